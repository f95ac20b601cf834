"""One document, one way to write it, one hash."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificates.log.canonical import canonical, digest

pytestmark = pytest.mark.pure

NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(TEXTS, VALUES, max_size=4)


class TestCanonicalBytes:
    def test_sort_members_and_hold_no_spaces(self):
        written = canonical({"b": [1, None], "a": {"ә": True}}).decode()

        assert written == '{"a":{"ә":true},"b":[1,null]}'

    def test_sort_by_utf_16_as_the_standard_says(self):
        # RFC 8785, 3.2.3: a sign beyond the first plane sorts by its surrogates.
        in_order = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]

        written = json.loads(canonical(dict.fromkeys(sorted(in_order))))

        assert list(written) == in_order

    def test_escape_control_signs_as_the_standard_says(self):
        assert canonical({"a": '\b\t\n\f\r\x1f"\\/'}) == rb'{"a":"\b\t\n\f\r\u001f\"\\/"}'

    @given(DOCUMENTS)
    def test_say_what_the_document_says(self, document):
        assert json.loads(canonical(document)) == document

    @given(DOCUMENTS)
    def test_do_not_depend_on_the_order_of_members(self, document):
        turned = dict(reversed(document.items()))

        assert canonical(turned) == canonical(document)

    @pytest.mark.parametrize("value", [0.5, 2**53, {1: 2}, {"a"}, b"bytes"])
    def test_refuse_what_others_would_read_differently(self, value):
        with pytest.raises(ValueError):
            canonical({"a": value})


class TestDigest:
    def test_is_the_sha_256_of_the_bytes(self):
        # printf '{}' | sha256sum
        empty = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"

        assert digest({}) == empty
