"""A pack, indexed once for the rules: looked up a hundred times a game, never written to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Final, Generic, Protocol, TypeVar

from game.pack.effects import Passive
from game.pack.graph import distances, neighbours, stops
from game.pack.schema import Account, Line, Pack, Prompt, Skill, Text

FAR: Final = 99
"""A distance greater than any: between stations without a way, which a checked pack does not have."""


class Weighted(Protocol):
    @property
    def weight(self) -> int: ...


class Named(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=Weighted)
Entry = TypeVar("Entry", bound=Named)


class Bag(Generic[Thing]):
    """Things drawn by weight: a draw below ``total`` picks one."""

    __slots__ = ("things", "total", "until")

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things: Sequence[Thing] = tuple(thing for thing in things if thing.weight > 0)
        self.until = list(accumulate(thing.weight for thing in self.things))
        self.total = self.until[-1] if self.until else 0

    def index(self, draw: int) -> int:
        return bisect_right(self.until, draw)

    def without(self, things: Iterable[Thing]) -> Bag[Thing]:
        """Return another bag that lacks some of these things."""
        gone = tuple(things)
        return Bag(thing for thing in self.things if thing not in gone)


class Titles:
    """The words a title is put together from: see ``game.pack.schema.Titles``."""

    __slots__ = ("by_ability", "by_skill", "joint", "nouns")

    def __init__(self, pack: Pack) -> None:
        titles = pack.titles
        self.joint: Text = titles.joint
        self.by_skill = {one.skill: one.text for one in titles.epithets if one.skill}
        self.by_ability = {one.ability: one.text for one in titles.epithets if one.ability and not one.skill}
        ordered = sorted(titles.nouns, key=lambda noun: noun.from_grade)
        self.nouns = {
            ability.id: [(noun.from_grade, noun.text) for noun in ordered if noun.ability == ability.id]
            for ability in pack.abilities
        }


class Rulebook:
    """What the rules ask of a pack, by id."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.numbers = pack.numbers
        self.clocks = pack.clocks
        self.abilities = tuple(ability.id for ability in pack.abilities)
        self.modes = by_id(pack.modes)
        self._board(pack)
        self._content(pack)
        self._skills(pack)
        self.titles = Titles(pack)

    def _board(self, pack: Pack) -> None:
        self.stations = by_id(pack.stations)
        self.neighbours = {station: tuple(sorted(near)) for station, near in neighbours(pack.lines).items()}
        self.onward = onward(self.neighbours)
        self.distance = {station: distances(self.neighbours, station) for station in self.stations}
        self.goals = tuple(station.id for station in pack.stations if station.goal)
        self.of_kind: dict[str, tuple[str, ...]] = grouped((station.kind, station.id) for station in pack.stations)
        self.lines_between = grouped((pair, line.id) for line in pack.lines for pair in legs(line))
        """(station, next station) -> lines that run between them, both ways."""
        self.ability_at = ability_at(pack)

    def _content(self, pack: Pack) -> None:
        self.items = by_id(pack.items)
        self.item_bag = Bag(pack.items)
        self.troubles = by_id(pack.troubles)
        self.trouble_bag = Bag(pack.troubles)
        self.lessons = by_id(pack.lessons)
        self.lesson_bag = Bag(pack.lessons)
        self.mischief = {"small": Bag(pack.churn.small.mischief), "big": Bag(pack.churn.big.mischief)}
        self.prompts = by_id(pack.prompts)
        self.topics: dict[str, tuple[Prompt, ...]] = grouped((prompt.topic, prompt) for prompt in pack.prompts)
        self.questions = by_id(pack.questions)
        self.accounts = by_id(pack.accounts)
        self.accounts_at: dict[str, tuple[Account, ...]] = grouped((one.station, one) for one in pack.accounts)

    def _skills(self, pack: Pack) -> None:
        self.skills = by_id(pack.skills)
        self.skills_by_counter: dict[str, tuple[Skill, ...]] = grouped((one.counter, one) for one in pack.skills)
        self.passives: dict[str, tuple[tuple[str, Passive], ...]] = grouped(
            (passive.on, (skill.id, passive)) for skill in pack.skills for passive in skill.passives
        )
        """What a passive is on -> (skill that brings it, passive)."""

    def apart(self, here: str, there: str) -> int:
        """Stations from here to there; FAR when there is no way, or no such station."""
        return self.distance.get(here, {}).get(there, FAR)

    def grade(self, xp: int) -> int:
        """Return 0..7, G to S, for so much experience."""
        return bisect_right(self.numbers.grades, xp) - 1

    def rank(self, score: int, turns: int) -> int:
        """Return 0..7, G to S, for a score reached in so many turns: what has been added to the money of the start is
        brought to as many turns as a standard game has, which is what the pack's ranks are meant for.
        """
        begun = self.numbers.start_budget // self.numbers.score_budget
        standard = self.modes["standard"]
        score = begun + (score - begun) * standard.quarters * standard.rounds // max(1, turns)
        return max(0, bisect_right(self.numbers.ranks, score) - 1)

    def passive(self, skills: Sequence[str], on: str, ability: str = "any") -> tuple[int, int]:
        """Amount and percent that these skills add on something (in one ability)."""
        amount = percent = 0
        if skills:
            for skill, passive in self.passives.get(on, ()):
                if skill in skills and passive.ability in ("any", ability):
                    amount += passive.amount
                    percent += passive.percent
        return amount, percent


def by_id(entries: Iterable[Entry]) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries}


Key = TypeVar("Key")
Value = TypeVar("Value")


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: dict[Key, tuple[Value, ...]] = {}
    for key, value in pairs:
        found[key] = (*found.get(key, ()), value)
    return found


def onward(graph: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, str], tuple[str, ...]]:
    """(station, the one before, or "") -> the stations to go on to without turning back."""
    found = {(here, ""): ways for here, ways in graph.items()}
    for here, ways in graph.items():
        found.update({(here, before): tuple(way for way in ways if way != before) for before in ways})
    return found


def legs(line: Line) -> Iterable[tuple[str, str]]:
    """Every step of a line, in both directions."""
    for here, there in pairwise(stops(line)):
        yield here, there
        yield there, here


def ability_at(pack: Pack) -> Mapping[str, str]:
    """Station -> the ability of the first line that stops there (else the community's)."""
    found: dict[str, str] = {station.id: pack.community for station in pack.stations}
    for line in reversed(pack.lines):
        found.update(dict.fromkeys(stops(line), line.ability))
    return found
