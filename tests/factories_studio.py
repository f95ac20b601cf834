"""Drafts and proposals; a test names only what it is about."""

from contextlib import contextmanager
from datetime import timedelta

from factories_courses import AT, lesson
from sqlalchemy import event, text

from courses.quiz_part import WITHOUT_QUIZZES
from courses.studio import candidates, deciding, drafting, proposals, proposing, queries
from courses.studio.desk import Spot

SLUG = "watching"
FIRST = Spot(SLUG, "first", "en")
FIRST_RU = Spot(SLUG, "first", "ru")
ADDRESS = f"/studio/{SLUG}/first/en"
LATER = AT + timedelta(hours=1)
CHANGED = lesson("The first", "A monitor reads twice.")


def desk(db):
    return queries.desk(db, SLUG)


def save(db, by, markdown=CHANGED, *, spot=FIRST, at=LATER):
    """Save a text from what stands now."""
    seen = desk(db).seen(spot.place)
    return drafting.save(db, spot, markdown, seen, by=by.id, at=at)


def propose(db, by, *, note="A word was missing.", at=LATER):
    """Propose what is drafted, and return the id of the proposal."""
    files = candidates.usable_files(db, desk(db), WITHOUT_QUIZZES)
    return proposing.propose(db, SLUG, files, note, by=by.id, at=at)


def approve(db, proposal_id, by, *, at=LATER):
    """Approve a proposal as it stands."""
    found = proposals.proposal(db, desk(db).course_id, proposal_id)
    ready = candidates.prepared(db, found.manifest, WITHOUT_QUIZZES)
    return deciding.approve(db, SLUG, proposal_id, ready, WITHOUT_QUIZZES, by=by.id, at=at)


@contextmanager
def full_disk(engine):
    """Let the database refuse to grow, as it does on a full disk."""
    if engine.dialect.name == "sqlite":
        with full_file(engine):
            yield
        return
    with engine.begin() as connection:
        connection.execute(text(REFUSING))
        connection.execute(text(REFUSED))
    yield


@contextmanager
def full_file(engine):
    def limit(connection, *_rest):
        # A limit below the present size becomes the present size.
        connection.execute("PRAGMA max_page_count = 1")

    event.listen(engine, "checkout", limit)
    yield
    event.remove(engine, "checkout", limit)


REFUSING = """
    CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = '53100'; END $$
"""
REFUSED = """
    CREATE TRIGGER no_space BEFORE INSERT ON draft_version EXECUTE FUNCTION no_space()
"""
