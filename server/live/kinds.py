"""The kinds of streams and what the runtime knows of each: its decider, its catalogues, and who is present in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, get_args

import msgspec

from game.decider import Decider, Refusal
from server.log.upcast import Upcasts
from server.people.tickets import Ticket

AUDIENCES: tuple[str, ...] = ("public",)
"""For whom updates are made. At a table and in its room everything is open."""


def _nobody(_state: Any) -> Sequence[str]:  # noqa: ANN401
    return ()


def _silent(_state: Any, _whom: Any) -> None:  # noqa: ANN401
    return None


class Presence(msgspec.Struct, frozen=True):
    """How a kind of stream learns who is connected. ``arrive`` and ``leave`` give a command, or None when the state
    already says so.
    """

    here: Callable[[Any], Sequence[str]] = _nobody
    """The persons who are connected, as far as the log knows."""
    arrive: Callable[[Any, Ticket], Any | None] = _silent
    leave: Callable[[Any, str], Any | None] = _silent


class Kind:
    """One kind of stream. ``commands`` and ``events`` are tagged unions of msgspec structs."""

    def __init__(
        self,
        name: str,
        decider: Decider[Any, Any, Any],
        *,
        state: type[Any],
        commands: UnionType,
        events: UnionType,
        tick: Any = None,  # noqa: ANN401
        presence: Presence | None = None,
    ) -> None:
        self.name = name
        self.decider = decider
        self.state = state
        self.commands = commands
        self.events = events
        self.tick = tick
        self.presence = presence or Presence()
        self.schema = hashlib.sha256(msgspec.json.encode(msgspec.json.schema(state))).hexdigest()[:16]
        """Fingerprint of the state's form; snapshots of another form are left alone."""
        self.by_tag = {struct.__struct_config__.tag: struct for struct in get_args(commands)}
        self._events: msgspec.json.Decoder[Any] = msgspec.json.Decoder(events)
        self._states: msgspec.json.Decoder[Any] = msgspec.json.Decoder(state)

    def command(self, data: Any) -> Any:  # noqa: ANN401
        """Turn JSON-able data into a command. Raises Refusal ``unknown-command`` or ``bad-command`` (with ``path``)."""
        tag = data.get("type") if isinstance(data, dict) else None
        if not isinstance(tag, str) or tag not in self.by_tag:
            raise Refusal("unknown-command", type=str(tag)[:40])
        try:
            return msgspec.convert(data, self.by_tag[tag])  # msgspec would look at the whole union anew every time
        except msgspec.ValidationError as error:
            raise Refusal("bad-command", path=path_of(error), type=tag) from None

    def event(self, data: bytes) -> Any:  # noqa: ANN401
        return self._events.decode(data)

    def load_state(self, data: bytes) -> Any:  # noqa: ANN401
        return self._states.decode(data)


def path_of(error: msgspec.ValidationError) -> str:
    """Return where in the payload the fault is, as in ``$.seat``; msgspec says it at the end of its message."""
    _, at, path = str(error).rpartition(" - at `")
    return path.rstrip("`") if at else "$"


class Kinds:
    """The registry: the one place that knows which decider a stream's name leads to."""

    def __init__(self, kinds: Sequence[Kind], upcasts: Upcasts | None = None) -> None:
        self.upcasts = upcasts or Upcasts()
        self._kinds: Mapping[str, Kind] = {kind.name: kind for kind in kinds}

    def of(self, stream: str) -> Kind:
        """Raises Refusal ``unknown-stream``."""
        kind = self._kinds.get(stream.partition("/")[0])
        if kind is None or "/" not in stream:
            raise Refusal("unknown-stream", stream=stream[:80])
        return kind

    def __iter__(self) -> Iterator[Kind]:
        return iter(self._kinds.values())
