from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.decider import Refusal
from server.people.names import LONGEST, MOST_CODEPOINTS, clean_name, graphemes

FAMILY = "👨\u200d👩\u200d👧\u200d👦"
FLAG = "🇯🇵"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Mio  ", "Mio"),
        ("み お\n\tさん", "み お さん"),
        ("x" * 10_000, "x" * 20),
        ("が" * 30, "が" * 20),
        ("か\u3099", "が"),
        ("e\u0301" * 30, "é" * 20),
        (FAMILY * 30, FAMILY * 5),
        (FLAG * 30, FLAG * 20),
        ("👍🏽 ok", "👍🏽 ok"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\u2067שלום\u2069", "שלום"),
        ("مرحبا", "مرحبا"),
        ("<b>Bo</b>", "<b>Bo</b>"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("z̴̧͖̈́͘a" * 40, "z̴̧͖̈́͘az̴̧͖̈́͘az̴̧͖̈́͘az̴̧͖̈́͘a"),
        ("\u200b\u2060A\ufeff", "A"),
    ],
)
def test_names_are_shown_harmlessly(typed: str, shown: str) -> None:
    assert clean_name(typed)[: len(shown)] == shown
    assert len(clean_name(typed)) <= MOST_CODEPOINTS


@pytest.mark.parametrize(
    "typed", ["", "   ", "\u200b", "\u202e\u202c", "\u3164", "\u2800", "\u200d", "\ufe0f", "\u0301"]
)
def test_a_name_that_nobody_could_see_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="blank-name"):
        clean_name(typed)


@given(st.text(max_size=300))
def test_whatever_is_typed(typed: str) -> None:
    try:
        name = clean_name(typed)
    except Refusal as refusal:
        assert refusal.code == "blank-name"  # noqa: PT017 - either is fine
        return
    assert name == name.strip()
    assert 0 < len(name) <= MOST_CODEPOINTS
    assert len(graphemes(name)) <= LONGEST
    assert name.isprintable() or "\u200d" in name or max(name) >= "\U000e0020"
    assert clean_name(name) == name
    assert name.encode()
