"""Draw the certificate's ornaments again: python -m certificates.document.ornament.draw.

Everything comes from one horn: pairs that stand and hang in turn make the running band of
the frame, four of them round a lozenge make the knot of the seal and of the corners. In the
band the ground between the horns has the horns' own shape, as in felt work.
"""

import math
from pathlib import Path

from certificates.document.ornament import pen
from certificates.document.ornament.lettering import UNITS_PER_EM, letters
from certificates.document.ornament.pen import number

HERE = Path(__file__).parent

ACCENT = "#1a478a"
TINT = "#c9d5e8"

PAGE = (297, 210)
EDGE = 9.0
BAND = 6.4


def frame() -> str:
    """Draw the running band round an A4 page, with a knot in each corner."""
    width, height = PAGE
    far = EDGE + BAND
    long, short = _run(width - 2 * far), _run(height - 2 * far)
    sides = [
        (long, f"translate({number(far)} {number(EDGE)})"),
        (short, f"translate({number(width - EDGE)} {number(far)})rotate(90)"),
        (long, f"translate({number(width - far)} {number(height - EDGE)})rotate(180)"),
        (short, f"translate({number(EDGE)} {number(height - far)})rotate(270)"),
    ]
    body = f'<defs><path id="p" fill="{TINT}" d="{_pair()}"/><g id="k">{_corner()}</g></defs>'
    body += "".join(f'<g transform="{place}">{run}</g>' for run, place in sides)
    body += _rules(far) + _knots(width, height)
    return _svg((0, 0, width, height), body)


def _pair() -> str:
    horns = pen.horns(curl=1.5, stem=3.75, body=0.34, foot=0.62, turns=1.42)
    return horns + pen.leaf(foot=-4.35, height=1.5, width=0.42)


def _run(length: float) -> str:
    # An odd number of pairs, so that both ends of a side are alike.
    margin = 3.1
    count = 2 * round((length - 2 * margin) / 4.7 / 2) + 1
    pitch = (length - 2 * margin) / (count - 1)
    places = []
    for index in range(count):
        x = number(margin + index * pitch)
        turned = "0)scale(1 -1)" if index % 2 == 0 else f"{number(BAND)})"
        places.append(f'<use href="#p" transform="translate({x} {turned}"/>')
    return "".join(places)


def _rules(far: float) -> str:
    width, height = PAGE
    drawn = ""
    for inset, stroke in ((EDGE - 0.9, 0.34), (EDGE, 0.1), (far, 0.1)):
        drawn += (
            f'<rect x="{number(inset)}" y="{number(inset)}" '
            f'width="{number(width - 2 * inset)}" height="{number(height - 2 * inset)}" '
            f'fill="none" stroke="{ACCENT}" stroke-width="{stroke}"/>'
        )
    return drawn


def _knots(width: float, height: float) -> str:
    middle = EDGE + BAND / 2
    return "".join(
        f'<use href="#k" transform="translate({number(x)} {number(y)})"/>'
        for x in (middle, width - middle)
        for y in (middle, height - middle)
    )


def _corner() -> str:
    half = number(BAND / 2)
    side = number(BAND)
    ground = f'<path fill="{ACCENT}" d="M-{half}-{half}h{side}v{side}h-{side}Z"/>'
    return ground + _knot(curl=0.62, body=0.24, leaves=False)


def _knot(*, curl: float, body: float, leaves: bool) -> str:
    stem = 2.5 * curl
    horns = pen.horns(curl=curl, stem=stem, body=body * curl, foot=0.12 * curl, turns=1.36)
    if leaves:
        horns += pen.leaf(foot=-stem - 1.26 * curl, height=0.95 * curl, width=0.3 * curl)
    blade = pen.leaf(foot=-2.5 * curl, height=1.75 * curl, width=0.46 * curl)
    light = "".join(
        f'<path transform="rotate({turn + 45})" d="{horns}"/>'
        f'<path transform="rotate({turn})" d="{blade}"/>'
        for turn in (0, 90, 180, 270)
    )
    light += f'<path d="{pen.lozenge(1.9 * curl)}"/>'
    inside = f'<path fill="{ACCENT}" d="{pen.lozenge(1.3 * curl)}"/>'
    return f'<g fill="#fff">{light}{inside}<path d="{pen.lozenge(0.62 * curl)}"/></g>'


def seal() -> str:
    """Draw the seal: a knot of four horn pairs, the name twice round it, a fine rosette."""
    threads = "".join(
        f'<path d="{pen.plaited_ring(radius=24.1, depth=1.5, waves=30, phase=turn / 6)}"/>'
        for turn in range(6)
    )
    body = f'<g fill="none" stroke="{ACCENT}"><g stroke-width=".1">{threads}</g>'
    body += '<circle r="26" stroke-width=".42"/><circle r="22.2" stroke-width=".16"/></g>'
    body += f'<g fill="{ACCENT}">{_legend()}<circle r="16.9"/></g>'
    body += '<circle r="16.1" fill="none" stroke="#fff" stroke-width=".14"/>'
    body += _knot(curl=3.1, body=0.3, leaves=True)
    return _svg((-26.25, -26.25, 52.5, 52.5), body)


def _legend() -> str:
    pair = pen.horns(curl=1.12, stem=1.5, body=0.36, foot=0.5, turns=1.36)
    pair += pen.leaf(foot=-2.0, height=1.5, width=0.4)
    marks = "".join(
        f'<path transform="rotate({side})translate(0 -18.3)" d="{pair}"/>' for side in (90, 270)
    )
    return _arc("ПАРАСАТ", upright=True) + _arc("PARASAT", upright=False) + marks


def _arc(word: str, *, upright: bool) -> str:
    # The word over the knot reads outwards and the one under it inwards, so that neither
    # stands on its head; both fill the same part of the same ring.
    size, span, baseline = 4.0, math.radians(104), 18.2
    scale, side = size / UNITS_PER_EM, 1 if upright else -1
    radius = baseline if upright else baseline + 0.645 * size
    row = letters(word)
    spacing = (span - row[-1].end * scale / radius) / (len(row) - 1)
    drawn = ""
    for index, letter in enumerate(row):
        angle = letter.middle * scale / radius + index * spacing - span / 2
        turn = number(side * math.degrees(angle))
        place = f"{number(-letter.width / 2 * scale)} {number(-side * radius)}"
        drawn += (
            f'<path transform="rotate({turn})translate({place})'
            f'scale({scale:.4f} -{scale:.4f})" d="{letter.outline}"/>'
        )
    return drawn


def ribbon() -> str:
    """Draw the plait that stands under the holder's name, 44 mm long."""
    threads = "".join(
        f'<path d="{pen.plaited_line(length=44, depth=0.85, waves=7, phase=turn / 4)}"/>'
        for turn in range(4)
    )
    body = f'<g fill="none" stroke="{ACCENT}" stroke-width=".13">{threads}</g>'
    return _svg((0, -1, 44, 2), body)


def _svg(box: tuple[float, float, float, float], body: str) -> str:
    x, y, width, height = (number(side) for side in box)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}" '
        f'width="{width}mm" height="{height}mm">{body}</svg>\n'
    )


DRAWINGS = {"frame.svg": frame, "seal.svg": seal, "ribbon.svg": ribbon}


def main() -> None:
    """Write every drawing beside this module."""
    for name, draw in DRAWINGS.items():
        (HERE / name).write_text(draw(), encoding="utf-8")


if __name__ == "__main__":
    main()
