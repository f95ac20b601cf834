"""Every component in every state, on one page; the application shows it in debug only.

The samples are not translated: nobody but those who build the pages reads them.
"""

from datetime import date
from typing import Any

from flask import Blueprint, render_template
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    FileField,
    PasswordField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from lms.accounts.permissions import anyone, permits
from lms.forms import Form, options
from lms.markdown import render
from lms.markdown.wording import words

blueprint = Blueprint("styleguide", __name__)

LAWS = [("KZ", "Kazakhstan"), ("KG", "Kyrgyzstan")]
TOPICS = [("tender", "Open tender"), ("single", "Single source"), ("frame", "Framework")]


class SampleForm(Form):
    """One field of each kind."""

    name = StringField("Name", [InputRequired()])
    email = EmailField(
        "E-mail",
        [InputRequired(), Length(6, message="Add the part after @.")],
        description="Shown to nobody.",
    )
    password = PasswordField("Password", [InputRequired()], description="12 letters or more.")
    finished = DateField("Monitoring finished", [Optional()], description="Not in the future.")
    region = SelectField(
        "Region", choices=options([("almaty", "Алматы облысы"), ("osh", "Ош облусу")])
    )
    law = RadioField("Which law applies?", [InputRequired()], choices=options(LAWS))
    topics = SelectMultipleField(
        "What did you look at?",
        [InputRequired()],
        choices=options(TOPICS),
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
        description="Choose all that apply.",
    )
    causes = TextAreaField("Causes", [Optional()], description="In your own words.")
    report = FileField("Report", [Optional()], description="PDF, up to 12 MB.")
    agreed = BooleanField("I have read the Code of Ethics", [InputRequired()])


class FilterForm(Form):
    """Filters above a list."""

    words = StringField("Name or number")
    law = SelectField("Law", choices=options(LAWS))
    before = DateField("Ends before", [Optional()], default=date(2027, 2, 19))


class LessonForm(Form):
    """A text in Markdown."""

    text = TextAreaField("Text", default="## A sign is no proof\n\nOne bid is **one** bid.")


PARTS = [
    ("text", "A lesson's text"),
    ("standing", "Standing"),
    ("progress", "Progress"),
    ("notices", "Notices, facts, moving about"),
    ("forms", "Forms"),
    ("errors", "Forms with errors"),
    ("exam", "Exam"),
    ("tables", "Tables of people"),
    ("certificate", "Certificate"),
    ("editing", "Editing"),
]
"""Each has a template of its own; the next component goes into one of them."""

