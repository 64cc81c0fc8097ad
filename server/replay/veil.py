"""Replays without names: pseudonyms in the place of people, and nothing of what they wrote."""

from __future__ import annotations

from collections.abc import Callable

from server.log.records import Recorded
from server.pseudonyms import Pseudonyms
from server.replay.messages import Asked
from server.replay.reader import Mask
from server.texts import Texts


def veils(texts: Texts) -> Callable[[Asked], Mask]:
    """Return what makes, of a question, the mask it asks for."""

    def veil(asked: Asked) -> Mask:
        pseudonyms = Pseudonyms(asked.key, texts=texts)

        def mask(record: Recorded) -> Recorded:
            raise NotImplementedError(pseudonyms)

        return mask

    return veil
