"""What a browser does not read is not sent: comments of style sheets, and indentation."""

from __future__ import annotations

import re

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"^[ \t]+|[ \t]*\n(?=\s*\n)", re.MULTILINE)


def squeeze(text: str, kind: str) -> str:
    """Squeeze a style sheet; anything else is as it was. Modules are packed by the build."""
    return INDENT.sub("", COMMENT.sub("", text)) if kind.startswith("text/css") else text
