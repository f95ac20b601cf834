"""Numbers of certificates: unguessable, forgiving to type, safe against slips."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificates.issuing import number
from certificates.issuing.number import ALPHABET, BITS, Reading, make, read

pytestmark = pytest.mark.pure

BITS_DRAWN = st.integers(0, 2**BITS - 1)
SAMPLE = make(0x123456789ABCDEF)


def bare(text: str) -> str:
    return text.removeprefix("PRS-").replace("-", "")


class TestNumber:
    @given(BITS_DRAWN)
    def test_is_shown_in_groups_after_its_prefix(self, random):
        groups = make(random).split("-")

        assert [len(group) for group in groups] == [3, 4, 4, 4, 1]

    @given(BITS_DRAWN, BITS_DRAWN)
    def test_differs_where_the_random_bits_differ(self, one, other):
        assert (make(one) == make(other)) == (one == other)

    @pytest.mark.parametrize("random", [-1, 2**BITS])
    def test_is_made_of_sixty_bits_only(self, random):
        with pytest.raises(ValueError):
            make(random)

    def test_has_no_letters_that_look_like_digits(self):
        assert not set("ILOU") & set(ALPHABET)


class TestReadingNumber:
    @given(BITS_DRAWN)
    def test_gives_back_what_was_made(self, random):
        assert read(make(random)).number == make(random)

    @pytest.mark.parametrize(
        "typed",
        [
            pytest.param(SAMPLE.lower(), id="in lower case"),
            pytest.param(SAMPLE.replace("-", " "), id="with spaces for hyphens"),
            pytest.param(SAMPLE.replace("-", ""), id="without groups"),
            pytest.param(bare(SAMPLE), id="without the prefix"),
            pytest.param(f"  № {SAMPLE}. ", id="with what stood around it"),
            pytest.param(
                SAMPLE.replace("0", "O").replace("1", "l"), id="with O for 0, l for 1"
            ),
            pytest.param(SAMPLE.replace("1", "I"), id="with I for 1"),
            pytest.param(
                SAMPLE.replace("P", "Р").replace("H", "Н"), id="in Cyrillic look-alikes"
            ),
        ],
    )
    def test_forgives_how_it_was_typed(self, typed):
        assert read(typed).number == SAMPLE

    @pytest.mark.parametrize("place", range(13))
    def test_notices_any_one_wrong_character(self, place):
        right = bare(SAMPLE)
        for other in set(ALPHABET) - {right[place]}:
            wrong = right[:place] + other + right[place + 1 :]

            assert read(wrong).reading is Reading.MISTYPED

    def test_notices_any_two_exchanged_characters(self):
        right = list(bare(make(0x0FEDCBA98765432)))
        for one, other in combinations(range(13), 2):
            swapped = list(right)
            swapped[one], swapped[other] = right[other], right[one]

            assert (swapped == right) == (read("".join(swapped)).reading is Reading.READ)

    @pytest.mark.parametrize(
        "typed", ["", "PRS", "hello", SAMPLE + "7", SAMPLE[:-2], "💠" * 13]
    )
    def test_tells_what_is_no_number_at_all(self, typed):
        assert read(typed).reading is Reading.NOT_A_NUMBER

    @given(st.text(max_size=40))
    def test_bears_whatever_is_typed(self, typed):
        assert (read(typed).number is None) == (read(typed).reading is not Reading.READ)

    def test_keeps_to_the_pattern_it_shows(self):
        assert len(number.PATTERN) == len(SAMPLE)
