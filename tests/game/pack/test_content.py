"""The packs that come with Nijikai are as rich as promised, and their words fit where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from game.pack.checks.effects import everywhere
from game.pack.graph import distances, neighbours
from game.pack.schema import Entry, Pack
from tests.game.pack.labels import collisions

PACKS = ("cs_college", "summer_festival")
ENOUGH = {
    "lines": 6, "stations": 44, "items": 30, "troubles": 30, "lessons": 20, "prompts": 60, "questions": 20,
    "accounts": 16, "skills": 20, "awards": 10,
}  # fmt: skip
TICKET, LINE_JA, LINE_EN = 8, 34, 76
"""Characters that fit: a name on an item's ticket, a description in Japanese and in English."""


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest, packs: dict[str, Pack]) -> Pack:
    return packs[request.param]


def test_both_are_there(packs: dict[str, Pack]) -> None:
    assert tuple(packs) == PACKS


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_name_lies_on_anything(pack: Pack, lang: str) -> None:
    assert list(collisions(pack, lang)) == []


def test_station_names_are_short(pack: Pack) -> None:
    assert [s.id for s in pack.stations if len(s.name["ja"]) > 6 or len(s.name["en"]) > 14] == []


def test_item_names_fit_a_ticket(pack: Pack) -> None:
    assert [item.id for item in pack.items if len(item.name["ja"]) > TICKET] == []


def described(pack: Pack) -> Iterator[tuple[str, dict[str, str]]]:
    tables: list[tuple[Entry, ...]] = [pack.items, pack.troubles, pack.lessons, pack.accounts, pack.skills, pack.awards]
    for entry in (entry for table in tables for entry in table):
        yield entry.id, entry.text  # type: ignore[attr-defined]
    for trouble in pack.troubles:
        for answer in trouble.answers:
            for text in (answer.text, answer.success_text, answer.failure_text):
                yield trouble.id, text


def test_descriptions_fit(pack: Pack) -> None:
    assert [name for name, text in described(pack) if len(text["ja"]) > LINE_JA or len(text["en"]) > LINE_EN] == []


def test_no_text_is_said_twice(pack: Pack) -> None:
    for lang in pack.languages:
        told = Counter(text[lang] for _, text in described(pack))
        assert [words for words, times in told.items() if times > 1] == []


def test_goals_are_a_journey_apart(pack: Pack) -> None:
    graph = neighbours(pack.lines)
    goals = [station.id for station in pack.stations if station.goal]
    ways = [distances(graph, one)[other] for one in goals for other in goals if one != other]
    assert 5 <= sum(ways) / len(ways) <= 12


def test_cs_college_is_rich(packs: dict[str, Pack]) -> None:
    college = packs["cs_college"]
    assert {table: len(getattr(college, table)) >= least for table, least in ENOUGH.items()} == dict.fromkeys(
        ENOUGH, True
    )
    assert [ability.id for ability in college.abilities] == [
        "listening", "onboarding", "insight", "proposal", "involvement", "community",
    ]  # fmt: skip
    assert min(Counter(prompt.level for prompt in college.prompts).values()) >= 15
    assert min(len(college.churn.small.mischief), len(college.churn.big.mischief)) >= 8


def test_no_kind_of_station_dominates(packs: dict[str, Pack]) -> None:
    kinds = Counter(station.kind for station in packs["cs_college"].stations)
    assert max(kinds.values()) / sum(kinds.values()) < 0.3
    assert 0.2 <= (kinds["talk"] + kinds["study"]) / sum(kinds.values()) <= 0.3


def test_every_effect_is_used_somewhere(packs: dict[str, Pack]) -> None:
    used = {type(effect).__name__ for _, effect, _ in everywhere(packs["cs_college"])}
    assert used == {
        "Xp", "Motivation", "Budget", "Items", "Health", "Dice", "Steps", "Warp", "Guard", "MoveChurn", "Advocates",
    }  # fmt: skip


def test_good_skills_have_an_epithet(pack: Pack) -> None:
    named = {epithet.skill for epithet in pack.titles.epithets}
    assert [skill.id for skill in pack.skills if skill.id not in named] == []
