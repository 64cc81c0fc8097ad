"""Nicknames: shown to everyone, typed by anyone."""

from __future__ import annotations

import unicodedata

from game.decider import Refusal

LONGEST = 20
"""Characters as a person counts them."""
MOST_CODEPOINTS = 40
"""What the rules accept."""

ZWJ = "\u200d"
JOINS = {ZWJ, "\ufe0e", "\ufe0f", "\u20e3"}


def clean_name(text: str) -> str:
    """Return a nickname fit to be shown: one line, NFC, nothing invisible, not too long. Raises Refusal ``blank-name``.

    Cut between whole characters as people see them, so that an emoji family or an accent is kept or dropped as one.
    """
    text = unicodedata.normalize("NFC", text[:2000])
    kept = "".join(" " if char.isspace() else char for char in text if char.isspace() or _visible(char))
    name = shorten(" ".join(kept.split()), LONGEST, MOST_CODEPOINTS)
    if not any(_base(char) for char in name):
        raise Refusal("blank-name", name=name)
    return name


def shorten(text: str, longest: int, codepoints: int) -> str:
    """Return as many whole graphemes as fit into both limits, trimmed."""
    kept: list[str] = []
    size = 0
    for grapheme in graphemes(text):
        size += len(grapheme)
        if len(kept) == longest or size > codepoints:
            break
        kept.append(grapheme)
    return "".join(kept).strip()


def graphemes(text: str) -> list[str]:
    """Split into what people see as one character: marks, joined emoji, skin tones, flags and jamo stay together."""
    parts: list[str] = []
    for char in text:
        if parts and _joined(parts[-1], char):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def _joined(before: str, char: str) -> bool:
    if char in JOINS or unicodedata.category(char) in {"Mn", "Me", "Mc"}:
        return True
    if "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f":  # skin tones, tags of flags
        return True
    if before.endswith(ZWJ):
        return True
    if _flag(char):
        return _flag(before[-1]) and len(before) == 1
    return _jamo(before[-1]) and _jamo(char)


def _flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _jamo(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff"


def _visible(char: str) -> bool:
    """Whether a character may stay: not control, bidi override, private, unassigned, or a lone surrogate."""
    if char in JOINS or "\U000e0020" <= char <= "\U000e007f":
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}


def _base(char: str) -> bool:
    """Whether a character shows something by itself (Hangul fillers and the braille blank do not)."""
    if char in {"\u3164", "\u115f", "\u1160", "\uffa0", "\u2800"}:
        return False
    return char not in JOINS and unicodedata.category(char)[0] in {"L", "N", "P", "S"}
