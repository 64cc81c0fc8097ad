"""Synthetic people for the bench: in two languages, with an evening of tables and rounds behind them."""

from __future__ import annotations

from itertools import combinations
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.lounge.parts import Profile, Weights
from server.lounge.ties import Company, Tie, Ties
from server.meetup.matching.problem import Entrant, Problem

Array = npt.NDArray[Any]
PHRASES: Final = tuple(
    tuple(line.split("|"))
    for line in """
解約を減らす|churn prevention
オンボーディングの設計|onboarding design
ヘルススコア|health score
アップセル|upsell
コミュニティ運営|community building
生成AIの活用|using generative AI
データ分析|data analysis
SQL入門|SQL for beginners
採用面接|hiring interviews
チームづくり|team building
価格の見直し|pricing
顧客の声を集める|collecting the voice of the customer
営業との連携|working with sales
製品開発への提案|product feedback
英語での会議|meetings in English
資料づくり|making slides
ワークショップの進め方|running workshops
新人の育成|training newcomers
登山|hiking
料理|cooking
写真|photography
ボードゲーム|board games
子育て|parenting
映画|movies
ランニング|running
温泉|hot springs
旅行|travel
読書|reading books
音楽フェス|music festivals
猫との暮らし|living with cats
コーヒー|coffee
地方移住|moving to the countryside
""".strip().splitlines()
)
ADDED: Final = ("", "について", "の話", "が好き", "を始めたい", " lately", " 101", " for small teams")
OWN: Final = 0.3
"""Part of texts that are about two things, and mostly nobody else's."""
AND: Final = ("と", " and ")
LEVELS: Final = ("first", "practitioner", "veteran", "")
TABLE, ROUNDS, ROOM = 5, 3, 4
"""People of a table; rounds in small rooms; people of a room."""


def crowd(people: int, seed: int = 0, room: int = 3) -> Problem:
    """Return a problem for so many people. They talk about what is alike, and like each other rather for it."""
    chance = np.random.Generator(np.random.PCG64([seed, people]))
    names = [f"p{number}" for number in range(people)]
    tastes = chance.dirichlet(np.full(len(PHRASES), 0.15), size=people) if people else np.zeros((0, len(PHRASES)))
    rooms = _rooms(people, chance)
    happened, more = _ties(rooms, tastes, names, chance)
    entrants = tuple(
        Entrant(name, _profile(tastes[row], row, chance), room, more=tuple(names[one] for one in more[row]))
        for row, name in enumerate(names)
    )
    barred = {tuple(sorted(names[one] for one in chance.choice(people, 2, replace=False))) for _ in range(people // 4)}
    ties = Ties(
        ties=happened,
        companies=tuple(Company(tuple(names[one] for one in group)) for group in rooms),
        topics={name: (f"t{int(tastes[row].argmax()) % 9}",) for row, name in enumerate(names)},
    )
    return Problem(
        people=entrants, barred=tuple(sorted((a, b) for a, b in barred)), ties=ties, weights=Weights(), seed=seed
    )


def _rooms(people: int, chance: np.random.Generator) -> list[list[int]]:
    found = []
    for size in (TABLE, *[ROOM] * ROUNDS):
        order = chance.permutation(people).tolist()
        found += [order[first : first + size] for first in range(0, people, size)]
    return found


def _ties(
    rooms: list[list[int]],
    tastes: Array,
    names: list[str],
    chance: np.random.Generator,
) -> tuple[tuple[Tie, ...], list[set[int]]]:
    """Return what happened in the rooms; and who would like to talk more with whom."""
    ties, more = [], [set[int]() for _ in names]
    for group in rooms:
        for one, other in combinations(group, 2):
            alike = min(1.0, 3 * float(tastes[one] @ tastes[other]))
            same = int(chance.binomial(3, 0.3 + 0.5 * alike))
            for of, to in ((one, other), (other, one)):
                warm = 0.1 + 0.5 * alike
                ties.append(
                    Tie(
                        of=names[of],
                        to=names[to],
                        reactions=int(chance.poisson(2 * warm)),
                        gifts=int(chance.random() < warm / 3),
                        same=same,
                        asked=3 - same,
                    )
                )
                if chance.random() < warm / 2:
                    more[of].add(to)
    return tuple(ties), more


def _profile(taste: Array, row: int, chance: np.random.Generator) -> Profile:
    if chance.random() < 0.1:
        return Profile()  # one in ten says nothing
    lang = row % 2

    def phrases(most: int) -> tuple[str, ...]:
        drawn = {int(chance.choice(len(PHRASES), p=taste)) for _ in range(int(chance.integers(1, most + 1)))}
        return tuple(dict.fromkeys(phrase(one) for one in sorted(drawn)))

    def phrase(one: int) -> str:
        """Say it in one's own words, and some of the time together with something else."""
        second = int(chance.integers(len(PHRASES))) if chance.random() < OWN else one
        joined = AND[lang].join(dict.fromkeys((PHRASES[one][lang], PHRASES[second][lang])))
        return (joined + ADDED[int(chance.integers(len(ADDED)))])[:60]  # as long as they may be

    return Profile(
        interests=phrases(5),
        offers=phrases(2),
        wants=phrases(2),
        level=LEVELS[int(chance.integers(4))],
        company=f"c{int(chance.integers(max(1, len(ADDED) * 5)))}",
        study=phrases(1) if chance.random() < 0.3 else (),
    )
