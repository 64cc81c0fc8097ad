"""The catalogue: every text that a person reads and that no pack holds, in Fluent: per language one file for the table,
and one in the language's folder for each further part of the house, so that no page loads what it does not show.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

log = logging.getLogger("nijikai.texts")

LANGUAGES = ("ja", "en")


@lru_cache(maxsize=100)
def parsed(source: str) -> Resource:
    """Read a file's text; what has not changed is not read twice, as it would be for each change of one file."""
    return FluentResource(source)


class Texts:
    """The catalogues of all languages."""

    def __init__(self, folder: Path, default: str = "ja") -> None:
        self._folder = folder
        self._default = default
        self._bundles = {lang: self._read(lang) for lang in LANGUAGES}

    @property
    def folder(self) -> Path:
        """Where they are read from."""
        return self._folder

    def _read(self, lang: str) -> FluentBundle:
        bundle = FluentBundle([lang], use_isolating=False)
        for path in files(self._folder, lang):
            bundle.add_resource(parsed(path.read_text("utf-8")))
        return bundle

    def text(self, lang: str, key: str, **params: str | int) -> str:
        """Return a text in a language, its variables filled in; a part of it after a dot (``join-name.hint``).

        A key that is missing is shown as it is, and logged.
        """
        bundle = self._bundles.get(lang, self._bundles[self._default])
        pattern = _pattern(bundle, key)
        if pattern is None:
            log.error("no text for %s in %s", key, lang)
            return key
        text, errors = bundle.format_pattern(pattern, params)
        for error in errors:
            log.error("text %s in %s: %s", key, lang, error)
        return str(text)

    def reload(self) -> None:
        """Read the files anew."""
        self._bundles = {lang: self._read(lang) for lang in LANGUAGES}

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


def _pattern(bundle: FluentBundle, key: str) -> Any:  # noqa: ANN401 - the library's own
    name, _, part = key.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(part) if part else message.value


def of_terminal(default: str) -> str:
    """Return the language of whoever started us: LANGUAGE, LC_ALL, LC_MESSAGES or LANG, as far as we have it."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        lang = os.environ.get(name, "").replace("_", "-").partition(".")[0].partition("-")[0].lower()
        if lang in LANGUAGES:
            return lang
        if lang in {"c", "posix"}:
            return "en"
    return default
