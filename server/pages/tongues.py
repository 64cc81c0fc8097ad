"""In which language a title is: said where it is not the page's own, so that it is read aloud as it should be."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

JAPANESE: Final = re.compile("[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]")
"""Kana and kanji, halfwidth kana too: nobody here writes these in any other language."""
LATIN: Final = re.compile("[A-Za-z]")


def language_of(text: str) -> str:
    """Return the language that a text's letters tell of: "ja", "en", or nothing."""
    if JAPANESE.search(text):
        return "ja"
    return "en" if LATIN.search(text) else ""


def titled(text: str, spoken: str) -> Markup:
    """Return a title for a page in the language ``spoken``, marked where it is in the other one."""
    written = language_of(text)
    if not written or written == spoken:
        return Markup("{}").format(text)
    return Markup('<span lang="{}">{}</span>').format(written, text)
