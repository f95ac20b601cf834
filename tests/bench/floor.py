"""The floor that our pages are compared with: a bare Flask page, and nothing around it.

It reads a signed session, loads the user by primary key, runs three indexed queries and
renders a template of 10 KB. Served by the same gunicorn, from the same kind of SQLite file.
"""

import os
from pathlib import Path

from flask import Flask, render_template, session
from flask.sessions import SecureCookieSessionInterface
from jinja2 import DictLoader
from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

SECRET = "the floor keeps no secrets"
DATABASE = "PARASAT_BENCH_FLOOR"
"""The variable that says where the file is."""
USERS, LESSONS = 1000, 6
READER = 500

PARAGRAPH = (
    "<p>Whoever watches how public money is spent reads notices, compares prices, asks "
    "questions and writes down what was answered. None of it needs a permission, and all of "
    "it needs patience, fairness and care for the people whose names stand in the papers.</p>\n"
)
TEMPLATE = (
    "<!doctype html>\n<html lang=en>\n<head><title>{{ course.title }}</title></head>\n<body>\n"
    "<header>{{ user.name }}</header>\n<main>\n<h1>{{ course.title }}</h1>\n<ol>\n"
    "{% for lesson in lessons %}\n"
    '<li{% if lesson.id in read %} class="done"{% endif %}>{{ lesson.title }}</li>\n'
    "{% endfor %}\n</ol>\n" + PARAGRAPH * 38 + "</main>\n</body>\n</html>\n"
)


class Base(DeclarativeBase):
    """Base of the floor's four tables."""


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Course(Base):
    __tablename__ = "course"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]


class Lesson(Base):
    __tablename__ = "lesson"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey(Course.id), index=True)
    title: Mapped[str]


class Read(Base):
    __tablename__ = "read"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey(User.id), index=True)
    lesson_id: Mapped[int] = mapped_column(ForeignKey(Lesson.id))


def fill(path: Path) -> None:
    """Make the floor's file: a thousand users, one course, six lessons, their marks."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    Base.metadata.create_all(engine)
    with Session(engine) as db:
        db.add_all(User(id=number, name=f"Reader {number}") for number in range(1, USERS + 1))
        db.add(Course(id=1, slug="ethics", title="Ethics for monitors"))
        lessons = range(1, LESSONS + 1)
        db.add_all(Lesson(id=n, course_id=1, title=f"Lesson {n}") for n in lessons)
        db.flush()
        marks = [(user, n) for user in range(1, USERS + 1) for n in lessons[: LESSONS // 2]]
        db.add_all(Read(user_id=user, lesson_id=n) for user, n in marks)
        db.commit()
    engine.dispose()


def build() -> Flask:
    """Build the floor: ``gunicorn 'tests.bench.floor:build()'``."""
    app = Flask("floor")
    app.secret_key = SECRET
    app.jinja_loader = DictLoader({"page.html": TEMPLATE})
    engine = create_engine(f"sqlite:///{os.environ[DATABASE]}")

    @app.get("/")
    def page() -> str:
        with Session(engine) as db:
            user = db.get_one(User, session["user"])
            course = db.scalars(select(Course).where(Course.slug == "ethics")).one()
            lessons = db.scalars(select(Lesson).where(Lesson.course_id == course.id)).all()
            read = set(db.scalars(select(Read.lesson_id).where(Read.user_id == user.id)))
            return render_template(
                "page.html", user=user, course=course, lessons=lessons, read=read
            )

    return app


def cookie() -> str:
    """Return the signed cookie of a user of the floor."""
    app = Flask("floor")
    app.secret_key = SECRET
    signer = SecureCookieSessionInterface().get_signing_serializer(app)
    return f"session={signer.dumps({'user': READER})}"
