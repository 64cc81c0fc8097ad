"""What everything in a meetup's state is made of: the base of its structs, and the forms of ids, texts and times."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Level = Literal["", "first", "practitioner", "veteran"]
Lang = Literal["ja", "en"]

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9_-]+$")]
Line = Annotated[str, msgspec.Meta(max_length=120)]
"""One line of text, cleaned at the edge."""
Text = Annotated[str, msgspec.Meta(max_length=2000)]
Time = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
"""Milliseconds since the Unix epoch; 0: not set."""


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of everything in a meetup's state."""
