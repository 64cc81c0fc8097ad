"""The numbers that views are told by: each goes up when, and only when, what it counts for has changed.

They are part of the state, so that every process counts alike. Whoever is told nothing of what happened can see no gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from server.lounge import patch, sums, view
from server.lounge.carried import moved
from server.lounge.state import Lounge, Member

PROSPECTS: Final = ("phase", "dealt", "opened", "options")
"""What everybody's prospects are made of."""


def number_of(state: Lounge, audience: str) -> int:
    """Return the number of a state for ``public``, ``staff``, ``@<person>`` or ``staff@<person>``."""
    seen_as, _, person = audience.partition("@")
    member = state.members.get(person) if person else None
    return state.number + (state.desk if seen_as == "staff" else 0) + (member.number if member else 0)


def numbered(before: Lounge, after: Lounge) -> Lounge:
    """Return the state after an event with its numbers moved on, for those whose view has changed."""
    if before is after:
        return after
    change = Step(before, after)
    changed = {who: replace(after.members[who], number=after.members[who].number + 1) for who in change.persons()}
    members = {**after.members, **changed} if changed else after.members
    sums.HEADS.follow(after.members, members, changed)
    return replace(
        after,
        number=after.number + bool(patch.public(before, after, change.keys)),
        desk=after.desk + bool(patch.desk(before, after, change.keys, whole=False)),
        members=members,
    )


def numbered_for_all(before: Lounge, after: Lounge) -> Lounge:
    """Return the state after an event with only those of its numbers moved on that are nobody's own."""
    if before is after:
        return after
    change = Step(before, after)
    return replace(
        after,
        number=after.number + bool(patch.public(before, after, change.keys)),
        desk=after.desk + bool(patch.desk(before, after, change.keys, whole=False)),
    )


class Step:
    """What one event has changed. ``keys``: of the members who are not the same."""

    def __init__(self, before: Lounge, after: Lounge) -> None:
        self.before = before
        self.after = after
        self.keys = moved(before.members, after.members)
        sums.HEADS.follow(before.members, after.members, self.keys)
        self._threads = moved(before.threads, after.threads)
        sums.COURSE.follow(before.threads, after.threads, self._threads)

    def persons(self) -> Iterator[str]:
        """Yield the members whose own view has changed."""
        members = self.after.members
        if self._is_plenary_changed():
            yield from members
            return
        found = {who for who in self._candidates() if who in members and self._differs(who)}
        yield from found
        if any(getattr(self.before, name) != getattr(self.after, name) for name in PROSPECTS):
            yield from (who for who in members if who not in found and self._hopes(who))

    def _is_plenary_changed(self) -> bool:
        """Whether the thread that is everybody's is shown differently, or for the first time."""
        old, new = self.before.threads.get(view.PLENARY), self.after.threads.get(view.PLENARY)
        if old is new or new is None:
            return False
        return old is None or view.thread(self.before, "", old) != view.thread(self.after, "", new)

    def _candidates(self) -> Iterator[str]:
        """Yield those whose own view may have changed by more than their prospects."""
        for who in self.keys:
            old, new = self.before.members.get(who), self.after.members.get(who)
            if old is None or new is None or replace(old, here=new.here, number=new.number) != new:
                yield who
            if face(old) != face(new):
                yield from self.after.members if new and new.staff else self._partners(who)
            elif self.after.phase == "over" and old and new and old.blocked != new.blocked:
                yield from self._partners(who)
        yield from people_of(self.before.threads, self.after.threads, self._threads)
        for name in ("suggestions", "circles"):
            was, now = getattr(self.before, name), getattr(self.after, name)
            yield from people_of(was, now, moved(was, now))

    def _partners(self, who: str) -> Iterator[str]:
        """Yield those who see something of a member in their own view."""
        for state in (self.before, self.after):
            one = state.members.get(who)
            if one is not None:
                yield from people_of(state.suggestions, state.suggestions, one.suggestions)
                yield from people_of(state.threads, state.threads, one.threads)

    def _differs(self, who: str) -> bool:
        before, after = self.before.members.get(who), self.after.members[who]
        if before is None or self._is_given(who, before, after):
            return True
        return view.mine(self.before, who) != view.mine(self.after, who)

    def _hopes(self, who: str) -> bool:
        before, after = self.before.members.get(who), self.after.members[who]
        return before is None or view.prospects(self.before, before) != view.prospects(self.after, after)

    def _is_given(self, who: str, before: Member, after: Member) -> bool:
        """Whether somebody new is suggested to them: with that, many are told apart soon."""
        fresh = [number for number in after.suggestions if number not in before.suggestions]
        if not fresh:
            return False
        known = set(people_of(self.before.suggestions, {}, before.suggestions))
        others = {other for other in people_of({}, self.after.suggestions, fresh) if other not in known} - {who}
        members = self.after.members
        return any(view.is_open(self.after, after, other, members.get(other, view.NOBODY)) for other in others)


def people_of(before: Mapping[str, object], after: Mapping[str, object], keys: Iterable[str]) -> Iterator[str]:
    """Yield who is in those of some suggestions, study groups or threads."""
    for key in keys:
        for group in (before.get(key), after.get(key)):
            yield from getattr(group, "people", ())


def face(one: Member | None) -> tuple[object, ...]:
    """Return what others see of a member in their own view, and what hides it from them."""
    return () if one is None else (one.name, one.avatar, one.profile, one.gone)
