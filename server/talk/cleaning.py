"""What may be said: text without anything that would disturb the text around it."""

from __future__ import annotations

import re

from game.decider import Refusal

LONGEST = 500
LONGEST_LINE = 300

CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""Control characters, bidi marks, line separators, invisible spaces; not the joiner that emoji are made with."""
SHOWN = re.compile(r"[^\s\u200c\u200d\ufe0e\ufe0f\u2800\u3164\u115f\u1160\uffa0]")


def clean_text(text: str) -> str:
    """Return the text fit to be shown: at most ten lines, nothing invisible. Raises Refusal ``blank-text``."""
    kept = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\t", " "))
    lines = [" ".join(line.split(" ")).rstrip() for line in kept.strip().split("\n")]
    cleaned = "\n".join([*lines[:9], " ".join(lines[9:])] if len(lines) > 10 else lines)[:LONGEST]
    if not SHOWN.search(cleaned):
        raise Refusal("blank-text", text="")
    return cleaned


def clean_line(text: str) -> str:
    """Return the text as one line fit to be shown; empty when nothing of it would be seen."""
    try:
        return " ".join(clean_text(text).split())[:LONGEST_LINE]
    except Refusal:
        return ""
