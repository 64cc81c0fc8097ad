"""An organizer's colour as a style sheet, with letters on it that can be read."""

from __future__ import annotations

import re

from quart import Blueprint, Response, abort

from server.pages.assets import FOREVER

blueprint = Blueprint("look", __name__)

COLOUR = re.compile(r"^[0-9a-f]{6}$")
DARK, LIGHT = "#000000", "#ffffff"
"""One of the two always reaches 4.5:1."""


@blueprint.get("/look/<colour>.css")
async def show(colour: str) -> Response:
    """Name a colour, and the ink to write on it with."""
    if not COLOUR.match(colour):
        abort(404)
    sheet = f":root:root{{--meetup:#{colour};--on-meetup:{ink_on(colour)}}}\n"
    return Response(sheet, content_type="text/css; charset=utf-8", headers={"Cache-Control": FOREVER})


def ink_on(colour: str) -> str:
    """Return whichever of dark and light ink stands out more on a colour.

    >>> ink_on("ffd700"), ink_on("223f7c")
    ('#000000', '#ffffff')
    """
    ground = luminance(colour)
    dark = (ground + 0.05) / (luminance(DARK[1:]) + 0.05)
    return DARK if dark >= 1.05 / (ground + 0.05) else LIGHT


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2, 0..1."""
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
