"""Static files as they are sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.pages.assets import Assets
from server.pages.squeeze import BLOCK, LINE, squeeze

STATIC = Path(__file__).parents[2] / "static"

MODULE = """/** What it is. */
// why
import { a } from './a.js'
/**
 * @param {string} b
 */
export const c = (b) => `
  // not a comment of ours /* nor this */ ${b}` // stays
"""


def test_comments_of_modules_are_not_sent() -> None:
    sent = squeeze(MODULE.replace("  // not", "  x // not"), "text/javascript")
    assert sent.startswith("import { a }")
    assert "@param" not in sent
    assert "x // not a comment of ours /* nor this */ ${b}` // stays" in sent


def test_nothing_inside_a_template_looks_like_a_comment() -> None:
    for file in [*STATIC.glob("*.js"), *STATIC.glob("[!v]*/*.js")]:
        code = LINE.sub("", BLOCK.sub("", file.read_text("utf-8")))
        assert code.count("`") % 2 == 0, file.name
        inside = "".join(
            part for n, part in enumerate(file.read_text("utf-8").split("\n")) if part.lstrip().startswith("//")
        )
        assert "`" not in inside, file.name


def test_comments_of_sheets_are_not_sent() -> None:
    assert squeeze("/* a */\n.b {\n  color: red; /* c */\n}\n", "text/css").split() == [
        ".b",
        "{",
        "color:",
        "red;",
        "}",
    ]


def test_other_files_are_sent_as_they_are() -> None:
    assert squeeze("# /* a */\n", "text/plain") == "# /* a */\n"


def test_sheets_come_in_one(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    for name in ("a", "b"):
        (tmp_path / "css" / f"{name}.css").write_text(f".{name} {{}}\n")
    url = Assets(tmp_path).sheet("a", "b")
    found = Assets(tmp_path).find(url.removeprefix("/static/"))  # another process answers
    assert found is not None
    assert found[0].body == b".a {}\n.b {}\n"


@pytest.mark.parametrize("names", [("a", "c"), ("", ""), ("..", "a")])
def test_no_sheet_without_its_files(tmp_path: Path, names: tuple[str, ...]) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "a.css").write_text(".a {}\n")
    assert Assets(tmp_path).find(f"css/{'+'.join(names)}.css") is None


def test_whole_templates_name_sheets_that_are_there() -> None:
    assets = Assets(STATIC)
    url = assets.sheet("tokens", "base", "join")
    found = assets.find(url.removeprefix("/static/"))
    assert found is not None
    assert b"/*" not in found[0].body
