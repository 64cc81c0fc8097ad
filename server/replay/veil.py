"""Replays without names."""

from __future__ import annotations

from collections.abc import Callable

from server.pseudonyms import Pseudonyms
from server.replay.messages import Asked
from server.replay.reader import Mask
from server.texts import Texts
from server.veil import Veil


def veils(texts: Texts) -> Callable[[Asked], Mask]:
    """Return what makes, of a question, the mask it asks for."""

    def veil(asked: Asked) -> Mask:
        return Veil(Pseudonyms(asked.key, texts=texts), asked.lang, asked.person)

    return veil
