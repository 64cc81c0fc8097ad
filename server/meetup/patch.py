"""Merge patches between two views of a meetup: only people and rooms that are not the same object are rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from game.patch import difference, put
from server.meetup import view, view_breakout
from server.meetup.facts import plan_of
from server.meetup.state import Meetup, Room
from server.meetup.view import View

Thing = TypeVar("Thing")


def between(before: Meetup, after: Meetup, audience: str) -> View:
    """Return the patch from ``view(before)`` to ``view(after)``; empty when nothing seen has changed."""
    if before is after:
        return {}
    staff = audience == "staff"
    found = difference(view.head(before, staff=staff), view.head(after, staff=staff))
    if before.plan is not after.plan:
        found |= difference(view.plan(plan_of(before), staff=staff), view.plan(plan_of(after), staff=staff))
    put(found, "rooms", rooms(before, after, staff=staff))
    found |= breakout(before, after, staff=staff)
    if before.notices is not after.notices:
        put(found, "notices", difference(view.notices(before), view.notices(after)))
    if staff:
        found |= for_staff(before, after)
    if audience.startswith("@"):
        put(found, "me", difference(view.mine(before, audience[1:]), view.mine(after, audience[1:])))
    return found


def for_staff(before: Meetup, after: Meetup) -> View:
    """Return the patch of what only staff sees."""
    found: View = {
        name: view.wishes(getattr(after, name))
        for name in ("wishes", "unmet")
        if getattr(before, name) != getattr(after, name)
    }
    put(found, "people", entries(before.people, after.people, view.person))
    put(found, "facilitators", entries(before.facilitators, after.facilitators, view.facilitator))
    return found


def breakout(before: Meetup, after: Meetup, *, staff: bool) -> View:
    if before.breakout is after.breakout and before.votes is after.votes:
        return {}
    was, now = (view_breakout.breakout(state, staff=staff) for state in (before, after))
    return difference({"breakout": was} if was else {}, {"breakout": now} if now else {})


def rooms(before: Meetup, after: Meetup, *, staff: bool) -> View:
    def render(one: Room) -> View | None:
        return view.room(one, staff=staff) if view.is_shown(one, staff=staff) else None

    return entries(before.rooms, after.rooms, render)


def entries(
    before: Mapping[str, Thing], after: Mapping[str, Thing], render: Callable[[Thing], View | None]
) -> dict[str, Any]:
    """Return the patch between two dicts of parts; ``render`` gives None for what is not shown."""
    if before is after:
        return {}
    found: dict[str, Any] = {}
    for name, new in after.items():
        old = before.get(name)
        if old is not new:
            was, now = old is not None and render(old), render(new)
            if was and now:
                put(found, name, difference(was, now))
            elif was or now:
                found[name] = now
    if not before.keys() <= after.keys():
        found |= {name: None for name, old in before.items() if name not in after and render(old)}
    return found


def personal(before: Meetup, after: Meetup) -> Iterator[str]:
    """Yield the people whose own view may differ by more than the public one does."""
    if before.people is after.people and before.rooms is after.rooms and before.facilitators is after.facilitators:
        return
    found = {who for who, one in after.people.items() if before.people.get(who) is not one}
    found.update(who for who in before.people if who not in after.people)
    found.update(hosts(before, after))
    if before.facilitators is not after.facilitators:
        found.update(who for who, one in after.people.items() if one.helper)
    yield from found


def hosts(before: Meetup, after: Meetup) -> Iterator[str]:
    """Yield who has been given a room's job, or has lost it."""
    for name, new in after.rooms.items():
        old = before.rooms.get(name)
        if old is not new:
            yield from {new.host, old.host if old else ""} - {""}
