"""What every browser loads: small, readable for everyone, and asking nobody else."""

import re

import brotli
import pytest
from source import ROOT

pytestmark = pytest.mark.pure

STATIC = ROOT / "lms" / "static"
READING = (STATIC / "parasat.css").read_text()
WORKING = (STATIC / "desk.css").read_text()
STANDINGS = ("none", "valid", "lapsing", "grace", "expired", "suspended", "revoked")


def palette(block: str) -> dict[str, str]:
    return dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", block))


LIGHT = palette(READING.split("@media", maxsplit=1)[0])
DARK = palette(READING.split("prefers-color-scheme:dark", maxsplit=1)[1].split("}}")[0])


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, by WCAG 2.2."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
class TestPalette:
    @pytest.mark.parametrize("ground", ["paper", "leaf", "wash"])
    @pytest.mark.parametrize("text", ["ink", "quiet", "kok", "stop"])
    def test_lets_every_text_be_read(self, colours, text, ground):
        assert contrast(colours[text], colours[ground]) >= 4.5

    def test_lets_the_words_of_a_button_be_read(self, colours):
        assert contrast(colours["on"], colours["kok"]) >= 4.5

    def test_lets_the_edges_of_fields_be_seen(self, colours):
        assert contrast(colours["edge"], colours["leaf"]) >= 3


class TestStylesheets:
    def test_for_reading_fit_a_first_visit(self):
        assert len(brotli.compress(READING.encode())) <= 3.7 * 1024

    def test_for_work_stay_small_too(self):
        assert len(brotli.compress(WORKING.encode())) <= 2 * 1024

    def test_ask_no_other_place_for_anything(self):
        addresses = re.findall(r"url\((.{0,6})|@import", READING + WORKING)

        assert set(addresses) == {'"data:'}

    def test_give_lapsing_a_shape_of_its_own(self):
        shapes = re.findall(r"\.(\w+)::before", READING + WORKING)

        # Expired is the bare lozenge that the others change.
        assert set(STANDINGS) - set(shapes) == {"expired"}


class TestScript:
    def test_is_a_trifle_beside_the_page(self):
        assert (STATIC / "parasat.js").stat().st_size <= 1.5 * 1024
