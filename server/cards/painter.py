"""The other process: makes a PNG of an SVG, so that nobody's event loop has to wait for it.

``python -m server.cards.painter FONT`` reads the one and writes the other.
"""

from __future__ import annotations

import os
import sys

import resvg_py


def main() -> None:
    os.nice(5)
    drawing = sys.stdin.buffer.read().decode("utf-8")
    picture = resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=[sys.argv[1]])
    sys.stdout.buffer.write(picture)


if __name__ == "__main__":
    main()
