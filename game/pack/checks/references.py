"""Ids are well formed and unique; what one entry says of another is true."""

from __future__ import annotations

import re
from collections import Counter as Tally
from collections.abc import Iterable, Iterator
from typing import get_args

from game.pack import schema
from game.pack.checks.place import Place, entries
from game.pack.checks.texts import file_of
from game.pack.problems import Problem
from game.pack.schema import Entry, Pack

TABLES = (
    "abilities", "modes", "lines", "stations", "items", "troubles", "lessons", "prompts", "questions", "accounts",
    "skills", "awards", "topics",
)  # fmt: skip
RESERVED = {
    "abilities": {"any", "lowest", "highest"},
    "items": {"leave", "pass"},
    "accounts": {"leave", "take"},
    "prompts": {"pass"},
}
"""Words that the rules use where an id of the table could stand."""
LONGEST_ID = 40
LONGEST_STATION_ID = 8
MEASURES = frozenset({*get_args(schema.Counter), "budget", "revenue", "advocates", "comeback"})


def check(pack: Pack) -> Iterator[Problem]:
    yield from _id("pack.toml", pack.id, Place("pack.toml", "", "id"))
    for table in TABLES:
        yield from _ids(table, getattr(pack, table))
    for form in ("small", "big"):
        mischief = getattr(pack.churn, form).mischief
        yield from _unique([each.id for each in mischief], Place("churn.toml", "", f"{form}.mischief"))
    yield from _community(pack)
    yield from _lines_and_stations(pack)
    yield from _topics(pack)
    yield from _accounts(pack)
    yield from _titles(pack)


def _ids(table: str, of: Iterable[Entry]) -> Iterator[Problem]:
    held = tuple(of)
    for place, entry in entries(file_of(table), held):
        yield from _id(table, entry.id, place / "id")
    yield from _unique([entry.id for entry in held], Place(file_of(table), "", table))


def _id(table: str, value: str, place: Place) -> Iterator[Problem]:
    most = LONGEST_STATION_ID if table == "stations" else LONGEST_ID
    if not re.fullmatch(rf"[a-z0-9_]{{1,{most}}}", value) or value in RESERVED.get(table, ()):
        yield place.problem("bad-id", most=most, value=value[:60])


def _unique(ids: list[str], place: Place) -> Iterator[Problem]:
    for value, count in Tally(ids).items():
        if count > 1:
            yield Place(place.file, value, place.field).problem("duplicate-id", value=value)


def _known(kind: str, value: str, known: Iterable[str], place: Place) -> Iterator[Problem]:
    if value not in known:
        yield place.problem("reference", kind=kind, value=value[:60])


def ability_ids(pack: Pack) -> frozenset[str]:
    return frozenset(ability.id for ability in pack.abilities)


def _community(pack: Pack) -> Iterator[Problem]:
    yield from _known("ability", pack.community, ability_ids(pack), Place("pack.toml", "", "community"))
    stations = {station.id for station in pack.stations}
    yield from _known("station", pack.start, stations, Place("board.toml", "", "start"))


def _lines_and_stations(pack: Pack) -> Iterator[Problem]:
    abilities = ability_ids(pack)
    topics = {prompt.topic for prompt in pack.prompts}
    for place, line in entries("board.toml", pack.lines):
        yield from _known("ability", line.ability, abilities, place / "ability")
    for place, station in entries("board.toml", pack.stations):
        for index, ability in enumerate(station.abilities):
            yield from _known("ability", ability, abilities, (place / "abilities")[index])
        if station.topic and station.topic not in topics:
            yield (place / "topic").problem("topic-silent", value=station.topic)


def _topics(pack: Pack) -> Iterator[Problem]:
    topics = {topic.id for topic in pack.topics}
    for place, prompt in entries("prompts.toml", pack.prompts):
        yield from _known("topic", prompt.topic, topics, place / "topic")


def _accounts(pack: Pack) -> Iterator[Problem]:
    kinds = {station.id: station.kind for station in pack.stations}
    for place, account in entries("accounts.toml", pack.accounts):
        yield from _known("station", account.station, kinds, place / "station")
        if kinds.get(account.station, "account") != "account":
            yield (place / "station").problem("not-an-account-station", value=account.station)
        for index, ability in enumerate(account.needs):
            yield from _known("ability", ability, ability_ids(pack), (place / "needs")[index])
        if account.needs[0] == account.needs[1]:
            yield (place / "needs").problem("same-needs")
    homes = {account.station for account in pack.accounts}
    for place, station in entries("board.toml", pack.stations):
        if station.kind == "account" and station.id not in homes:
            yield place.problem("no-account")


def _titles(pack: Pack) -> Iterator[Problem]:
    abilities, skills = ability_ids(pack), {skill.id for skill in pack.skills}
    for index, noun in enumerate(pack.titles.nouns):
        place = Place("titles.toml", f"no. {index + 1}", "titles.nouns.ability")
        yield from _known("ability", noun.ability, abilities, place)
    for index, epithet in enumerate(pack.titles.epithets):
        place = Place("titles.toml", f"no. {index + 1}", "titles.epithets")
        if bool(epithet.ability) == bool(epithet.skill):
            yield place.problem("epithet-both")
        elif epithet.ability:
            yield from _known("ability", epithet.ability, abilities, place / "ability")
        else:
            yield from _known("skill", epithet.skill, skills, place / "skill")
    for place, award in entries("titles.toml", pack.awards):
        if award.measure not in MEASURES and award.measure.removeprefix("xp:") not in abilities:
            yield (place / "measure").problem("measure-unknown", value=award.measure[:60])
