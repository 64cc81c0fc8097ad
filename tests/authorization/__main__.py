"""Write docs/authorization.md."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from tests.authorization.callers import endpoints
from tests.authorization.document import HEAD, commands_text, endpoints_text
from tests.authorization.matrix import commands

FILE = Path(__file__).parents[2] / "docs" / "authorization.md"


async def written() -> str:
    with tempfile.TemporaryDirectory() as folder:
        return HEAD + commands_text(await commands()) + endpoints_text(await endpoints(Path(folder)))


if __name__ == "__main__":
    FILE.write_text(asyncio.run(written()), "utf-8")
