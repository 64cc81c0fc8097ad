"""What generated people are called and say, in their languages; nobody could take it for a real person's."""

from __future__ import annotations

from functools import cache
from random import Random

from server.folders import folder
from server.texts import Texts


class Words:
    """The phrases of the catalogue ``generated``, read once."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._lists: dict[tuple[str, str], tuple[str, ...]] = {}

    def text(self, lang: str, key: str, **params: str | int) -> str:
        return self._texts.text(lang, f"generated-{key}", **params)

    def any(self, chance: Random, lang: str, kind: str) -> str:
        """Return one of the phrases of a kind."""
        return chance.choice(self.all(lang, kind))

    def all(self, lang: str, kind: str) -> tuple[str, ...]:
        """Return the phrases of a kind: all lines of its text."""
        if (lang, kind) not in self._lists:
            lines = self.text(lang, kind).splitlines()
            self._lists[lang, kind] = tuple(line.strip() for line in lines if line.strip())
        return self._lists[lang, kind]


@cache
def words() -> Words:
    return Words(Texts(folder("static") / "locale"))
