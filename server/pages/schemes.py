"""Ways to make small groups, prepared ahead: the part of a meetup's form about them, and what it says.

A field's name holds its scheme's id: ``scheme-one-size``. Buttons add, copy and remove schemes like steps of an agenda.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import count
from typing import Any, Final, get_args

import msgspec
from werkzeug.datastructures import MultiDict

from game.decider import Refusal
from server.meetup.scheme import Alike, Mixing, Scheme, Soft, Topic
from server.pages.fields import Fields
from server.pages.wording import Wording

MIXINGS: Final[tuple[str, ...]] = get_args(Mixing)
ALIKES: Final[tuple[str, ...]] = get_args(Alike)
DEPTHS: Final = ("", "first_timer", "practitioner", "veteran")
SHARES: Final = {"no": 0, "some": 3, "much": 8}
"""What a wish can weigh."""
MOST: Final = 20
"""Schemes of a meetup, and topics of a scheme."""
MOST_HEADINGS: Final = 6
LONGEST_NAME: Final = 60
TABLES: Final = "tables"
"""In the place of a scheme's id: people stay with those of their table."""
FIELDS: Final = (
    "name", "rule", "size", "rounds", "minutes", "warn", "back", "rest", "topics", "depth", "language", "company",
    "level", "votes", "headings",
)  # fmt: skip
ID: Final = re.compile(r"[A-Za-z0-9_-]{1,40}")
MINUTES: Final = re.compile(r"\d{1,3}(\.\d)?")


def field_of(id: str, name: str) -> str:
    return f"scheme-{id}-{name}"


# --- what the form holds --------------------------------------------------------------------------------------------


def typed_schemes(schemes: Iterable[Scheme], wording: Wording) -> dict[str, str]:
    """Return what the form's fields hold for these schemes."""
    return {
        field_of(scheme.id, name): value
        for scheme in schemes
        for name, value in typed_scheme(scheme, wording).items()
    }  # fmt: skip


def typed_scheme(scheme: Scheme, wording: Wording) -> dict[str, str]:
    numbers = {name: str(getattr(scheme, name)) for name in ("size", "rounds", "warn", "back", "rest")}
    return numbers | {
        "name": scheme.name,
        "rule": scheme.rule,
        "minutes": f"{scheme.seconds / 60:.1f}".removesuffix(".0"),
        "topics": "\n".join(topic_line(topic, wording) for topic in scheme.topics),
        "depth": scheme.level,
        "language": "on" if scheme.language else "",
        "company": band(scheme.soft.company),
        "level": scheme.soft.level,
        "votes": band(scheme.soft.topic),
        "headings": "\n".join(wording.heading(each) for each in scheme.template),
    }


def topic_line(topic: Topic, wording: Wording) -> str:
    name = topic.title or wording.topic(topic.id)
    return f"{name} | {topic.places}" if topic.places else name


def band(share: int) -> str:
    """Say a weight in words."""
    return "no" if share == 0 else "some" if share <= 5 else "much"


def new_scheme(id: str, rule: str = "mix") -> Scheme:
    return msgspec.convert({"id": id, "rule": rule}, Scheme)


# --- its buttons ----------------------------------------------------------------------------------------------------


def read_ids(form: MultiDict[str, str]) -> list[str]:
    """Return the ids of the form's schemes, in order. What is no id is left out."""
    ids = dict.fromkeys(form.getlist("scheme-id"))
    return [id for id in ids if ID.fullmatch(id) and id != TABLES][:MOST]


def pressed(fields: Fields, ids: list[str], wording: Wording) -> list[str]:
    """Add, copy or remove a scheme, as the button wants that sent the form; return the ids there are then."""
    what, _, id = fields.raw("act").removeprefix("scheme-").partition("-")
    if not fields.raw("act").startswith("scheme-"):
        return ids
    if what == "drop":
        return [each for each in ids if each != id]
    if len(ids) == MOST or (what == "copy" and id not in ids):
        return ids
    new = next(name for name in (f"way-{number}" for number in count(1)) if name not in ids)
    if what == "add":
        fields.typed |= typed_schemes([new_scheme(new)], wording)
        return [*ids, new]
    if what == "copy":
        fields.typed |= {field_of(new, name): fields.raw(field_of(id, name)) for name in FIELDS}
        taken = {fields.raw(field_of(each, "name")) for each in ids}
        fields.typed[field_of(new, "name")] = another_name(fields.raw(field_of(id, "name")), taken)
        at = ids.index(id) + 1
        return [*ids[:at], new, *ids[at:]]
    return ids


def another_name(name: str, taken: set[str]) -> str:
    """Return a name with the next number after it; none has none."""
    plain = re.sub(r" \d+$", "", name)[: LONGEST_NAME - 3]
    return next(each for number in count(2) if (each := f"{plain} {number}") not in taken) if plain else ""


# --- what it says ---------------------------------------------------------------------------------------------------


