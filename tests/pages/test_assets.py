"""Static files as they are sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.pages.assets import MOST_SHEETS, Assets
from server.pages.squeeze import squeeze

STATIC = Path(__file__).parents[2] / "static"


def test_comments_of_sheets_are_not_sent() -> None:
    assert squeeze("/* a */\n.b {\n  color: red; /* c */\n}\n", "text/css").split() == [
        ".b",
        "{",
        "color:",
        "red;",
        "}",
    ]


def test_other_files_are_sent_as_they_are() -> None:
    assert squeeze("a /* b */\n", "text/javascript; charset=utf-8") == "a /* b */\n"


def test_sheets_come_in_one(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    for name in ("a", "b"):
        (tmp_path / "css" / f"{name}.css").write_text(f".{name} {{}}\n")
    url = Assets(tmp_path).sheet("a", "b")
    found = Assets(tmp_path).find(url.removeprefix("/static/"))  # another process answers
    assert found is not None
    assert found[0].body == b".a {}\n.b {}\n"


def test_sheets_asked_for_in_ever_other_ways_fill_no_memory(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "a.css").write_text(".a {}\n")
    assets = Assets(tmp_path)
    for several in range(1, 90):
        assert assets.find(f"css/{'+'.join('a' * several)}.css") is not None
    assert len(assets._sheets) == MOST_SHEETS


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
