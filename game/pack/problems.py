"""What can be wrong with a pack, and how it is said: one line for each problem."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

Param = str | int

SENTENCES = {
    "file-missing": "the file is missing",
    "file-unknown": "no file of this name belongs to a pack",
    "file-unreadable": "the file cannot be read: {reason}",
    "toml": "this is not TOML: {reason}",
    "shape": "{reason}",
    "key-unknown": "a pack has no such table in this file",
    "key-missing": "this must be given",
    "list-expected": "this must be a list of tables",
    "bad-id": "an id is 1 to {most} small letters, digits and _, is {value!r}",
    "duplicate-id": "this id is given more than once",
    "text-missing": "the text in {language!r} is missing",
    "text-empty": "the text in {language!r} is empty",
    "text-extra": "the text in {language!r} is in none of the pack's languages",
    "text-long": "the text in {language!r} is {length} characters long, at most {most}",
    "text-controls": "the text in {language!r} has line breaks, control or direction characters",
    "money-number": "the text in {language!r} must hold {{n}} once, for the number, and no other braces",
    "reference": "there is no {kind} {value!r}",
    "range": "this must be from {least} to {most}, is {value}",
    "not-rising": "the numbers must start at 0 and rise",
    "count": "there must be {least} to {most} of these, there are {count}",
    "icon-unknown": "no icon is called {value!r}",
    "measure-unknown": "an award cannot measure {value!r}",
    "mode-missing": "the mode {value!r} is missing",
    "bend": "a bend is written @x,y, is {value!r}",
    "junction-dangling": "the line names a station {value!r} that is not on the board",
    "line-short": "a line has at least two stations",
    "line-doubles": "the line names the station {value!r} twice",
    "angle": "the way from {start} to {end} is not horizontal, vertical or at 45 degrees",
    "station-no-line": "the station is on no line",
    "stations-close": "the station is {distance} from {other!r}, at least {least} are needed",
    "unreachable": "the station cannot be reached from the start",
    "goal-unreachable": "the goal station cannot be reached from the start",
    "stuck": "with a {value} nobody can leave from here without turning back",
    "few-goals": "at least {least} stations must be goals, there are {count}",
    "kind-missing": "there is no station of the kind {value!r}",
    "abilities-elsewhere": "only training stations have abilities",
    "topic-elsewhere": "only talk stations have a topic",
    "topic-silent": "no prompt has the topic {value!r}",
    "no-account": "no account is at this account station",
    "not-an-account-station": "the station {value!r} is of another kind",
    "same-needs": "the two needs must differ",
    "target-needed": 'an effect is for a target, so the item must have target = "player"',
    "target-elsewhere": 'only an item with target = "player" has a target',
    "target-unused": "no effect of the item is for its target",
    "turn-elsewhere": "the effect {value!r} belongs to a turn's plan, so only items may have it",
    "level-missing": "no prompt has the level {value!r}",
    "noun-missing": "no noun of the ability {value!r} begins at grade 0",
    "epithet-missing": "no epithet stands for the ability {value!r}",
    "epithet-both": "an epithet is for an ability or for a skill: one of the two",
    "passive-empty": "this changes nothing: give the amount or the percent that {value!r} goes by",
}  # fmt: skip


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing wrong: in which file, in which entry (its id, or its number from 1), in which field."""

    code: str
    file: str
    entry: str = ""
    field: str = ""
    params: dict[str, Param] = msgspec.field(default_factory=dict)

    @property
    def sentence(self) -> str:
        """What is wrong, in English, without the place."""
        return SENTENCES[self.code].format(**self.params)

    def __str__(self) -> str:
        """One line: place and sentence.

        >>> str(Problem(code="key-missing", file="items.toml", entry="express", field="price"))
        'items.toml, express, price: this must be given'
        """
        place = ", ".join(part for part in (self.file, self.entry, self.field) if part)
        return " ".join(f"{place}: {self.sentence}".split())


class PackError(Exception):
    """A pack that cannot be played. ``problems`` is never empty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
