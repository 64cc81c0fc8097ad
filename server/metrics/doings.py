"""What people did, and to whom: acts, turns to speak, what passed between two. Only of those who count.

An act is what somebody asked for themselves: the record's ``by`` is who the event is about. What the clock, a bot or a
facilitator did in somebody's place is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import Final

from server.metrics.facts import Act, Mark, MarkKind

Pair = tuple[str, str]
ACTS: Final[tuple[Act, ...]] = ("play", "tell", "react", "chat", "note", "answer", "vote", "rate")


def pair(one: str, other: str) -> Pair:
    """Return two people in the order of their ids."""
    return (one, other) if one < other else (other, one)


class Doings:
    """``at``, ``who``, ``act``, ``room``: the columns of all acts, in the order of streams. ``turns``: (room, person)
    -> turns to speak; ``aired``: (room, person) -> seconds spoken, ``seconds``: in all rooms; ``consent``: person ->
    when they last gave it or took it back, and which.
    """

    def __init__(self, counted: Container[str]) -> None:
        self.counted = counted
        self.at: list[int] = []
        self.who: list[str] = []
        self.act: list[Act] = []
        self.room: list[str] = []
        self._appends = self.at.append, self.who.append, self.act.append, self.room.append
        self.marks: list[Mark] = []
        self.prompts = 0
        self.turns: Counter[Pair] = Counter()
        self.words: Counter[str] = Counter()
        self.aired: Counter[Pair] = Counter()
        self.seconds: Counter[str] = Counter()
        self.consent: dict[str, tuple[int, bool]] = {}
        self.reactions: Counter[Pair] = Counter()
        self.replies: Counter[Pair] = Counter()
        self.gifts: Counter[Pair] = Counter()
        self.same: Counter[Pair] = Counter()

    def did(self, at: int, who: str, act: Act, room: str = "") -> None:
        to_at, to_who, to_act, to_room = self._appends
        to_at(at)
        to_who(who)
        to_act(act)
        to_room(room)

    def between(self, counts: Counter[Pair], one: str, other: str) -> None:
        """Count something that passed between two people who count."""
        if one != other and one in self.counted and other in self.counted:
            counts[pair(one, other)] += 1

    def mark(self, at: int, kind: MarkKind, room: str, who: str = "", text: str = "") -> None:
        """Note a moment; whoever does not count is not named."""
        self.marks.append(Mark(at, kind, room, who if who in self.counted else "", text))
