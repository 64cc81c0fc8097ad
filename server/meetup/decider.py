"""The decider of a meetup: everything about its streams in one place. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, Final

from game.decider import Context
from server.meetup import patch, show, view
from server.meetup.commands import MeetupCommand
from server.meetup.decide import decide
from server.meetup.events import MeetupEvent
from server.meetup.evolve import evolve
from server.meetup.rules import rounds
from server.meetup.state import Meetup

NEW: Final = Meetup()
PATIENCE: Final = 5_000
"""Milliseconds after which errands that are not delivered make the meetup due, so that a crash forgets none."""


class MeetupDecider:
    """Streams ``meetup/<id>``."""

    @property
    def initial(self) -> Meetup:
        return NEW

    def decide(self, state: Meetup, command: MeetupCommand, context: Context) -> Sequence[MeetupEvent]:
        return decide(state, command, context)

    def evolve(self, state: Meetup, event: MeetupEvent) -> Meetup:
        return evolve(state, event)

    def view(self, state: Meetup, audience: str) -> dict[str, Any]:
        return view.view(state, audience)

    def patch(self, before: Meetup, after: Meetup, audience: str) -> dict[str, Any]:
        return patch.between(before, after, audience)

    def personal(self, before: Meetup, after: Meetup) -> Iterable[str]:
        """Return the people whose ``@`` view may differ by more than the public patch."""
        return patch.personal(before, after)

    def show(self, event: MeetupEvent, audience: str) -> dict[str, Any] | None:
        return show.show(event, audience)

    def deadline(self, state: Meetup) -> int | None:
        """When the countdown is over, something of small groups is due, or errands should long have been delivered."""
        times = [errand.at + PATIENCE for errand in islice(state.errands.values(), 1)]
        times += [at for at in (state.recall, rounds.deadline(state)) if at]
        return min(times, default=None)
