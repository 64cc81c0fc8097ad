"""Every text is there in each of the pack's languages, and in no other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec

from game.pack.checks.place import Place, counted
from game.pack.problems import Problem
from game.pack.schema import Pack, Text

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LONGEST = {"name": 40, "short": 4, "title": 60, "money": 20, "joint": 4}
LONGEST_OTHER = 300
MAY_BE_EMPTY = frozenset({"joint"})
INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp"})


def check(pack: Pack) -> Iterator[Problem]:
    yield from _languages(pack)
    for key in pack.__struct_fields__:
        yield from _walk(getattr(pack, key), Place(file_of(key), "", key), key, pack.languages)
    yield from _money(pack)


def file_of(key: str) -> str:
    """The file that holds a table of the pack."""
    special = {"start": "board", "lines": "board", "stations": "board", "awards": "titles", "topics": "prompts"}
    own = {"items", "troubles", "lessons", "prompts", "questions", "accounts", "skills", "churn", "titles"}
    return f"{special.get(key, key if key in own else 'pack')}.toml"


def _languages(pack: Pack) -> Iterator[Problem]:
    place = Place("pack.toml", "", "languages")
    yield from counted(place, pack.languages, (1, 12))
    for tag in pack.languages:
        if not LANGUAGE.fullmatch(tag):
            yield place.problem("reference", kind="language tag", value=tag)
    for tag in sorted({tag for tag in pack.languages if pack.languages.count(tag) > 1}):
        yield place.problem("duplicate-id", value=tag)


def _walk(value: Any, place: Place, key: str, languages: tuple[str, ...]) -> Iterator[Problem]:  # noqa: ANN401
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from _walk(getattr(value, field), place / field, field, languages)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _walk(each, _place_of(each, place, index), key, languages)
    elif isinstance(value, dict):
        yield from text(value, place, key, languages)


def _place_of(each: object, place: Place, index: int) -> Place:
    if place.entry or not isinstance(each, msgspec.Struct) or "." in place.field:
        return place[index]
    return Place(place.file, getattr(each, "id", "") or f"no. {index + 1}")


def text(value: Text, place: Place, key: str, languages: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong with one text; ``key``: the field's own name."""
    for language in languages:
        if language not in value:
            yield place.problem("text-missing", language=language)
        elif not value[language].strip() and key not in MAY_BE_EMPTY:
            yield place.problem("text-empty", language=language)
    for language, words in value.items():
        if language not in languages:
            yield place.problem("text-extra", language=language)
        most = LONGEST.get(key, LONGEST_OTHER)
        if len(words) > most:
            yield place.problem("text-long", language=language, length=len(words), most=most)
        if any(unicodedata.category(sign) in INVISIBLE for sign in words):
            yield place.problem("text-controls", language=language)


def _money(pack: Pack) -> Iterator[Problem]:
    for language, words in pack.money.items():
        if words.count("{n}") != 1 or words.count("{") + words.count("}") != 2:
            yield Place("pack.toml", "", "money").problem("money-number", language=language)
