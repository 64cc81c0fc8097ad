"""Two looks at what is shared never differ by fewer than five people."""

from __future__ import annotations

import msgspec
import pytest

from server.measuring.holding import MOST, Holding, Look, marks


class One(msgspec.Struct, frozen=True):
    person: str
    did: int = 0


def crowd(*did: int) -> list[One]:
    return [One(f"p-{number}", many) for number, many in enumerate(did)]


SIX = crowd(0, 0, 0, 0, 0, 0)


def held(holding: Holding, key: object, shown: str | int, people: list[One], part: int) -> str | int:
    return holding.held(key, Look(shown, marks(people), part)).shown


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
    assert held(holding, ("m", 0), "old", SIX, 1) == "old"
    assert held(holding, ("m", rule), "new", people, part) == shown


def test_a_rule_that_is_put_back_has_its_look_back() -> None:
    holding = Holding()
    held(holding, ("m", 0), "old", SIX, 1)
    held(holding, ("m", 1), "by another rule", SIX, 1)
    assert held(holding, ("m", 0), "new", SIX[1:], 2) == "old"


def test_what_was_judged_last_is_known_whether_it_is_shown_or_not() -> None:
    holding = Holding()
    for shown, people in (("old", SIX), ("new", SIX[1:])):
        holding.held("m", Look(shown, marks(people), 1, judged=shown))
    last = holding.last("m")
    assert last
    assert (last.shown, last.judged, len(last.people)) == ("old", "new", 6)


def test_changes_add_up_one_by_one() -> None:
    holding = Holding()
    held(holding, "m", 0, SIX, 0)
    looks = [held(holding, "m", n, crowd(*([1] * n + [0] * (6 - n))), n) for n in range(1, 7)]
    assert looks == [0, 0, 0, 0, 5, 5]


def test_of_few_people_nothing_is_told_anyway() -> None:
    holding = Holding()
    assert held(holding, "m", "old", SIX[:3], 1) == "old"
    assert held(holding, "m", "new", SIX[:4], 1) == "new"


def test_not_every_look_is_remembered() -> None:
    holding = Holding()
    for number in range(MOST + 1):
        held(holding, number, "old", SIX, 1)
    assert held(holding, 1, "new", SIX[1:], 1) == "old"
    assert held(holding, 0, "new", SIX[1:], 1) == "new"
