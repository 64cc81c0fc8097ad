"""What a browser does not read is not sent: comments of modules and style sheets, and indentation."""

from __future__ import annotations

import re

BLOCK = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"^[ \t]+|[ \t]*\n(?=\s*\n)", re.MULTILINE)


def squeeze(text: str, kind: str) -> str:
    """Leave out comments: in modules those that have lines of their own, so that no string is ever touched."""
    if kind.startswith("text/css"):
        return INDENT.sub("", CSS_COMMENT.sub("", text))
    if kind.startswith("text/javascript"):
        return LINE.sub("", BLOCK.sub("", text))
    return text
