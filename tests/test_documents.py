"""What is written about the project is true of it."""

import re

import pytest
from source import ROOT

import wsgi
from lms.error_pages import STATUS
from lms.errors import Refusal

pytestmark = pytest.mark.pure
PAGE = 60
"""Lines that still make one page."""


def read(name: str) -> str:
    return (ROOT / name).read_text()


class TestSettings:
    def test_are_all_documented(self):
        names = set(re.findall(r"PARASAT_[A-Z_]+", read("lms/config.py")))

        assert names <= set(re.findall(r"PARASAT_[A-Z_]+", read("docs/settings.md")))

    def test_documented_all_exist(self):
        documented = set(re.findall(r"PARASAT_[A-Z_]+", read("docs/settings.md")))

        assert documented <= set(re.findall(r"PARASAT_[A-Z_]+", read("lms/config.py")))


class TestReadme:
    def test_names_only_commands_that_exist(self):
        targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))

        assert set(re.findall(r"`make ([a-z]+)`", read("README.md"))) <= targets

    def test_names_only_parasat_commands_that_exist(self):
        named = set(re.findall(r"`parasat ([a-z]+)", read("README.md")))

        assert named <= set(wsgi.cli.commands)

    def test_links_lead_somewhere(self):
        for page in [
            ROOT / "README.md",
            ROOT / "CONTRIBUTING.md",
            *(ROOT / "docs").rglob("*.md"),
        ]:
            for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text()):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


class TestDecisions:
    def test_take_one_page_each(self):
        for page in (ROOT / "docs" / "decisions").glob("*.md"):
            assert len(page.read_text().splitlines()) <= PAGE, page.name


def refusals(kind=Refusal):
    for child in kind.__subclasses__():
        yield child
        yield from refusals(child)


def ours():
    floors = ("lms", "courses", "quizzes", "certificates")
    return [r for r in refusals() if r.__module__.split(".")[0] in floors]


class TestRefusals:
    @pytest.mark.parametrize("refusal", ours(), ids=lambda r: r.__name__)
    def test_have_a_status_and_words(self, refusal):
        abstract = refusal in STATUS or refusal.__subclasses__()

        assert any(kind in STATUS for kind in refusal.__mro__)
        assert abstract or refusal.message
