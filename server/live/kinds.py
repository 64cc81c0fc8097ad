"""The kinds of streams and what the runtime knows of each: its decider, its catalogues, and who is present in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import UnionType
from typing import Any, get_args

import msgspec

from game.decider import Decider, Refusal, Role
from server.log.upcast import Upcasts
from server.meetup.state import Errand
from server.people.tickets import Ticket

PUBLIC = "public"
"""The audience that sees what everybody may see. At a table and in its room everything is open."""


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


class Personal(msgspec.Struct, frozen=True):
    """What single persons see: as audience ``@<person>``, the public view and ``me``."""

    mine: Callable[[Any, str], dict[str, Any]]
    """The ``me`` of a person in a state."""
    changed: Callable[[Any, Any], Iterable[str]]
    """Whose ``me`` may differ between two states."""
    concerned: Callable[[Any], Iterable[str]]
    """Whom an event shows more than the public."""


def _none(_stream: str) -> str:
    return ""


class Ward(msgspec.Struct, frozen=True):
    """How a kind's state opens and closes doors: to its own stream and to those that belong to it."""

    passage: Callable[[Any, str, Role, str], str]
    """The audience as which a person in a role may follow a stream, in a state. Raises Refusal."""
    concerned: Callable[[Any, Any, Iterable[str]], Iterable[str]]
    """For which of some persons the answer may differ between two states."""
    inner: Callable[[str], str] = _none
    """The stream whose ward has the last word about a stream, where ours does not: both have to let somebody pass."""


class Forgetting(msgspec.Struct, frozen=True):
    """How a kind of stream erases a person: ``command`` makes it forget who they are, ``event`` says that it has, and
    ``blank`` takes what is personal out of an event of the log (the same object where there is nothing).
    """

    command: Callable[[str], Any]
    event: type[Any]
    blank: Callable[[Any, str], Any]


class Quest(msgspec.Struct, frozen=True):
    """Something a state wants to have worked out: the how manyth it is, seconds it may take, and whether the best so
    far will do.
    """

    number: int
    seconds: float
    stop: bool = False


class Quests(msgspec.Struct, frozen=True):
    """What a kind of stream wants to have worked out beside the event loop."""

    wanted: Callable[[Any], Quest | None]
    """In a state."""
    question: Callable[[Any], bytes]
    """For a worker, in that state."""
    answer: Callable[[int, bytes], Any]
    """The command that brings the answer to the quest of a number; an empty one, where there is none."""


class Kind:
    """One kind of stream. ``commands`` and ``events`` are tagged unions of msgspec structs; ``audiences``: for whom
    updates are made besides single persons; ``errands``: what a state wants to be carried out in other streams;
    ``quests``: what it wants to have worked out; ``discreet``: of a kind whose followers are told only when their own
    view changes, so that neither time nor count tells them of others: the number that a state has for an audience.
    """

    def __init__(  # noqa: PLR0913 - each by its name, in the one place where kinds are made
        self,
        name: str,
        decider: Decider[Any, Any, Any],
        *,
        state: type[Any],
        commands: UnionType,
        events: UnionType,
        tick: Any = None,  # noqa: ANN401
        presence: Presence | None = None,
        audiences: tuple[str, ...] = (PUBLIC,),
        personal: Personal | None = None,
        ward: Ward | None = None,
        errands: Callable[[Any], Mapping[str, Errand]] | None = None,
        quests: Quests | None = None,
        forgetting: Forgetting | None = None,
        discreet: Callable[[Any, str], int] | None = None,
    ) -> None:
        self.name = name
        self.decider = decider
        self.state = state
        self.commands = commands
        self.events = events
        self.tick = tick
        self.presence = presence or Presence()
        self.audiences = audiences
        self.personal = personal
        self.ward = ward
        self.errands = errands
        self.quests = quests
        self.forgetting = forgetting
        self.discreet = discreet
        form: Any = state  # mypy takes no `type[Any]` for hashable
        self.schema = fingerprint(form)
        """Fingerprint of the state's form; snapshots of another form are left alone."""
        self.by_tag = {struct.__struct_config__.tag: struct for struct in get_args(commands)}
        self._events = decoder(events)
        self._states = decoder(form)

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

    def forgets(self, events: Sequence[Any]) -> bool:
        """Whether one of the events erases somebody."""
        return self.forgetting is not None and any(isinstance(event, self.forgetting.event) for event in events)

    def load_state(self, data: bytes) -> Any:  # noqa: ANN401
        return self._states.decode(data)


@cache
def fingerprint(state: type[Any]) -> str:
    """Return a digest of a state's form."""
    return hashlib.sha256(msgspec.json.encode(msgspec.json.schema(state))).hexdigest()[:16]


@cache
def decoder(of: Any) -> msgspec.json.Decoder[Any]:  # noqa: ANN401 - a type, or a union of some
    """Return what reads it. Made once: it looks at every field of every part of it."""
    return msgspec.json.Decoder(of)


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
