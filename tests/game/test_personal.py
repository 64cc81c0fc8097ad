"""Whoever is erased leaves no name in a table's log, and the table is the same."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import commands
from game.commands import TableCommand
from game.decider import Context, Refusal
from game.events import Forgotten, TableEvent
from game.evolve import fold
from game.personal import blank
from game.state import Table
from game.table import NEW, TableDecider
from game.verify import verify
from tests.game import packs
from tests.game.tables import DECIDER, SECRET
from tests.game.test_properties import PEOPLE, propose

PERSON = "p1"
NAME, FACE = "Hanako of p1", "face of p1"


def named(command: TableCommand, context: Context) -> TableCommand:
    """Let everybody give a name and a face of their own."""
    who = command.person if isinstance(command, commands.Place) else context.person
    if isinstance(command, commands.Sit | commands.Place):
        return msgspec.structs.replace(command, name=f"Hanako of {who}", avatar=f"face of {who}")
    return command


def played(data: bytes) -> list[TableEvent]:
    """A log from two bytes for each thing that somebody asks for."""
    opening = commands.Open(pack=packs.EVERY[0], mode="short", seats=3, secret=SECRET)
    log = list(DECIDER.decide(NEW, opening, Context("", "system", 1000)))
    state = fold(NEW, log)
    for what, how in zip(data[::2], data[1::2], strict=False):
        command, context = asked(state, what, how)
        try:
            events = DECIDER.decide(state, named(command, context), context)
        except Refusal:
            continue
        log += events
        state = fold(state, events)
    return log


def asked(state: Table, what: int, how: int) -> tuple[TableCommand, Context]:
    at = max(1000, state.clock.deadline)
    match what % 16:
        case 0 | 1:
            return commands.Sit(name="x", avatar="x"), Context(PEOPLE[how % 3], "attendee", at)
        case 2:
            return commands.Place(person=PERSON, name="x", avatar="x"), Context("", "system", at)
        case 3:
            return commands.Unseat(person=PEOPLE[how % 3]), Context("", "system", at)
        case 4 if state.stage == "lobby" and how % 2:
            return commands.Start(), Context("h", "host", at)
        case 5:
            return commands.Undo(), Context("h", "host", at)
        case _:
            return propose(state, what, how)


def encoded(value: object) -> bytes:
    return msgspec.json.encode(value)


@settings(max_examples=400, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.binary(min_size=4, max_size=160))
def test_a_blanked_log_makes_the_same_table(data: bytes) -> None:
    log = [*played(data), Forgotten(person=PERSON)]
    blanked = [blank(event, PERSON) for event in log]
    check_forgotten(log, blanked)


def check_forgotten(log: Sequence[TableEvent], blanked: Sequence[TableEvent]) -> None:
    state = fold(NEW, log)
    assert encoded(fold(NEW, blanked)) == encoded(state)
    for left in (encoded(blanked), encoded(state), encoded(DECIDER.view(state, "public"))):
        assert NAME.encode() not in left
        assert FACE.encode() not in left
    for before, after in zip(log, blanked, strict=True):
        assert (blank(before, PERSON) is before) == (before == after)
    assert verify(enumerate(blanked, 1)).fault is None


def test_others_keep_their_names() -> None:
    log = played(bytes((0, 0, 0, 1, 0, 2)))
    kept = encoded([blank(event, PERSON) for event in log])
    assert b"Hanako of p0" in kept
    assert NAME.encode() in encoded(log)
    assert NAME.encode() not in kept


def test_a_table_whose_pack_is_gone_forgets() -> None:
    state = fold(NEW, played(bytes((0, 0, 0, 1, 0, 2))))
    poor, system = TableDecider({}), Context("", "system", 1)
    assert poor.decide(state, commands.Forget(person=PERSON), system) == [Forgotten(person=PERSON)]
    assert poor.decide(state, commands.Forget(person="nobody"), system) == []
    with pytest.raises(Refusal, match="no-such-pack"):
        poor.decide(state, commands.Forget(person=PERSON), Context("p0", "attendee", 1))
