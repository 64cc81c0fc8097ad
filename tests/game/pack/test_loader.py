"""A good pack is read; a spoiled one is refused, naming file, entry and field, and every problem at once."""

from __future__ import annotations

import pytest

from game.pack.loader import FILES, parse
from game.pack.problems import PackError, Problem

Files = dict[str, str]
Place = tuple[str, str, str, str]
"""Code, file, entry, field."""


def problems(files: Files) -> tuple[Problem, ...]:
    with pytest.raises(PackError) as refused:
        parse(files)
    return refused.value.problems


def places(files: Files) -> list[Place]:
    return [(found.code, found.file, found.entry, found.field) for found in problems(files)]


def spoiled(good: Files, file: str, old: str, new: str) -> Files:
    assert old in good[file], f"{file} has no {old!r} to spoil"
    return good | {file: good[file].replace(old, new, 1)}


def test_good_pack(good: Files) -> None:
    pack = parse(good)
    assert pack.id == "summer_festival"
    assert len(pack.stations) == 24


def test_readme_beside_the_tables_is_fine(good: Files) -> None:
    assert parse(good | {"README.md": "# Notes"}).id == "summer_festival"


def test_byte_order_mark(good: Files) -> None:
    assert parse(good | {"items.toml": "\ufeff" + good["items.toml"]}).items


@pytest.mark.parametrize("file", FILES)
def test_missing_file(good: Files, file: str) -> None:
    assert ("file-missing", file, "", "") in places({name: text for name, text in good.items() if name != file})


@pytest.mark.parametrize(
    "text", ["= 1", "a = ", "[[[", "x = " + "[" * 5000, "x = " + "9" * 5000, "\x00", "a = 1\na = 2", 'a = "\\ud800"']
)
def test_not_toml(good: Files, text: str) -> None:
    assert ("toml", "items.toml", "", "") in places(good | {"items.toml": text})


def test_unknown_file(good: Files) -> None:
    assert places(good | {"item.toml": ""}) == [("file-unknown", "item.toml", "", "")]


SHAPE = [
    ("pack.toml", "format = 1", "format = 2", ("shape", "", "format")),
    ("pack.toml", 'version = "1.0.0"', "version = 1", ("shape", "", "version")),
    ("pack.toml", "plan = 30\n", "", ("key-missing", "", "clocks.plan")),
    ("pack.toml", "[clocks]\n", "[clocks]\nhurry = 3\n", ("shape", "", "clocks.hurry")),
    ("pack.toml", 'community = "friends"\n', "", ("key-missing", "", "community")),
    ("pack.toml", "format = 1", "format = 1\ncolour = 3", ("key-unknown", "", "colour")),
    ("board.toml", 'kind = "desk"', 'kind = "palace"', ("shape", "hq", "kind")),
    ("board.toml", 'label = "se"', 'label = "up"', ("shape", "hq", "label")),
    ("board.toml", "x = 600,", 'x = "600",', ("shape", "hq", "x")),
    ("items.toml", "price = 28\n", "", ("key-missing", "bicycle", "price")),
    ("items.toml", 'icon = "ticket"', 'icon = "ticket"\nsize = 3', ("shape", "bicycle", "size")),
    ("items.toml", 'do = "dice"', 'do = "fly"', ("shape", "bicycle", "effects[0].do")),
    ("items.toml", ", count = 2", "", ("key-missing", "bicycle", "effects[0].count")),
    ("items.toml", 'id = "bicycle"\n', "", ("key-missing", "no. 1", "id")),
    ("troubles.toml", "difficulty = 1", "difficulty = 1.5", ("shape", "cloudburst", "answers[0].difficulty")),
    ("skills.toml", 'counter = "talks"', 'counter = "naps"', ("shape", "teller", "counter")),
    ("accounts.toml", "tier = 3", "tier = 4", ("shape", "dumplings", "tier")),
    ("prompts.toml", 'level = "first_timer"', 'level = "guru"', ("shape", "first_festival", "level")),
]


@pytest.mark.parametrize(("file", "old", "new", "where"), SHAPE)
def test_wrong_shape(good: Files, file: str, old: str, new: str, where: tuple[str, str, str]) -> None:
    code, entry, field = where
    assert places(spoiled(good, file, old, new)) == [(code, file, entry, field)]


def test_a_table_that_is_no_list(good: Files) -> None:
    assert ("list-expected", "items.toml", "", "items") in places(good | {"items.toml": 'items = "none"'})


def test_an_entry_that_is_no_table(good: Files) -> None:
    assert ("shape", "lessons.toml", "no. 2", "") in places(good | {"lessons.toml": "lessons = [{}, 3]"})


def test_all_problems_at_once(good: Files) -> None:
    files = spoiled(good, "items.toml", "price = 28\n", "")
    files = spoiled(files, "items.toml", 'icon = "key"', "icon = 1")
    files = spoiled(files, "skills.toml", 'counter = "talks"', 'counter = "naps"')
    assert [place[1:3] for place in places(files)] == [
        ("items.toml", "bicycle"),
        ("items.toml", "sandals"),
        ("skills.toml", "teller"),
    ]


def test_each_problem_is_one_line_that_names_its_place(good: Files) -> None:
    (found,) = problems(spoiled(good, "items.toml", "price = 28", "price = 0"))
    assert str(found) == "items.toml, bicycle, price: this must be from 1 to 1000, is 0"
    error = PackError([found, found])
    assert str(error).splitlines() == [str(found)] * 2
