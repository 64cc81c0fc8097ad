"""What a meetup tells its lounge: what it is, when it opens, who may not come; nothing where there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from server.meetup import events, naming
from server.meetup.evolve import evolve
from server.meetup.state import Meetup, Plan, Step

ID = "mabcdefghijklmno"
PLAN = Plan(
    title="An evening", lounge=30, agenda=(Step("w", "welcome", 5), Step("f", "finale", 5), Step("a", "after", 5))
)
ESTABLISH = {
    "type": "establish", "meetup": ID, "title": "An evening", "pack": "cs_college", "zone": "Asia/Tokyo", "days": 30,
}  # fmt: skip
OPEN_UP = {"type": "open_up"}


def told(*story: Any, plan: Plan = PLAN) -> list[dict[str, Any]]:  # noqa: ANN401
    state = Meetup()
    for event in (events.Prepared(ID, plan), *story):
        state = evolve(state, event)
    return list(to_lounge(state))


def to_lounge(state: Meetup) -> Iterable[dict[str, Any]]:
    return (errand.command for errand in state.errands.values() if errand.stream == naming.lounge(ID))


def began(step: int) -> events.StepBegan:
    return events.StepBegan(step, 10, 20)


def test_it_is_made_with_the_doors_and_opens_with_the_finale() -> None:
    assert told() == []
    assert told(events.Opened(1)) == [ESTABLISH]
    assert told(events.Opened(1), began(0)) == [ESTABLISH]
    assert told(events.Opened(1), began(0), began(1)) == [ESTABLISH, OPEN_UP]
    assert told(events.Opened(1), began(0), events.Closed(2)) == [ESTABLISH, OPEN_UP]


def test_doors_that_were_never_opened_make_no_difference() -> None:
    assert told(began(1)) == [ESTABLISH, OPEN_UP]


def test_a_plan_that_changes_is_told() -> None:
    other = replace(PLAN, title="Another", lounge=7)
    assert told(events.Opened(1), events.Prepared(ID, other))[1] == ESTABLISH | {"title": "Another", "days": 7}
    late = events.Prepared(ID, PLAN)
    assert told(began(0), began(1), late, plan=replace(PLAN, lounge=0)) == [ESTABLISH, OPEN_UP]


def test_whoever_is_removed_may_not_come_until_they_are_let_in_again() -> None:
    joined = events.Joined("ann", "Ann", "a", "en", 1)
    story = (events.Opened(1), joined, events.Removed("ann", "f", 2), events.Readmitted("ann", "f"))
    expels = [command["on"] for command in told(*story) if command["type"] == "expel"]
    assert expels == [True, False]


def test_nor_may_a_facilitator_whose_link_is_revoked_until_they_are_invited_again() -> None:
    invited, revoked = events.Invited("f-1", "Fay"), events.Revoked("f-1")
    renamed = events.Invited("f-1", "Faye")
    expels = [command for command in told(invited, events.Opened(1), renamed, revoked, invited) if "on" in command]
    assert [(command["person"], command["on"]) for command in expels] == [("f-1", True), ("f-1", False)]


def test_without_a_lounge_nothing_is_told() -> None:
    plan = replace(PLAN, lounge=0)
    assert told(events.Opened(1), began(0), began(1), events.Removed("ann", "f", 2), events.Closed(3), plan=plan) == []
