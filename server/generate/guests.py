"""The people of generated meetups: ids, names, companies, levels and habits, all invented."""

from __future__ import annotations

import base64
import hashlib
from random import Random
from typing import Final

import msgspec

from server.generate.habits import HABITS, Habit
from server.generate.words import words
from server.meetup.parts import Lang, Level

LEVELS: Final[tuple[Level, ...]] = ("", "first", "practitioner", "veteran")
SHARES: Final = (2, 3, 3, 2)
"""How common each level is."""
PER_COMPANY: Final = 4
"""People of a company, in the mean; some have many, most have one or two."""
JAPANESE: Final = 0.8
"""Share of people who use the house in Japanese."""
UNLISTED: Final = 0.15
"""Share who come without having been on the list."""
AVATARS: Final = 60


class Guest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody. ``listed``: on the organizer's list before the meetup."""

    person: str
    name: str
    avatar: str
    lang: Lang
    company: str
    level: Level
    group: str
    habit: Habit
    listed: bool = True


def new_person(seed: str, number: int) -> str:
    """Return an id like those a server makes, the same for a seed."""
    return base64.urlsafe_b64encode(hashlib.sha256(f"{seed}:person:{number}".encode()).digest()[:9]).decode()


def guests(seed: str, count: int, first: int = 1) -> list[Guest]:
    """Return so many people, numbered from ``first``."""
    return [guest(seed, number) for number in range(first, first + count)]


def guest(seed: str, number: int) -> Guest:
    chance = Random(f"{seed}:guest:{number}")  # noqa: S311 - the same for a seed is what is wanted
    lang: Lang = "ja" if chance.random() < JAPANESE else "en"
    return Guest(
        person=new_person(seed, number),
        name=words().text(lang, "name", number=str(number)),
        avatar=f"face-{chance.randrange(AVATARS)}",
        lang=lang,
        company=company(chance, number),
        level=chance.choices(LEVELS, SHARES)[0],
        group=str(1 + chance.randrange(8)),
        habit=chance.choices(HABITS, [habit.common for habit in HABITS])[0],
        listed=chance.random() >= UNLISTED,
    )


def helper(person: str, name: str) -> Guest:
    """Return a facilitator as a guest, for those who play, too."""
    return Guest(
        person=person, name=name, avatar="face-0", lang="ja", company="", level="", group="", habit=HABITS[0],
        listed=False,
    )  # fmt: skip


def company(chance: Random, number: int) -> str:
    """Return a company, or none: the first ones have many people, the later ones few."""
    if chance.random() < 0.1:
        return ""
    most = max(3, number // PER_COMPANY + 3)
    which = min(int(most * chance.random() ** 2), most - 1) + 1
    return words().text("ja" if which % 4 else "en", "company", kind=which % 5, number=str(which))
