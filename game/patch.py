"""Merge patches (RFC 7396) between two views, found by comparing frozen parts by identity: only what has changed
is rendered at all.
"""

from __future__ import annotations

from typing import Any, Final

from game import view
from game.rulebook import Rulebook
from game.rules.titles import title
from game.state import Player, Table
from game.view import View

SIMPLE: Final = (
    "pack", "pack_version", "mode", "commitment", "stage", "seats", "quarter", "round", "turn", "goal", "paused",
)  # fmt: skip


def between(book: Rulebook, before: Table, after: Table) -> View:
    """Return the patch from ``view.table(before)`` to ``view.table(after)``; empty when nothing seen has changed."""
    found: View = {}
    for name in SIMPLE:
        new = getattr(after, name)
        if new != getattr(before, name):
            found[name] = new
    for name, render in view.RENDER.items():
        old, new = getattr(before, name), getattr(after, name)
        if new is not old and (change := difference(render(old), render(new))):
            found[name] = change
    if after.players is not before.players:
        put(found, "players", players(book, before.players, after.players))
    if after.personas is not before.personas:
        old, new = view.personas(book, before.personas), view.personas(book, after.personas)
        put(found, "personas", difference(old, new))
    if after.stage != before.stage or after.pack != before.pack:
        found |= difference(rare(book, before), rare(book, after))
    return found


def put(found: View, name: str, change: View) -> None:
    if change:
        found[name] = change


def rare(book: Rulebook, state: Table) -> View:
    """Return what changes only with the stage."""
    quarters, rounds = view.shape(book, state)
    return {"quarters": quarters, "rounds": rounds, **view.revealed(state)}


def players(book: Rulebook, before: tuple[Player, ...], after: tuple[Player, ...]) -> View:
    found: View = {}
    for seat, (old, new) in enumerate(zip(before, after, strict=False)):
        if new is not old:
            put(found, str(seat), player(book, old, new))
    for seat in range(len(before), len(after)):
        found[str(seat)] = view.player(book, after[seat])
    for seat in range(len(after), len(before)):
        found[str(seat)] = None
    return found


def player(book: Rulebook, old: Player, new: Player) -> View:
    found: View = {}
    for name in view.PLAIN:
        value = getattr(new, name)
        if value != getattr(old, name):
            found[name] = value
    for name in view.LISTS:
        value = getattr(new, name)
        if value is not getattr(old, name) and value != getattr(old, name):
            found[name] = list(value)
    if new.xp is not old.xp:
        put(found, "xp", difference(old.xp, new.xp))
        put(found, "grades", difference(view.grades(book, old), view.grades(book, new)))
    if new.accounts is not old.accounts:
        put(found, "accounts", difference(view.accounts(old.accounts), view.accounts(new.accounts)))
    if new.xp is not old.xp or new.skills is not old.skills:
        put(found, "title", difference(title(book, old), title(book, new)))
    return found


def difference(old: View, new: View) -> View:
    """Return the merge patch between two small dicts."""
    found: View = {name: None for name in old if name not in new}
    for name, value in new.items():
        known = old.get(name)
        if known == value and name in old:
            continue
        if isinstance(value, dict) and isinstance(known, dict):
            found[name] = difference(known, value)
        else:
            found[name] = value
    return found


def merge(target: Any, patch: Any) -> Any:  # noqa: ANN401 - any JSON
    """Apply a merge patch, as a screen does."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = merge(result.get(name), value)
    return result
