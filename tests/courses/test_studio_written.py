import pytest
from factories_courses import release
from factories_studio import CHANGED, LATER, propose, save

from courses.own_data import own_data


class TestOwnData:
    @pytest.fixture
    def trainer(self, db, make):
        """Somebody who has changed a text and proposed to release it."""
        release(db)
        trainer = make.trainer()
        save(db, trainer)
        propose(db, trainer, note="A word was missing.")
        return trainer

    def test_holds_the_versions_a_trainer_saved(self, db, trainer):
        (text,) = own_data(db, trainer.id)["texts_written"]

        assert (text["lesson"], text["version"]) == ("first", 1)
        assert (text["markdown"], text["saved_at"]) == (CHANGED, LATER.isoformat())

    def test_holds_the_releases_a_trainer_proposed(self, db, trainer):
        (proposal,) = own_data(db, trainer.id)["releases_proposed"]

        assert (proposal["note"], proposal["outcome"]) == ("A word was missing.", None)

    def test_holds_no_text_of_others(self, db, make, trainer):
        assert own_data(db, make.trainer().id) == {"enrolments": []}
