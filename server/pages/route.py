"""An address of the site, which is written into a redirect by its name in three places and otherwise only read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from quart.routing import QuartRule
from werkzeug.routing import Rule


class Route(QuartRule):
    """Werkzeug compiles two functions per address that write it, which takes longer than all else of putting the pages
    together; here that waits until one is asked for. It touches an inside of Werkzeug: where that is no longer there,
    all works as it does without.
    """

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:  # noqa: FBT001, FBT002
        compiled = cache(partial(super()._compile_builder, append_unknown))

        def write(rule: Rule, /, **values: Any) -> tuple[str, str]:  # noqa: ANN401 - parts of the address
            return compiled()(rule, **values)

        return write
