"""The log without names: pseudonyms in the place of people, and nothing of what anybody wrote.

What each field of each event is, stands here once; a test sees to it that none is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import msgspec

from server.log.records import Recorded
from server.pseudonyms import Pseudonyms

HIDDEN: Final = "…"
"""Stands for words where an empty text would mean something else."""

PERSONS: Final = (
    # table
    "allowed.person", "cheered.person", "forgotten.person", "reacted.person", "seated.person", "voted.person",
    # room
    "aired.person", "called.by", "entered.person", "expelled.person", "hand.person", "hidden.by", "hosted.person",
    "left.person", "measured.person", "muted.by", "noted.person", "passed.person", "prompted.by", "said.person",
    "turn_came.by", "turn_came.person", "turns_began.by", "turns_began.order[]", "turns_ended.by", "voiced.person",
    # meetup
    "acquainted.groups[][]", "arranged.by", "arranged.unmet[].people[]", "arrived.person", "bowed.person",
    "erased.person", "found.coming[][][]", "found.verdict.again[][0]", "found.verdict.again[][1]",
    "found.verdict.broken[].people[]", "grouped.people[]", "help_called.person", "help_ended.by", "help_ended.person",
    "help_taken.helper", "help_taken.person", "host_given.person", "invited.person", "joined.person", "led.person",
    "notified.by", "placed.people[]", "rated.person", "readmitted.by", "readmitted.person",
    "registered.people[].person", "remedied.by", "removed.by", "removed.person", "revoked.person", "round_began.by",
    "round_began.rooms{}[]", "round_timed.by", "sought.by", "unregistered.person", "warned.by", "warned.person",
    "warning_read.person", "wished.people[]",
    # lounge
    "agreed.person", "announced.by", "answered.other", "answered.person", "blocked.other", "blocked.person",
    "came.person", "card_shared.person", "circle_answered.person", "deal_began.by", "forgotten.numbers{key}",
    "gathered.ties.companies[].people[]", "gathered.ties.firms{key}", "gathered.ties.levels{key}",
    "gathered.ties.ties[].of", "gathered.ties.ties[].to", "gathered.ties.topics{key}", "introduced.suggestion.by",
    "introduced.suggestion.people[]", "introduced.suggestion.why{key}", "introduced.suggestion.why{}{key}",
    "left_all.person", "met_said.person", "proposed.person", "reminded.person", "reminders_set.person",
    "reported.other", "reported.person", "resolved.by", "spoken.person", "suggested.circles[].people[]",
    "suggested.suggestions[].by", "suggested.suggestions[].people[]", "suggested.suggestions[].why{key}",
    "suggested.suggestions[].why{}{key}", "thread_joined.person", "thread_left.person", "thread_opened.people[]",
    "took_part.person", "tuned.by", "went.person", "wished.other", "wished.person", "written.person",
)  # fmt: skip
"""Where people's ids are."""
NAMED: Final = ("seated", "entered", "joined", "came", "invited", "registered.people[]")
"""Where a ``name``, and perhaps an ``avatar``, stand beside the ``person`` whose they are."""
HIDES: Final = (
    "said.text", "noted.text", "called.url", "cancelled.reason", "notified.text", "warned.text", "announced.text",
    "reported.text",
)  # fmt: skip
"""Words that are seen to have been there; an empty text stays empty."""
EMPTIES: Final = (
    "notified.clip", "prepared.plan.about", "prepared.plan.consent", "rated.comment", "room_named.name",
    "room_opened.name", "registered.people[].company", "registered.people[].group", "card_shared.card",
    "gathered.ties.firms{}", "gathered.ties.topics{}[]", "introduced.suggestion.why{}{}[].words[]", "reminded.text",
    "suggested.circles[].challenge", "suggested.suggestions[].why{}{}[].words[]", "thread_opened.challenge",
    "thread_opened.question", "thread_opened.words[]", "written.profile.company", "written.profile.handles[]",
    "written.profile.interests[]", "written.profile.offers[]", "written.profile.study[]", "written.profile.wants[]",
)  # fmt: skip
"""Words of which nothing is left; lists become empty."""

Steps = tuple[str, ...]
TOKEN: Final = re.compile(r"\[\]|\[\d\]|\{key\}|\{\}|[a-z_]+")
TAG: Final = re.compile(rb'\{"type":"([a-z_]+)"')


