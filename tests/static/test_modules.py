"""The browser's pure modules, tested by node's own test runner."""

from __future__ import annotations

from pathlib import Path

import pytest

from hatch_build import run

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.js")), ids=lambda file: file.name)
def test_modules(file: Path) -> None:
    try:
        run(ROOT, "node", "--test", str(file))
    except SystemExit as failed:
        pytest.fail(str(failed), pytrace=False)