def read_schemes(fields: Fields, ids: Sequence[str], wording: Wording, before: Sequence[Scheme]) -> list[Scheme]:
    """Return the schemes; what is wrong is said beside the fields, and such a scheme is as new."""
    known = {scheme.id: scheme for scheme in before}
    return [read_scheme(fields, id, wording, known.get(id) or new_scheme(id)) for id in ids]


def read_scheme(fields: Fields, id: str, wording: Wording, before: Scheme) -> Scheme:
    def at(name: str) -> str:
        return field_of(id, name)

    wrong = len(fields.wrong)
    read: dict[str, Any] = {
        "id": id,
        "name": fields.line(at("name"), LONGEST_NAME),
        "rule": fields.choice(at("rule"), MIXINGS),
        "size": fields.number(at("size"), 2, 6),
        "rounds": fields.number(at("rounds"), 1, 12),
        "seconds": read_minutes(fields, at("minutes")),
        "warn": fields.number(at("warn"), 0, 600),
        "back": fields.number(at("back"), 0, 120),
        "rest": fields.number(at("rest"), 0, 600),
        "topics": read_topics(fields, at("topics"), wording, before.topics),
        "level": fields.choice(at("depth"), DEPTHS),
        "language": bool(fields.raw(at("language"))),
        "soft": read_soft(fields, id, before.soft),
        "template": read_headings(fields, at("headings"), wording),
    }
    return new_scheme(id) if len(fields.wrong) > wrong else msgspec.convert(read, Scheme)


def read_minutes(fields: Fields, name: str) -> int:
    """Read minutes, with a decimal if need be; seconds."""
    typed = unicodedata.normalize("NFKC", fields.raw(name)).strip().replace(",", ".")
    seconds = round(float(typed) * 60) if MINUTES.fullmatch(typed) else 0
    if not 30 <= seconds <= 7200:
        fields.wrong.add(name, Refusal("field-number", low="0.5", high=120, value=typed[:20]))
    return seconds


def read_soft(fields: Fields, id: str, before: Soft) -> dict[str, Any]:
    return {
        "company": read_share(fields, field_of(id, "company"), before.company),
        "level": fields.choice(field_of(id, "level"), ALIKES),
        "level_share": before.level_share or Soft().level_share,
        "topic": read_share(fields, field_of(id, "votes"), before.topic),
    }


def read_share(fields: Fields, name: str, before: int) -> int:
    """Read a weight; one that is called the same stays exactly as it was."""
    chosen = fields.choice(name, SHARES)
    return before if band(before) == chosen else SHARES.get(chosen, 0)


def read_topics(fields: Fields, name: str, wording: Wording, before: Sequence[Topic]) -> tuple[Topic, ...]:
    """Read topics, one a line, each with its places after a bar: the pack's by their names, or others."""
    lines = [line for line in fields.text(name, 4000).split("\n") if line.strip()]
    if len(lines) > MOST:
        fields.wrong.add(name, Refusal("field-many", most=MOST, value=len(lines)))
        return ()
    ids = {topic.title: topic.id for topic in before if topic.title}
    topics: list[Topic] = []
    for line in lines:
        topic = read_topic(fields, name, line, wording, ids)
        topics.append(named(topic, [*ids.values(), *(each.id for each in topics)]))
    said = [topic.title or topic.id for topic in topics]
    if again := next((topic for at, topic in enumerate(topics) if said[at] in said[:at]), None):
        fields.wrong.add(name, Refusal("field-twice", value=again.title or wording.topic(again.id)))
    return tuple(topics)


def read_topic(fields: Fields, name: str, line: str, wording: Wording, ids: dict[str, str]) -> Topic:
    """Read one line; without an id, if it is a new topic of the meetup's own."""
    title, bar, places = line.replace("｜", "|").rpartition("|")
    mine = Fields({"title": title if bar else line, "places": places})
    said = mine.line("title", 120)
    room = mine.number("places", 1, 200) if bar else 0
    for code, params in mine.wrong.values():
        fields.wrong.add(name, Refusal(code, **params))
    if id := wording.topic_called(said):
        return Topic(id, places=room)
    return Topic(ids.get(said, ""), said[:120], room)


def named(topic: Topic, taken: Sequence[str]) -> Topic:
    """Give a topic an id that is free, if it has none."""
    free = (f"topic-{number}" for number in count(1))
    return topic if topic.id else msgspec.structs.replace(topic, id=next(id for id in free if id not in taken))


def read_headings(fields: Fields, name: str, wording: Wording) -> tuple[str, ...]:
    """Read the headings of the note, one a line; the catalogue's own are known by their words."""
    lines = [line for line in fields.text(name, 1000).split("\n") if line.strip()]
    if len(lines) > MOST_HEADINGS:
        fields.wrong.add(name, Refusal("field-many", most=MOST_HEADINGS, value=len(lines)))
    lined = Fields({str(at): line for at, line in enumerate(lines[:MOST_HEADINGS])})
    read = [lined.line(at, 120) for at in lined.typed]
    for code, params in lined.wrong.values():
        fields.wrong.add(name, Refusal(code, **params))
    return tuple(dict.fromkeys(wording.heading_called(each) for each in read))
