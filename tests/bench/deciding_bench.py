"""What the pure rules of a meetup of a thousand people cost, and what is put together of it: seconds of one core."""

from __future__ import annotations

from functools import partial
from typing import Any

from server.folders import folder
from server.meetup import commands
from server.meetup.roster import read
from server.meetup.seating.arrange import arrange
from server.meetup.state import Rule
from server.pages.album import encoded
from server.texts import Texts
from tests.bench.lounge_bench import best
from tests.meetup.test_seating import thousand
from tests.meetup.thousands import HOSTILE, LONG, ONE, crowded, decided, planned, told
from tests.pages.albums import making, meetup

RULES: tuple[Rule, ...] = ("mix", "level", "assigned")
AIMS = {"command": 0.001, "round": 0.1, "late": 0.006, "seating": 0.5, "list": 2.0, "hostile": 4.0, "album": 2.0}
"""Seconds that each should stay below; of what has several figures, each."""


def measure() -> dict[str, Any]:
    """Return seconds, with what is aimed at: one command of one person with all that is told, a round that begins, a
    room for somebody late, seats for everybody, lists of people, and the notes of 1,500 rooms.
    """
    return {"aims": AIMS, "seconds": commanded() | rounds() | seated() | lists() | notes()}


def commanded() -> dict[str, Any]:
    state = crowded()
    return {"command": {type(one).__name__: best(partial(told, state, one), 40) for one in ONE}}


def rounds() -> dict[str, Any]:
    state = planned(crowded())
    begin = partial(decided, state, commands.BeginRound(), "facilitator")
    late = decided(begin(), commands.Join("late", "Late", "a"))
    return {"round": best(begin, 10), "late": best(partial(decided, late, commands.Arrive("late")), 40)}


def seated() -> dict[str, Any]:
    who, wishes = thousand()
    return {"seating": {rule: best(partial(arrange, (), who, rule=rule, seats=5, wishes=wishes), 3) for rule in RULES}}


def lists() -> dict[str, Any]:
    hostile = {repr(data[:8]): best(partial(read, data), 1) for data in HOSTILE}
    return {"list": best(partial(read, LONG), 3), "hostile": hostile}


def notes() -> dict[str, Any]:
    state, texts = meetup(6, 500), Texts(folder("static") / "locale")
    return {"album": best(lambda: encoded(making(state, texts).album(1), "p3"), 1)}
