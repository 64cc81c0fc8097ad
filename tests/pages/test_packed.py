"""Our modules as they are packed: used while fresh, the sources where they differ, and how both are sent."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

import hatch_build
from server.pages.assets import ASK, FOREVER, Assets

ROOT = Path(__file__).parents[2]
PAGE = "page.js"
TEMPLATE = """<script src="{{ asset('page.js') }}"></script>{% for url in modules("page.js") %}{% endfor %}"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small tree of our own, with the machine's node_modules."""
    (tmp_path / "static").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "table.html").write_text(TEMPLATE)
    (tmp_path / "static" / PAGE).write_text('import { a } from "./a.js";\na();\n')
    (tmp_path / "static" / "a.js").write_text('export const a = async () => (await import("./late.js")).late;\n')
    (tmp_path / "static" / "late.js").write_text("export const late = 1;\n")
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    hatch_build.pack(tmp_path)
    return tmp_path


def test_fresh_ones_are_served_and_need_no_import_map(root: Path) -> None:
    assets = Assets(root / "static")
    assert assets.url(PAGE).startswith("/static/vendor/packed/page-")
    assert assets.modules(PAGE) == [assets.url(PAGE)]  # the one that comes later is not asked for at once
    assert assets.import_map == ""
    found = assets.find(assets.url(PAGE).removeprefix("/static/"))
    assert found is not None
    assert found[1] == FOREVER


@pytest.mark.parametrize("name", [PAGE, "a.js", "late.js"])
def test_an_edited_checkout_runs_its_sources(root: Path, name: str) -> None:
    with (root / "static" / name).open("a") as source:
        source.write("// changed\n")
    assert_sources(Assets(root / "static"))


def test_a_lost_source_is_no_reason_to_fail(root: Path) -> None:
    (root / "static" / "late.js").unlink()
    assert_sources(Assets(root / "static"))


@pytest.mark.parametrize("text", ["", "{", "[]", '{"entries": 1}'])
def test_a_broken_manifest_is_none(root: Path, text: str) -> None:
    (root / "static" / "vendor" / "packed" / "manifest.json").write_text(text)
    assert_sources(Assets(root / "static"))


def test_developers_get_sources(root: Path) -> None:
    assert_sources(Assets(root / "static", pack=False))


def assert_sources(assets: Assets) -> None:
    assert "/packed/" not in assets.url(PAGE)
    assert [url.rpartition("/")[2] for url in assets.modules(PAGE)] == [PAGE, "a.js"]
    assert assets.import_map


def test_packing_again_does_nothing_until_a_source_changes(root: Path) -> None:
    manifest = root / "static" / "vendor" / "packed" / "manifest.json"
    before, names = manifest.stat().st_mtime_ns, packed_names(root)
    hatch_build.pack(root)
    assert manifest.stat().st_mtime_ns == before
    (root / "static" / "late.js").write_text("export const late = 2;\n")
    hatch_build.pack(root)
    assert Assets(root / "static").import_map == ""
    assert packed_names(root) != names


def test_the_same_sources_give_the_same_names(root: Path) -> None:
    names = packed_names(root)
    shutil.rmtree(root / "static" / "vendor")
    hatch_build.pack(root)
    assert packed_names(root) == names


def packed_names(root: Path) -> dict[str, str]:
    files = (root / "static" / "vendor" / "packed").glob("*.js")
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_no_map_of_sources_is_sent(root: Path) -> None:
    packed = root / "static" / "vendor" / "packed"
    assert {file.suffix for file in packed.iterdir()} == {".js", ".json"}
    assert not any("sourceMappingURL" in file.read_text("utf-8") for file in packed.glob("*.js"))


def test_only_placed_files_last_by_their_name(root: Path) -> None:
    (root / "static" / "own-ABCDEFGH.js").write_text("1;\n")
    assert (Assets(root / "static").find("own-ABCDEFGH.js") or ("", ""))[1] == ASK


def test_the_build_packs_what_templates_name() -> None:
    entries = hatch_build.entry_modules(ROOT)
    assert {PAGE, "join/join.js"} <= set(entries)
    manifest = json.loads((ROOT / "static" / "vendor" / "packed" / "manifest.json").read_text("utf-8"))
    assert sorted(manifest["entries"]) == entries
