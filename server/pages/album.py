"""All notes of a meetup in one language: which room it was, who was there, what they wrote under which heading."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from server.meetup.scheme import TEMPLATE
from server.meetup.state import Meetup
from server.meetup.state import Room as Place
from server.pages.notebook import Leaf
from server.texts import Texts

KINDS = ("hall", "table", "breakout")
"""In this order."""
CALLED = {"hall": "notes-hall", "table": "meet-room-name", "breakout": "meet-breakout-name"}
HALL = Place(number=0)


class Said(msgspec.Struct, frozen=True):
    """A line, and the nickname of whoever wrote it last."""

    text: str
    name: str


class Section(msgspec.Struct, frozen=True):
    """``heading``: as the room has it, a key of ``TEMPLATE`` perhaps; empty for lines without. ``title``: in words."""

    heading: str
    title: str
    lines: tuple[Said, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One room's note. ``round``: of a breakout, from 1; ``topic``: an id, and ``title`` its words."""

    id: str
    number: int
    name: str
    kind: Literal["hall", "table", "breakout"]
    round: int
    topic: str
    title: str
    people: tuple[str, ...]
    sections: tuple[Section, ...]


class Album(msgspec.Struct, frozen=True):
    """All of them. ``source``: what they were made from; ``pages``: each as JSON, with who was there by id."""

    source: Any
    entries: tuple[Entry, ...]
    pages: tuple[tuple[bytes, frozenset[str]], ...]


class Making:
    """Makes an album of a meetup's state and its rooms' notes. Touches nothing that changes: can run in a thread."""

    def __init__(
        self, state: Meetup, leaves: Mapping[str, Leaf], spoken: str, texts: Texts, topics: Mapping[str, str]
    ) -> None:
        self._state = state
        self._leaves = leaves
        self._spoken = spoken
        self._texts = texts
        self._topics = topics
        self._present = present(state)
        self._said: dict[tuple[str, int], str] = {}

    def album(self, source: object) -> Album:
        entries = tuple(sorted((self._entry(*each) for each in self._leaves.items()), key=_order))
        pages = tuple((msgspec.json.encode(entry), frozenset(self._present.get(entry.id, ()))) for entry in entries)
        return Album(source, entries, pages)

    def _entry(self, id: str, leaf: Leaf) -> Entry:
        place = self._state.rooms.get(id, HALL)
        kind: Literal["hall", "table", "breakout"] = place.kind if place.number else "hall"
        people = self._state.people
        return Entry(
            id=id,
            number=place.number,
            name=place.name or self._text(CALLED[kind], place.number),
            kind=kind,
            round=place.round,
            topic=leaf.topic,
            title=leaf.title or self._topics.get(leaf.topic, ""),
            people=tuple(people[one].name for one in self._present.get(id, ()) if one in people and people[one].name),
            sections=tuple(self._sections(leaf)),
        )

    def _sections(self, leaf: Leaf) -> Iterator[Section]:
        """Yield those with lines: first the lines without a heading, then as the room has them."""
        for heading in dict.fromkeys(("", *leaf.sections, *(line.section for line in leaf.lines))):
            lines = tuple(Said(line.text, line.name) for line in leaf.lines if line.section == heading)
            if lines:
                title = self._text(f"note-heading-{heading}") if heading in TEMPLATE else heading
                yield Section(heading, title, lines)

    def _text(self, key: str, number: int = 0) -> str:
        """Return a text. Many rooms have the same number, and all of them the same headings."""
        if (key, number) not in self._said:
            self._said[key, number] = self._texts.text(self._spoken, key, number=number)
        return self._said[key, number]


def _order(entry: Entry) -> tuple[int, int, int]:
    return KINDS.index(entry.kind), entry.round, entry.number


def present(state: Meetup) -> dict[str, tuple[str, ...]]:
    """Return who was in which room: of small groups everybody who was ever there, at tables those who have a seat."""
    found: dict[str, dict[str, None]] = {}
    rounds = [held.rooms for held in state.rounds]
    if state.breakout is not None:
        rounds.append(state.breakout.visited)
    for rooms in rounds:
        for room, people in rooms.items():
            found.setdefault(room, {}).update(dict.fromkeys(people))
    for person, one in state.people.items():
        if one.room and one.plays:
            found.setdefault(one.room, {})[person] = None
    return {room: tuple(people) for room, people in found.items()}


def faces(state: Meetup) -> dict[str, tuple[str, str]]:
    """Return what of people an album says: their names, and where they have a seat."""
    return {person: (one.name, one.room if one.plays else "") for person, one in state.people.items()}


def encoded(album: Album, person: str, hidden: Container[str] = ()) -> bytes:
    """Return an album as JSON for somebody, but for ``hidden`` rooms: ``mine`` says where they have been."""
    shown = (page for entry, page in zip(album.entries, album.pages, strict=True) if entry.id not in hidden)
    return b'{"rooms":[%s]}' % b",".join(_for(shown, person))


def _for(pages: Iterable[tuple[bytes, frozenset[str]]], person: str) -> Iterator[bytes]:
    for page, people in pages:
        yield b'%s,"mine":%s}' % (page[:-1], b"true" if person in people else b"false")
