from __future__ import annotations

from game import dice
from game.commands import Away, Back, ClearSeat, Close, Pause, Resume, Roll, SeatBot, Sit, Stand, Start
from game.events import Closed, Finished, Seated, Waits
from tests.game.tables import SECRET, only, opened, playing, some

SIT = Sit(name="Mio", avatar="cat")


def test_the_secret_stays_secret() -> None:
    bench = opened()
    view = str(bench.state.commitment)
    assert view == dice.commitment(SECRET)


def test_people_take_the_first_free_seat_then_a_bots() -> None:
    bench = opened(2)
    bench.host(SeatBot(seat=0))
    assert only(bench.ask(SIT, "a"), Seated).seat == 1
    assert only(bench.ask(SIT, "b"), Seated).seat == 0
    assert bench.player(0).bot == ""


def test_stand_and_clear_empty_a_seat() -> None:
    bench = opened()
    bench.ask(SIT, "a")
    bench.ask(Stand(), "a")
    assert not bench.player(0).person
    bench.ask(SIT, "a")
    bench.host(ClearSeat(seat=0))
    assert not bench.player(0).name


def test_start_fills_with_bots_or_drops_empty_seats() -> None:
    bench = opened(4)
    bench.ask(Sit(name="A", avatar="cat", seat=3), "a")
    bench.ask(Sit(name="B", avatar="cat", seat=1), "b")
    filled = opened(4)
    filled.ask(SIT, "a")
    filled.ask(Start(), "a")
    assert [player.bot for player in filled.state.players] == ["", "greedy", "greedy", "greedy"]
    bench.host(Start(fill=False))
    assert [player.person for player in bench.state.players] == ["b", "a"]
    assert bench.state.stage == "playing"
    assert all(player.at == "s" and len(player.items) == 1 for player in bench.state.players)


def test_a_person_takes_a_bots_seat_and_gets_a_clock() -> None:
    bench = opened(2)
    bench.host(Start())
    assert bench.state.clock.length == 1500
    assert only(bench.ask(Sit(name="Mio", avatar="cat", seat=0), "a"), Waits).length == 30_000
    bench.ask(Stand(), "a")
    assert bench.player(0).bot == "greedy"
    assert bench.state.clock.length == 1500


def test_pause_keeps_the_remaining_time() -> None:
    bench = playing()
    bench.at += 12_000
    bench.host(Pause())
    assert bench.state.clock.left == 18_000
    bench.at += 600_000
    assert bench.tick() == []
    bench.at += 600_000
    bench.host(Resume())
    assert bench.state.clock.deadline == bench.at + 18_000
    bench.ask(Roll(), "p0")


def test_closing_brings_everybody_to_the_same_number_of_turns() -> None:
    """One of three has had a turn more; the others' points count as if they had had it too."""
    bench = playing()
    for _ in range(3):
        while bench.state.round == 1:
            bench.tick()
    while bench.state.turn == 0:
        bench.tick()
    for seat in range(3):
        bench.give(seat, budget=300, xp={}, skills=(), accounts=(), stories=0, advocates=0)
    events = bench.host(Close())
    assert [card.score for card in only(events, Finished).personas.values()] == [30, 60, 60]
    assert some(events, Closed)
    assert bench.state.stage == "closed"


def test_closing_the_lobby_scores_nobody() -> None:
    bench = opened()
    assert not some(bench.host(Close()), Finished)


def test_away_and_back_in_the_lobby() -> None:
    bench = opened()
    bench.ask(SIT, "a")
    bench.system(Away(person="a"))
    assert bench.player(0).away
    assert bench.system(Away(person="a")) == []
    assert bench.system(Away(person="stranger")) == []
    bench.system(Back(person="a"))
    assert not bench.player(0).away
    assert bench.system(Back(person="a")) == []
