"""Faces from a seed, the same as browsers draw: the build writes down which parts there are and in which order they are
picked.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

WORD, SIGN = 0xFFFF_FFFF, 0x8000_0000
SIDE = 64
"""Of a face's square."""


class Chance:
    """Numbers from a seed, as the library of faces draws them: 32 bits with a sign, shifted and mixed."""

    def __init__(self, seed: str) -> None:
        value = 0
        for char in seed:
            value = mixed(signed((value << 5) - value + ord(char)))
        self._value = value or 1

    def up_to(self, least: int, most: int) -> int:
        self._value = mixed(self._value)
        return int((self._value + SIGN) / WORD * (most + 1 - least)) + least


def signed(value: int) -> int:
    return ((value + SIGN) & WORD) - SIGN


def mixed(value: int) -> int:
    value ^= signed(value << 13)
    value ^= value >> 17
    return signed(value ^ signed(value << 5))


class Draw(msgspec.Struct, frozen=True):
    """What is picked, and from which; or with which chance, in percent."""

    of: str
    source: list[str] | int = msgspec.field(name="from")


class Parts(msgspec.Struct, frozen=True):
    """What the build writes down. ``holes``: where in the frame each kind of part stands."""

    draws: list[Draw]
    frame: str
    holes: dict[str, int]
    parts: dict[str, dict[str, str]]
    scale: int
    translate: int = msgspec.field(name="translateY")
    samples: dict[str, str] = {}
    """Seed -> digest of the face that the library draws, for tests."""


class Faces:
    """Draws faces. Raises OSError at the first, where the build has not written the parts."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def parts(self) -> Parts:
        return msgspec.json.decode(self._file.read_bytes(), type=Parts)

    def draw(self, seed: str) -> str:
        """Return a face as SVG for a square of SIDE; ``seed`` is an avatar's."""
        picked = self._pick(Chance(seed))
        body, end = "", len(self.parts.frame)
        for of, at in sorted(self.parts.holes.items(), key=lambda hole: -hole[1]):
            body = self.parts.parts[of].get(picked[of], "") + self.parts.frame[at:end] + body
            end = at
        body = self.parts.frame[:end] + body
        for of in ("hair", "clothing", "skin"):
            body = body.replace(f'"#{of}"', f'"#{picked[f"{of}Color"]}"')
        return self._placed(body)

    def _pick(self, chance: Chance) -> dict[str, str]:
        picked: dict[str, str] = {}
        for draw in self.parts.draws:
            if isinstance(draw.source, int):
                if chance.up_to(1, 100) > draw.source:
                    picked[draw.of.removesuffix("Probability")] = ""
            else:
                at = chance.up_to(0, len(draw.source) - 1)
                picked[draw.of] = draw.source[at] if at < len(draw.source) else ""
        return picked

    def _placed(self, body: str) -> str:
        """Scale it around the middle, and move it down."""
        away = number(SIDE / 2 * ((self.parts.scale - 100) / 100) * -1)
        scaled = f'<g transform="translate({away} {away}) scale({number(self.parts.scale / 100)})">{body}</g>'
        return f'<g transform="translate(0 {number(SIDE * (self.parts.translate / 100))})">{scaled}</g>'


def number(value: float) -> Any:  # noqa: ANN401 - as it is written
    return int(value) if value == int(value) else value
