"""Text from a console or an organizer, fit to be shown."""

from __future__ import annotations

from server.talk.cleaning import clean_text


def clean_line(text: str) -> str:
    """Return one line; nothing, where nothing would be seen."""
    return " ".join(clean_text(text).split()) if text.strip() else ""
