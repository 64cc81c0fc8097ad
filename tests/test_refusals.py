"""Every refusal of a meetup and of its lounge has a text in every language, with the values that it is given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.texts import Texts

ROOT = Path(__file__).parents[1]
AREAS = ("lounge", "meetup")


def refusals(area: str) -> dict[str, set[str]]:
    """Return every code that the rules of an area raise, with the names of its values."""
    found: dict[str, set[str]] = {}
    for file in (ROOT / "server" / area).rglob("*.py"):
        for code, values in re.findall(r'Refusal\(\s*"([a-z-]+)"((?:[^()]|\([^()]*\))*)\)', file.read_text("utf-8")):
            names = set(re.findall(r"(\w+)=", values))
            found[code] = found.get(code, names) & names
    return found


@pytest.mark.parametrize("area", AREAS)
def test_refusals_name_the_offending_value(area: str) -> None:
    assert len(refusals(area)) > 20
    params = {code: names for code, names in refusals(area).items() if not names}
    assert set(params) <= {"not-allowed"}, "asked with different values; each has one"


@pytest.mark.gate
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_code_has_a_text(lang: str, area: str, caplog: pytest.LogCaptureFixture) -> None:
    texts = Texts(ROOT / "static" / "locale")
    for code, names in refusals(area).items():
        text = texts.text(lang, f"refusal-{code}", **dict.fromkeys(names, 1))
        assert text != f"refusal-{code}"
    assert caplog.records == []


@pytest.mark.parametrize("area", AREAS)
def test_every_code_is_tried(area: str) -> None:
    tests = "".join(file.read_text("utf-8") for file in (ROOT / "tests" / area).glob("*.py"))
    assert [code for code in refusals(area) if f'"{code}"' not in tests] == []
