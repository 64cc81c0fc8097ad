"""Reading a form: each field cleaned and checked by itself; what is wrong is kept beside its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping

from game.decider import Param, Refusal
from server.people.names import JOINS, graphemes

EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s.<>,;]+")

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class Wrong(dict[str, tuple[str, dict[str, Param]]]):
    """Field -> code of the refusal and what fills its text in."""

    def add(self, name: str, refusal: Refusal) -> None:
        self.setdefault(name, (refusal.code, refusal.params))


class Fields:
    """What somebody typed. ``wrong`` is empty as long as all that was asked for is right."""

    def __init__(self, form: Mapping[str, str]) -> None:
        self.typed = dict(form)
        self.wrong = Wrong()

    def raw(self, name: str) -> str:
        return self.typed.get(name, "")

    def line(self, name: str, longest: int, *, needed: bool = True) -> str:
        """One line of text, in the form it was meant."""
        text = " ".join(visible(self.raw(name)).split())
        return self._fit(name, text, longest, needed=needed)

    def text(self, name: str, longest: int) -> str:
        """Text of several lines."""
        lines = visible(self.raw(name).replace("\r\n", "\n"), keep="\n").split("\n")
        return self._fit(name, "\n".join(line.rstrip() for line in lines).strip(), longest, needed=False)

    def number(self, name: str, low: int, high: int) -> int:
        typed = unicodedata.normalize("NFKC", self.raw(name)).strip()
        if not typed.isdecimal() or len(typed) > 9 or not low <= int(typed) <= high:
            self.wrong.add(name, Refusal("field-number", low=low, high=high, value=typed[:20]))
            return low
        return int(typed)

    def choice(self, name: str, known: Collection[str], default: str = "") -> str:
        typed = self.raw(name) or default
        if typed not in known:
            self.wrong.add(name, Refusal("field-choice", value=typed[:40]))
        return typed

    def email(self, name: str) -> str:
        typed = unicodedata.normalize("NFKC", self.raw(name)).strip().lower()
        if not EMAIL.fullmatch(typed) or len(typed) > 254:
            self.wrong.add(name, Refusal("field-email", value=typed[:80]))
        return typed

    def _fit(self, name: str, text: str, longest: int, *, needed: bool) -> str:
        if needed and not text:
            self.wrong.add(name, Refusal("field-empty"))
        if len(text) > longest:
            count = len(graphemes(text)) if len(text) < 10_000 else len(text)
            self.wrong.add(name, Refusal("field-long", longest=longest, value=count))
        return text


def visible(text: str, keep: str = "") -> str:
    """Drop what cannot be seen and would disturb: control and bidi characters, lone surrogates."""
    text = unicodedata.normalize("NFC", text)
    kept = (" " if char.isspace() and char not in keep else char for char in text)
    return "".join(char for char in kept if char in keep or char in JOINS or unicodedata.category(char) not in UNSEEN)
