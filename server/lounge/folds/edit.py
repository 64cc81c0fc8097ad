"""Changing members, threads and lists; what is not there stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from server.lounge.state import Lounge, Member


def put(state: Lounge, changed: Mapping[str, Member]) -> Lounge:
    return replace(state, members={**state.members, **changed}) if changed else state


def edit(state: Lounge, who: str, /, **changes: Any) -> Lounge:  # noqa: ANN401 - fields of Member
    """Change fields of one member."""
    member = state.members.get(who)
    return state if member is None else put(state, {who: replace(member, **changes)})


def edit_thread(state: Lounge, number: str, /, **changes: Any) -> Lounge:  # noqa: ANN401 - fields of Thread
    """Change fields of one thread."""
    thread = state.threads.get(number)
    if thread is None:
        return state
    return replace(state, threads={**state.threads, number: replace(thread, **changes)})


def enlist(state: Lounge, field: str, entries: Mapping[str, Iterable[str]]) -> Lounge:
    """Add numbers to what members know of what they are in. ``entries``: person -> numbers."""
    changed = {}
    for who, numbers in entries.items():
        member = state.members.get(who)
        if member is not None:
            known = getattr(member, field)
            changed[who] = replace(member, **{field: (*known, *(each for each in numbers if each not in known))})
    return put(state, changed)


def plus(items: tuple[str, ...], item: str) -> tuple[str, ...]:
    return items if item in items else (*items, item)


def minus(items: tuple[str, ...], *gone: str) -> tuple[str, ...]:
    return tuple(each for each in items if each not in gone) if not set(gone).isdisjoint(items) else items


def without(things: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    return {key: thing for key, thing in things.items() if key not in keys}
