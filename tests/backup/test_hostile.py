"""Backups that somebody has broken, cut off, or made up."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.backup.conftest import NAME, Kept
from tests.test_cli import call
from tests.test_logs_cli import wrong

pytestmark = pytest.mark.xdist_group("backup")

Parts = dict[str, bytes]
Change = Callable[[Parts, dict[str, Any]], None]


def parts_of(file: Path) -> tuple[Parts, dict[str, Any]]:
    with zipfile.ZipFile(file) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    return parts, json.loads(parts.pop("manifest.json"))


def written(parts: Parts, manifest: dict[str, Any], *, sums: bool) -> bytes:
    """Put a backup together; ``sums``: with those that fit, as somebody does who knows how."""
    if sums:
        rows = {member["name"]: member["rows"] for member in manifest["members"]}
        manifest["members"] = [
            {
                "name": name,
                "bytes": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
                "rows": data.count(b"\n") if name.startswith("tables/") else rows.get(name, 0),
            }
            for name, data in parts.items()
        ]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in parts.items():
            opened.writestr(name, data)
        opened.writestr("manifest.json", json.dumps(manifest))
    return made.getvalue()


def add(name: str, data: bytes = b"x") -> Change:
    def change(parts: Parts, _: dict[str, Any]) -> None:
        parts[name] = data

    return change


def drop(name: str) -> Change:
    def change(parts: Parts, _: dict[str, Any]) -> None:
        del parts[name]

    return change


def replace(name: str, old: bytes, new: bytes) -> Change:
    def change(parts: Parts, _: dict[str, Any]) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new, 1)

    return change


def cut_rows(table: str) -> Change:
    def change(parts: Parts, _: dict[str, Any]) -> None:
        name = f"tables/{table}.jsonl"
        parts[name] = b"".join(parts[name].splitlines(keepends=True)[:-1])

    return change


def say(**changed: Any) -> Change:  # noqa: ANN401
    def change(_: Parts, manifest: dict[str, Any]) -> None:
        manifest.update(changed)

    return change


def refused(kept: Kept, tmp_path: Path, data: bytes, *words: str) -> None:
    file = tmp_path / "hostile.zip"
    file.write_bytes(data)
    wrong(call(tmp_path, "restore", str(file)), 1, *words)
    database = tmp_path / "data" / "nijikai.db"
    assert not database.exists(), "nothing is made before all has been looked through"
    assert not (tmp_path / "data" / "secret.key").exists()
    assert not (tmp_path / "data" / "logos").exists()
    assert {path.name for path in tmp_path.iterdir()} <= {"hostile.zip", "data"}


EVENTS = "tables/event.jsonl"


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (add("../../etc/cron.d/x"), "does not belong"),
        (add("/etc/passwd"), "does not belong"),
        (add("logos/../../x.png"), "does not belong"),
        (add("logos/" + "a" * 32 + ".svg"), "does not belong"),
        (add("tables/alembic_version.jsonl"), "release"),
        (add("tables/../x.jsonl"), "does not belong"),
        (add("logos/" + "0" * 32 + ".png"), "damaged"),
        (add(f"logos/{NAME}", b"another picture"), "damaged"),
        (add(f"logos/{NAME}", bytes(2_000_000)), "damaged"),
        (add("secret.key", b"short"), "damaged"),
        (add("secret.key", b"a key that is somebody else's"), "damaged"),
        (drop("tables/account.jsonl"), "release"),
        (drop("tables/head.jsonl"), "release"),
        (replace(EVENTS, b'"system"', b'"host"'), ""),
        (add(EVENTS, b"[]\n"), "Row 1 of event"),
        (add(EVENTS, b'{"stream": 1}\n'), "Row 1 of event"),
        (add(EVENTS, b"[" * 100_000 + b"\n"), "Row 1 of event"),
        (add(EVENTS, b'["table/x",1,2,"a","b","c",1,"{}"]'), "damaged"),
        (add(EVENTS, b'["table/x",1,2,"a","b","c",99999999999,"{}"]\n'), "Row 1 of event"),
        (add(EVENTS, b'["' + b"x" * 300 + b'",1,2,"a","b","c",1,"{}"]\n'), "Row 1 of event"),
        (add(EVENTS, b'["table/x",1,2,"a","b","c",1,{"b":"no base64"}]\n'), "Row 1 of event"),
        (add(EVENTS, b'["table/x",2,2,"a","b","c",1,"{}"]\n'), "damaged"),
        (add(EVENTS, b'["table/x",1,2,"a","b","c",1,"{}"]\n'), "not an event"),
        (cut_rows("event"), "not whole"),
        (cut_rows("head"), "not whole"),
        (say(revision="r9999"), "release"),
        (say(format="nijikai-backup/2"), "form"),
        (say(members="all"), "form"),
        (say(key="0" * 32), "damaged"),
        (add(EVENTS, b"0" * 50_000_000 + b"\n"), "damaged"),
    ],
)
def test_what_is_made_up_is_refused(kept: Kept, tmp_path: Path, change: Change, word: str) -> None:
    parts, manifest = parts_of(kept.file)
    change(parts, manifest)
    sums = not isinstance(manifest["members"], str)
    if word:
        refused(kept, tmp_path, written(parts, manifest, sums=sums), word)
    else:
        refused(kept, tmp_path, written(parts, manifest, sums=False), "damaged")


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_what_was_cut_off_is_refused(kept: Kept, tmp_path: Path, share: float) -> None:
    data = kept.file.read_bytes()
    refused(kept, tmp_path, data[: int(len(data) * share)], "no backup")


@pytest.mark.parametrize("place", [0.1, 0.5, 0.8])
def test_a_single_bit_is_noticed(kept: Kept, tmp_path: Path, place: float) -> None:
    data = bytearray(kept.file.read_bytes())
    data[int(len(data) * place)] ^= 4
    refused(kept, tmp_path, bytes(data))


def test_what_is_edited_without_its_sum_is_refused(kept: Kept, tmp_path: Path) -> None:
    parts, manifest = parts_of(kept.file)
    parts["tables/organization.jsonl"] = parts["tables/organization.jsonl"].replace("二次会".encode(), b"123456789")
    refused(kept, tmp_path, written(parts, manifest, sums=False), "tables/organization.jsonl")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_refused(kept: Kept, tmp_path: Path) -> None:
    parts, manifest = parts_of(kept.file)
    made = io.BytesIO(written(parts, manifest, sums=True))
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr(EVENTS, b"")
    refused(kept, tmp_path, made.getvalue(), "manifest")


def test_a_row_that_is_there_twice_changes_nothing(kept: Kept, tmp_path: Path) -> None:
    parts, manifest = parts_of(kept.file)
    parts["tables/organization.jsonl"] *= 2
    (tmp_path / "twice.zip").write_bytes(written(parts, manifest, sums=True))
    wrong(call(tmp_path, "restore", str(tmp_path / "twice.zip")), 1, "organization")
    assert not (tmp_path / "data" / "secret.key").exists(), "somebody else may have it, too"
    assert not (tmp_path / "data" / "logos").exists()
    again = call(tmp_path, "restore", str(kept.file))
    assert again.exit_code == 0, "the database was left empty"


def test_a_picture_that_cannot_be_kept_changes_nothing(kept: Kept, tmp_path: Path) -> None:
    parts, manifest = parts_of(kept.file)
    name = f"logos/{hashlib.sha256(b'another picture').hexdigest()[:32]}.png"
    parts[name] = b"another picture"
    (tmp_path / "two.zip").write_bytes(written(parts, manifest, sums=True))
    in_its_way = tmp_path / "data" / name
    in_its_way.mkdir(parents=True)
    wrong(call(tmp_path, "restore", str(tmp_path / "two.zip")), 2)
    assert list((tmp_path / "data" / "logos").iterdir()) == [in_its_way]
    assert not (tmp_path / "data" / "secret.key").exists()
    in_its_way.rmdir()
    again = call(tmp_path, "restore", str(tmp_path / "two.zip"))
    assert again.exit_code == 0, "the database was left empty"
    assert {path.name for path in (tmp_path / "data" / "logos").iterdir()} == {NAME, in_its_way.name}


def test_sizes_that_lie_are_noticed(kept: Kept, tmp_path: Path) -> None:
    """The central directory says less than there is."""
    data = bytearray(kept.file.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(EVENTS.encode()))
    (size,) = struct.unpack_from("<I", data, at + 24)
    assert size < 0xFFFFFFFF
    struct.pack_into("<I", data, at + 24, 100)
    refused(kept, tmp_path, bytes(data), "damaged")


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    wrong(call(tmp_path, "restore", str(tmp_path / "none.zip")), 2, "none.zip")
