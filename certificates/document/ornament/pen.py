"""The pen: curves as SVG path text, all lengths in millimetres, y growing downwards."""

import math
from collections.abc import Sequence

Point = tuple[float, float]


def number(value: float) -> str:
    """Write a length with a hundredth of a millimetre, the finest a printer can show."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path(command: str, *points: Point) -> str:
    """Write one path command with its points."""
    return command + " ".join(f"{number(x)} {number(y)}" for x, y in points)


def curve(points: Sequence[Point], *, closed: bool = False) -> str:
    """Continue a path smoothly through all the points after the first (Catmull-Rom).

    Closed means that the last point is the first again and that no corner shows there.
    """
    before = points[-2] if closed else points[0]
    after = points[1] if closed else points[-1]
    row = [before, *points, after]
    return "".join(
        path("C", _towards(b, a, c), _towards(c, d, b), c)
        for a, b, c, d in zip(row, row[1:], row[2:], row[3:], strict=False)
    )


def _towards(here: Point, behind: Point, ahead: Point) -> Point:
    return here[0] + (ahead[0] - behind[0]) / 6, here[1] + (ahead[1] - behind[1]) / 6


def horns(*, curl: float, stem: float, body: float, foot: float, turns: float) -> str:
    """Draw two mirrored horns on one stem, their foot at 0, 0 and their curls above it.

    This is the ram's-horn pair of felt work (kk: қошқар мүйіз, ky: кочкор мүйүз). The
    curl is the radius of a spiral at its start and the stem its height over the foot; the
    body is the thickness at the start and the foot the half width of the base. Each horn
    tapers inwards and ends in an eye.
    """
    outer, inner = _spiral(curl, stem, turns, 0), _spiral(curl, stem, turns, body)
    return "".join(_horn(outer, inner, stem, foot, side) for side in (1, -1))


def _spiral(curl: float, stem: float, turns: float, body: float) -> list[Point]:
    steps = round(turns * 12)
    points = []
    for step in range(steps + 1):
        turned = step * turns / steps
        radius = curl * math.exp(-0.8 * turned) - body * math.exp(-0.45 * turned)
        angle = math.pi - math.tau * turned
        points.append((curl + radius * math.cos(angle), -stem - radius * math.sin(angle)))
    return points


def _horn(outer: list[Point], inner: list[Point], stem: float, foot: float, side: int) -> str:
    left = [(side * x, y) for x, y in outer]
    right = [(side * x, y) for x, y in reversed(inner)]
    end = right[-1][0]
    base = path("C", (end, -stem * 0.55), (end, -stem * 0.22), (side * foot, 0))
    eye = ((left[-1][0] + right[0][0]) / 2, (left[-1][1] + right[0][1]) / 2)
    drawn = path("M", (0, 0), left[0]) + curve(left) + path("L", right[0]) + curve(right)
    return drawn + base + "Z" + disc(eye, abs(end) * 0.52, clockwise=side > 0)


def disc(centre: Point, radius: float, *, clockwise: bool = True) -> str:
    """Draw a filled circle, wound the same way as the horn it ends so that both stay full."""
    x, y = centre
    size, sweep = number(radius), int(clockwise)
    half = f"a{size} {size} 0 1 {sweep} "
    across = number(2 * radius)
    return f"{path('M', (x - radius, y))}{half}{across} 0{half}-{across} 0Z"


def leaf(*, foot: float, height: float, width: float) -> str:
    """Draw an upright leaf whose lower tip is at 0, foot; the width is that of one half."""
    top, low, high = foot - height, foot - height * 0.36, foot - height * 0.62
    right = path("C", (width, low), (width * 0.7, high), (0, top))
    left = path("C", (-width * 0.7, high), (-width, low), (0, foot))
    return f"{path('M', (0, foot))}{right}{left}Z"


def lozenge(radius: float) -> str:
    """Draw a square standing on its corner round 0, 0."""
    corners = [(0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0)]
    return path("M", corners[0]) + "".join(path("L", corner) for corner in corners[1:]) + "Z"


def plaited_ring(*, radius: float, depth: float, waves: int, phase: float) -> str:
    """Draw one thread of a rosette: a circle that swings in and out, phase in turns."""
    count = waves * 8
    points = []
    for step in range(count + 1):
        angle = math.tau * step / count
        reach = radius + depth * math.cos(waves * angle + math.tau * phase)
        points.append((reach * math.cos(angle), reach * math.sin(angle)))
    return path("M", points[0]) + curve(points, closed=True) + "Z"


def plaited_line(*, length: float, depth: float, waves: int, phase: float) -> str:
    """Draw one thread of a plait that opens from a point and closes to a point."""
    count = waves * 8
    points = []
    for step in range(count + 1):
        along = step / count
        swell = min(1.0, 1.7 * math.sin(math.pi * along)) ** 0.8
        swing = math.sin(math.tau * (waves * along + phase))
        points.append((length * along, depth * swell * swing))
    return path("M", points[0]) + curve(points)
