"""What came of it in the lounge: who took part, found somebody, wrote, met. Folds its stream and its threads'."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Container, Iterable
from functools import cached_property
from typing import Any, Final

from server.metrics.facts import Mark
from server.metrics.lean import Suggestion
from server.metrics.rows import Row

DAY: Final = 86_400_000
CLOSE: Final = frozenset({"pair", "trio"})
"""Threads of people who were matched with each other."""
FOUND: Final = frozenset({"pair", "trio", "group"})
"""Threads in which people have found each other; the plenary is everybody's."""
HELPED: Final = "helped"
"""The reason of a suggestion that says: I can help the other."""


class Thread:
    """``begun``: somebody has written in it; ``said``: person -> (answer, stars) on whether they met."""

    def __init__(self, kind: str, people: Iterable[str]) -> None:
        self.kind = kind
        self.people = dict.fromkeys(people)
        self.begun = False
        self.said: dict[str, tuple[str, int]] = {}


class Member:
    """Somebody in the lounge. ``took``: they have taken part, and have not left all of it since."""

    def __init__(self) -> None:
        self.took = self.suggested = self.forgotten = False
        self.offers: frozenset[str] = frozenset()
        self.wants: frozenset[str] = frozenset()
        self.messages: Counter[int] = Counter()
        """Day from the lounge's opening, from 0 -> messages."""


class Lounge:
    """``opened``: when, in ms; 0: it has not."""

    def __init__(self, counted: Container[str]) -> None:
        self.counted = counted
        self.opened = 0
        self.members: dict[str, Member] = {}
        self.threads: dict[str, Thread] = {}
        self.marks: list[Mark] = []
        self._helps: set[tuple[str, str]] = set()
        """(who, whom): suggested since the first can help the second."""

    def fold(self, rows: Iterable[Row]) -> Lounge:
        for row in rows:
            HANDLERS[row.tag](self, row)
        return self

    def hear(self, rows: Iterable[Row]) -> None:
        """Count the messages of a thread, once the lounge's own stream is folded; who answered whom is theirs."""
        for row in rows:
            who = row.event.person
            if who == row.by and who in self.counted and self.opened:
                member = self.members.setdefault(who, Member())
                member.messages[max(0, row.at - self.opened) // DAY] += 1

    # --- members ------------------------------------------------------------------------------------------------------

    def came(self, row: Row) -> None:
        if row.event.person in self.counted:
            self.members.setdefault(row.event.person, Member())

    def opened_up(self, row: Row) -> None:
        self.opened = self.opened or row.at

    def written(self, row: Row) -> None:
        if member := self.members.get(row.event.person):
            member.offers = frozenset(map(plain, row.event.profile.offers))
            member.wants = frozenset(map(plain, row.event.profile.wants))

    def took_part(self, row: Row) -> None:
        member = self.members.get(row.event.person)
        if member and row.event.on and not member.forgotten:
            member.took = True

    def left_all(self, row: Row) -> None:
        if member := self.members.get(row.event.person):
            member.took = False
            member.offers = member.wants = frozenset()

    def forgotten(self, row: Row) -> None:
        if member := self.members.get(row.event.person):
            member.forgotten = True
            member.offers = member.wants = frozenset()

    # --- suggestions and threads --------------------------------------------------------------------------------------

    def suggested(self, row: Row) -> None:
        for suggestion in row.event.suggestions:
            self._suggest(suggestion)

    def introduced(self, row: Row) -> None:
        self._suggest(row.event.suggestion)

    def _suggest(self, suggestion: Suggestion) -> None:
        for who in suggestion.people:
            if member := self.members.get(who):
                member.suggested = True
        for who, told in suggestion.why.items():
            self._helps.update((who, of) for of, why in told.items() if any(one.reason == HELPED for one in why))

    def thread_opened(self, row: Row) -> None:
        event = row.event
        thread = Thread(event.kind, (who for who in event.people if who in self.members))
        self.threads[event.thread] = thread
        if event.kind in CLOSE:
            self.marks.append(Mark(row.at, "match", text=event.kind))  # who found whom is for nobody to see

    def thread_joined(self, row: Row) -> None:
        thread = self.threads.get(row.event.thread)
        who = row.event.person
        if thread is None or who not in self.members or who in thread.people:
            return
        thread.people[who] = None

    def spoken(self, row: Row) -> None:
        if thread := self.threads.get(row.event.thread):
            thread.begun = True

    def met_said(self, row: Row) -> None:
        thread = self.threads.get(row.event.thread)
        if thread is not None and row.event.person in self.members:
            thread.said[row.event.person] = row.event.answer, row.event.stars

    # --- what came of it ----------------------------------------------------------------------------------------------

    def found(self, who: str) -> list[Thread]:
        """Return the threads in which somebody has found others."""
        return self._found.get(who, [])

    @cached_property
    def _found(self) -> dict[str, list[Thread]]:
        """Person -> threads, once all is folded."""
        known: dict[str, list[Thread]] = {}
        for thread in self.threads.values():
            for who in thread.people if thread.kind in FOUND else ():
                known.setdefault(who, []).append(thread)
        return known

    def helped(self, who: str) -> int:
        """Return how many they were matched with who wanted to learn what they offer and said that they met."""
        offers = self.members[who].offers if who in self.members else frozenset()
        close = (thread for thread in self.found(who) if thread.kind in CLOSE)
        met = {one for thread in close for one, said in thread.said.items() if said[0] == "yes"} - {who}
        return sum(1 for one in met if (who, one) in self._helps or not offers.isdisjoint(self.members[one].wants))


def plain(words: str) -> str:
    """Return words as they are compared: however they are typed, and in capitals or not."""
    return unicodedata.normalize("NFKC", words).casefold().strip()


HANDLERS: Final[dict[str, Callable[[Lounge, Row], Any]]] = {
    "came": Lounge.came, "opened_up": Lounge.opened_up, "written": Lounge.written, "took_part": Lounge.took_part,
    "left_all": Lounge.left_all, "forgotten": Lounge.forgotten, "suggested": Lounge.suggested,
    "introduced": Lounge.introduced, "thread_opened": Lounge.thread_opened, "thread_joined": Lounge.thread_joined,
    "spoken": Lounge.spoken, "met_said": Lounge.met_said,
}  # fmt: skip
