"""What a well-formed pack must also be: complete in every language, of one piece, and fair to play."""

from __future__ import annotations

from game.pack.checks import board, content, effects, numbers, references, texts
from game.pack.checks.place import Found
from game.pack.problems import Problem
from game.pack.schema import Pack

ICONS = content.ICONS


def check(pack: Pack) -> list[Problem]:
    """Every problem of a pack whose shape is right, in the order of its files' importance."""
    found: Found = []
    for part in (texts, references, numbers, board, content, effects):
        found += part.check(pack)
    return found
