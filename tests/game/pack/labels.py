"""Where the names of stations stand on a drawn board, and what they lie on."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import combinations, pairwise

from game.pack.graph import is_bend
from game.pack.schema import Pack, Station

WIDTH, HEIGHT = 1200, 760
WIDE, NARROW, TALL = 15.0, 8.2, 20.0
"""Size of a full-width sign, of a Latin one, and the height of a name."""
DISC, STROKE = 17.0, 12.0

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def width(name: str) -> float:
    return sum(WIDE if unicodedata.east_asian_width(sign) in "WF" else NARROW for sign in name)


def box(station: Station, lang: str) -> Box:
    wide, side = width(station.name[lang]), station.label
    away = {"n": 32, "s": 32, "e": 0, "w": 0}.get(side, 25)
    middle = station.y + (-away if "n" in side else away)
    if side in {"n", "s"}:
        left = station.x - wide / 2
    else:
        aside = 24 if side in {"e", "w"} else 14
        left = station.x + aside if "e" in side else station.x - aside - wide
    return left, middle - TALL / 2, left + wide, middle + TALL / 2


def segments(pack: Pack) -> Iterator[tuple[str, Point, Point]]:
    spots = {station.id: (float(station.x), float(station.y)) for station in pack.stations}
    for line in pack.lines:
        points = [_point(place, spots) for place in line.path]
        for start, end in pairwise([*points, points[0]] if line.loop else points):
            yield line.id, start, end


def _point(place: str, spots: dict[str, Point]) -> Point:
    if not is_bend(place):
        return spots[place]
    x, y = place[1:].split(",")
    return float(x), float(y)


def near(of: Box, point: Point) -> float:
    """Distance from a box to a point."""
    across = max(of[0] - point[0], 0.0, point[0] - of[2])
    down = max(of[1] - point[1], 0.0, point[1] - of[3])
    return float((across**2 + down**2) ** 0.5)


def near_segment(of: Box, start: Point, end: Point) -> float:
    """Distance from a box to a segment, measured at points at most 2 units apart."""
    steps = max(1, int(max(abs(start[0] - end[0]), abs(start[1] - end[1])) / 2))
    return min(
        near(of, (start[0] + (end[0] - start[0]) * k / steps, start[1] + (end[1] - start[1]) * k / steps))
        for k in range(steps + 1)
    )


def apart(one: Box, other: Box) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def collisions(pack: Pack, lang: str) -> Iterator[str]:
    """Every name that lies on a line, a disc or another name, or leaves the drawing."""
    boxes = {station.id: box(station, lang) for station in pack.stations}
    lines = list(segments(pack))
    for name, of in boxes.items():
        if of[0] < 0 or of[1] < 0 or of[2] > WIDTH or of[3] > HEIGHT:
            yield f"{name} leaves the drawing"
        for line, start, end in lines:
            if near_segment(of, start, end) < STROKE / 2:
                yield f"{name} lies on the line {line}"
        for station in pack.stations:
            if near(of, (station.x, station.y)) < DISC:
                yield f"{name} lies on the disc of {station.id}"
    for (name, one), (other, two) in combinations(boxes.items(), 2):
        if not apart(one, two):
            yield f"{name} lies on {other}"
