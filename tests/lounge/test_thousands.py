"""Five thousand people: everybody is suggested, and what is about many is done a part at a time."""

from __future__ import annotations

from server.lounge import commands
from server.lounge.facts import asks_at
from server.lounge.of_lounge import problem
from server.lounge.rules.ticking import times
from tests.lounge.thousands import PEOPLE, decided, full, revealing, suggest


def test_everybody_is_suggested_and_pairs_are_told_and_asked() -> None:
    before = full()
    assert len(problem(before).people) == PEOPLE
    busy = suggest(before)
    assert all(member.suggestions for member in busy.members.values())
    after = decided(revealing(busy), commands.Tick(), at=400_000)
    assert after.opened_threads == 200
    week = asks_at(after, after.threads["1"])
    asked = decided(after, commands.Tick(), at=week)
    assert min(times(asked)) == week, "asked a few at a time, so that nobody waits for all"
    assert min(times(decided(asked, commands.Tick(), at=week))) == after.closes
