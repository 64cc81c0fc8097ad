"""The small interface every stream's rules share: decide, evolve, view.

The game is the first and purest of the deciders, so the interface lives here, where it imports nothing;
``server.talk`` (and every later decider) imports it from here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

Role = Literal["host", "attendee", "facilitator", "organizer", "system"]
Param = str | int
State = TypeVar("State")
Command = TypeVar("Command", contravariant=True)
Event = TypeVar("Event")


class Context(msgspec.Struct, frozen=True):
    """Who asks, in which role, and when: facts the server adds to a command, never taken from its payload."""

    person: str
    role: Role
    at: int
    """Milliseconds since the Unix epoch."""


class Refusal(Exception):
    """A command that the rules refuse. It changed nothing.

    ``code`` is stable and names a text of the catalogue (``refusal-<code>``); ``params`` fill that text in
    and always hold the offending value.
    """

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code, params)
        self.code = code
        self.params: dict[str, Param] = params


class Decider(Protocol[State, Command, Event]):
    """What the stream runtime needs to know of a kind of stream."""

    @property
    def initial(self) -> State:
        """The state of a stream without events."""

    def decide(self, state: State, command: Command, context: Context) -> Sequence[Event]:
        """Say what happens. Raises Refusal; never changes anything."""

    def evolve(self, state: State, event: Event) -> State:
        """Fold one event. Total: any event of any past schema version folds."""

    def view(self, state: State, audience: str) -> dict[str, Any]:
        """What ``"public"``, ``"staff"`` or one person (their id) may see, JSON-able and without nulls."""

    def patch(self, before: State, after: State, audience: str) -> dict[str, Any]:
        """RFC 7396 merge patch from ``view(before)`` to ``view(after)``; empty when nothing seen has changed."""

    def show(self, event: Event, audience: str) -> dict[str, Any] | None:
        """What of an event an update tells the audience's screens; None for what is hidden or of no use to them."""

    def deadline(self, state: State) -> int | None:
        """When the stream wants a Tick: milliseconds since the Unix epoch, or None."""
