from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.meetup import roster
from server.meetup.commands import Registrant
from server.meetup.roster import MOST_ROWS, Problem, Roster, Row, read
from tests.meetup.thousands import HOSTILE, LONG

LIST = '氏名,会社名,レベル,テーブル\n田中 一,株式会社ABC,初参加,A班\n"山田, ""花子""",①商事,ベテラン,\n'
ROWS = (
    Row(2, "田中 一", "株式会社ABC", "first", "A班"),
    Row(3, '山田, "花子"', "①商事", "veteran", ""),
)


def codes(found: Roster) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.column, problem.code) for problem in found.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_encoding_of_spreadsheets_is_read(encoding: str, ends: str) -> None:
    assert read(LIST.replace("\n", ends).encode(encoding)) == Roster(ROWS, (), read(LIST.encode(encoding)).encoding)


def test_western_names_are_read_and_what_may_be_either_is_told() -> None:
    assert read("name,company\nRené,Café Noir\nZoë,Génie SA\n".encode("cp1252")).rows == (
        Row(2, "René", "Café Noir"),
        Row(3, "Zoë", "Génie SA"),
    )
    (problem,) = read("name,company\nAnn,Sonne\nBea,Née SA\n".encode("cp1252")).problems
    assert problem == Problem(3, "", "which-encoding", "N馥 / Née")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_separator(separator: str) -> None:
    data = f"Name{separator}Company\nAnn{separator}ABC\n".encode()
    assert read(data).rows == (Row(2, "Ann", "ABC"),)


@pytest.mark.parametrize(
    ("header", "row", "known"),
    [
        ("level,name", "Beginner,Ann", Row(2, "Ann", level="first")),
        ("お名前,経験", "あん,実践者", Row(2, "あん", level="practitioner")),
        ("Ｎａｍｅ ,所属", "Ann,ABC", Row(2, "Ann", "ABC")),
        ("email,Name,グループ", "a@b,Ann,3", Row(2, "Ann", group="3")),
        ("名前（必須）,班 *", "Ann,1", Row(2, "Ann", group="1")),
        ("name", "Ann", Row(2, "Ann")),
        ("name,level", "Ann,First-time", Row(2, "Ann", level="first")),
        ("name,level", "Ann,", Row(2, "Ann")),
        ("name,company", "  Ann   Lee  ,\tA B\u3000C", Row(2, "Ann Lee", "A B C")),
        ("name,company,group", "Ann", Row(2, "Ann")),
        ("name,company", "👩\u200d👩\u200d👧,X", Row(2, "👩\u200d👩\u200d👧", "X")),
    ],
)
def test_columns_in_any_order_and_language(header: str, row: str, known: Row) -> None:
    assert read(f"{header}\n{row}\n".encode()).rows == (known,)


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (b"", [(0, "", "empty")]),
        (b"\xef\xbb\xbf\r\n ,,\r\n", [(0, "", "empty")]),
        (b"name,company\n", [(0, "", "empty")]),
        (b"\x81", [(1, "", "not-text")]),
        (b"\xff\xfe\x00", [(0, "", "not-text")]),
        (b"Ann,ABC\nBob,XYZ\n", [(1, "name", "no-header")]),
        (b"company,level\nABC,\n", [(1, "name", "no-header")]),
        (b'"name,company\nAnn,ABC\n', [(1, "", "open-quote")]),
        (b"name,name\nAnn,Bob\n", [(1, "name", "header-twice")]),
        (b"name,company\n,ABC\nBob,\n", [(2, "name", "no-name")]),
        (b"name,company\n...,ABC\n", []),
        (b"name\n" + b"x" * 41, [(2, "name", "too-long")]),
        (b"name,company\nAnn," + b"x" * 81, [(2, "company", "too-long")]),
        (b"name\n" + b"x" * 9000, [(2, "", "too-long")]),
        (b"name\nA\x00nn\nB\x1b[1mob", [(2, "name", "control-characters"), (3, "name", "control-characters")]),
        ("name\nA\u202enn".encode(), [(2, "name", "control-characters")]),
        ("name,level\nAnn,神".encode(), [(2, "level", "unknown-level")]),
        (b"name,company\nAnn,ABC\n\n ann ,abc\nAnn,XYZ\n", [(4, "name", "duplicate")]),
        (b'name\n"Ann\nBob\n', [(2, "", "open-quote")]),
        (b'name,group\n"Ann\nLee",1\nBob,1,oops\n', [(4, "", "too-many-fields")]),
        (b"name,level\n,god", [(2, "name", "no-name"), (2, "level", "unknown-level")]),
    ],
)  # fmt: skip
def test_bad_files(data: bytes, problems: list[tuple[int, str, str]]) -> None:
    found = read(data)
    assert codes(found) == problems
    assert not {row.line for row in found.rows} & {line for line, _, _ in problems}


def test_rows_that_are_right_can_be_used_beside_wrong_ones() -> None:
    found = read(b'name,level\nAnn,god\nBob,first\n"open,\nCem,\n')
    assert [row.name for row in found.rows] == ["Bob", "Cem"]
    assert [problem.value for problem in found.problems] == ["god", '"open,']


def test_a_duplicate_names_the_earlier_line() -> None:
    found = read("名前,会社\nＡｎｎ,ABC\nBob,\nann,abc\n".encode())
    assert [(problem.line, problem.value) for problem in found.problems] == [(4, "2")]


def test_five_thousand_rows_and_no_more() -> None:
    found = read(LONG)
    assert len(found.rows) == MOST_ROWS
    assert [(one.line, one.code, one.value) for one in found.problems] == [(MOST_ROWS + 2, "too-many-rows", "5000")]


def test_there_is_an_end_to_problems() -> None:
    found = read(b"name,level\n" + b"Ann,god\n" * 900)
    assert len(found.problems) == roster.MOST_PROBLEMS + 1
    assert (found.problems[-1].code, found.problems[-1].value) == ("too-many-problems", "900")


@pytest.mark.parametrize("data", HOSTILE, ids=lambda data: repr(data[:8]))
def test_hostile_files_are_answered_in_few_words(data: bytes) -> None:
    for each in (data, data + b"x" * 2_000_000):
        found = read(each)
        assert len(found.rows) <= 1
        assert len(found.problems) <= roster.MOST_PROBLEMS + 2, "and that there are more, and too many rows"


LIKELY = st.text(alphabet=st.sampled_from(',;\t"\n\r namé名前会社0\x00\u3000\ufeff'), max_size=80)


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.binary(max_size=200), LIKELY.map(str.encode), LIKELY.map(lambda text: text.encode("utf-16"))))
def test_reading_never_raises_and_every_row_is_one_the_rules_take(data: bytes) -> None:
    for prefix in (b"", b"name,company,level,group\n", "氏名\t班\n".encode("cp932")):
        found = read(prefix + data)
        for row in found.rows:
            assert 1 <= len(row.name) <= 40
            Registrant("p", row.name, row.company, row.level, row.group)
        assert found.rows or found.problems
