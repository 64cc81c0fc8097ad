from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from server import schema
from tests.live.harness import clients, running

FOLDER = Path(__file__).parents[2] / "docs" / "protocol"


@pytest.mark.gate
def test_the_schema_files_are_those_of_the_types() -> None:
    wanted = {name: schema.text(data) for name, data in schema.files().items()}
    found = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert found == wanted, "run `nijikai schema`"


def check(shape: str, data: Any) -> None:  # noqa: ANN401 - any message
    document = msgspec.json.decode((FOLDER / "messages.json").read_bytes())
    jsonschema.validate(data, {"$ref": f"#/$defs/{shape}", **document})


async def test_what_the_server_says_fits_the_schemas() -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        done = await ann.command("table/t1", {"type": "add", "amount": 1})
        await ann.until(lambda: bool(ann.updates))
        check("Done", done)
        check("Snapshot", await ann.subscribe("table/t1"))
        check("Gap", await ann.subscribe("table/t1", since=0))
        check("Failed", await ann.command("table/t1", {"type": "fly"}))
        check("Update", ann.updates[-1])
