"""Macros by which every page is made, rendered without the rest of the application."""

import html5lib
import pytest
from flask import Flask, render_template_string
from flask_babel import Babel
from flask_wtf.csrf import CSRFProtect
from pages import text_of
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    FileField,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional

from lms.forms import Form, options

pytestmark = pytest.mark.pure

MACROS = """
{% from "macros/certificate.html" import card %}
{% from "macros/form.html" import button, field, get_form, post %}
{% from "macros/page.html" import announcement, box, crumbs, empty, facts, pager, tabs %}
{% from "macros/progress.html" import knots, outline %}
{% from "macros/status.html" import standing %}
{% from "macros/table.html" import cell, table %}
"""
EVERY_FIELD = (
    "{% call post(form, 'Send') %}{% for f in form %}{{ field(f) }}{% endfor %}{% endcall %}"
)


class ReportForm(Form):
    title = StringField("Title", [InputRequired()], description="As it will be published.")
    kind = SelectField("Kind", choices=options([("obs", "Observation")]))
    law = RadioField("Law", [InputRequired()], choices=options([("KZ", "KZ"), ("KG", "KG")]))
    causes = TextAreaField("Causes", [Optional(), Length(max=3)], description="In short.")
    report = FileField("File", [InputRequired()])
    agreed = BooleanField("I agree", [InputRequired()])
    draft = HiddenField()


@pytest.fixture(scope="module")
def shell():
    """An application with nothing but the templates of the shell."""
    app = Flask("lms")
    app.secret_key = "a secret for tests only"
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    Babel(app)
    CSRFProtect(app)
    return app


@pytest.fixture
def shown(shell):
    """Show a piece of a page; ``posted`` is what its form was sent with."""

    def show(source, posted=None, **values):
        with shell.test_request_context(method="POST" if posted is not None else "GET"):
            form = ReportForm(formdata=None, meta={"csrf": False})
            if posted is not None:
                form.process(formdata=MultiDict(posted))
                form.validate()
            return parsed(render_template_string(MACROS + source, form=form, **values))

    return show


