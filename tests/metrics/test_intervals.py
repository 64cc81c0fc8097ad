from __future__ import annotations

from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.metrics.intervals import (
    DRAWS,
    KEPT,
    binomial,
    difference,
    median,
    median_interval,
    newcombe,
    places,
    quantile,
    quantile_interval,
    ratio_difference,
    ratio_interval,
    ratios,
    resamples,
    wilson,
)

RELAXED = settings(deadline=None, max_examples=60)
SHARES = [place / 40 for place in range(1, 40)]


def chances(n: int, share: float) -> list[float]:
    return [comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(n + 1)]


def test_the_shares_of_textbooks() -> None:
    # Newcombe 1998, tables I and II: 56/70 against 48/80, and the others' extremes
    assert newcombe(56, 70, 48, 80) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert newcombe(10, 10, 0, 10) == pytest.approx((0.6075, 1.0), abs=5e-5)
    assert newcombe(9, 10, 3, 10) == pytest.approx((0.1705, 0.8090), abs=5e-5)
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)


def test_of_nobody_everything_is_possible() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    low, high = newcombe(0, 0, 0, 0)
    assert low < -0.5
    assert high > 0.5


@pytest.mark.parametrize(("successes", "n"), [(-1, 3), (4, 3), (1, 0), (0, -1)])
def test_shares_that_are_none(successes: int, n: int) -> None:
    with pytest.raises(ValueError, match=str(successes)):
        wilson(successes, n)


@pytest.mark.parametrize("n", [5, 10, 20, 50, 100, 200])
def test_wilson_covers_as_often_as_it_says(n: int) -> None:
    intervals = [wilson(k, n) for k in range(n + 1)]
    cover = [
        sum(chance for (low, high), chance in zip(intervals, chances(n, share), strict=True) if low <= share <= high)
        for share in SHARES
    ]
    assert sum(cover) / len(cover) == pytest.approx(0.95, abs=0.015)
    assert min(cover) > 0.83


@RELAXED
@given(st.integers(0, 300), st.integers(0, 300))
def test_wilson_is_solved_by_its_own_ends(successes: int, failures: int) -> None:
    """Its ends are the shares from which the observed one is 1.96 standard errors away: Wilson's own definition."""
    n = successes + failures
    low, high = wilson(successes, n)
    assert 0 <= low <= (successes / n if n else 0.5) <= high <= 1
    for end in (low, high):
        if n and 0 < end < 1:
            assert abs(successes / n - end) == pytest.approx(1.959964 * (end * (1 - end) / n) ** 0.5, rel=1e-4)


@RELAXED
@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_difference_turned_round_is_turned_round(one: int, more: int, other: int, others: int) -> None:
    low, high = newcombe(one, one + more, other, other + others)
    assert newcombe(other, other + others, one, one + more) == pytest.approx((-high, -low))
    assert -1 <= low <= high <= 1


def test_a_difference_from_intervals() -> None:
    assert difference(5, (4, 7), 2, (1, 4)) == pytest.approx((3 - 5**0.5, 3 + 5**0.5))


@RELAXED
@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
def test_the_median_has_as_many_on_either_side(values: list[float]) -> None:
    middle = median(values)
    assert sum(value < middle for value in values) <= len(values) / 2
    assert sum(value > middle for value in values) <= len(values) / 2


def test_quantiles() -> None:
    assert quantile([3, 1, 2, 4], 0.5) == 2.5
    assert quantile(range(101), 0.95) == 95
    assert quantile([7], 0.95) == 7
    with pytest.raises(ValueError, match="no values"):
        quantile([], 0.5)


@pytest.mark.parametrize("n", range(60))
@pytest.mark.parametrize("share", [0.5, 0.95])
def test_a_quantile_s_interval_covers_and_no_narrower_one_would(n: int, share: float) -> None:
    found = quantile_interval(range(n), share)
    chance = chances(n, share)
    if found is None:
        assert chance[0] > 0.025 or chance[n] > 0.025
        return
    low, high = (int(end) for end in found)
    # the quantile lies below the value at ``low`` where at most ``low`` values lie below it
    assert sum(chance[: low + 1]) <= 0.025 < sum(chance[: low + 2])
    assert sum(chance[high + 1 :]) <= 0.025 < sum(chance[high:])


def test_few_values_have_no_interval_of_the_median() -> None:
    assert median_interval([1, 2, 3, 4, 5]) is None
    assert median_interval([6, 1, 2, 3, 4, 5]) == (1, 6)
    assert median_interval(list(range(1, 11))) == (2, 9)


def test_binomial_chances() -> None:
    assert binomial(30, 0.3) == pytest.approx(chances(30, 0.3))


def test_the_same_data_have_the_same_interval() -> None:
    over, under = [3.0, 5.0, 0.0, 9.0, 2.0, 4.0], [4.0, 6.0, 5.0, 7.0, 2.0, 8.0]
    # written down: whoever computes it again, elsewhere and later, gets this
    assert ratio_interval(over, under) == pytest.approx((11 / 31, 15 / 14))
    assert ratio_interval(over, under) == ratio_interval([3, 5, 0, 9, 2, 4], [4, 6, 5, 7, 2, 8])
    assert ratio_interval(over, under) == ratio_interval(over[::-1], under[::-1])  # whoever comes first


@pytest.mark.parametrize("size", [2, 7, KEPT + 1])
def test_resampling_is_drawing_with_replacement(size: int) -> None:
    """Told one by one: each resample is as many places as there are pairs, and its ratio that of the pairs drawn."""
    pairs = [(float(place * place % 11), 1.0 + place % 3) for place in range(size)]
    ordered = sorted(pairs)
    drawn = [[int(place) for place in row] for block in places(size, 0) for row in block]
    assert len(drawn) == DRAWS
    assert {len(row) for row in drawn} == {size}
    slow = [sum(ordered[at][0] for at in row) / sum(ordered[at][1] for at in row) for row in drawn]
    found = ratios([over for over, _ in pairs], [under for _, under in pairs])
    assert found is not None
    assert found.tolist() == pytest.approx(slow)


def test_another_salt_draws_others() -> None:
    first, again, other = (np.concatenate(list(resamples(30, salt))) for salt in (0, 0, 1))
    assert (first == again).all()
    assert abs(np.corrcoef(first[:, 0], other[:, 0])[0, 1]) < 0.1


def test_a_mean_s_interval_is_about_that_of_the_normal_distribution() -> None:
    values = [float(place % 10) for place in range(400)]
    found = ratio_interval(values, [1.0] * 400)
    assert found == pytest.approx((4.5 - 1.96 * 2.872 / 20, 4.5 + 1.96 * 2.872 / 20), abs=0.03)


def test_what_resampling_cannot_tell() -> None:
    assert ratio_interval([1.0], [1.0]) is None
    assert ratio_interval([], []) is None
    assert ratio_interval([1.0, 2.0], [0.0, 0.0]) is None
    assert ratio_interval([2.0] * 9, [2.0] * 9) is None
    assert ratio_interval([0.0, 1.0], [0.0, 1e-310]) is None
    assert ratio_difference(([2.0] * 9, [2.0] * 9), ([1.0, 2.0], [2.0, 2.0])) is None
    with pytest.raises(ValueError, match="1 over 2"):
        ratio_interval([1.0], [1.0, 2.0])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), max_size=12))
def test_any_amounts_have_an_interval_or_none(pairs: list[tuple[float, float]]) -> None:
    found = ratio_interval([over for over, _ in pairs], [under for _, under in pairs])
    assert found is None or found[0] <= found[1]
