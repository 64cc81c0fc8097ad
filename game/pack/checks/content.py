"""Cards, troubles, prompts, accounts and skills: enough of each, and each within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from game.pack import schema
from game.pack.checks.place import Place, counted, entries, within
from game.pack.checks.references import ability_ids
from game.pack.checks.texts import file_of
from game.pack.effects import Passive
from game.pack.problems import Problem
from game.pack.schema import Pack

ICONS = frozenset({
    "ticket", "train", "coffee", "shield", "chart", "gift", "phone", "notebook", "bulb", "heart", "star", "clock",
    "megaphone", "ghost", "key", "map", "umbrella", "hand", "wrench", "letter", "camera", "medal", "bread", "dice",
})  # fmt: skip
"""The drawings an item may carry: the browser has one for each."""

SIZES = {
    "abilities": (3, 8), "modes": (3, 8), "lines": (1, 8), "stations": (8, 80), "items": (1, 200),
    "troubles": (2, 200), "lessons": (1, 200), "prompts": (2, 500), "questions": (1, 200), "accounts": (1, 80),
    "skills": (1, 80), "awards": (1, 40),
}  # fmt: skip
"""How many entries a table has. Two troubles and prompts at least: the audience chooses between two."""

WEIGHT = (1, 1000)
BY_AMOUNT = {"check": (-50, 50), "reaction": (-20, 20), "rest": (-3, 3), "health": (-50, 50)}
"""Passives that go by ``amount``, with its bounds; the others go by ``percent``."""
PERCENT = (-90, 200)


def check(pack: Pack) -> Iterator[Problem]:
    for table, bounds in SIZES.items():
        yield from counted(Place(file_of(table), "", table), getattr(pack, table), bounds)
    yield from _items(pack)
    yield from _troubles(pack)
    yield from _weights(pack)
    yield from _levels(pack)
    yield from _accounts(pack)
    yield from _skills(pack)
    yield from _titles(pack)


def _items(pack: Pack) -> Iterator[Problem]:
    for place, item in entries("items.toml", pack.items):
        if item.icon not in ICONS:
            yield (place / "icon").problem("icon-unknown", value=item.icon[:60])
        yield from within(place / "price", item.price, (1, 1000))
        yield from counted(place / "effects", item.effects, (1, 4))


def _troubles(pack: Pack) -> Iterator[Problem]:
    abilities = ability_ids(pack)
    for place, trouble in entries("troubles.toml", pack.troubles):
        yield from counted(place / "answers", trouble.answers, (2, 3))
        for index, answer in enumerate(trouble.answers):
            spot = (place / "answers")[index]
            if answer.ability not in abilities:
                yield (spot / "ability").problem("reference", kind="ability", value=answer.ability[:60])
            yield from within(spot / "difficulty", answer.difficulty, (0, 7))
            yield from counted(spot / "success", answer.success, (1, 4))
            yield from counted(spot / "failure", answer.failure, (0, 4))


def _weights(pack: Pack) -> Iterator[Problem]:
    for table in ("items", "troubles", "lessons"):
        for place, entry in entries(file_of(table), getattr(pack, table)):
            yield from within(place / "weight", entry.weight, WEIGHT)
    for place, lesson in entries("lessons.toml", pack.lessons):
        yield from counted(place / "effects", lesson.effects, (1, 4))
    for form in ("small", "big"):
        mischief = getattr(pack.churn, form).mischief
        whole = Place("churn.toml", "", f"{form}.mischief")
        yield from counted(whole, mischief, (1, 60))
        for index, each in enumerate(mischief):
            yield from within(whole[index] / "weight", each.weight, WEIGHT)
            yield from counted(whole[index] / "effects", each.effects, (1, 4))


def _levels(pack: Pack) -> Iterator[Problem]:
    for level in get_args(schema.Level):
        if level not in {prompt.level for prompt in pack.prompts}:
            yield Place("prompts.toml", "", "prompts").problem("level-missing", value=level)


def _accounts(pack: Pack) -> Iterator[Problem]:
    for place, account in entries("accounts.toml", pack.accounts):
        yield from within(place / "revenue", account.revenue, (1, 1000))
        yield from within(place / "cost", account.cost, (0, 1000))
        yield from within(place / "level", account.level, (0, 7))
        yield from within(place / "health", account.health, (1, 100))


def _skills(pack: Pack) -> Iterator[Problem]:
    for place, skill in entries("skills.toml", pack.skills):
        yield from within(place / "at_least", skill.at_least, (1, 1000))
        yield from counted(place / "passives", skill.passives, (1, 4))
        for index, passive in enumerate(skill.passives):
            yield from _passive((place / "passives")[index], passive, ability_ids(pack))


def _passive(place: Place, passive: Passive, abilities: frozenset[str]) -> Iterator[Problem]:
    name = "amount" if passive.on in BY_AMOUNT else "percent"
    other = "percent" if name == "amount" else "amount"
    if not getattr(passive, name) or getattr(passive, other):
        yield place.problem("passive-empty", value=passive.on)
    yield from within(place / name, getattr(passive, name), BY_AMOUNT.get(passive.on, PERCENT))
    known = abilities | {"any"} if passive.on in {"check", "training"} else {"any"}
    if passive.ability not in known:
        yield (place / "ability").problem("reference", kind="ability", value=passive.ability[:60])


def _titles(pack: Pack) -> Iterator[Problem]:
    begun = {noun.ability for noun in pack.titles.nouns if noun.from_grade == 0}
    stood_for = {epithet.ability for epithet in pack.titles.epithets}
    for ability in pack.abilities:
        if ability.id not in begun:
            yield Place("titles.toml", "", "titles.nouns").problem("noun-missing", value=ability.id)
        if ability.id not in stood_for:
            yield Place("titles.toml", "", "titles.epithets").problem("epithet-missing", value=ability.id)
    for index, noun in enumerate(pack.titles.nouns):
        place = Place("titles.toml", f"no. {index + 1}", "titles.nouns.from_grade")
        yield from within(place, noun.from_grade, (0, 7))