def parsed(source):
    """Return the tree of a piece of HTML, which must be valid."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parseFragment(source, container="div")
    assert not parser.errors, parser.errors
    return tree


def one(tree, path):
    found = tree.findall(f".//{path}")
    assert len(found) == 1, (path, len(found))
    return found[0]


class TestField:
    def test_ties_hint_and_errors_to_its_control(self, shown):
        page = shown("{{ field(form.title) }}", {})

        control = one(page, "input")
        assert control.get("aria-describedby") == "title-hint title-error"
        assert control.get("aria-invalid") == "true"

    def test_is_not_marked_invalid_without_errors(self, shown):
        control = one(shown("{{ field(form.title) }}"), "input")

        assert control.get("aria-invalid") is None
        assert control.get("aria-describedby") == "title-hint"

    def test_says_in_words_that_something_is_wrong(self, shown):
        page = shown("{{ field(form.title) }}", {})

        assert "Error: " in text_of(one(page, "p[@id='title-error']"))

    def test_names_a_list_of_choices_as_a_group(self, shown):
        page = shown("{{ field(form.law) }}")

        assert text_of(one(page, "fieldset/legend")) == "Law"
        assert [text_of(label) for label in page.iter("label")] == ["KZ", "KG"]

    def test_ties_the_errors_of_a_group_to_it(self, shown):
        page = shown("{{ field(form.law) }}", {})

        assert one(page, "fieldset").get("aria-describedby") == "law-error"

    def test_puts_the_words_of_a_box_inside_its_label(self, shown):
        label = one(shown("{{ field(form.agreed) }}"), "label")

        assert text_of(label) == "I agree"
        assert one(label, "input").get("type") == "checkbox"

    def test_says_that_it_may_stay_empty(self, shown):
        assert text_of(one(shown("{{ field(form.causes) }}"), "label")) == "Causes (optional)"

    def test_stands_alone_when_it_is_hidden(self, shown):
        page = shown("{{ field(form.draft) }}")

        assert [element.tag for element in page] == ["input"]


class TestPost:
    def test_carries_the_token_of_the_reader(self, shown):
        page = shown("{{ post(None, 'Sign out') }}")

        assert one(page, "input[@name='csrf_token']").get("value")

    def test_repeats_no_id_when_forms_stand_together(self, shown):
        page = shown("{{ post(None, 'One') }}{{ post(None, 'Two') }}")

        assert not [element for element in page.iter() if element.get("id")]

    def test_begins_with_what_is_to_be_mended(self, shown):
        page = shown(EVERY_FIELD, {"kind": "obs"})

        links = [text_of(link) for link in one(page, "div[@role='alert']").iter("a")]
        assert links == ["Title", "Law", "File", "I agree"]

    def test_links_each_error_to_a_control_that_is_there(self, shown):
        page = shown(EVERY_FIELD, {})

        controls = {e.get("id") for tag in ("input", "select") for e in page.iter(tag)}
        assert {link.get("href")[1:] for link in page.iter("a")} <= controls

    def test_says_nothing_of_errors_before_it_is_sent(self, shown):
        assert not shown(EVERY_FIELD).findall(".//div[@role='alert']")

    def test_leaves_the_buttons_to_its_caller_without_label(self, shown):
        page = shown("{% call post(None) %}{{ button('A') }}{{ button('B') }}{% endcall %}")

        assert [text_of(button) for button in page.iter("button")] == ["A", "B"]

    def test_sends_files_only_when_told_to(self, shown):
        page = shown("{{ post(None, 'A') }}{{ post(None, 'B', multipart=True) }}")

        assert [f.get("enctype") for f in page.iter("form")] == [None, "multipart/form-data"]


class TestFilters:
    def test_carry_no_token_into_the_address(self, shown):
        page = shown("{% call get_form(form, 'Show') %}{{ field(form.title) }}{% endcall %}")

        assert [element.get("name") for element in page.iter("input")] == ["title"]


class TestBox:
    def test_says_its_kind_in_a_word(self, shown):
        page = shown("{% call box('warning') %}<p>Text</p>{% endcall %}")

        assert text_of(one(page, "div[@class='box warning']/strong")) == "Warning"

    def test_interrupts_only_for_what_was_not_done(self, shown):
        page = shown("{{ announcement('done', 'A') }}{{ announcement('error', 'B') }}")

        assert [box.get("role") for box in page.iter("div")] == ["status", "alert"]


class TestStanding:
    @pytest.mark.parametrize(
        "code", ["none", "valid", "lapsing", "grace", "expired", "suspended", "revoked"]
    )
    def test_stands_beside_its_word(self, shown, code):
        page = shown("{{ standing(code, 'Word') }}", code=code)

        assert text_of(one(page, f"span[@class='st {code}']")) == "Word"


class TestKnots:
    STEPS = ({"label": "1", "state": "done", "url": "/1", "name": "1, done"}, {"label": "2"})

    def test_name_a_step_in_full_for_those_who_listen(self, shown):
        page = shown("{{ knots(steps, 'Modules') }}", steps=self.STEPS)

        assert one(page, "a").get("aria-label") == "1, done"

    def test_mark_where_the_reader_is(self, shown):
        steps = [*self.STEPS, {"label": "3", "state": "now"}]
        page = shown("{{ knots(steps, 'Modules') }}", steps=steps)

        assert text_of(one(page, "li[@aria-current='step']")) == "3"


class TestOutline:
    def test_gives_no_link_to_what_is_shut(self, shown):
        items = [{"label": "Test", "state": "shut", "note": "after module 3"}]
        page = shown("{{ outline(items) }}", items=items)

        assert not list(page.iter("a"))
        assert text_of(one(page, "small")) == "after module 3"


class TestTable:
    def test_can_be_scrolled_by_keyboard(self, shown):
        page = shown("{% call table('People', ['Name']) %}<tr><td>A</td></tr>{% endcall %}")

        region = one(page, "div[@role='region']")
        assert (region.get("tabindex"), region.get("aria-label")) == ("0", "People")

    def test_says_by_what_it_is_sorted(self, shown):
        columns = [{"label": "Name", "url": "?by=name", "sorted": "ascending"}, "Law"]
        page = shown(
            "{% call table('People', columns) %}<tr></tr>{% endcall %}", columns=columns
        )

        assert text_of(one(page, "th[@aria-sort='ascending']/a")) == "Name"

    def test_has_cells_that_name_their_column(self, shown):
        page = shown("<table><tr>{{ cell('Law', 'KZ') }}</tr></table>")

        assert one(page, "td").get("data-label") == "Law"


class TestPager:
    def test_is_absent_from_a_list_of_one_page(self, shown):
        assert not list(shown("{{ pager(None, None) }}"))

    def test_offers_only_the_way_there_is(self, shown):
        page = shown("{{ pager(None, '?after=9') }}")

        assert [text_of(link) for link in page.iter("a")] == ["Next →"]


class TestCard:
    def test_names_nobody_who_has_not_agreed(self, shown):
        page = shown("{{ card('Ethics', 'valid', 'Valid', None, [('Number', '1')]) }}")

        assert not page.findall(".//p[@class='lead']")
        assert text_of(one(page, "dd")) == "1"
