"""How evenly something is spread over those who share it."""

from __future__ import annotations

from collections.abc import Iterable


def gini(values: Iterable[float]) -> float | None:
    """Return the Gini coefficient: 0 where all have the same, towards 1 where one has everything; None for fewer than
    two, or where there is nothing to share.

    Half the relative mean absolute difference, ``sum |x - y| / (2 n^2 mean)``, by the sorted form ``sum (2i - n - 1)
    x_i / (n sum x)``, and times ``n / (n - 1)``, so that it is 1 where one of few has everything, however few they are
    (G. Deltas, "The small-sample bias of the Gini coefficient", Review of Economics and Statistics 85, 2003).
    """
    ordered = sorted(values)
    count, total = len(ordered), sum(ordered)
    if count < 2 or total <= 0:
        return None
    return sum((2 * place - count - 1) * value for place, value in enumerate(ordered, 1)) / ((count - 1) * total)


def half(values: Iterable[float]) -> int:
    """Return the smallest number of contributors who together made at least half of all contributions; 0: there are
    none. Of people it is CHAOSS's contributor absence factor (once "bus factor"), of companies its elephant factor.
    """
    ordered = sorted((value for value in values if value > 0), reverse=True)
    total, sum_ = sum(ordered), 0.0
    for place, value in enumerate(ordered, 1):
        sum_ += value
        if 2 * sum_ >= total:
            return place
    return 0
