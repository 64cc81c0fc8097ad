"""Every code the log can raise has its text, in every language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import server.log
from server.texts import files
from tests.test_catalogue import LOCALES, texts

SOURCES = sorted(Path(server.log.__file__).parent.rglob("*.py"))
CODE = re.compile(r'"((?:store|logfile)-[a-z0-9-]+)"')

pytestmark = pytest.mark.gate


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_code_has_a_text(language: str) -> None:
    raised = {code for source in SOURCES for code in CODE.findall(source.read_text("utf-8"))}
    known = {name for file in files(LOCALES, language) for name, _ in texts(file)}
    assert len(raised) > 20
    assert raised <= known
    assert {name for name in known if name.startswith(("store-", "logfile-"))} <= raised
