"""A person's own game as anybody may see it: their table, others under pseudonyms, nothing of what was said."""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

from game import events
from game.state import Table
from server.live.kinds import Kinds
from server.log.store import LogStore
from server.replay.plot import Place
from server.replay.reader import Appended, Mask, Reader
from server.replay.tape import Folded

Kind = Literal["started", "told", "goal", "roll", "gift", "skill", "finished"]
ROLLS: Final = 3
"""Of the best rolls."""
MOST: Final = 24
"""Moments; what is left out are the later ones of what happened most."""


class Moment(msgspec.Struct, frozen=True, omit_defaults=True):
    """``text``: the id of content, or how many steps a roll gave. ``other``: to whom, or from whom, a gift was."""

    at: int
    kind: Kind
    text: str = ""
    other: str = ""


class Moments:
    """Looks for what somebody would like to see again."""

    def __init__(self, own: str) -> None:
        self._own = own
        self._found: list[Moment] = []
        self._turns: list[tuple[int, int]] = []
        """Of turns, by whom and how many moments there were before."""

    def take(self, at: int, one: Appended, after: Table) -> None:
        seat = seat_of(after, self._own)
        for event in one.events:
            if isinstance(event, events.TurnBegan):
                self._turns.append((event.seat, len(self._found)))
            elif isinstance(event, events.Undone):
                self._undo(event)
            elif (moment := moment_of(at, event, seat, after)) is not None:
                self._found.append(moment)

    def _undo(self, event: events.Undone) -> None:
        """Forget what did not happen after all: since the last turn of that seat began."""
        while self._turns:
            seat, count = self._turns.pop()
            del self._found[count:]
            if seat == event.seat:
                return

    def chosen(self) -> list[Moment]:
        """Return the moments to be shown, in their order."""
        rolls = [one for one in self._found if one.kind == "roll"]
        best = sorted(rolls, key=lambda one: (-int(one.text), one.at))[:ROLLS]
        found = [one for one in self._found if one.kind != "roll" or one in best]
        while len(found) > MOST:
            counts = {one.kind: sum(1 for each in found if each.kind == one.kind) for one in found}
            most = max(counts, key=lambda kind: counts[kind])
            found.remove(next(one for one in reversed(found) if one.kind == most))
        return found


def moment_of(at: int, event: Any, seat: int, table: Table) -> Moment | None:  # noqa: ANN401 - of a table
    """Return what an event is to whoever sits on a seat."""
    match event:
        case events.Started() if seat >= 0:
            return Moment(at, "started")
        case events.Told() if event.seat == seat:
            return Moment(at, "told", event.prompt)
        case events.GoalReached() if event.seat == seat:
            return Moment(at, "goal", event.station)
        case events.Rolled() if event.seat == seat:
            return Moment(at, "roll", str(event.steps))
        case events.ItemGiven() if seat in (event.seat, event.target):
            other = event.target if event.seat == seat else event.seat
            return Moment(at, "gift", event.item, person_at(table, other))
        case events.SkillEarned() if event.seat == seat:
            return Moment(at, "skill", event.skill)
        case events.Finished() if seat >= 0:
            return Moment(at, "finished")
        case _:
            return None


def seat_of(table: Table, person: str) -> int:
    """Return where somebody sits; -1: nowhere."""
    return next((number for number, player in enumerate(table.players) if player.person == person), -1)


def person_at(table: Table, seat: int) -> str:
    return table.players[seat].person if 0 <= seat < len(table.players) else ""


async def highlight(
    store: LogStore, kinds: Kinds, mask: Mask, stream: str, own: str, alias: str
) -> dict[str, Any] | None:
    """Return the replay of a table: ``{index, chunks, moments}``; None, where this person did not finish a game there.

    ``own``: as the mask calls them; ``alias``: what the room is called here. Raises Broken.
    """
    reader = Reader(store, kinds, frozenset(), mask)
    kind = kinds.of(stream)
    moments, spans = Moments(own), [0, 0]

    def watch(one: Appended, _before: Table, after: Table) -> None:
        moments.take(one.at, one, after)
        for place, sought in enumerate((events.Started, events.Finished)):
            if any(isinstance(event, sought) for event in one.events):
                spans[place] = one.at

    tape = Folded(stream, kind, "public", watch)
    await tape.survey(reader, lambda _stream, _page: None)
    table: Table = tape.latest
    if seat_of(table, own) < 0 or str(seat_of(table, own)) not in table.personas:
        return None
    tape.alias = f"table/{alias}"
    chunks = [msgspec.Raw(await tape.chunk(reader, place)) for place in range(len(tape.cuts))]
    index = index_of(table, tape, own, alias, (spans[0], spans[1]))
    return {"index": index, "chunks": chunks, "moments": moments.chosen()}


def index_of(table: Table, tape: Folded, own: str, alias: str, span: tuple[int, int]) -> dict[str, Any]:
    """Return an index of the same form as a whole meetup's."""
    start, end = span
    room = Place(0, "table", "", start, end, game=True)
    people = {
        player.person: {
            "name": player.name, "avatar": player.avatar, "staff": False, "stays": [(alias, start, end)],
        }
        for player in table.players if player.person
    }  # fmt: skip
    return {
        "meetup": alias, "start": start, "end": end, "going": False, "names": "pseudonyms", "me": own, "steps": [],
        "rooms": {alias: room}, "people": people, "marks": [], "streams": {tape.alias: tape.told},
        "wall": {"chunks": []},
    }  # fmt: skip
