"""An address that is put together late is the same."""

from __future__ import annotations

from typing import Any

import pytest
from quart import Quart
from quart.routing import QuartRule
from werkzeug.routing import BuildError

from server.pages.route import Route
from tests.pages.site import House

ASKED: list[tuple[str, dict[str, Any]]] = [
    ("home", {}),
    ("home", {"next": "a b"}),
    ("part", {"table": "あ/b", "part": 7, "self": "x"}),
]


def site(rule: type[QuartRule]) -> Quart:
    app = Quart("a site")
    app.url_rule_class = rule
    app.add_url_rule("/t/<table>/<int:part>", "part", lambda: "")
    app.add_url_rule("/home", "home", lambda: "")
    return app


async def test_addresses_are_as_ever() -> None:
    usual, ours = (site(rule).url_map.bind("example.org") for rule in (QuartRule, Route))
    for name, values in ASKED:
        assert ours.build(name, values) == usual.build(name, values)
        assert ours.build(name, values, append_unknown=False) == usual.build(name, values, append_unknown=False)
    with pytest.raises(BuildError):
        ours.build("part", {"table": "t"})


async def test_the_house_has_no_other() -> None:
    house = await House.open()
    assert all(type(rule) is Route for rule in house.pages.url_map.iter_rules())
