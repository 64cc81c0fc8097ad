"""Replays without names."""

from __future__ import annotations

from collections.abc import Callable

from server.pseudonyms import Pseudonyms
from server.replay.messages import Asked
from server.replay.reader import Mask
from server.texts import Texts
from server.veil import Veil


def veils(texts: Callable[[], Texts]) -> Callable[[Asked], Mask]:
    """Return what makes, of a question, the mask it asks for. ``texts``: read by the first that needs them."""

    def veil(asked: Asked) -> Mask:
        return Veil(Pseudonyms(asked.key, texts=texts()), asked.lang, asked.person)

    return veil
