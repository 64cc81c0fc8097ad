"""The settings as a page to read, made from the very struct that holds them."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from server.config import RANGES, Settings, variable

HEAD = """# Settings

Read from the environment once, at start; a wrong one is one clear line. Written by `nijikai settings`.

| variable | default | allowed | meaning |
|---|---|---|---|
"""


def reference() -> str:
    """Return the page in Markdown."""
    meanings = dict(docstrings())
    rows = (row(field, meanings[field.name]) for field in msgspec.structs.fields(Settings))
    return HEAD + "\n".join(rows) + "\n"


def row(field: msgspec.structs.FieldInfo, meaning: str) -> str:
    low, high = RANGES.get(field.name, ("", ""))
    allowed = f"{low} to {high}" if field.name in RANGES else ""
    return f"| `{variable(field.name)}` | {shown(field.default)} | {allowed} | {meaning} |"


def shown(default: Any) -> str:  # noqa: ANN401 - of any setting
    if isinstance(default, bool):
        return "on" if default else "off"
    if default in {"", None}:
        return ""
    return f"`{default.as_posix() if isinstance(default, Path) else default}`"


def docstrings() -> Iterator[tuple[str, str]]:
    """Find each field's name with the text that stands below it, on one line."""
    body = ast.parse(textwrap.dedent(inspect.getsource(Settings))).body[0]
    if not isinstance(body, ast.ClassDef):
        raise TypeError(body)
    for field, below in zip(body.body, body.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, " ".join(text.replace("``", "`").split())
