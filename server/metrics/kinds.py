"""Acts per attended hour, kind by kind: what the measure ``acts`` is the sum of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, get_args

from server.metrics.facts import Act, KindFacts, PersonFacts
from server.metrics.forms import ratio

HOUR: Final = 3_600_000
ACTS: Final[tuple[Act, ...]] = get_args(Act)


def kinds(people: Iterable[PersonFacts]) -> tuple[KindFacts, ...]:
    """Return the kinds of acts that attendees did."""
    attendees = [one for one in people if one.attended]
    hours = [one.dwell / HOUR for one in attendees]
    done = {act: [one.acts.get(act, 0) for one in attendees] for act in ACTS}
    return tuple(kind(act, times, hours) for act, times in done.items() if any(times))


def kind(act: Act, times: Sequence[int], hours: Sequence[float]) -> KindFacts:
    found = ratio("acts", times, hours)
    return KindFacts(act, sum(times), found.value or 0.0, found.low, found.high)