ABOUT = {
    "title": "Style guide",
    "eyebrow": "For those who build the pages",
    "lead": "The claim stands in the text; the rule it rests on stands in the margin.",
    "second": "Everything else follows from that.",
    "part": "A margin note",
    "note": "Rule, source, date of the last check. On a phone the note follows its sentence; "
    "on a wide page a note longer than its text moves on what comes after it.",
    "source": "Source: Code of Ethics, principle 12. Last check: 2 November 2026",
    "standings": "Seven standings, seven shapes",
    "term": "Single bidder",
    "definition": "One tenderer in an open procedure. A sign of risk, not an offence.",
    "views": "Views",
    "question": "Your cousin keeps the books of a bidder. What do you do before you begin?",
    "nothing": "You have no drafts yet.",
    "begin": "Write an observation",
    "send": "Save and go on",
    "left": "12 minutes 40 seconds left",
    "show": "Show",
    "people": "People of the region",
    "certificate": "Ethics for procurement monitors",
    "word": "Valid",
    "person": "Дана Сәрсенқызы",
    "small": "Community certificate. Not a state licence.",
}
CHOICES = [
    ("Nothing: she has asked for nothing.", ""),
    ("I declare the tie and wait for a written decision.", "Right. The Code, principle 5."),
    ("I write, and leave this bidder out.", ""),
]
STANDINGS = [
    ("valid", "Valid", "Жарамды", "Жарактуу", "Действителен"),
    (
        "lapsing",
        "Valid, lapsing",
        "Жарамды, мерзімі аяқталуда",
        "Жарактуу, мөөнөтү бүтүп баратат",
        "Действителен, истекает",
    ),
    ("grace", "In grace", "Жеңілдік кезеңінде", "Жеңилдетилген мезгилде", "Льготный период"),
    ("expired", "Expired", "Мерзімі өтті", "Мөөнөтү бүттү", "Срок истёк"),
    ("suspended", "Suspended", "Тоқтатыла тұрды", "Убактылуу токтотулду", "Приостановлен"),
    ("revoked", "Revoked", "Қайтарып алынды", "Жокко чыгарылды", "Отозван"),
    ("none", "None", "Жоқ", "Жок", "Нет"),
]
STEPS = [
    {"label": "1", "state": "done", "url": "#progress", "name": "1, completed"},
    {"label": "2", "state": "done", "url": "#progress", "name": "2, completed"},
    {"label": "3, you are here", "state": "now"},
    {"label": "4", "url": "#progress", "name": "4, to come"},
    {"label": "5", "url": "#progress", "name": "5, to come"},
]
MANY_STEPS: list[dict[str, Any]] = [
    *({"label": number, "state": "done"} for number in range(1, 9)),
    {"label": 9, "state": "now"},
    *({"label": number} for number in range(10, 25)),
]
OUTLINE = [
    {"label": "A completed lesson", "url": "#progress", "state": "done", "note": "completed"},
    {"label": "The lesson you are in", "url": "#progress", "state": "now", "note": "11 min"},
    {
        "label": "Жауапкершіліктеріңіздің айқындылығы туралы",
        "url": "#progress",
        "note": "14 min",
    },
    {"label": "A test that opens later", "state": "shut", "note": "after module 3, rule P-12"},
]
TABS = [
    {"label": "Everyone, 148", "url": "#moving"},
    {"label": "Needs attention, 7", "url": "#moving", "current": True},
    {"label": "Authors, 12", "url": "#moving"},
]
COLUMNS: list[Any] = [
    {"label": "Person", "url": "#tables", "sorted": "ascending"},
    "Certificate",
    "Standing",
    {"label": "Hours", "numeric": True},
]
PEOPLE = [
    ("Айжан Т.", "Monitor", "lapsing", "Valid, lapsing", "11"),
    ("Гүлнар Ө.", "Ethics", "grace", "In grace", "4"),
    ("Нұрлан Ғ.", "—", "none", "None", "0"),
]
FACTS = [
    ("Number", "PRS-4F7K-9QXT-2M8D-C"),
    ("Issued", "15 March 2026"),
    ("Valid through", "14 March 2027"),
]
BOXES = [
    ("note", "Plain edge. A remark one may skip."),
    ("example", "Dashed edge. A case told in three sentences."),
    ("law", "Double edge. What the rule says, in our words."),
    ("warning", "Heavy edge. A leaked document is not an open source."),
    ("done", "Heavy edge in the accent. Something went well."),
    ("error", "Heavy edge, red word. Something was not done."),
]
PREVIEW = """
Айгүл reads the minutes of a school repair.

::: law Code of Ethics, principle 12
Members report exactly and honestly what they have found.
:::
"""
LESSON = """
Айгүл reads the minutes of a school repair on her phone. There is one bid only[^1], and somebody
in the chat has already written “thieves”. She is angry too; but what she holds is one number.

## What the sign says

> Ask first; the answer may be in the next document.

::: law Code of Ethics, principle 12
Members report exactly and honestly what they have found.
:::

::: example
Three bids came, and two of them were withdrawn on one day.
:::

::: warning
A leaked document is not an open source.
:::

::: note
A remark that one may skip.
:::

- [x] Read the minutes
- [ ] Write to the buyer

Median
: The middle one of the prices in order.

The share of lots with one bid is $s = \\frac{3}{7}$; in a line of its own:

$$s = \\frac{\\sum_{i=1}^{n} x_i}{n}$$

```python
# Lots that drew one bid only, by an open method: the longest line of all scrolls on its own.
for lot in lots:
    if lot.bids == 1 and lot.method == "open":
        print(lot)
```

| Lot | Method | Price, ₸ |
|---|:-:|--:|
| Roof | open | 1 250 000 |
| Doors | single source | 310 000 |

[^1]: A sign, not a proof.
"""


@blueprint.get("/styleguide")
@permits(anyone)
def show() -> str:
    """Show every component in every state."""
    posted = MultiDict({"wrong-email": "aigul", "wrong-region": "osh"})
    wrong = SampleForm(formdata=posted, prefix="wrong-", meta={"csrf": False})
    wrong.validate()
    return render_template(
        "styleguide/show.html",
        form=SampleForm(formdata=None, data={"law": "KZ"}),
        wrong=wrong,
        filters=FilterForm(formdata=None, prefix="by-"),
        lesson_form=LessonForm(formdata=None, prefix="edit-"),
        standings=STANDINGS,
        steps=STEPS,
        many_steps=MANY_STEPS,
        outline_items=OUTLINE,
        tab_items=TABS,
        columns=COLUMNS,
        people=PEOPLE,
        fact_pairs=FACTS,
        boxes=BOXES,
        parts=PARTS,
        about=ABOUT,
        choices=CHOICES,
        preview=render(PREVIEW, page="preview", words=words()),
        lesson=render(LESSON, page="sample", words=words()),
    )
