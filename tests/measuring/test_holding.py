"""Two looks at what is shared never differ by fewer than five people."""

from __future__ import annotations

import msgspec
import pytest

from server.measuring.holding import MOST, Holding


class One(msgspec.Struct, frozen=True):
    person: str
    did: int = 0


def crowd(*did: int) -> list[One]:
    return [One(f"p-{number}", many) for number, many in enumerate(did)]


SIX = crowd(0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("people", "part", "rule", "shown"),
    [
        (crowd(0, 0, 0, 0, 0, 1), 2, 0, "old"),
        (crowd(0, 0, 1, 1, 1, 1), 2, 0, "old"),
        ([*SIX, One("new")], 2, 0, "old"),
        (SIX[1:], 2, 0, "old"),
        (crowd(0, 1, 1, 1, 1, 1), 2, 0, "new"),
        (crowd(0, 1, 1, 1, 1, 1), 1, 0, "old"),
        ([*SIX, *(One(f"q-{number}") for number in range(5))], 2, 0, "new"),
        (SIX, 1, 0, "new"),
        (crowd(0, 0, 0, 0, 0, 1), 1, 1, "new"),
    ],
    ids=["one", "four", "joined", "left", "five", "no-step", "came", "same", "other-rule"],
)
def test_what_was_shown_stays_until_five_differ(people: list[One], part: int, rule: int, shown: str) -> None:
    holding = Holding()
    assert holding.held("m", "old", SIX, 1, 0) == "old"
    assert holding.held("m", "new", people, part, rule) == shown


def test_changes_add_up_one_by_one() -> None:
    holding = Holding()
    holding.held("m", 0, SIX, 0, 0)
    looks = [holding.held("m", n, crowd(*([1] * n + [0] * (6 - n))), n, 0) for n in range(1, 7)]
    assert looks == [0, 0, 0, 0, 5, 5]


def test_of_few_people_nothing_is_told_anyway() -> None:
    holding = Holding()
    assert holding.held("m", "old", SIX[:3], 1, 0) == "old"
    assert holding.held("m", "new", SIX[:4], 1, 0) == "new"


def test_not_every_look_is_remembered() -> None:
    holding = Holding()
    for number in range(MOST + 1):
        holding.held(number, "old", SIX, 1, 0)
    assert holding.held(1, "new", SIX[1:], 1, 0) == "old"
    assert holding.held(0, "new", SIX[1:], 1, 0) == "new"
