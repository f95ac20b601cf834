import re
import sys

import pytest
from factories_markdown import elements, html
from hypothesis import given, settings
from hypothesis import strategies as st

from lms.markdown import check, plain_text
from lms.markdown.sanitise import clean

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<style>*{display:none}</style>",
    "<p style=color:red>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#10;script:alert(1))",
    "[a](&#x6A;avascript:alert(1))",
    "[a](javascript&colon;alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](\x01javascript:alert(1))",
    "[a](vbscript:x) [b](data:text/html,<script>) [c](file:///etc/passwd)",
    "[a]\n\n[a]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "[a](//evil.example) [b](/\\evil.example) [c](\\\\evil.example)",
    "![a](javascript:alert(1)) ![b](data:image/svg+xml,<svg/onload=alert(1)>)",
    '![a" onerror="alert(1)](media/map.png "b\\" onload=\\"alert(1)")',
    '::: note "><script>alert(1)</script>\n:::',
    "::: note onclick=alert(1)\n:::",
    "[a]{lang=ky onclick=alert(1)} [b]{style=x}",
    "## A {onclick=alert(1)}\n\n{onclick=x}\nText",
    "```python onclick=x\n</code></pre><script>alert(1)</script>\n```",
    '```"><script>alert(1)</script>\n```',
    "$\\text{<img src=x onerror=alert(1)>}$",
    "$\\text{</mtext></math><script>alert(1)</script>}$",
    "$\\href{javascript:alert(1)}{x} \\style{color:red}{y} \\class{z}{w}$",
    "$\\text{&lt;script&gt; &#x3c;script&#x3e;}$",
    "$\\color{red;background:url(//evil)}{x}$",
    "| a |\n|---|\n| <td onclick=x> |",
    "[^<script>]\n\n[^<script>]: <script>",
    "- [x] <input autofocus onfocus=alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
]

MUTATIONS = [
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src onerror=alert()>'>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a href='java&#10;script:alert(1)' onclick=x style=y class=z>a</a>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x><base href=x>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
]

REPEATED = {
    "brackets": "[",
    "images": "![",
    "quotes": "> ",
    "lists": "- ",
    "emphasis": "*a _",
    "references": "[^",
    "inline notes": "^[",
    "links": "[a](",
    "containers": "::: note\n",
    "boxes": "::: note\n:::\n",
    "formulas": "$x$ ",
    "dollars": "$a",
    "spans": "[a]{lang=",
    "headings": "## a\n",
    "definitions": "a\n: b\n\n",
    "controls": "\x00\x1b\ud800\uffff",
    "words": "Қазақстан ",
}

LONG = {
    **{name: unit * (20_000 // len(unit)) for name, unit in REPEATED.items()},
    "book": "Қазақстан " * 10_000,
    "deep formula": "$" + "\\sqrt{" * 80 + "}" * 80 + "$",
    "deep boxes": "::: note\n" * 5_000 + ":::\n" * 5_000,
    "repeated address": "[a]: /" + "x" * 50_000 + "\n\n" + "[a] " * 10_000,
    "repeated caption": '[a]: media/map.png "' + "x" * 50_000 + '"\n\n' + "![a]\n\n" * 5_000,
    "cells": "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|\n" * 20_000,
}

SCRAPS = st.lists(
    st.one_of(
        st.sampled_from([*ATTACKS, *MUTATIONS]),
        st.sampled_from(["\n", "\n\n", "  ", "    ", "> ", "- ", "1. ", "# ", "| ", "|---|\n"]),
        st.sampled_from(
            [":::", "::: note\n", ":::\n", "```\n", "$", "$$", "[^1]", "[^1]: ", ": "]
        ),
        st.sampled_from(
            ["[", "]", "](", ")", "![", "{lang=", "}", "<", ">", '"', "&", "\\", "*"]
        ),
        st.text(max_size=5),
    ),
    max_size=20,
).map("".join)


def dangers(written: str) -> list[str]:
    """Name everything in the HTML that no text may bring onto a page."""
    found = re.findall(r"(?i)<(?:script|style|iframe|svg|form|input)", written)
    for element in elements(written):
        found += [name for name in element.attrib if name.startswith("on") or name == "style"]
        for name in ("href", "src"):
            address = re.sub(r"[\x00-\x20]", "", element.get(name, "")).lower()
            if (
                not re.match(r"https?:|mailto:|[^:]*$|[^:]*[/?#]", address)
                or address[:2] == "//"
            ):
                found.append(address)
    return found


def lines_run(text: str) -> int:
    """Count the lines of Python that rendering takes, which no busy machine can change."""
    count = 0

    def trace(_frame, _event, _value):
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        html(text)
    finally:
        sys.settrace(before)
    return count


class TestAttack:
    @pytest.mark.parametrize("text", ATTACKS)
    def test_brings_nothing_dangerous_onto_a_page(self, text):
        assert dangers(html(text)) == []

    @pytest.mark.parametrize("text", MUTATIONS)
    def test_does_not_pass_the_last_gate(self, text):
        assert dangers(clean(text)) == []

    def test_leaves_only_listed_classes_and_values(self):
        written = clean("<div class='box evil' id=x role=button tabindex=5>a</div>")

        assert written == '<div class="box">a</div>'

    def test_does_not_link_within_by_an_odd_scheme(self):
        assert "href" not in html("[a](java&#10;script:alert(1)) [b](x:y) [c](&colon;d)")


class TestAnyText:
    @settings(deadline=None)
    @given(SCRAPS)
    def test_is_written_without_danger(self, text):
        assert dangers(html(text)) == []

    @settings(deadline=None)
    @given(SCRAPS)
    def test_is_checked_and_read_without_fault(self, text):
        check(text)

        assert "\x00" not in plain_text(text)


class TestLongText:
    @pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
    def test_stays_of_the_size_of_its_source(self, text):
        assert len(html(text)) < 20 * len(text) + 500_000

    @pytest.mark.parametrize("unit", REPEATED.values(), ids=REPEATED.keys())
    def test_takes_twice_the_work_for_twice_the_length(self, unit):
        # References are looked for only where a note is defined.
        head = "[^1]: a\n\n"
        once, twice = (lines_run(head + unit * (n // len(unit))) for n in (1_000, 2_000))

        # Four times would be the square; what is left over is for the work of any text.
        assert twice < 2.5 * once + 3_000
