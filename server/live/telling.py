"""What followers are told: one update from one told state to the next, encoded once for everybody who sees the same."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import msgspec

from game.patch import difference
from server.live.kinds import PUBLIC, Kind, Personal

MOST_EVENTS = 40
"""Events of one update: who merges more, shows only the last."""

encode = msgspec.json.encode
Shown = dict[int, dict[str, Any]]
"""Events by their place in the change."""


class Update(msgspec.Struct, frozen=True):
    """``start`` and ``seq``: the stream's numbers before and after; ``encoded``: the message for each audience that
    somebody followed as; ``personal``: the persons for whom the public one will not do.
    """

    start: int
    seq: int
    encoded: dict[str, bytes]
    personal: frozenset[str] = frozenset()

    def of(self, audience: str) -> bytes | None:
        """Return the message for an audience; None where it was not made."""
        made = self.encoded.get(audience)
        if made is None and audience[0] == "@" and audience[1:] not in self.personal:
            return self.encoded.get(PUBLIC)
        return made


class Change(msgspec.Struct, frozen=True):
    """What has happened in a stream since its followers were last told."""

    stream: str
    start: int
    seq: int
    before: Any
    after: Any
    events: Sequence[Any]

    def update(self, kind: Kind, audiences: Collection[str]) -> Update:
        """Make the update for those audiences that are followed."""
        if kind.discreet is not None:
            return Discretion(self, kind, kind.discreet).update(audiences)
        if kind.personal is not None:
            return self._with_persons(kind, kind.personal, audiences)
        encoded = {audience: self._encode(kind, audience) for audience in kind.audiences if audience in audiences}
        return Update(self.start, self.seq, encoded)

    def _encode(self, kind: Kind, audience: str) -> bytes:
        decider = kind.decider
        shown = [part for event in self.events if (part := decider.show(event, audience)) is not None]
        patch = decider.patch(self.before, self.after, audience)
        return encode({**self._head, "events": shown[-MOST_EVENTS:], "patch": patch})

    @property
    def _head(self) -> dict[str, Any]:
        return {"stream": self.stream, "from": self.start, "seq": self.seq}

    # --- single persons -------------------------------------------------------------------------------------------

    def _with_persons(self, kind: Kind, personal: Personal, audiences: Collection[str]) -> Update:
        encoded = {
            audience: self._encode(kind, audience)
            for audience in kind.audiences
            if audience in audiences and audience != PUBLIC
        }
        changed = frozenset(personal.changed(self.before, self.after))
        public = self.shown(kind, self.events, PUBLIC)
        patch = encode(kind.decider.patch(self.before, self.after, PUBLIC))
        encoded[PUBLIC] = self._join(public, patch)
        own = self.own_events(personal)
        for person in changed:
            if (audience := f"@{person}") in audiences:
                events = public | self.shown_to(kind, own.get(person, ()), audience)
                change = self._my_change(personal, person)
                encoded[audience] = self._join(events, with_me(patch, change) if change else patch)
        return Update(self.start, self.seq, encoded, changed)

    def own_events(self, personal: Personal) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, event in enumerate(self.events):
            for person in personal.concerned(event):
                found.setdefault(person, []).append(index)
        return found

    def shown(self, kind: Kind, events: Sequence[Any], audience: str) -> Shown:
        return self.shown_to(kind, range(len(events)), audience)

    def shown_to(self, kind: Kind, places: Iterable[int], audience: str) -> Shown:
        show = kind.decider.show
        return {place: part for place in places if (part := show(self.events[place], audience)) is not None}

    def _my_change(self, personal: Personal, person: str) -> dict[str, Any]:
        return difference(personal.mine(self.before, person), personal.mine(self.after, person))

    def _join(self, shown: Shown, patch: bytes) -> bytes:
        events = [shown[place] for place in sorted(shown)][-MOST_EVENTS:]
        return b'%s,"events":%s,"patch":%s}' % (encode(self._head)[:-1], encode(events), patch)


class Discretion:
    """Makes the update of a discreet kind: for nobody but those whose own view has changed, in their own numbers."""

    def __init__(self, change: Change, kind: Kind, number: Callable[[Any, str], int]) -> None:
        self._change = change
        self._kind = kind
        self._number = number
        self._moved = self._numbers(PUBLIC)
        personal = kind.personal
        self._changed = frozenset(personal.changed(change.before, change.after)) if personal else frozenset()
        self._own = change.own_events(personal) if personal else {}
        self._parts: dict[str, tuple[Shown, dict[str, Any]]] = {}
        self._made: dict[tuple[str, int, int], bytes] = {}

    def update(self, audiences: Collection[str]) -> Update:
        made = ((audience, self._encode(audience)) for audience in audiences if self._may_differ(audience))
        return Update(self._change.start, self._change.seq, {audience: text for audience, text in made if text})

    def _numbers(self, audience: str) -> tuple[int, int]:
        return self._number(self._change.before, audience), self._number(self._change.after, audience)

    def _may_differ(self, audience: str) -> bool:
        start, seq = self._moved
        return start != seq or audience[0] != "@" or audience[1:] in self._changed

    def _encode(self, audience: str) -> bytes:
        """Return the message; nothing, where there is nothing to be told."""
        start, seq = self._numbers(audience)
        if start == seq:
            return b""
        seen_as, _, person = audience.partition("@")
        if person in self._changed or person in self._own:
            return self._join(audience, (start, seq), person)
        key = seen_as, start, seq  # others who see the same, and have been told as often
        if key not in self._made:
            self._made[key] = self._join(audience, (start, seq), "")
        return self._made[key]

    def _join(self, audience: str, numbers: tuple[int, int], person: str) -> bytes:
        seen_as = audience.partition("@")[0] or PUBLIC
        shown, patch = self._part(seen_as)
        if person:
            shown = shown | self._change.shown_to(self._kind, self._own.get(person, ()), f"@{person}")
            patch = patch | self._mine(person)
        head = {"stream": self._change.stream, "from": numbers[0], "seq": numbers[1]}
        events = [shown[place] for place in sorted(shown)][-MOST_EVENTS:]
        return encode({**head, "events": events, "patch": patch})

    def _part(self, seen_as: str) -> tuple[Shown, dict[str, Any]]:
        """Return what all who see it as this are told."""
        if seen_as not in self._parts:
            change, kind = self._change, self._kind
            patch = kind.decider.patch(change.before, change.after, seen_as)
            self._parts[seen_as] = change.shown(kind, change.events, seen_as), patch
        return self._parts[seen_as]

    def _mine(self, person: str) -> dict[str, Any]:
        personal = self._kind.personal
        if personal is None:
            return {}
        change = self._change
        found = difference(personal.mine(change.before, person), personal.mine(change.after, person))
        return {"me": found} if found else {}


def with_me(public: bytes, mine: dict[str, Any]) -> bytes:
    """Put a person's own part into an encoded object."""
    return b'%s%s"me":%s}' % (public[:-1], b"" if public == b"{}" else b",", encode(mine))
