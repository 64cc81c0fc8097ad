"""Effects: amounts within bounds, abilities that exist, a target only where one is chosen."""

from __future__ import annotations

from collections.abc import Iterator

from game.pack.checks.place import Place, entries, within
from game.pack.checks.references import ability_ids
from game.pack.effects import Dice, Effect, MoveChurn, Steps, Warp, Xp
from game.pack.problems import Problem
from game.pack.schema import Item, Pack

BOUNDS = {
    "xp": ("amount", (-60, 100)), "motivation": ("amount", (-4, 4)), "budget": ("amount", (-200, 300)),
    "items": ("count", (-6, 6)), "health": ("amount", (-100, 100)), "dice": ("count", (2, 3)),
    "steps": ("value", (1, 6)), "advocates": ("amount", (-3, 3)),
}  # fmt: skip
"""Effect -> its number and what that may be."""


def check(pack: Pack) -> Iterator[Problem]:
    abilities = ability_ids(pack) | {"lowest", "highest"}
    for place, effect, item in everywhere(pack):
        yield from _amount(place, effect)
        if isinstance(effect, Xp) and effect.ability not in abilities:
            yield (place / "ability").problem("reference", kind="ability", value=effect.ability[:60])
        if isinstance(effect, Dice | Steps) and item is None:
            yield place.problem("turn-elsewhere", value=tag(effect))
        if for_target(effect) and (item is None or item.target != "player"):
            yield place.problem("target-elsewhere" if item is None else "target-needed")
    for place, item in entries("items.toml", pack.items):
        if item.target == "player" and not any(for_target(effect) for effect in item.effects):
            yield (place / "target").problem("target-unused")


def tag(effect: Effect) -> str:
    """The name of an effect in a pack: what its ``do`` says."""
    return str(effect.__struct_config__.tag)


def for_target(effect: Effect) -> bool:
    """Whether the effect needs a player to be chosen."""
    return effect.who == "target" or (isinstance(effect, Warp | MoveChurn) and effect.to == "target")


def _amount(place: Place, effect: Effect) -> Iterator[Problem]:
    if tag(effect) in BOUNDS:
        name, (least, most) = BOUNDS[tag(effect)]
        value = getattr(effect, name)
        yield from within(place / name, value, (least, most))
        if value == 0:
            yield (place / name).problem("range", least=1, most=most, value=0)


def everywhere(pack: Pack) -> Iterator[tuple[Place, Effect, Item | None]]:
    """Every effect of the pack with its place, and its item when it is an item's."""
    for place, item in entries("items.toml", pack.items):
        for index, effect in enumerate(item.effects):
            yield (place / "effects")[index], effect, item
    for place, effect in (*_of_answers(pack), *_of_lessons(pack), *_of_mischief(pack)):
        yield place, effect, None


def _of_answers(pack: Pack) -> Iterator[tuple[Place, Effect]]:
    for place, trouble in entries("troubles.toml", pack.troubles):
        for number, answer in enumerate(trouble.answers):
            for outcome in ("success", "failure"):
                for index, effect in enumerate(getattr(answer, outcome)):
                    yield ((place / "answers")[number] / outcome)[index], effect


def _of_lessons(pack: Pack) -> Iterator[tuple[Place, Effect]]:
    for place, lesson in entries("lessons.toml", pack.lessons):
        for index, effect in enumerate(lesson.effects):
            yield (place / "effects")[index], effect


def _of_mischief(pack: Pack) -> Iterator[tuple[Place, Effect]]:
    for form in ("small", "big"):
        for number, mischief in enumerate(getattr(pack.churn, form).mischief):
            for index, effect in enumerate(mischief.effects):
                place = Place("churn.toml", mischief.id, f"{form}.mischief")[number] / "effects"
                yield place[index], effect
