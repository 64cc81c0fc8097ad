from __future__ import annotations

from collections import Counter

import pytest

from game import dice

SECRET = "00" * 32


def test_same_secret_same_draws() -> None:
    first = [dice.draw(SECRET, number, 6) for number in range(50)]
    assert first == [dice.draw(SECRET, number, 6) for number in range(50)]
    assert first != [dice.draw("01" * 32, number, 6) for number in range(50)]


def test_known_draws_never_change() -> None:
    """A log of today must verify for ever."""
    assert [dice.draw(SECRET, number, 6) for number in range(12)] == [0, 1, 2, 0, 5, 3, 4, 0, 3, 3, 5, 1]
    assert dice.commitment(SECRET) == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"


@pytest.mark.parametrize("bound", [2, 6, 7, 100])
def test_draws_are_even(bound: int) -> None:
    """Chi-squared within five standard deviations of its mean."""
    draws = 20_000
    counts = Counter(dice.draw(SECRET, number, bound) for number in range(draws))
    assert set(counts) == set(range(bound))
    expected = draws / bound
    chi = sum((count - expected) ** 2 / expected for count in counts.values())
    freedom = bound - 1
    assert abs(chi - freedom) < 5 * (2 * freedom) ** 0.5


def test_bounds_that_do_not_divide_are_sampled_again() -> None:
    """Just above half the span, nearly half of all lanes are thrown away: draws stay in bounds and differ."""
    bound = dice.SPAN // 2 + 1
    drawn = [dice.draw(SECRET, number, bound) for number in range(200)]
    assert all(0 <= one < bound for one in drawn)
    assert len(set(drawn)) == 200


def test_labels_are_apart() -> None:
    chance = dice.Chance(SECRET, "bot")
    tossed = [chance.below(1000) for _ in range(20)]
    assert tossed != [dice.draw(SECRET, number, 1000) for number in range(1, 21)]
    again = dice.Chance(SECRET, "bot")
    assert tossed == [again.below(1000) for _ in range(20)]
