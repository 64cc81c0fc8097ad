"""What the server writes is for its owner alone, in a folder that everybody may look into, and with an open umask."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.config import Settings
from server.first_run import prepare, secret_key
from server.folders import private
from server.log.migrate import migrate
from server.log.sql import open_log


@pytest.fixture(autouse=True)
def open_umask() -> Iterator[None]:
    before = os.umask(0o000)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def modes(folder: Path) -> dict[str, str]:
    return {path.name: oct(mode(path)) for path in folder.iterdir()}


async def test_nobody_else_reads_what_is_kept(tmp_path: Path) -> None:
    os.chmod(tmp_path, 0o755)  # noqa: PTH101, S103 - as a folder often is
    settings = prepare(Settings(data=tmp_path))
    await migrate(settings.database_url)
    store = await open_log(settings.database_url)
    found = modes(tmp_path)
    assert found.keys() >= {"secret.key", "nijikai.db"}
    assert set(found.values()) == {"0o600"}
    await store.close()


def test_a_new_data_folder_is_closed(tmp_path: Path) -> None:
    prepare(Settings(data=tmp_path / "new"))
    assert mode(tmp_path / "new") == 0o700


def test_a_key_that_others_could_read_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    path.write_text("a key from another machine", "utf-8")
    path.chmod(0o644)
    assert secret_key(path) == "a key from another machine"
    assert mode(path) == 0o600


def test_what_is_exported_is_closed(tmp_path: Path) -> None:
    with open(tmp_path / "log.jsonl", "wb", opener=private) as file:
        file.write(b"x")
    assert mode(tmp_path / "log.jsonl") == 0o600
