"""Members with passwords, and the letters that they get."""

from email import message_from_bytes
from email.policy import default
from functools import cache
from urllib.parse import urlsplit

from factories import PASSWORD

from lms import clock
from lms.accounts import passwords
from lms.db.session import database
from lms.jobs.worker import Worker
from lms.mail import outbox
from lms.mail.sending import Sender, mail_folder

OTHER_PASSWORD = "ақ қайың, сары күз"
hash_of = cache(passwords.hash_of)


def member(make, name="", *roles, **values):
    """Return somebody who signs in with PASSWORD."""
    person = make.person(name, *roles, **values)
    person.password_hash = hash_of(PASSWORD)
    return make.save(person)


def without_email(make, sign_in_name="aigul-4821", **values):
    """Return somebody who signs in with a sign-in name and PASSWORD."""
    person = member(make, email=None, **values)
    person.sign_in_name = sign_in_name
    return make.save(person)


def work(app):
    """Do all the jobs that are due."""
    settings = app.extensions["lms.settings"]
    handlers = {outbox.KIND: Sender(settings)}
    for feature in app.extensions["lms.features"]:
        handlers |= feature.jobs
    with app.app_context():
        worker = Worker(database(), handlers, "tests")
        while worker.step(at=clock.now()):
            pass


def letters(app, to=None):
    """Do the jobs, and return the letters that went out, to one address or to all."""
    work(app)
    folder = mail_folder(app.extensions["lms.settings"].data_dir)
    found = [
        message_from_bytes(path.read_bytes(), policy=default)
        for path in sorted(folder.glob("*.eml"))
    ]
    return [letter for letter in found if to in {None, letter["To"]}]


def link_to(app, to, subject=""):
    """Return the path of the link in a letter to that address."""
    bodies = [
        letter.get_content() for letter in letters(app, to) if subject in letter["Subject"]
    ]
    assert len(bodies) == 1, f"{len(bodies)} letters to {to}"
    link = next(word for word in bodies[0].split() if word.startswith("http"))
    return urlsplit(link).path


def sign_in(browser, who, password=PASSWORD):
    """Sign in by the page."""
    browser.get("/sign-in")
    return browser.press("Sign in", who=who, password=password)
