"""Our modules as the package build packs them for the network; used only while they were made from what is there."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

MANIFEST = Path("vendor", "packed", "manifest.json")


class Manifest(msgspec.Struct, frozen=True):
    """What the build wrote. ``entries``: a page's module -> the files it loads at once, its own first.
    ``sources``: module -> SHA-256 of what was packed.
    """

    entries: dict[str, list[str]]
    sources: dict[str, str]


def packed_modules(folder: Path) -> dict[str, list[str]]:
    """Return the ``entries`` of what is packed in a folder of static files; nothing if that is absent or stale."""
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        stale = any(_digest(folder / name) != digest for name, digest in manifest.sources.items())
    except (OSError, msgspec.DecodeError):
        return {}
    return {} if stale else manifest.entries


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
