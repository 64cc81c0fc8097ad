"""Which modules a page preloads."""

from __future__ import annotations

from pathlib import Path

from server.pages.assets import Assets
from server.pages.modules import modules

FILES = {
    "page.js": """
/** @import { X } from "./types.js" */
import { html } from "htm/preact";
import {
  a,
} from "./a/a.js";
import "./b.js";
""",
    "a/a.js": """
import { b } from "../b.js";
export { c } from "./c.js";
const late = import("./late.js");
""",
    "a/c.js": """
import { page } from "../page.js";
import { signal } from "@preact/signals";
""",
}
BARE = {"htm/preact": "/static/vendor/ui.js", "@preact/signals": "/static/vendor/ui.js"}


def test_follows_static_imports_once() -> None:
    own, libraries = modules("page.js", FILES.get, BARE)
    assert own[0] == "page.js"
    assert sorted(own) == ["a/a.js", "a/c.js", "b.js", "page.js"]
    assert libraries == ["/static/vendor/ui.js"]


def test_every_module_of_a_page_is_there() -> None:
    assets = Assets(Path(__file__).parents[2] / "static", pack=False)
    for entry in ("page.js", "join/join.js", "join/home.js"):
        urls = assets.modules(entry)
        assert len(urls) > 5
        assert all(assets.find(url.removeprefix("/static/")) for url in urls), urls
