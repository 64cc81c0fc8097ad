"""Which modules a page's script leads to, so that a browser can ask for all of them at once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping

IMPORT = re.compile(r'^(?!\s*/?\*).*?\b(?:from|import) ["\']([^"\']+)["\']', re.MULTILINE)
"""A static import or re-export; not one in a comment, and not a dynamic one."""


def modules(entry: str, read: Callable[[str], str | None], bare: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Follow the imports of a module. Returns the paths of our own modules, ``entry`` first, and the addresses that
    the import map (``bare``) gives for the others.
    """
    own, libraries, ahead = [entry], dict[str, None](), [entry]
    while ahead:
        here = ahead.pop()
        for name in IMPORT.findall(read(here) or ""):
            if name in bare:
                libraries[bare[name]] = None
            elif (path := posixpath.normpath(posixpath.join(posixpath.dirname(here), name))) not in own:
                own.append(path)
                ahead.append(path)
    return own, list(libraries)
