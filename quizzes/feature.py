"""What quizzes give to the shell."""

from collections.abc import Sequence

from lms.feature import Feature
from quizzes import cli, doctor, views
from quizzes.attempts import closing
from quizzes.attempts.passing import AfterPass, Followers
from quizzes.kinds import faces
from quizzes.own_data import own_data


def feature(after_pass: Sequence[AfterPass] = ()) -> Feature:
    """Offer quizzes.

    :param after_pass: what happens, in the same transaction, when a quiz is passed.
    """
    return Feature(
        "quizzes",
        blueprints=(views.blueprint, faces.templates()),
        provides=(Followers(tuple(after_pass)),),
        commands=(cli.quiz,),
        jobs={closing.JOB: closing.expiry_job},
        checks=(doctor.check,),
        own_data=own_data,
    )
