"""What workers say to each other: a closed catalogue, one letter and a MessagePack each."""

from __future__ import annotations

from typing import Any

import msgspec

from server.live.neighbours import News


class Said(msgspec.Struct, frozen=True, array_like=True):
    """To be said to a person who follows a stream at the worker that hears it. ``data``: JSON."""

    stream: str
    person: str
    event: str
    data: bytes


class Took(msgspec.Struct, frozen=True, array_like=True):
    """Somebody has used up a part of a limit that the workers share."""

    worker: str
    limit: str
    key: str


class Hello(msgspec.Struct, frozen=True, array_like=True):
    """A worker has begun: whoever hears it listens to what it will append, and welcomes it then."""

    worker: str


class Welcome(msgspec.Struct, frozen=True, array_like=True):
    """``worker`` listens to the newcomer."""

    worker: str
    newcomer: str


class Bye(msgspec.Struct, frozen=True, array_like=True):
    """A worker ends: what it kept is free."""

    worker: str


class Free(msgspec.Struct, frozen=True, array_like=True):
    """A stream is kept by nobody any more."""

    stream: str


class Listens(msgspec.Struct, frozen=True, array_like=True):
    """A worker listens to streams: to these as well, or, if that is the ``whole``, to no others."""

    worker: str
    streams: tuple[str, ...]
    whole: bool


class Knows(msgspec.Struct, frozen=True, array_like=True):
    """How far a worker knows streams that another (``listener``) listens to: what was before was perhaps not told."""

    listener: str
    heads: tuple[tuple[str, int], ...]


class Missed(msgspec.Struct, frozen=True, array_like=True):
    """Not all that a worker has appended was told: whoever listens to it looks into the log."""

    worker: str


Word = News | Said | Took | Hello | Welcome | Bye | Free | Listens | Knows | Missed
LETTERS: dict[bytes, type[Any]] = {
    b"n": News,
    b"s": Said,
    b"t": Took,
    b"h": Hello,
    b"w": Welcome,
    b"b": Bye,
    b"f": Free,
    b"l": Listens,
    b"k": Knows,
    b"m": Missed,
}
_letters = {kind: letter for letter, kind in LETTERS.items()}
_decoders = {letter: msgspec.msgpack.Decoder(kind) for letter, kind in LETTERS.items()}


def written(word: Word) -> bytes:
    return _letters[type(word)] + msgspec.msgpack.encode(word)


def read(data: bytes) -> Word | None:
    """Return what was said; None for what this release does not know."""
    decoder = _decoders.get(data[:1])
    if decoder is None:
        return None
    try:
        word: Word = decoder.decode(memoryview(data)[1:])
    except msgspec.DecodeError:
        return None
    return word
