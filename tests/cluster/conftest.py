from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.servers import running_valkey


@pytest.fixture(scope="session")
def valkey() -> Iterator[Any]:
    """One for all tests of this worker; houses of different names do not meet in it."""
    with running_valkey() as server:
        yield server
