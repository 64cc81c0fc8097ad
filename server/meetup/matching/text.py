"""How near short texts are in meaning: 0 nothing in common, 100 the same. Each meaning is looked at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from server.meetup.matching.ngrams import ngrams
from server.meetup.matching.slang import plainly

Array = npt.NDArray[Any]
Encode = Callable[[Sequence[str]], Any]
"""Texts -> vectors of length 1, one a row; None, if it cannot be done."""

MEANING: Final = (0.45, 0.75)
"""Cosines of an encoder's vectors that count as 0 and as 1. Unrelated phrases reach 0.44, translations begin at 0.5."""
LETTERS: Final = (0.2, 0.7)
"""Likewise of n-grams."""
FULL: Final = 100
"""Nearness is in whole hundredths, so that the last bits of a machine's arithmetic decide nothing."""
MOST: Final = 16_000
"""Texts that are compared, the most frequent ones; what only one or two people say among so many is near to nothing."""
BLOCK: Final = 1024


class Texts:
    """All texts of a problem. ``near``: [row, row] -> hundredths; the last row is that of no text at all."""

    def __init__(self, texts: Iterable[str], encode: Encode | None = None) -> None:
        counts = Counter(texts)
        self._plain = {text: plainly(text) for text in counts}
        often: Counter[str] = Counter()
        for text, count in counts.items():
            often[self._plain[text]] += count
        meanings = sorted(sorted(often, key=lambda plain: (-often[plain], plain))[:MOST])
        self._rows = {plain: row for row, plain in enumerate(meanings)}
        vectors = encode(meanings) if encode and meanings else None
        self.vectors: Array = ngrams(meanings) if vectors is None else vectors
        self.near = _nearness(self.vectors, *(LETTERS if vectors is None else MEANING))

    @property
    def none(self) -> int:
        """The row of no text."""
        return len(self._rows)

    def row(self, text: str) -> int:
        return self._rows.get(self._plain[text], self.none)

    def table(self, lists: Sequence[Sequence[str]]) -> Array:
        """Return the rows of everybody's texts, filled up with the one of no text."""
        width = max(map(len, lists), default=0)
        found = np.full((len(lists), max(1, width)), self.none, dtype=np.intp)
        for line, one in zip(found, lists, strict=True):
            line[: len(one)] = [self.row(text) for text in one]
        return found


def _nearness(vectors: Array, low: float, high: float) -> Array:
    count = len(vectors)
    found = np.zeros((count + 1, count + 1), dtype=np.uint8)
    for first in range(0, count, BLOCK):
        cosines = vectors[first : first + BLOCK] @ vectors.T
        found[first : first + len(cosines), :-1] = np.rint(np.clip((cosines - low) / (high - low), 0, 1) * FULL)
    found[np.arange(count), np.arange(count)] = FULL
    return found
