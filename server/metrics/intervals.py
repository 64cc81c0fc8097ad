"""How sure a figure is: 95% intervals. Pure; chance is that of a seed nobody can choose, so that whoever computes one
again gets the same interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import exp, floor, lgamma, log, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

Interval = tuple[float, float]
Z: Final = 1.959963984540054
"""The 97.5% point of the normal distribution."""
DRAWS: Final = 2_000
"""Resamples of a bootstrap: enough for its ends to be steady in two figures (Efron and Tibshirani 1993, ch. 14)."""
BLOCK: Final = 100_000
"""Places drawn at once: so few that what is made of them stays in a processor's cache."""
KEPT: Final = 1_000
"""Resamples of no more than so many are kept for the next figure of as many: 16 MB each at most."""
DIGITS: Final = 12
"""Significant ones of an interval's ends: beyond these, sums depend on the processor."""


# --- shares -----------------------------------------------------------------------------------------------------------


def wilson(successes: int, n: int) -> Interval:
    """Return the score interval of a share, both ends within 0 to 1; of nobody, all of it.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). Raises
    ``ValueError`` where successes are not 0 to n.
    """
    if not 0 <= successes <= n:
        raise ValueError(f"{successes} of {n}")
    if n == 0:
        return 0.0, 1.0
    share, weight = successes / n, Z * Z / n
    middle = (share + weight / 2) / (1 + weight)
    reach = Z * sqrt((share * (1 - share) + weight / 4) / n) / (1 + weight)
    low = 0.0 if successes == 0 else max(0.0, middle - reach)
    return low, 1.0 if successes == n else min(1.0, middle + reach)


def newcombe(one: int, of_one: int, other: int, of_other: int) -> Interval:
    """Return the interval of the difference of two independent shares, ``one / of_one - other / of_other``.

    R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
    methods", Statistics in Medicine 17 (1998), method 10. Where one is of nobody, its share counts as a half.
    """
    first = one / of_one if of_one else 0.5
    second = other / of_other if of_other else 0.5
    return difference(first, wilson(one, of_one), second, wilson(other, of_other))


def difference(one: float, around_one: Interval, other: float, around_other: Interval) -> Interval:
    """Return the interval of ``one - other`` from the intervals of both, taken to be independent.

    G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach", Statistics
    in Medicine 27 (2008). What the same people did twice goes together as a rule, and the interval is then too wide.
    """
    gap = one - other
    down = sqrt((one - around_one[0]) ** 2 + (around_other[1] - other) ** 2)
    up = sqrt((around_one[1] - one) ** 2 + (other - around_other[0]) ** 2)
    return gap - down, gap + up


# --- medians and other quantiles --------------------------------------------------------------------------------------


def median(values: Sequence[float]) -> float:
    """Return the middle value, between the two middle ones of an even number. Raises ``ValueError`` where none is."""
    return quantile(values, 0.5)


def quantile(values: Sequence[float], share: float) -> float:
    """Return what so large a share lies below, interpolated between neighbours.

    R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", American Statistician 50 (1996), definition 7.
    """
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    if ordered[below] == ordered[above]:
        return ordered[below]
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def median_interval(values: Sequence[float]) -> Interval | None:
    """Return the order-statistic interval of the median; None of fewer than six values, which cannot have one."""
    return quantile_interval(values, 0.5)


def quantile_interval(values: Sequence[float], share: float) -> Interval | None:
    """Return two of the values between which the quantile lies with at least 95% confidence, whatever they are spread
    like: each of the two tails holds at most 2.5%. None where there are too few values for that.

    H. A. David and H. N. Nagaraja, "Order Statistics" (2003), section 7.1.
    """
    low, high = ranks(len(values), share)
    if low < 0 or high < 0:
        return None
    ordered = sorted(values)
    return ordered[low], ordered[high]


def ranks(n: int, share: float) -> tuple[int, int]:
    """Return the places, from 0, of the two order statistics; -1 where there is none."""
    low, below = -1, 0.0
    chances = binomial(n, share)
    for place, chance in enumerate(chances):
        below += chance
        if below > 0.025:
            break
        low = place
    high, above = -1, 0.0
    for place in range(n, 0, -1):
        above += chances[place]
        if above > 0.025:
            break
        high = place - 1
    return low, high


