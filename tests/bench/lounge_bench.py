"""What the rules of a lounge of five thousand people cost: seconds of one core."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from server.lounge import commands
from server.lounge.commands import LoungeCommand
from server.lounge.of_lounge import problem
from server.lounge.parts import Profile
from server.lounge.state import Lounge
from tests.lounge.lounges import DECIDER
from tests.lounge.thousands import decided, full, person, revealing, suggest

COMMANDS: tuple[LoungeCommand, ...] = (
    commands.Answer(person(1), "like"), commands.More(person(9)), commands.Block(person(1)), commands.LeaveAll(),
    commands.Write(Profile(company="Acme")), commands.AnswerCircle("1", on=True), commands.TakePart(on=False),
)  # fmt: skip


def measure() -> dict[str, Any]:
    """Return seconds: a whole deal, two hundred pairs revealed, and one command of one person with what is told."""
    before = full()
    busy = suggest(before)
    soon = revealing(busy)
    return {
        "deal": best(lambda: suggest(before), 1),
        "question": best(lambda: problem(before), 1),
        "reveal_200": best(lambda: decided(soon, commands.Tick(), at=400_000), 1),
        "commands": {type(one).__name__: best(lambda one=one: run(busy, one), 10) for one in COMMANDS},  # type: ignore[misc]
    }


def run(busy: Lounge, command: LoungeCommand) -> None:
    """Decide and fold one command, and make what everybody concerned is told."""
    after = decided(busy, command, person(0), at=300_000)
    DECIDER.patch(busy, after, "public")
    for who in DECIDER.personal(busy, after):
        DECIDER.patch(busy, after, f"@{who}")
    DECIDER.deadline(after)


def best(act: Callable[[], object], times: int) -> float:
    """Return the least seconds of this process that it took: others may be busy, too."""
    found = []
    for _ in range(times):
        start = time.process_time()
        act()
        found.append(time.process_time() - start)
    return round(min(found), 4)
