"""Letters of the heading face: which there are, and how wide they are."""

from __future__ import annotations

import unicodedata
from functools import cached_property
from pathlib import Path

import msgspec

USUAL = {"𠮷": "吉", "𡈽": "土", "𣘺": "橋", "𠀋": "丈"}
"""Forms in names that few faces have, and the usual form of the same character, which their owners often write too."""


class Widths(msgspec.Struct, frozen=True):
    """Code point -> advance, in parts of an ``em``."""

    em: int
    widths: dict[int, int]


class Letters:
    """Measures text. Raises OSError at the first, where the build has not written the face."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _known(self) -> Widths:
        return msgspec.json.decode(self._file.read_bytes(), type=Widths, strict=False)

    def readable(self, text: str) -> str:
        """Return a text without what the face has no sign for (pictures, other scripts): better than empty boxes."""
        whole = "".join(map(self._nearest, unicodedata.normalize("NFC", text)))
        return " ".join(whole.split())

    def _nearest(self, char: str) -> str:
        """Return a character, or what stands for it elsewhere, as far as there are signs for it."""
        if char.isspace() or ord(char) in self._known.widths:
            return char
        plain = USUAL.get(char) or unicodedata.normalize("NFKC", char)
        return plain if all(ord(one) in self._known.widths for one in plain) else ""

    def width(self, text: str, size: float) -> float:
        """Return how wide a readable text is at a size, in the same unit."""
        return sum(self._known.widths.get(ord(char), 0) for char in text) * size / self._known.em

    def cut(self, text: str, size: float, room: float) -> str:
        """Return as much of a text as there is room for."""
        if self.width(text, size) <= room:
            return text
        while text and self.width(text + "…", size) > room:
            text = text[:-1]
        return text.rstrip() + "…"
