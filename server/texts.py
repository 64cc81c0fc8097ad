"""The catalogue: every text that a person reads and that no pack holds, in Fluent: per language one file for the table,
and one in the language's folder for each further part of the house, so that no page loads what it does not show.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

log = logging.getLogger("nijikai.texts")

LANGUAGES = ("ja", "en")
HEAD = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.ASCII | re.MULTILINE)
"""The name of a message or term. Nothing else of a file begins at the edge of a line like this."""
WORD = re.compile(r"-?[a-zA-Z][\w-]*", re.ASCII)
"""Whatever could be the name of another message or term."""


@lru_cache(maxsize=20_000)
def parsed(entry: str) -> Resource:
    """Read one message or term; what has not changed is not read twice, as it would be for each change of one file."""
    return FluentResource(entry)


class Catalogue:
    """All messages of one language. Each is parsed when it is first asked for: to parse them all before anything else
    would take a quarter of the time of a start.
    """

    def __init__(self, lang: str, sources: Iterable[str]) -> None:
        self._bundle = FluentBundle([lang], use_isolating=False)
        self._unread: dict[str, str] = {}
        for source in sources:
            for name, entry in entries(source):
                self._unread.setdefault(name, entry)

    def pattern(self, key: str) -> Any:  # noqa: ANN401 - the library's own
        """Return what a key's text is made of, a message's or its attribute's (after a dot); None if there is none."""
        name, _, part = key.partition(".")
        self._read(name)
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(part) if part else message.value

    def format(self, pattern: Any, params: dict[str, str | int]) -> tuple[str, list[Exception]]:  # noqa: ANN401
        text, errors = self._bundle.format_pattern(pattern, params)
        return str(text), errors

    def _read(self, name: str) -> None:
        """Parse a message, and whatever it may speak of."""
        entry = self._unread.pop(name, "")
        if entry:
            self._bundle.add_resource(parsed(entry))
            for word in WORD.findall(entry):
                self._read(word)


@lru_cache(maxsize=100)
def entries(source: str) -> list[tuple[str, str]]:
    """Return the name and the source of each message and term of a file."""
    heads = list(HEAD.finditer(source))
    ends = [*(head.start() for head in heads[1:]), len(source)]
    return [(head[1], source[head.start() : end]) for head, end in zip(heads, ends, strict=True)]


class Texts:
    """The catalogues of all languages."""

    def __init__(self, folder: Path, default: str = "ja") -> None:
        self._folder = folder
        self._default = default
        self.reload()

    @property
    def folder(self) -> Path:
        """Where they are read from."""
        return self._folder

    def text(self, lang: str, key: str, **params: str | int) -> str:
        """Return a text in a language, its variables filled in; a part of it after a dot (``join-name.hint``).

        A key that is missing is shown as it is, and logged.
        """
        catalogue = self._catalogues.get(lang, self._catalogues[self._default])
        pattern = catalogue.pattern(key)
        if pattern is None:
            log.error("no text for %s in %s", key, lang)
            return key
        text, errors = catalogue.format(pattern, params)
        for error in errors:
            log.error("text %s in %s: %s", key, lang, error)
        return text

    def reload(self) -> None:
        """Read the files anew."""
        self._catalogues = {
            lang: Catalogue(lang, (path.read_text("utf-8") for path in files(self._folder, lang))) for lang in LANGUAGES
        }

    def choose(self, wishes: Iterable[str]) -> str:
        """Return the first of the wished languages (tags such as ``en-GB``) that we have, else the default one."""
        for wish in wishes:
            lang = wish.strip().lower().partition("-")[0]
            if lang in LANGUAGES:
                return lang
        return self._default


def files(folder: Path, lang: str) -> list[Path]:
    """Return the files of a language's catalogue."""
    return [folder / f"{lang}.ftl", *sorted((folder / lang).glob("*.ftl"))]


def of_terminal(default: str) -> str:
    """Return the language of whoever started us: LANGUAGE, LC_ALL, LC_MESSAGES or LANG, as far as we have it."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        lang = os.environ.get(name, "").replace("_", "-").partition(".")[0].partition("-")[0].lower()
        if lang in LANGUAGES:
            return lang
        if lang in {"c", "posix"}:
            return "en"
    return default
