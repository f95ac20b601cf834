"""Questions and quiz texts as hypothesis makes them up."""

from dataclasses import fields, replace
from fractions import Fraction

from hypothesis import strategies as st

from quizzes.kinds.multiple.rules import share_among
from quizzes.questions import Callouts, Choice, Difficulty, Question, Scoring

# Letters of four alphabets, and every sign that means something in the format.
SIGNS = "aбқөXxхХ19 {}[]()#=.%>\\-*+_`~\"'!:|<&é"
WORDS = st.text(SIGNS, min_size=1, max_size=12).map(lambda s: " ".join(s.split())).filter(bool)
PLAIN = WORDS.filter(lambda s: s[0].isalpha())
# What a Markdown paragraph, a list, a quotation and code look like under a heading.
BLOCKS = st.sampled_from(
    ["- item\n- item", "> quoted", "```\n## x\n- (x) y\n\n= true\n```", "    code", "### Part"]
)
BODY = st.lists(BLOCKS | PLAIN, max_size=3).map("\n\n".join)
TEXT = st.builds(lambda head, body: f"{head}\n\n{body}" if body else head, WORDS, BODY)
UNDER = st.lists(PLAIN | st.just("```\n> x\n- (x) y\n```"), max_size=2)
CHOICE_TEXT = st.builds(lambda first, more: "\n".join([first, *more]), WORDS, UNDER)
SAID = st.lists(PLAIN | st.just(""), max_size=3).map("\n".join).map(str.strip)

IDS = st.sampled_from(["q", "fa-call", "1-2-3", "x9"])
TAGS = st.text("aбқ {}=#.", min_size=1, max_size=9).map(str.strip).filter(bool)
SHARES = st.none() | st.builds(Fraction, st.integers(-9, 9), st.integers(1, 40))
NAMES = st.sampled_from([one.name for one in fields(Callouts)])
CALLOUTS = st.dictionaries(NAMES, SAID, max_size=2).map(lambda said: Callouts(**said))


@st.composite
def choices(draw, rights, share_of):
    """Choices, those right that ``rights`` says, with shares by the rule or their own."""
    made = []
    for right in rights:
        share = draw(SHARES)
        own = share_of(right) if share is None else share
        made.append(Choice(draw(CHOICE_TEXT), own, draw(SAID), draw(st.booleans()), right))
    return tuple(made)


@st.composite
def questions(draw):
    """Any question the text format can hold, sensible or not."""
    kind = draw(st.sampled_from(["single", "multiple", "true_false"]))
    rights = draw(st.lists(st.booleans(), min_size=1, max_size=3))
    offered = {
        "single": choices(rights, Fraction),
        "multiple": choices(rights, share_among(sum(rights))),
        "true_false": st.booleans().flatmap(judgement),
    }[kind]
    question = draw(BARE)
    scoring = draw(st.sampled_from(Scoring)) if kind == "multiple" else Scoring.PARTIAL
    return replace(question, kind=kind, choices=draw(offered), scoring=scoring)


def judgement(truth):
    """Make the two choices of true or false."""
    keys = (("true", truth), ("false", not truth))
    return st.just(
        tuple(Choice(w, Fraction(right), fixed=True, right=right) for w, right in keys)
    )


BARE = st.builds(
    Question,
    IDS,
    st.just(""),
    TEXT,
    points=st.builds(Fraction, st.integers(1, 99), st.integers(1, 40)),
    objective=st.none() | IDS,
    difficulty=st.none() | st.sampled_from(Difficulty),
    tags=st.lists(TAGS, max_size=3, unique=True).map(tuple),
    callouts=CALLOUTS,
)

LINES = st.sampled_from(
    [
        "## Which? {#q}",
        "## Which? {#q .multiple scoring=all-or-nothing points=2}",
        "## Said {so}",
        "# Part",
        "- (x) right {50%}",
        "- ( ) wrong {fixed}",
        "- [x] ticked {}",
        "- [ ] {-33.33333%}",
        "- (x) > quoted",
        "- plain",
        "= true",
        "= 3.14",
        "  > feedback",
        "  >",
        "  more",
        "      deep",
        "\tdeep",
        "  - (x) nested",
        "> [!hint] hint",
        "> more",
        "```",
        "  ~~~~",
        "",
        ":::",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=20), max_size=25).map("\n".join)
