"""A good pack as texts, to be spoiled in one place at a time."""

from __future__ import annotations

from importlib import resources

import pytest

from game.pack.schema import Pack
from server.packs import builtin

SMALL = "summer_festival"


@pytest.fixture(scope="session")
def packs() -> dict[str, Pack]:
    return builtin()


@pytest.fixture(scope="session")
def good() -> dict[str, str]:
    folder = resources.files("game") / "packs" / SMALL
    return {file.name: file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".toml")}
