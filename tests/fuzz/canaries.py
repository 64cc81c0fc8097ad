"""Secrets that were planted before: each with those who may see it. Whoever else is told one has found a leak."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec


class Canary(msgspec.Struct, frozen=True):
    """``text``: what gives it away. ``seers``: callers to whom it may be told."""

    name: str
    text: str
    seers: frozenset[str] = frozenset()


class Leak(msgspec.Struct, frozen=True):
    """``canary``: its name. ``caller``: who was told. ``where``: in answer to what, or so."""

    canary: str
    caller: str
    where: str


class Watch:
    """Looks for all of them at once."""

    def __init__(self, canaries: Iterable[Canary]) -> None:
        self._by_text = {each.text.encode(): each for each in canaries}
        self._form = re.compile(b"|".join(map(re.escape, self._by_text)))

    def leaks(self, told: bytes, caller: str, where: str = "") -> list[Leak]:
        """Return what this caller should not have been told."""
        if self._form.search(told) is None:  # nearly always
            return []
        found = {self._by_text[text] for text in self._form.findall(told)}
        return [Leak(each.name, caller, where[:200]) for each in found if caller not in each.seers]
