"""Asking for small groups to be looked for."""

from __future__ import annotations

import hashlib
from typing import Final

from server.meetup import events
from server.meetup.draft import Draft
from server.meetup.facts import more_rounds
from server.meetup.grouping.of_meetup import pool
from server.meetup.scheme import Scheme

BUDGET: Final = 900
"""Milliseconds of a search that nobody gave another."""
FEWEST: Final = 2
"""People of a round."""


def seek(draft: Draft, scheme: Scheme, *, begin: bool, budget: int) -> bool:
    """Note that small groups are wanted; return whether nothing is to be looked for first."""
    looks = scheme.rule == "mix" and len(pool(draft.state)) >= FEWEST
    number = draft.state.sought + 1
    draft.emit(
        events.Sought(
            number=number,
            scheme=scheme,
            at=draft.at,
            seed=seed(f"{draft.state.id}:{number}:{draft.at}"),
            budget=budget if looks else 0,
            begin=begin,
            by=draft.person,
        )
    )
    return not looks


def seed(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest())


def seek_again(draft: Draft) -> None:
    """Plan the rounds to come anew, if others are here than those they were planned for."""
    now = draft.state.breakout
    if now is None or now.search or now.scheme.rule != "mix" or not more_rounds(now):
        return
    planned = {who for group in now.coming[0] for who in group} if now.coming else set()
    here = set(pool(draft.state))
    if here != planned and len(here) >= FEWEST:
        seek(draft, now.scheme, begin=False, budget=BUDGET)
