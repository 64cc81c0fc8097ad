"""Merge patches between two views of a lounge: only what is not the same object is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from game.patch import difference, put
from server.lounge import sums, view
from server.lounge.carried import moved
from server.lounge.state import Lounge, Member
from server.lounge.view import View

Thing = TypeVar("Thing")


def between(before: Lounge, after: Lounge, audience: str) -> View:
    """Return the patch from ``view(before)`` to ``view(after)``; empty when nothing seen has changed."""
    if before is after:
        return {}
    seen_as, single, person = audience.partition("@")
    keys = moved(before.members, after.members)
    found = public(before, after, keys)
    if seen_as == "staff":
        found |= desk(before, after, keys)
    if single:
        put(found, "me", difference(view.mine(before, person), view.mine(after, person)))
    return found


def public(before: Lounge, after: Lounge, keys: Iterable[str]) -> View:
    """Return the patch of what everybody sees; ``keys``: of the members who are not the same."""
    found: View = {name: value for name in view.HEAD if (value := getattr(after, name)) != getattr(before, name)}
    if before.announcements is not after.announcements and before.announcements != after.announcements:
        found["announcements"] = view.announcements(after)
    put(found, "there", entries(before.members, after.members, keys, there))
    if before.members is not after.members and (count := view.count(after)) != view.count(before):
        found["count"] = count
    return found


def there(one: Member) -> View | None:
    return view.face(one) if view.is_there(one) else None


def desk(before: Lounge, after: Lounge, keys: Iterable[str], *, whole: bool = True) -> View:
    """Return the patch of what only staff sees; not ``whole``: enough of it to see whether there is any."""
    found: View = {}
    if any(getattr(before, name) is not getattr(after, name) for name in ("options", "report", "deal")):
        found |= difference(view.counter(before), view.counter(after))
    if before.members is not after.members or before.threads is not after.threads:
        found |= difference(sums.shown(before), sums.shown(after))
    if any(view.is_unmatched(before.members.get(key)) != view.is_unmatched(after.members.get(key)) for key in keys):
        found["unmatched"] = view.unmatched(after) if whole else []
    put(found, "members", entries(before.members, after.members, keys, known))
    reports = moved(before.reports, after.reports)
    put(found, "reports", entries(before.reports, after.reports, reports, msgspec.to_builtins))
    return found


def known(one: Member) -> View | None:
    return None if one.erased else view.member(one)


def entries(
    before: Mapping[str, Thing],
    after: Mapping[str, Thing],
    keys: Iterable[str],
    render: Callable[[Thing], View | None],
) -> dict[str, Any]:
    """Return the patch of those entries; ``render`` gives None for what is not shown."""
    found: dict[str, Any] = {}
    for key in keys:
        old, new = before.get(key), after.get(key)
        was, now = old is not None and render(old), new is not None and render(new)
        if was and now:
            put(found, key, difference(was, now))
        elif was or now:
            found[key] = now or None
    return found


def personal(before: Lounge, after: Lounge) -> list[str]:
    """Return the people whose own view differs: their numbers say so."""
    was = before.members
    return [
        who
        for who in moved(was, after.members)
        if (one := after.members.get(who)) is None or who not in was or one.number != was[who].number
    ]
