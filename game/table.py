"""The table: the game's decider, with the packs it may be played with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from game import decide, edition, evolve, patch, show, view
from game.commands import Forget, Open, TableCommand
from game.decider import Context, Refusal
from game.events import Forgotten, TableEvent
from game.pack.schema import Pack
from game.personal import knows
from game.rulebook import Rulebook
from game.state import Table

COMMANDS: Final = TableCommand
EVENTS: Final = TableEvent
NEW: Final = Table()


class TableDecider:
    """Decides over streams ``table/<id>``. ``packs``: id -> pack. A table whose pack is gone, or lacks what the game
    needs since it was changed, refuses commands (but forgets people) and still has a view.
    """

    def __init__(self, packs: Mapping[str, Pack]) -> None:
        self.books = {name: Rulebook(pack) for name, pack in packs.items()}

    @property
    def initial(self) -> Table:
        return NEW

    def decide(self, state: Table, command: TableCommand, context: Context) -> Sequence[TableEvent]:
        """Say what happens. Raises Refusal."""
        name = state.pack or (command.pack if isinstance(command, Open) else "")
        if not name:
            raise Refusal("not-open", stage=state.stage)
        book = self.books.get(name)
        if book is None:
            if isinstance(command, Forget) and context.role == "system":
                return [Forgotten(person=command.person)] if knows(state, command.person) else []
            raise Refusal("no-such-pack", pack=name)
        try:
            return decide.decide(book, state, command, context)
        except LookupError as error:
            missing = edition.lost(book, state)
            if missing:
                raise Refusal("pack-changed", pack=name, missing=missing) from error
            raise

    def evolve(self, state: Table, event: TableEvent) -> Table:
        return evolve.evolve(state, event)

    def view(self, state: Table, audience: str) -> dict[str, Any]:  # noqa: ARG002 - everything is open
        """Return the table as everybody sees it; without its players where it has no pack, or lost it."""
        book = self.books.get(state.pack)
        return view.table(book, state) if book else view.unopened(state)

    def patch(self, before: Table, after: Table, audience: str) -> dict[str, Any]:
        """Return the merge patch between two views."""
        book = self.books.get(after.pack)
        if book and before.pack:
            return patch.between(book, before, after)
        return patch.difference(self.view(before, audience), self.view(after, audience))

    def show(self, event: TableEvent, audience: str) -> dict[str, Any] | None:  # noqa: ARG002 - everything is open
        return show.show(event)

    def deadline(self, state: Table) -> int | None:
        """When the present wait ends, while somebody plays."""
        if state.stage != "playing" or state.paused:
            return None
        return state.clock.deadline or None