def binomial(n: int, share: float) -> list[float]:
    """Return the chance of each number of successes, 0 to n."""
    ways = lgamma(n + 1)
    return [
        exp(ways - lgamma(k + 1) - lgamma(n - k + 1) + k * log(share) + (n - k) * log(1 - share)) for k in range(n + 1)
    ]


# --- ratios of sums ---------------------------------------------------------------------------------------------------


def ratio_interval(over: Sequence[float], under: Sequence[float]) -> Interval | None:
    """Return the percentile bootstrap interval of ``sum(over) / sum(under)``, resampling the pairs; None of fewer than
    two pairs, where nothing is under, or where all ratios are alike, as nobody can then tell from these how far others
    would be. With ``under`` all 1 it is the interval of a mean. Of few pairs it is rather too narrow.

    B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979).
    """
    drawn = ratios(over, under)
    return None if drawn is None else ends(drawn)


def ratio_difference(
    one: tuple[Sequence[float], Sequence[float]], other: tuple[Sequence[float], Sequence[float]]
) -> Interval | None:
    """Return the interval of the difference of two ratios of sums, each (over, under), each resampled for itself; None
    where one of them has no interval.
    """
    first, second = ratios(*one), ratios(*other, 1)
    if first is None or second is None or not ends(first) or not ends(second):
        return None
    size = min(len(first), len(second))
    return ends(first[:size] - second[:size])


def ratios(over: Sequence[float], under: Sequence[float], salt: int = 0) -> NDArray[float64] | None:
    """Return the ratio of each resample. Resamples with nothing under, or next to nothing, are left out."""
    import numpy as np  # noqa: PLC0415 - not every process that reads figures computes them

    size = len(over)
    if size != len(under):
        raise ValueError(f"{size} over {len(under)}")
    if size < 2 or sum(under) <= 0:
        return None
    pairs = sorted(zip(map(float, over), map(float, under), strict=True))  # whoever comes first, as in a masked log
    above, below = np.asarray(pairs, np.float64).T
    found = []
    for times in resamples(size, salt):
        with np.errstate(over="ignore", invalid="ignore"):
            sums = times @ below
            found.append((times @ above)[sums > 0] / sums[sums > 0])
    all_ = np.concatenate(found)
    return np.asarray(all_[np.isfinite(all_)], np.float64)


def resamples(size: int, salt: int) -> Iterable[NDArray[float64]]:
    """Return, in blocks, ``DRAWS`` rows that say how often each of ``size`` is drawn. They are the same for all figures
    of as many: what differs between two of them is not the draw. Those with another ``salt`` are independent of them.
    """
    return kept(size, salt) if size <= KEPT else multiplicities(size, salt)


@lru_cache(maxsize=4)
def kept(size: int, salt: int) -> tuple[NDArray[float64], ...]:
    return tuple(multiplicities(size, salt))


def multiplicities(size: int, salt: int) -> Iterator[NDArray[float64]]:
    import numpy as np  # noqa: PLC0415 - as above

    for drawn in places(size, salt):
        cells = drawn + np.arange(len(drawn))[:, None] * size
        yield np.bincount(cells.ravel(), minlength=cells.size).reshape(cells.shape).astype(np.float64)


def places(size: int, salt: int) -> Iterator[NDArray[int64]]:
    """Yield, in blocks, ``DRAWS`` rows of ``size`` places. Made of raw bits, since only these stay as they are from one
    version of numpy to the next.
    """
    import numpy as np  # noqa: PLC0415 - as above

    bits = np.random.PCG64((size, salt))
    block = max(1, BLOCK // size)
    for start in range(0, DRAWS, block):
        rows = min(block, DRAWS - start)
        high = np.asarray(bits.random_raw(rows * size), np.uint64)
        high >>= np.uint64(32)
        high *= np.uint64(size)
        high >>= np.uint64(32)
        yield high.view(np.int64).reshape(rows, size)


def ends(drawn: NDArray[float64]) -> Interval | None:
    import numpy as np  # noqa: PLC0415 - as above

    if not len(drawn):
        return None
    low, high = (float(f"{end:.{DIGITS}g}") for end in np.quantile(drawn, (0.025, 0.975)))
    return (low, high) if high - low > 1e-12 * max(abs(low), abs(high)) else None
