"""Courses: lessons, releases, enrolment and progress. Imports lms, and no other feature."""

from collections.abc import Sequence

from courses import cli, doctor, views
from courses.own_data import own_data
from courses.quiz_part import WITHOUT_QUIZZES, QuizPart
from courses.requirements import AfterCompletion, Requirements, RequirementSource
from courses.studio.views import blueprint as studio
from lms.accounts.current import Reader
from lms.accounts.roles import Role
from lms.feature import Feature, NavigationItem
from lms.i18n import lazy_gettext as _l

__all__ = ["feature"]


def feature(
    requirement_sources: Sequence[RequirementSource] = (),
    quiz_part: QuizPart = WITHOUT_QUIZZES,
    after_completion: Sequence[AfterCompletion] = (),
) -> Feature:
    """Offer courses.

    :param requirement_sources: what later features ask of learners beyond the lessons.
    :param quiz_part: who reads, keeps and shows quizzes and the self-checks of lessons.
    :param after_completion: what happens, in the same transaction, when all is met.
    """
    requirements = Requirements(tuple(requirement_sources), tuple(after_completion))
    return Feature(
        "courses",
        blueprints=(views.blueprint, studio),
        provides=(requirements, quiz_part),
        navigation=(
            NavigationItem(_l("Courses"), "courses.catalogue", order=10),
            NavigationItem(_l("Studio"), "studio.courses", shown_to=_trains, order=60),
        ),
        commands=(cli.course,),
        checks=(doctor.check,),
        own_data=own_data,
    )


def _trains(asking: Reader | None) -> bool:
    return asking is not None and asking.has(Role.TRAINER)
