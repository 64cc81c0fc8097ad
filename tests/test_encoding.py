"""Files that do not say in which encoding they are: Japanese, Western, either, neither."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.encoding import Text, decode

WESTERN = (
    "Renée GmbH", "Génie SA", "Café Noir", "Müller", "L’Oréal", "L’Hôpital d’Été", "O’Brien", "Wendy’s", "Österreich",
    "Straße", "Größe AG", "Fundação", "FUNDAÇÃO", "SOCIÉTÉ X", "HÔTEL", "ÉCOLE", "Société Générale", "Nestlé",
    "Citroën", "Košice", "Cœur", "Peña", "Søren", "Ångström", "Crème", "Zoë", "créée", "Jérôme", "BioÉnergie",
    "SoluçõesTI", "Þórður", "“Genève”", "Wendy’s – Österreich", "100 €",
)  # fmt: skip
JAPANESE = (
    "ABC株式会社", "NTT東日本", "A社", "B店", "m社", "Z会", "A地", "A大", "A山", "A君", "A系", "JR東海", "日本",
    "東京電力", "関東", "eラーニング", "iモード", "Tシャツ", "Amazon社", "Google様", "Yahoo知恵", "（株）ABC", "ABC㈱",
    "㈱ABC", "ﾄﾖﾀ", "NTTﾃﾞｰﾀ", "PCﾊﾟｰﾂ", "ABCﾘﾝ", "髙島屋", "齋藤", "檜山", "and・factory", "Audi大阪", "三菱UFJ銀行",
    "au損保", "JTB関西", "山田A", "株ABC",
)  # fmt: skip
"""None of them with another that would decide for it."""


def file(name: str, encoding: str) -> bytes:
    return f"company,revenue\r\n{name},100\r\n".encode(encoding)


@pytest.mark.parametrize("name", WESTERN)
def test_western_words_are_windows_1252(name: str) -> None:
    found = decode(file(name, "cp1252"))
    assert (found.encoding, found.text) == ("cp1252", file(name, "utf-8").decode())


@pytest.mark.parametrize("name", JAPANESE)
def test_japanese_words_are_shift_jis_even_beside_latin_ones(name: str) -> None:
    found = decode(file(name, "cp932"))
    assert (found.encoding, found.text) == ("cp932", file(name, "utf-8").decode())


@pytest.mark.parametrize("name", ["x軸y", "Web系engineer", "Web用app", "地", "Aﾈ", "Née", "DÉJÀ VU", "Acme®", "Škoda"])
def test_what_may_be_either_is_not_guessed(name: str) -> None:
    """One word of a file that has no other: it is not worth being wrong about."""
    data = file(name, "cp1252" if name.encode("cp1252", "ignore").decode("cp1252") == name else "cp932")
    found = decode(data)
    assert (found.encoding, found.text, found.trouble, found.line) == ("", "", "which-encoding", 2)
    assert name.split(maxsplit=1)[0] in found.value.split(" / ")


@pytest.mark.parametrize("name", ["x軸y", "Web系engineer", "Web用app", "地", "Aﾈ"])
def test_kana_anywhere_in_the_file_decide(name: str) -> None:
    data = file(name, "cp932") + "トヨタ自動車,5\r\n".encode("cp932")
    assert (decode(data).encoding, name in decode(data).text) == ("cp932", True)


@pytest.mark.parametrize("name", ["Née", "DÉJÀ VU", "Acme®", "Škoda"])
def test_words_that_are_surely_western_decide(name: str) -> None:
    data = file(name, "cp1252") + "Hélène,5\r\n".encode("cp1252")
    assert (decode(data).encoding, name in decode(data).text) == ("cp1252", True)


def test_both_in_one_file_are_told_with_the_line() -> None:
    data = file("東京電力", "cp932") + "Génie SA,5\r\n".encode("cp1252")
    assert decode(data) == Text("", "", "which-encoding", 3, "G駭ie / Génie")


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("日本", "euc_jp"), ("Ромашка", "cp1251"), ("Łódź", "cp1250"), ("Café Noir", "mac_roman"),
        ("삼성전자", "euc_kr"), ("Wałbrzych", "cp1250"), ("Génie", "mac_roman"), ("Müller", "mac_roman"),
        ("Génie", "cp850"),
    ],
)  # fmt: skip
def test_other_encodings_are_none_of_both(name: str, encoding: str) -> None:
    found = decode(file(name, encoding))
    assert (found.encoding, found.line) == ("", 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_however_they_end(end: str) -> None:
    assert decode(end.join(["a", "b", "Née", ""]).encode("cp1252")).line == 3
    assert decode(end.join(["a", "b", "日本", ""]).encode("euc_jp")).line == 3


def test_a_mark_is_believed() -> None:
    assert decode(b"\xef\xbb\xbfa\xff") == Text("", "", "not-text")
    assert decode(b"") == Text("utf-8", "")


WORDS = st.lists(st.sampled_from([*WESTERN, *JAPANESE]), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.sampled_from(["cp1252", "cp932"]))
def test_no_text_is_garbled(names: list[str], encoding: str) -> None:
    """Several of them at once are read as they were written, or not at all."""
    able = [name for name in names if name.encode(encoding, "ignore").decode(encoding) == name]
    text = "\n".join(able)
    found = decode(text.encode(encoding))
    assert found.text in {text, ""}
    assert found.encoding or found.trouble


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60))
def test_it_never_raises(data: bytes) -> None:
    found = decode(data)
    assert bool(found.encoding) != bool(found.trouble)
    assert not found.encoding or data.decode(found.encoding) == found.text
