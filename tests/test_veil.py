"""A log without names: no field of any event is forgotten, and nothing of anybody is left in any byte."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest
from msgspec import inspect

from game.events import TableEvent
from server.lounge.events import LoungeEvent
from server.meetup.events import MeetupEvent
from server.pseudonyms import Pseudonyms
from server.talk.messages import RoomEvent
from server.veil import EMPTIES, HIDES, NAMED, PERSONS, Veil
from tests.replay.reels import all_kinds, evening, personal, texts

CATALOGUES = {"table": TableEvent, "room": RoomEvent, "meetup": MeetupEvent, "lounge": LoungeEvent}
CONTENT = frozenset({
    "abilities", "ability", "account", "accounts", "against", "answers", "awards", "bot", "choice",
    "commitment", "counter", "default", "distance", "epithet", "form", "id", "income", "item", "kind", "lesson",
    "level", "lines", "lang", "mode", "noun", "of", "option", "pack", "pack_version", "peer", "personas",
    "prompt", "prompts", "question", "role", "route", "routes", "scores", "secret", "section", "sections",
    "shares", "skill", "start", "station", "subject", "topic", "topics", "to", "trouble", "troubles", "what",
    "zone", "act", "agenda", "card", "colour", "errands", "failed", "into", "logo", "meetup", "plan", "report",
    "room", "rooms", "scheme", "template", "title", "levels", "reminders", "slot", "circle", "number", "thread",
})  # fmt: skip
"""Last names of fields that hold ids of content, settings, or what organizers wrote for everybody."""
NAMES = {"prepared.plan.schemes[].name", "scheme_kept.scheme.name", "sought.scheme.name"}
"""Of ways to mix people."""


def paths(kind: Any, path: str, seen: tuple[type[Any], ...] = ()) -> Iterator[str]:  # noqa: ANN401, C901 - all types
    """Yield where in an event there is text."""
    match kind:
        case inspect.StrType():
            yield path
        case inspect.UnionType():
            for each in kind.types:
                yield from paths(each, path, seen)
        case inspect.VarTupleType() | inspect.ListType():
            yield from paths(kind.item_type, f"{path}[]", seen)
        case inspect.TupleType():
            for number, each in enumerate(kind.item_types):
                yield from paths(each, f"{path}[{number}]", seen)
        case inspect.DictType():
            yield from paths(kind.key_type, f"{path}{{key}}", seen)
            yield from paths(kind.value_type, f"{path}{{}}", seen)
        case inspect.StructType():
            assert kind.cls not in seen
            for field in kind.fields:
                yield from paths(field.type, f"{path}.{field.encode_name}", (*seen, kind.cls))
        case inspect.AnyType():
            pytest.fail(f"{path} may hold anything")


def every_path() -> set[str]:
    events = [event for catalogue in CATALOGUES.values() for event in get_args(catalogue)]
    return {path for event in events for path in paths(inspect.type_info(event), event.__struct_config__.tag)}


def test_every_text_of_every_event_is_known() -> None:
    known = {*PERSONS, *HIDES, *EMPTIES, *NAMES} | {
        f"{place}.{field}" for place in NAMED for field in ("name", "avatar")
    }
    left = every_path() - known
    assert {path for path in left if last(path) not in CONTENT or path.endswith((".text", ".by"))} == set()
    assert known - every_path() <= {"invited.avatar", "registered.people[].avatar"}


def last(path: str) -> str:
    """Return the name of a field, without what says how it is packed."""
    return path.rpartition(".")[2].partition("[")[0].partition("{")[0]


def veil(**options: Any) -> Veil:  # noqa: ANN401
    return Veil(Pseudonyms(b"key", texts=texts()), "en", **options)


def test_nothing_of_anybody_is_left() -> None:
    _, records = evening()
    names = {text.encode() for record in records for text in personal(record.data)}
    people = {word for record in records if (word := record.by.encode())}
    assert len(names) > 20
    assert len(people) > 5
    veiled = b"\n".join(msgspec.json.encode(made) for made in map(veil(), records))
    assert {word for word in names | people if b'"%s"' % word in veiled or (len(word) > 8 and word in veiled)} == set()


def test_what_is_left_can_be_folded() -> None:
    """Every event is still one of its catalogue."""
    _, records = evening()
    hidden = veil()
    for record in records:
        all_kinds().of(record.stream).event(hidden(record).data)


def test_one_may_keep_their_own_name() -> None:
    seated = b'{"type":"seated","seat":1,"person":"p1","name":"Mio","avatar":"f1"}'
    made = msgspec.json.decode(veil(own="p1").event(seated))
    assert (made["name"], made["avatar"]) == ("Mio", "f1")
    assert made["person"] == Pseudonyms(b"key").id("p1")
    assert msgspec.json.decode(veil().event(seated))["name"] != "Mio"


def test_what_never_names_anybody_stays_the_same_object() -> None:
    rolled = b'{"type":"rolled","seat":1}'
    assert veil().event(rolled) is rolled
    assert msgspec.json.decode(veil().event(b'{ "seat": 1, "type": "reacted", "person": "p1"}'))["person"] != "p1"
