"""Names of keys and channels. All keys have the same part in braces, so that a cluster has them in one place."""

from __future__ import annotations

import hashlib


class Names:
    """Those of one house: several may share a Redis. ``secret``: what all workers of the house, and only they, know."""

    def __init__(self, secret: str) -> None:
        house = hashlib.sha256(b"nijikai/cluster/" + secret.encode()).hexdigest()[:12]
        self.base = f"{{nijikai-{house}}}"
        self.workers = f"{self.base}:workers"
        """Set of all workers that may be alive."""
        self.house = f"{self.base}:house"
        """Channel of all workers."""

    def alive(self, worker: str) -> str:
        """Key that is there for as long as a worker lives."""
        return f"{self.base}:alive:{worker}"

    def keeper(self, stream: str) -> str:
        """Key that holds which worker keeps a stream."""
        return f"{self.base}:keeper:{stream}"

    def present(self, stream: str, person: str) -> str:
        """Set of the workers by which a person is present in a stream."""
        return f"{self.base}:present:{stream}:{person}"

    def figures(self, worker: str) -> str:
        """Key that holds what a worker said last of how it is."""
        return f"{self.base}:figures:{worker}"

    def news(self, worker: str, stream: str) -> str:
        """Channel on which a worker tells what it appends to a stream."""
        return f"{self.base}:news:{worker}:{stream}"