class Veil:
    """Takes names and words out of events. ``lang``: in which the names are that take their place; ``own``: the one
    person who keeps theirs.
    """

    def __init__(self, pseudonyms: Pseudonyms, lang: str, own: str = "") -> None:
        self._pseudonyms = pseudonyms
        self._lang = lang
        self._own = own
        self._ids: dict[str, str] = {"": ""}
        self._names: dict[str, str] = {}

    def __call__(self, record: Recorded) -> Recorded:
        """Return the record as it may be shown. Raises what msgspec does for one that cannot be read."""
        data = self.event(record.data)
        who, mark, rest = record.command.rpartition(":")
        command = f"{self.id(who)}{mark}{rest}"
        stream, seq, at, role, version = record.stream, record.seq, record.at, record.role, record.version
        return Recorded(stream, seq, at, self.id(record.by), role, command, version, data)

    def event(self, data: bytes) -> bytes:
        """Return an event's JSON without names and words; the same object, where it never has any."""
        found = TAG.match(data)
        if found is not None and found[1].decode() not in plans():
            return data
        event = msgspec.json.decode(data)
        plan = plans().get(str(event.get("type", "")))
        if plan is None:
            return data
        for steps in plan.named:
            change(event, steps, self._rename)
        for steps, act in plan.texts:
            change(event, steps, act)
        for steps in plan.persons:
            change(event, steps, self.id)
        return msgspec.json.encode(event)

    def id(self, person: str) -> str:
        if person not in self._ids:
            self._ids[person] = self._pseudonyms.id(person)
        return self._ids[person]

    def name(self, person: str) -> str:
        if person not in self._names:
            self._names[person] = self._pseudonyms.name(person, self._lang)
        return self._names[person]

    def _rename(self, part: Any) -> Any:  # noqa: ANN401 - a part of an event
        """Give somebody another name and another face; not to whoever has been left without one, nor to bots."""
        person = part.get("person", "") if isinstance(part, dict) else ""
        if person and person != self._own:
            if part.get("name"):
                part["name"] = self.name(person)
            if part.get("avatar"):
                part["avatar"] = self.id(person)
        return part


class Plan(msgspec.Struct, frozen=True):
    """What is done to the events of one tag. Kinds of streams share tags; then what is done is the same."""

    persons: tuple[Steps, ...]
    named: tuple[Steps, ...]
    texts: tuple[tuple[Steps, Callable[[Any], Any]], ...]


def hide(text: Any) -> Any:  # noqa: ANN401 - a part of an event
    return HIDDEN if text else text


def empty(_text: Any) -> str:  # noqa: ANN401 - a part of an event
    return ""


@cache
def plans() -> Mapping[str, Plan]:
    """Return what is done to events, by their tag."""
    paths = (*PERSONS, *NAMED, *HIDES, *EMPTIES)
    return {tag: plan_of(tag) for tag in {path.partition(".")[0].partition("[")[0] for path in paths}}


def plan_of(tag: str) -> Plan:
    texts: list[tuple[Steps, Callable[[Any], Any]]] = [(steps, hide) for steps in steps_of(tag, HIDES)]
    texts += [(steps, empty) for steps in steps_of(tag, EMPTIES)]
    return Plan(steps_of(tag, PERSONS), steps_of(tag, NAMED), tuple(texts))


def steps_of(tag: str, paths: tuple[str, ...]) -> tuple[Steps, ...]:
    """Return how the paths of a tag are gone, step by step."""
    split = (tuple(TOKEN.findall(path)) for path in paths)
    return tuple(steps[1:] for steps in split if steps[0] == tag)


def change(part: Any, steps: Steps, act: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - a part of an event
    """Return a part of an event in which whatever the steps lead to is changed. Parts are changed where they are;
    what is not as it should be is left alone, since whoever reads it will say so.
    """
    if not steps:
        return act(part)
    step, rest = steps[0], steps[1:]
    if step == "[]" and isinstance(part, list):
        return emptied(part, rest, act)
    if step == "{key}" and isinstance(part, dict):
        return {act(key): value for key, value in part.items()}
    if step == "{}" and isinstance(part, dict):
        return {key: change(value, rest, act) for key, value in part.items()}
    if step.startswith("[") and isinstance(part, list) and int(step[1]) < len(part):
        part[int(step[1])] = change(part[int(step[1])], rest, act)
    elif isinstance(part, dict) and step in part:
        part[step] = change(part[step], rest, act)
    return part


def emptied(part: list[Any], rest: Steps, act: Callable[[Any], Any]) -> list[Any]:
    """Return a list with its entries changed; without them, where nothing of them is left."""
    return [] if act is empty and not rest else [change(each, rest, act) for each in part]
