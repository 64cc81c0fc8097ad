"""A pen that draws SVG: discs, lines and text in the colours of the light theme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Literal
from xml.sax.saxutils import escape

from server.cards.letters import Letters

FACE = "Zen Maru Gothic"
SMALLEST = 0.5
"""Text that does not fit is written smaller, down to this part of its size; then it is cut."""
Side = Literal["start", "middle", "end"]
Points = Sequence[tuple[float, float]]


class Colours:
    """The colours that pages have by day, by name."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def _known(self) -> dict[str, str]:
        light = self._file.read_text("utf-8").partition(":root {")[2].partition("\n}")[0]
        return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,8});", light))

    def __getitem__(self, name: str) -> str:
        return self._known[name]


class Pen:
    """Draws one picture."""

    def __init__(self, letters: Letters, colours: Colours) -> None:
        self.letters = letters
        self.colours = colours
        self._drawn: list[str] = []

    def picture(self, width: int, height: int) -> str:
        size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(self._drawn)}</svg>'

    def put(self, svg: str) -> None:
        self._drawn.append(svg)

    def area(self, path: str, colour: str, more: str = "") -> None:
        self.put(f'<path d="{path}" fill="{self.colours[colour]}" {more}/>')

    def disc(self, x: float, y: float, r: float, colour: str) -> None:
        self.put(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{self.colours[colour]}"/>')

    def line(self, points: Points, colour: str, width: float, *, closed: bool = False) -> None:
        path = f"M{joined(points)}{'Z' if closed else ''}"
        self.put(
            f'<path d="{path}" fill="none" stroke="{self.colours[colour]}" stroke-width="{width}"'
            ' stroke-linecap="round"/>'
        )

    def frame(self, x: float, y: float, w: float, h: float, colour: str, width: float) -> None:
        self.line([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], colour, width, closed=True)

    def text(
        self, text: str, x: float, y: float, size: float, colour: str, *, room: float = 2000, side: Side = "start"
    ) -> float:
        """Write a text, smaller if there is no room for it; return how wide it is."""
        text = self.letters.readable(text)
        whole = self.letters.width(text, size) or 1
        size *= max(SMALLEST, min(1.0, room / whole))
        text = self.letters.cut(text, size, room)
        self.put(
            f'<text x="{x:.1f}" y="{y:.1f}" font-family="{FACE}" font-weight="700" font-size="{size:.1f}"'
            f' text-anchor="{side}" fill="{self.colours[colour]}" xml:space="preserve">{escape(text)}</text>'
        )
        return self.letters.width(text, size)


def joined(points: Points) -> str:
    return "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
