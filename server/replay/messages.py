"""What the server asks the process that makes recordings, and what that answers. Frames of MessagePack."""

from __future__ import annotations

from typing import Literal

import msgspec

What = Literal["ready", "index", "chunk", "wall", "highlight"]
Code = Literal["ok", "same", "none", "broken"]
"""``same``: as the asker has it; ``none``: there is no such thing; ``broken``: an event cannot be read."""


class Setup(msgspec.Struct, frozen=True):
    """The first frame. ``most``: bytes of chunks to be kept; ``packs``: folder of further packs; ``locale``: of texts;
    ``idle``: seconds without a question after which the process ends.
    """

    url: str
    most: int
    packs: str
    locale: str
    idle: float


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """``key`` and ``lang``: of pseudonyms that take the place of names; empty: names as they are. ``stream`` and
    ``number``: of a chunk (of the wall: its number alone). ``tag``: of what the asker has already. ``extra``: members
    of a JSON object, put into the index as they are. ``person``: whose highlight; ``alias``: what their room
    is called there.
    """

    id: int
    meetup: str
    what: What
    key: bytes = b""
    lang: str = ""
    stream: str = ""
    number: int = 0
    tag: str = ""
    extra: bytes = b""
    person: str = ""
    alias: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """``body``: JSON, compressed by Brotli. ``tag`` changes whenever the body does."""

    id: int
    code: Code
    tag: str = ""
    body: bytes = b""
