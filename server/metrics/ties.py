"""What there was between two people, and what it weighs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from server.metrics.doings import Doings, Pair
from server.metrics.facts import TieFacts, TieKind
from server.metrics.meetings import Meeting

MINUTE: Final = 60_000
WEIGHTS: Final[dict[TieKind, float]] = {
    "minutes": 0.1, "reactions": 1.0, "replies": 1.0, "same": 1.0, "gifts": 2.0,
}  # fmt: skip
"""What one of each weighs: a reaction, a reply or a common answer as much as ten minutes in one room; a gift, which
costs its giver something, twice that. Who found whom in the lounge is no tie: that is for the two of them alone.
"""


def ties(meetings: Iterable[Meeting], doings: Doings, among: Collection[str]) -> list[TieFacts]:
    """Return the ties among some people, in the order of their ids: who has met, or did anything to each other."""
    shared = {(met.one, met.other): met for met in meetings}
    counts = (doings.reactions, doings.replies, doings.gifts, doings.same)
    pairs = {key for key, met in shared.items() if met.rooms}.union(*counts)
    return [tie(key, shared.get(key), doings) for key in sorted(pairs) if key[0] in among and key[1] in among]


def tie(key: Pair, met: Meeting | None, doings: Doings) -> TieFacts:
    """Return one tie. Its weight is the sum of ``WEIGHTS`` times how often, or how many minutes, it was."""
    minutes = round(met.together / MINUTE, 3) if met else 0.0
    reactions, replies, gifts, same = (
        counts[key] for counts in (doings.reactions, doings.replies, doings.gifts, doings.same)
    )
    weight = (
        WEIGHTS["minutes"] * minutes + WEIGHTS["reactions"] * reactions + WEIGHTS["replies"] * replies
        + WEIGHTS["gifts"] * gifts + WEIGHTS["same"] * same
    )  # fmt: skip
    return TieFacts(*key, minutes, reactions, replies, gifts, same, round(weight, 4))
