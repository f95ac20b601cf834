"""Fictional people by the thousand, with what a year on the platform leaves behind them."""

import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from itertools import count

from sqlalchemy import Connection, Engine

from certificates.issuing.models import Certificate, CertificateAct
from certificates.log.models import LogEntry
from courses.models import Enrolment, LessonRead
from lms.accounts.models import NameWord, Person
from lms.accounts.roles import Jurisdiction
from lms.text import sort_key, words
from tests.bench.certifying import OLDEST, certify
from tests.bench.pouring import Row, next_id, pour, settle
from tests.bench.taught import Taught, taught

# The same names come again and again, and folding them takes its time.
key_of, words_of = cache(sort_key), cache(words)
REGION = "KZ-75"
"""Everyone lives in one region, so that its coordinator's table is as long as it can be."""
FIRST = (
    "Айгүл",
    "Әлихан",
    "Үмүт",
    "Жаңыл",
    "Нұрлан",
    "Гүлнара",
    "Ерлан",
    "Бакыт",
    "Сәуле",
    "Өмүрбек",
    "Дина",
    "Тимур",
)
LAST = (
    "Мысал",
    "Үлгі",
    "Сынақ",
    "Тестов",
    "Примеров",
    "Мисал",
    "Өрнек",
    "Образцов",
    "Ойдан",
    "Вымыслов",
)
PATRONYMIC = ("Қайратқызы", "Асқарұлы", "Бектурова", "Серикович", "Маратқызы", "Жумабекович")
LANGUAGES = ("kk", "ru", "ky", "en")
CHUNK = 5000
STEP = 7
"""Neighbours in number are none in name: it shares no factor with the numbers of parts."""
MODELS = (Person, NameWord, Enrolment, LessonRead, LogEntry, Certificate, CertificateAct)


def fill(engine: Engine, people: int, *, at: datetime, seed: int = 1) -> None:
    """Put so many people into a database that has its course; the same ones every time.

    Four in five are enrolled, three in five hold a certificate, in whatever standing.
    """
    chance = random.Random(seed)
    with engine.execution_options(sqlite_begin="IMMEDIATE").begin() as connection:
        course = taught(connection)
        first = next_id(connection, Person)
        for start in range(first, first + people, CHUNK):
            numbers = range(start, min(start + CHUNK, first + people))
            names = {person: name_of(person) for person in numbers}
            join(connection, names, chance, at)
            learn(connection, course, (each for each in names if each % 5), at)
            certified = {each: name for each, name in names.items() if each % 5 > 1}
            certify(connection, certified, course, chance, at)
        settle(connection, MODELS)


def name_of(person: int) -> str:
    """Return the name of a person; after some hundreds it comes again."""
    first, rest = divmod(person * STEP, len(LAST) * len(PATRONYMIC))
    second, third = divmod(rest, len(LAST))
    return f"{FIRST[first % len(FIRST)]} {PATRONYMIC[second]} {LAST[third]}"


def person_row(person: int, name: str, at: datetime, region: str) -> Row:
    """Return somebody without a password."""
    return {
        "id": person,
        "name": name,
        "name_key": key_of(name),
        "email": f"person{person}@example.org",
        "sign_in_name": None,
        "email_verified_at": at,
        "password_hash": None,
        "language": LANGUAGES[person % len(LANGUAGES)],
        "jurisdiction": Jurisdiction.KZ,
        "region": region,
        "joined_at": at,
        "deactivated_at": None,
    }


def join(
    connection: Connection,
    names: dict[int, str],
    chance: random.Random,
    at: datetime,
    region: str = REGION,
) -> None:
    """Give each an account, and the words by which they are searched for."""
    pour(
        connection,
        Person,
        (
            person_row(person, name, at - timedelta(days=chance.randrange(OLDEST)), region)
            for person, name in names.items()
        ),
    )
    parts = [(person, word) for person, name in names.items() for word in words_of(name)]
    pour(
        connection,
        NameWord,
        (
            {"id": place, "person_id": person, "word": word}
            for place, (person, word) in enumerate(parts, next_id(connection, NameWord))
        ),
    )


def learn(connection: Connection, course: Taught, people: Iterable[int], at: datetime) -> None:
    """Enrol people, each somewhere between the first lesson and the last."""
    learners: list[int] = list(people)
    enrolments = dict(zip(learners, count(next_id(connection, Enrolment)), strict=False))
    pour(
        connection,
        Enrolment,
        (
            {
                "id": enrolment,
                "course_id": course.course_id,
                "person_id": person,
                "release_id": course.release_id,
                "enrolled_at": at,
                "completed_at": None,
            }
            for person, enrolment in enrolments.items()
        ),
    )
    read = [
        (enrolment, key)
        for person, enrolment in enrolments.items()
        for key in course.lessons[: person % (len(course.lessons) + 1)]
    ]
    pour(
        connection,
        LessonRead,
        (
            {
                "id": place,
                "enrolment_id": enrolment,
                "lesson_key": key,
                "read_at": at,
                "last_read_at": at,
            }
            for place, (enrolment, key) in enumerate(read, next_id(connection, LessonRead))
        ),
    )
