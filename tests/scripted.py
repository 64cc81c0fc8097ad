"""People by script: what a table waits for, read from its public view alone, answered with legal commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random

View = dict[str, Any]
Command = dict[str, Any]
Step = tuple[int, Command]
"""A seat and what it does."""


def steps(view: View, chance: Random) -> list[Step]:
    """Return every command that somebody at the table could send now to help the game on; empty when it is over."""
    if view["stage"] != "playing" or view["paused"]:
        return []
    return ANSWERS[view["phase"]["kind"]](view, chance)


def people(view: View) -> list[int]:
    """The seats that persons hold."""
    return [int(seat) for seat, player in view["players"].items() if player["person"]]


def plan(view: View, chance: Random) -> list[Step]:
    tired = view["players"][str(view["turn"])]["motivation"] < 2
    return [(view["turn"], {"type": "rest" if tired and chance.random() < 0.5 else "roll"})]


def route(view: View, chance: Random) -> list[Step]:
    return [(view["turn"], {"type": "move", "route": chance.choice(view["phase"]["routes"])})]


def choice(view: View, chance: Random) -> list[Step]:
    options = [option["id"] for option in view["phase"]["options"] if option.get("open", True)]
    return [(view["turn"], {"type": "choose", "option": chance.choice(options)})]


def telling(view: View, chance: Random) -> list[Step]:
    told = view["phase"]["reactions"]
    silent = [seat for seat in people(view) if seat != view["turn"] and not _reacted(view, told, seat)]
    if silent:
        return [(seat, {"type": "react", "kind": chance.choice(["same", "insight", "more"])}) for seat in silent]
    return [(view["turn"], {"type": "finish"})]


def _reacted(view: View, told: dict[str, Any], seat: int) -> bool:
    return bool(told.get(str(seat)) or told.get(view["players"][str(seat)]["person"]))


def answering(view: View, chance: Random) -> list[Step]:
    phase = view["phase"]
    missing = [seat for seat in phase["seats"] if seat not in phase["answered"] and seat in people(view)]
    return [(seat, {"type": "answer", "choice": chance.choice("ab")}) for seat in missing]


def review(view: View, chance: Random) -> list[Step]:
    return [(seat, {"type": "ready"}) for seat in people(view) if seat not in view["phase"]["ready"]]


def idle(view: View, chance: Random) -> list[Step]:
    return []


ANSWERS = {
    "plan": plan,
    "route": route,
    "choice": choice,
    "telling": telling,
    "answering": answering,
    "review": review,
    "idle": idle,
}
