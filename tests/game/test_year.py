"""Quarters, reviews, the audience and the ending."""

from __future__ import annotations

import statistics

import pytest

from game import events, simulate
from game.commands import Cheer, Choose, Rest, Vote
from game.rules import awards, scoring
from game.rules.ending import personas
from game.rules.titles import title
from game.state import Account, Ballot, Choice, Churn, Plan, Player, Review
from tests.game import packs
from tests.game.tables import Bench, only, playing, some


def close_quarter(bench: Bench, quarter: int = 1) -> list[events.TableEvent]:
    """Let the last turn of a quarter end."""
    seats = len(bench.state.players)
    bench.put(phase=Plan(), turn=(quarter - 2) % seats, quarter=quarter, round=2)
    return bench.actor(Rest())


def test_somebody_else_begins_every_quarter() -> None:
    bench = playing()
    close_quarter(bench)
    bench.tick()
    assert (bench.state.quarter, bench.state.round, bench.state.turn) == (2, 1, 1)


def test_review() -> None:
    bench = playing()
    bench.give(0, accounts=(Account(id="acme", health=80, revenue=20),), xp={"listen": 10, "lead": 10})
    bench.give(1, accounts=(Account(id="bolt", health=30, revenue=15), Account(id="cask", health=90, revenue=10)))
    bench.put(taken=("acme", "bolt", "cask"), churn=Churn(holder=-1))
    bench.give(2, at="u")
    story = close_quarter(bench)
    closed = only(story, events.QuarterClosed)
    assert closed.income == {"0": 20, "1": 25}
    assert bench.player(0).accounts == (Account(id="acme", health=90, revenue=24),)
    assert [review.outcome for review in closed.accounts["1"]] == ["churned", "stays"]
    assert bench.player(1).accounts == (Account(id="cask", health=50, revenue=10),)
    assert bench.state.taken == ("acme", "cask")
    assert isinstance(bench.state.phase, Review)
    assert bench.player(1).counters["accounts_lost"] == 1
    assert bench.state.clock.length == 40_000


def test_without_a_goal_reached_the_farthest_gets_churn_at_the_first_review() -> None:
    bench = playing()
    bench.give(1, at="u")
    bench.give(2, at="k")
    assert only(close_quarter(bench), events.ChurnMoved).to == 0


def test_half_time_is_noted_once() -> None:
    bench = playing()
    assert some(close_quarter(bench, 2), events.HalfTime)
    assert not some(close_quarter(bench, 3), events.HalfTime)
    assert set(bench.state.half_time) == {"0", "1", "2"}


def test_the_year_ends_with_cards_and_the_secret() -> None:
    bench = playing()
    bench.give(1, stories=2, xp={"listen": 30, "lead": 12, "share": 1}, skills=("teller",))
    close_quarter(bench, 4)
    finished = only(bench.tick(), events.Finished)
    assert bench.state.stage == "finished"
    assert finished.secret == bench.state.secret
    first = finished.personas["1"]
    assert (first.place, first.epithet["en"], first.noun["en"]) == (1, "story", "listen0")
    assert first.score == sum(first.shares.values())
    assert first.rank == packs.book().rank(first.score, 8)
    assert bench.state.clock.deadline == 0


def test_ranks_allow_for_the_length_of_a_game() -> None:
    """Ranks of the tiny pack begin at 0, 20, 40...; 10 points are the money of the start."""
    rank = packs.book().rank
    assert [rank(score, 8) for score in (0, 19, 20, 150)] == [0, 0, 1, 7]
    assert [rank(score, 4) for score in (14, 15, 79, 80)] == [0, 1, 6, 7]
    assert [rank(score, 12) for score in (24, 25, 219, 220)] == [0, 1, 6, 7]
    assert rank(10, 0) == rank(10, 1) == 0


@pytest.mark.parametrize("mode", ["short", "standard", "long"])
def test_ranks_spread_in_every_mode(mode: str) -> None:
    book = packs.book("cs_college")
    ranks: list[int] = []
    for seed in range(12):
        *_, last = simulate.play(book, mode, ("greedy",) * 4, simulate.secret_of(seed, 0))
        ranks += [card.rank for card in last.state.personas.values()]
    assert 3 <= statistics.median(ranks) <= 5
    assert len(set(ranks)) >= 4


def test_titles_are_their_own() -> None:
    bench = playing()
    cards = personas(packs.book(), bench.state)
    assert len({(card.epithet["en"], card.noun["en"]) for card in cards.values()}) == 3
    assert title(packs.book(), bench.player(0)) == {"ja": "listen0。", "en": "listen0"}


@pytest.mark.parametrize("name", packs.SHIPPED)
def test_who_has_learned_nothing_is_called_a_beginner(name: str) -> None:
    book = packs.book(name)
    for ability in book.abilities:
        (_, first), (grade, _), *_ = book.titles.nouns[ability]
        assert title(book, Player(xp={ability: 1})) == first
        assert title(book, Player(xp={ability: book.numbers.grades[grade]})) != first


def test_awards_are_spread() -> None:
    bench = playing()
    bench.give(0, budget=200, advocates=4, counters={"talks": 3})
    bench.give(1, budget=180, advocates=1, counters={"talks": 1})
    given = awards.spread(packs.book(), bench.state, [50, 40, 30])
    assert given == [["teller", "loved"], ["rich"], []]


def test_score_is_never_negative() -> None:
    bench = playing()
    bench.give(0, budget=0, skills=("sleeper",))
    assert scoring.score(packs.book(), bench.player(0)) == 0


def test_the_audience_chooses_what_strikes() -> None:
    bench = playing()
    bench.put(ballot=Ballot(troubles=("fog", "frost"), prompts=("p5", "p6")))
    bench.ask(Vote(on="trouble", choice=1), "a")
    assert bench.ask(Vote(on="trouble", choice=1), "a") == []
    bench.ask(Vote(on="trouble", choice=0), "b")
    bench.ask(Vote(on="trouble", choice=1), "b")
    bench.ask(Vote(on="prompt", choice=0), "b")
    bench.stand_at("e")
    assert isinstance(bench.state.phase, Choice)
    assert bench.state.phase.subject == "frost"
    assert not set(bench.state.ballot.troubles) & {"fog", "frost"}
    assert bench.state.ballot.trouble_votes == {}
    bench.actor(Choose(option="0"))
    bench.stand_at("k")
    assert isinstance(bench.state.phase, Choice)
    assert [option.id for option in bench.state.phase.options] == ["p5", "pass"]


def test_a_tied_vote_is_drawn() -> None:
    bench = playing()
    bench.put(ballot=Ballot(troubles=("fog", "frost")))
    bench.ask(Vote(on="trouble", choice=0), "a")
    bench.ask(Vote(on="trouble", choice=1), "b")
    bench.stand_at("e")
    assert isinstance(bench.state.phase, Choice)
    assert bench.state.phase.subject in ("fog", "frost")


def test_cheers_are_bounded() -> None:
    bench = playing()
    bench.ask(Cheer(seat=1), "a")
    assert bench.player(1).motivation == 4
    bench.ask(Cheer(seat=1), "b")
    assert bench.player(1).motivation == 4
    assert "star" in bench.player(1).skills
    bench.put(round=2)
    bench.ask(Cheer(seat=2), "a")
    close_quarter(bench)
    assert bench.state.ballot.cheers == {}
