"""Vectors of short texts by the letters that follow each other in them: for where no encoder can be loaded."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

WIDTH: Final = 512
"""Numbers of a vector; which n-gram counts in which of them is its checksum's matter."""
LONGEST: Final = 3


def ngrams(texts: Sequence[str]) -> npt.NDArray[Any]:
    """Return vectors of length 1, one a row: n-grams of up to three letters, the rarer the heavier (TF-IDF)."""
    found = np.zeros((len(texts), WIDTH), dtype=np.float32)
    counts = [Counter(_grams(text)) for text in texts]
    often = Counter(gram for one in counts for gram in one)
    for row, one in zip(found, counts, strict=True):
        for gram, count in one.items():
            check = zlib.crc32(gram.encode())
            rare = np.log((1 + len(texts)) / (1 + often[gram])) + 1
            row[check % WIDTH] += (1 if check >> 31 else -1) * (1 + np.log(count)) * rare * len(gram)
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    vectors: npt.NDArray[Any] = found / np.maximum(lengths, np.float32(1e-9))
    return vectors


def _grams(text: str) -> list[str]:
    framed = f" {text} "
    return [framed[at : at + size] for size in range(1, LONGEST + 1) for at in range(len(framed) - size + 1)]
