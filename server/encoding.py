"""In which encoding a file was written that does not say so. Bytes of Western names are often valid Shift_JIS, and the
other way round; so both are looked at as somebody would read them, and where both could be, neither is taken. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, Literal

import msgspec

MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
SHOWN: Final = 30
"""Characters of a word that is shown."""
MOST_WORDS: Final = 20_000
"""Different ones that are looked at: more would take seconds, and say no more."""

Trouble = Literal["", "not-text", "which-encoding"]
Kind = Literal["sound", "could", "odd"]
"""What a word is, read as a Western one: surely one; perhaps one; or none."""


class Text(msgspec.Struct, frozen=True):
    """A file's ``text``, and the ``encoding`` it was read in; both empty where there is ``trouble``. ``line``: where
    that begins, from 1, 0 where it cannot be told; ``value``: what stands there, read in either way.
    """

    encoding: str
    text: str
    trouble: Trouble = ""
    line: int = 0
    value: str = ""


def decode(data: bytes) -> Text:
    """Return the text in the first encoding that fits strictly, or what the trouble is. Never raises.

    Marks decide first. UTF-8 is next, since other encodings are hardly ever valid in it. UTF-16 without a mark is told
    by the zero bytes of its commas and line ends. Then it is CP932, the Shift_JIS of spreadsheets, or Windows-1252.
    """
    marked = [name for mark, name in MARKS if data.startswith(mark)]
    for name in marked or [*wide(data), "utf-8"]:
        if (text := strict(data, name)) is not None:
            return Text(name, text)
    return Text("", "", "not-text") if marked else old(data)


def wide(data: bytes) -> Iterator[str]:
    if b"\x00" in data and not len(data) % 2:
        yield "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"


def strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding, "strict")
    except UnicodeDecodeError:
        return None


def line_of(data: bytes, place: int) -> int:
    """Return the line of a byte, from 1; lines may end as they like."""
    before = data[:place]
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")


def fails_at(data: bytes, encoding: str) -> int:
    """Return the line of the first byte that is none in an encoding; 0 where all are, or lines cannot be counted."""
    if encoding.startswith("utf-16"):
        return 0
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return line_of(data, error.start)
    return 0


# --- Shift_JIS or Windows-1252 ----------------------------------------------------------------------------------------

SURELY: Final = re.compile(r"[\u3041-\u30ff][^\x00-\x7f]|[^\x00-\x7f][\u3041-\u30ff]")
"""Kana beside another Japanese character: bytes that stand for nothing in a Western name."""
HARDLY: Final = re.compile(
    r"(?:(?<=[a-z])(?=.[a-z])|(?<=[A-Z])(?=.[a-z]{2}))[\u3041-\u30fa\u4e00-\u9fff\uf900-\ufaff\uff21-\uff5a\uff66-\uff9f]"
)
"""A single Japanese character amid small Latin letters: more likely an accented one that was misread."""
NEVER: Final = re.compile(r"[\x80-\x9f\ue000-\uf8ff]")
"""What bytes become that stand for no Japanese character."""
WORD: Final = re.compile(r"[A-Za-z\x80-\x9f\xa1-\uffff]+")


def old(data: bytes) -> Text:
    """Tell CP932 from Windows-1252. Words that are surely Western decide for that, words that are none against it."""
    japanese, western = strict(data, "cp932"), data.decode("cp1252", "replace")
    if japanese is not None and SURELY.search(japanese):
        return Text("cp932", japanese)
    first = kinds(western)
    if japanese is None:
        line = line_of(data, first["odd"].start()) if "odd" in first else 0
        return Text("", "", "not-text", fails_at(data, "cp932") or line) if "odd" in first else Text("cp1252", western)
    likely = "sound" in first or NEVER.search(japanese)
    if likely and "odd" not in first:
        return Text("cp1252", western)
    if "odd" in first and not likely and not HARDLY.search(japanese):
        return Text("cp932", japanese)
    return doubt(data, first.get("sound") or first.get("could") or first["odd"])


def doubt(data: bytes, word: re.Match[str]) -> Text:
    raw = data[word.start() : word.end()][:SHOWN]
    both = " / ".join(raw.decode(name, "replace") for name in ("cp932", "cp1252"))
    return Text("", "", "which-encoding", line_of(data, word.start()), both)


def kinds(western: str) -> dict[Kind, re.Match[str]]:
    """Return the first word of each kind, of those that are not plain ASCII; no more once it is odd and sound."""
    first: dict[Kind, re.Match[str]] = {}
    seen: set[str] = set()
    for found in WORD.finditer(western):
        if not found[0].isascii() and found[0] not in seen:
            seen.add(found[0])
            first.setdefault(kind(found[0]), found)
            if ("odd" in first and "sound" in first) or len(seen) == MOST_WORDS:
                break
    return first


# --- a Western word ---------------------------------------------------------------------------------------------------

LOW: Final = "a-zß-öø-ÿšžœ"
UP: Final = "A-ZÀ-ÖØ-Þ"
HIGH: Final = "ŠŽŒŸ"
"""Capitals that are also the first bytes of everyday kanji (社, 山, 学, 市): with less around them they are those."""
LONGEST: Final = 60
OPENING: Final = "“‘’„«¿¡"
CLOSING: Final = "”’»…™®©°ªº²³€"
HUMP: Final = re.compile(f"(?<=[{LOW}])(?=[{UP}])")
SMALL: Final = re.compile(f"[{UP}{HIGH}]?[{LOW}]+")
LARGE: Final = re.compile(f"[{UP}{HIGH}]+")
CROWD: Final = re.compile(r"[^\x00-\x7f]{3}")
PAIR: Final = re.compile(r"(?<![A-Z])[^\x00-\x7f]{2}|[^\x00-\x7f]{2}(?![A-Z])")
BARE: Final = re.compile(f"[{HIGH}](?![A-Z]{{2}})")
INSIDE: Final = re.compile(r"[^\x00-\x7f][A-Z]")


def kind(word: str) -> Kind:
    """Return what a word is that has letters beyond ASCII, or signs."""
    core = word.lstrip(OPENING).rstrip(CLOSING)
    if len(core) > LONGEST:
        return "odd"
    if core in {"", "–", "—"}:
        return "could"
    parts = core.split("’")
    halves = [half for part in parts for half in re.split("[–—]", part)]
    if len(halves) > len(parts) and min(map(len, halves)) < len("ab"):
        return "odd"
    found = {letters(piece) for half in halves for piece in HUMP.split(half) if not piece.isascii()}
    found |= {elided(before, after) for before, after in pairwise(parts)}
    return "odd" if "odd" in found else "sound" if "sound" in found else "could"


def elided(before: str, after: str) -> Kind:
    """Return what an apostrophe is: that of O’Brien and Wendy’s, or half of a kanji."""
    small = len(re.findall("[a-z]", before))
    if (small > 1 and after == "s") or (before and len(re.findall(f"[{LOW}]", after)) > 1):
        return "sound"
    return "could" if before and after and (small > 1 or len(after) > 1) else "odd"


def letters(piece: str) -> Kind:
    """Return what a word without signs is. Accented letters are alone among others, or two at most."""
    if SMALL.fullmatch(piece):
        plain = len(re.findall("[a-z]", piece))
        if CROWD.search(piece) or (piece[0] in HIGH and plain < len("koda")) or (len(piece) > 1 and piece.isupper()):
            return "odd"
        return "sound" if plain > 1 and piece[0] not in HIGH else few(piece)
    if not LARGE.fullmatch(piece) or CROWD.search(piece) or PAIR.search(piece):
        return "odd"
    if BARE.search(piece):
        return few(piece) if len(piece) == 1 else "odd"
    long = len(re.findall("[A-Z]", piece)) > len("AB")
    return "sound" if long and INSIDE.search(piece) and not re.search(f"[{HIGH}]", piece) else "could"


def few(piece: str) -> Kind:
    """Return what a word is of which little is plain: À, Née; two letters that both have accents are no word."""
    return "could" if len(piece) == 1 or re.search("[A-Za-z]", piece) else "odd"
