"""The decider of a lounge: everything about its streams in one place. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, Final

from game.decider import Context
from server.lounge import patch, show, view
from server.lounge.commands import LoungeCommand
from server.lounge.decide import decide
from server.lounge.events import LoungeEvent
from server.lounge.evolve import evolve, evolve_for_all
from server.lounge.rules import ticking
from server.lounge.state import Lounge

NEW: Final = Lounge()
PATIENCE: Final = 5_000
"""Milliseconds after which errands that are not delivered make the lounge due, so that a crash forgets none."""


class LoungeDecider:
    """Streams ``lounge/<meetup>``."""

    @property
    def initial(self) -> Lounge:
        return NEW

    def decide(self, state: Lounge, command: LoungeCommand, context: Context) -> Sequence[LoungeEvent]:
        return decide(state, command, context)

    def evolve(self, state: Lounge, event: LoungeEvent) -> Lounge:
        return evolve(state, event)

    def view(self, state: Lounge, audience: str) -> dict[str, Any]:
        return view.view(state, audience)

    def patch(self, before: Lounge, after: Lounge, audience: str) -> dict[str, Any]:
        return patch.between(before, after, audience)

    def personal(self, before: Lounge, after: Lounge) -> Iterable[str]:
        """Return the people whose own view differs."""
        return patch.personal(before, after)

    def show(self, event: LoungeEvent, audience: str) -> dict[str, Any] | None:
        return show.show(event, audience)

    def deadline(self, state: Lounge) -> int | None:
        """When people are to be suggested, likes revealed, somebody asked or reminded, or it closes; or when errands
        should long have been delivered.
        """
        times = [errand.at + PATIENCE for errand in islice(state.errands.values(), 1)]
        return min([*times, *ticking.times(state)], default=None)


class WatchedLounge(LoungeDecider):
    """The same, for whoever only looks on as nobody in particular."""

    def evolve(self, state: Lounge, event: LoungeEvent) -> Lounge:
        return evolve_for_all(state, event)
