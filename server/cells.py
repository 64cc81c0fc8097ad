"""The text of a cell of a spreadsheet: made alike, made tidy, made fit to be shown."""

from __future__ import annotations

import unicodedata


def squeezed(text: str) -> str:
    """Return a text of one width, in small letters, without spaces: alike, where people would say so."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def plain(word: str) -> str:
    """Return a word without the signs around it, too, and without what is said of it in brackets."""
    return "".join(char for char in squeezed(word).partition("(")[0] if char.isalnum() or char == "ー")


def tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_hidden(char: str) -> bool:
    """Whether a character has no business in a name; tabs and line ends are spaces, joiners make emoji."""
    return unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn", "Cs"} and char not in "\t\r\n\u200d"


def cut(text: str) -> str:
    """Return a value fit for a message."""
    shown = "".join("�" if is_hidden(char) else char for char in tidy(text))
    return shown[:60] + "…" if len(shown) > 60 else shown
