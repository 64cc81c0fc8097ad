"""A log as nobody's, to be handed on: the veil over every event, and what measures are made of put back as nobody's.

So all figures of a masked log are those of the log itself: which company is which, what was wanted and offered, how
long a text was; but no name, no company, no word. What people answered, wished for, blocked or reported in private is
not in it either: whoever leads a meetup can find out who stands behind a pseudonym.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from server.log.errors import TextError
from server.log.records import Recorded
from server.metrics.afterwards import plain
from server.metrics.companies import company_key
from server.pseudonyms import Pseudonyms
from server.veil import Veil

STAR: Final = "*"
"""Stands for a character that somebody wrote."""
KEPT: Final = re.compile(rb'\{"type":"(registered|written|said|noted|rated)"')
PRIVATE: Final = re.compile(rb'\{"type":"(answered|circle_answered|wished|blocked|reported)"')
"""In a lounge: in nobody's view but their own. No figure is made of it."""
WORDS: Final = ("interests", "offers", "wants", "study")
"""Of a profile."""
Json = dict[str, Any]


class Masks:
    """``lang``: in which the names are that take the place of people's; ``texts``: what people wrote is left as it is.

    Raises TextError ``metrics-broken`` for a record that cannot be read, and so not be masked.
    """

    def __init__(self, names: Pseudonyms, lang: str, *, texts: bool = False) -> None:
        self._names = names
        self._veil = Veil(names, lang)
        self._texts = texts
        self._acts: dict[bytes, Callable[[Json, Json], None]] = {
            b"registered": self._registered,
            b"written": self._written,
            b"said": self._said,
            b"noted": self._said,
            b"rated": self._rated,
        }

    def __call__(self, record: Recorded) -> Recorded:
        try:
            return self._masked(record)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            raise TextError("metrics-broken", stream=record.stream, seq=record.seq) from error

    def _masked(self, record: Recorded) -> Recorded:
        masked = self._veil(record)
        if record.stream.startswith("lounge/") and PRIVATE.match(record.data):
            return replace(masked, data=nothing_said(masked.data))
        found = KEPT.match(record.data)
        if found is None:
            return masked
        event = msgspec.json.decode(masked.data)
        self._acts[found[1]](event, msgspec.json.decode(record.data))
        return replace(masked, data=msgspec.json.encode(event))

    def _registered(self, event: Json, whole: Json) -> None:
        for row, was in zip(event["people"], whole["people"], strict=True):
            row.update(self._company(was))
            if was.get("group"):
                row["group"] = self._names.word(was["group"])

    def _written(self, event: Json, whole: Json) -> None:
        """Words that are the same stay the same, so that it is known who wanted to learn what somebody offered."""
        profile = whole.get("profile", {})
        words = {name: self._words(profile[name]) for name in WORDS if profile.get(name)}
        event.get("profile", {}).update(words, **self._company(profile))

    def _said(self, event: Json, whole: Json) -> None:
        event["text"] = whole["text"] if self._texts else STAR * len(whole["text"])

    def _rated(self, event: Json, whole: Json) -> None:
        if self._texts and "comment" in whole:
            event["comment"] = whole["comment"]

    def _company(self, part: Json) -> Json:
        return {"company": self._names.word(company_key(part["company"]))} if part.get("company") else {}

    def _words(self, said: Iterable[str]) -> list[str]:
        return [self._names.word(plain(each)) for each in said]


def nothing_said(data: bytes) -> bytes:
    """Return what somebody did in private as something of which nothing comes: about themselves, and no yes."""
    event = msgspec.json.decode(data)
    event |= {"other": event["person"]} if "other" in event else {}
    event |= {"on": False} if "on" in event else {}
    event.pop("like", None)
    return msgspec.json.encode(event)
