"""The map: every line runs over stations that exist, every station can be reached and left, nothing is crowded."""

from __future__ import annotations

import re
from collections import Counter as Tally
from collections.abc import Iterator
from itertools import combinations, pairwise
from math import dist
from typing import get_args

from game.pack import schema
from game.pack.checks.place import Place, entries, within
from game.pack.graph import distances, is_bend, longest_walks, neighbours, stops
from game.pack.problems import Problem
from game.pack.schema import Line, Pack

WIDTH, HEIGHT = 1200, 760
CLOSEST = 44
GOALS = 2
FACES = 6
"""The highest number of a die: every roll must have a way to go."""
Point = tuple[int, int]

_BEND = re.compile(r"@(\d{1,5}),(\d{1,5})")


def check(pack: Pack) -> Iterator[Problem]:
    spots = {station.id: (station.x, station.y) for station in pack.stations}
    for place, line in entries("board.toml", pack.lines):
        yield from _line(place, line, spots)
    yield from _stations(pack)
    yield from _kinds(pack)
    yield from _crowded(pack)
    yield from _ways(pack)


def _line(place: Place, line: Line, spots: dict[str, Point]) -> Iterator[Problem]:
    points: list[Point] = []
    for index, name in enumerate(line.path):
        spot = (place / "path")[index]
        if not is_bend(name):
            if name in spots:
                points.append(spots[name])
            else:
                yield spot.problem("junction-dangling", value=name[:60])
        elif found := _BEND.fullmatch(name):
            points.append((int(found[1]), int(found[2])))
            yield from _inside(spot, *points[-1])
        else:
            yield spot.problem("bend", value=name[:60])
    yield from _shape(place / "path", line, points)


def _shape(place: Place, line: Line, points: list[Point]) -> Iterator[Problem]:
    names = [name for name in line.path if not is_bend(name)]
    if len(set(names)) < (3 if line.loop else 2):
        yield place.problem("line-short")
    for name, count in Tally(names).items():
        if count > 1:
            yield place.problem("line-doubles", value=name)
    for start, end in pairwise([*points, points[0]] if line.loop and points else points):
        across, down = abs(start[0] - end[0]), abs(start[1] - end[1])
        if across and down and across != down:
            yield place.problem("angle", start=f"{start[0]},{start[1]}", end=f"{end[0]},{end[1]}")


def _inside(place: Place, x: int, y: int) -> Iterator[Problem]:
    yield from within(place / "x", x, (0, WIDTH))
    yield from within(place / "y", y, (0, HEIGHT))


def _stations(pack: Pack) -> Iterator[Problem]:
    for place, station in entries("board.toml", pack.stations):
        yield from _inside(place, station.x, station.y)
        if station.kind == "training" and not 1 <= len(set(station.abilities)) == len(station.abilities) <= 2:
            yield (place / "abilities").problem("count", least=1, most=2, count=len(set(station.abilities)))
        if station.kind != "training" and station.abilities:
            yield (place / "abilities").problem("abilities-elsewhere")
        if station.kind != "talk" and station.topic:
            yield (place / "topic").problem("topic-elsewhere")


def _kinds(pack: Pack) -> Iterator[Problem]:
    kinds = {station.kind for station in pack.stations}
    for kind in get_args(schema.StationKind):
        if kind not in kinds:
            yield Place("board.toml", "", "stations").problem("kind-missing", value=kind)


def _crowded(pack: Pack) -> Iterator[Problem]:
    for one, other in combinations(pack.stations, 2):
        gap = dist((one.x, one.y), (other.x, other.y))
        if gap < CLOSEST:
            place = Place("board.toml", one.id)
            yield place.problem("stations-close", distance=round(gap), other=other.id, least=CLOSEST)


def _ways(pack: Pack) -> Iterator[Problem]:
    on_lines = {name for line in pack.lines for name in stops(line)}
    graph = neighbours(pack.lines)
    near = distances(graph, pack.start)
    goals = [station for station in pack.stations if station.goal]
    if len(goals) < GOALS:
        yield Place("board.toml", "", "stations").problem("few-goals", least=GOALS, count=len(goals))
    for place, station in entries("board.toml", pack.stations):
        if station.id not in on_lines:
            yield place.problem("station-no-line")
        elif station.id not in near:
            yield place.problem("goal-unreachable" if station.goal else "unreachable")
    for name, most in longest_walks(graph, FACES):
        if most < FACES:
            yield Place("board.toml", name).problem("stuck", value=most + 1)
