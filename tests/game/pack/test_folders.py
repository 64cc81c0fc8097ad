"""Packs on the disk, and what a browser gets of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.pack.problems import PackError
from game.pack.schema import Pack
from server.packs import LARGEST, load, localized, problems


@pytest.fixture
def folder(tmp_path: Path, good: dict[str, str]) -> Path:
    for name, text in good.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_a_folder_is_read(folder: Path) -> None:
    assert load(folder).id == "summer_festival"
    assert problems(folder) == ()


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(PackError) as refused:
        load(tmp_path / "nowhere")
    assert str(refused.value) == "nowhere: the file cannot be read: No such file or directory"


def test_a_file_in_place_of_a_folder(folder: Path) -> None:
    assert [found.code for found in problems(folder / "pack.toml")] == ["file-unreadable"]


def test_a_file_that_is_no_utf8(folder: Path) -> None:
    (folder / "items.toml").write_bytes("項目".encode("shift_jis"))
    (found,) = problems(folder)
    assert (found.code, found.file) == ("file-unreadable", "items.toml")


def test_a_file_beyond_all_measure(folder: Path) -> None:
    (folder / "items.toml").write_bytes(b"#" * (LARGEST + 1))
    assert "larger than" in str(problems(folder)[0])


def test_a_folder_in_place_of_a_file(folder: Path) -> None:
    (folder / "items.toml").unlink()
    (folder / "items.toml").mkdir()
    assert [found.file for found in problems(folder)] == ["items.toml"]


def test_an_empty_folder_lacks_every_file(tmp_path: Path) -> None:
    assert {found.code for found in problems(tmp_path)} == {"file-missing"}


def test_localized_speaks_one_language_and_keeps_the_rules_to_itself(packs: dict[str, Pack]) -> None:
    pack = packs["cs_college"]
    spoken = {lang: json.loads(localized(pack, lang).body) for lang in pack.languages}
    assert (spoken["ja"]["title"], spoken["en"]["title"]) == ("CSカレッジ", "CS College")
    assert set(spoken["ja"]) == set(pack.__struct_fields__) - {"clocks", "titles"}
    assert spoken["en"]["items"][0].keys() == {"id", "name", "text", "icon", "price", "target"}
    assert set(spoken["en"]["troubles"][0]["answers"][0]) >= {"text", "ability", "difficulty", "success_text"}
    assert not {"success", "failure"} & set(spoken["en"]["troubles"][0]["answers"][0])
    assert spoken["en"]["lines"][0]["loop"] is False
    assert b"null" not in localized(pack, "en").body


def test_localized_falls_back_to_the_packs_first_language(packs: dict[str, Pack]) -> None:
    assert localized(packs["cs_college"], "fr").lang == "ja"


def test_the_address_changes_with_the_content(packs: dict[str, Pack]) -> None:
    editions = {localized(pack, lang).name for pack in packs.values() for lang in ("ja", "en")}
    assert len(editions) == 4
    assert localized(packs["cs_college"], "ja").name == localized(packs["cs_college"], "ja").name
