"""The settings' page says what the code does."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from server.config import Settings, variable
from server.reference import reference

PAGE = Path(__file__).parent.parent / "docs" / "settings.md"

pytestmark = pytest.mark.gate


def test_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == reference(), "run `nijikai settings > docs/settings.md`"


def test_every_setting_is_on_it() -> None:
    for field in msgspec.structs.fields(Settings):
        assert f"| `{variable(field.name)}` |" in reference()
