from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from server.metrics.account_facts import Customer
from server.metrics.companies import LONGEST, company_key
from server.metrics.crm import MOST_BYTES, MOST_ROWS, read_customers
from server.metrics.crm_days import DayFault, day, day_order
from server.metrics.crm_money import MoneyFault, decimal_mark, money
from server.metrics.crm_parts import Reading

FILE = (
    "会社名,ランク,売上（円）,前年売上,更新日,契約状況\n"
    '株式会社アオバ,Tier 1,"1,200,000",1000000,2026年4月1日,継続\n'
    "ミドリ有限会社,Ｂランク,５００,,2026/4/1,解約済み\n"
)
ROWS = (
    Customer("株式会社アオバ", "アオバ", "1", 1_200_000.0, 1_000_000.0, "2026-04-01", "active"),
    Customer("ミドリ有限会社", "ミドリ", "B", 500.0, None, "2026-04-01", "churned"),
)


def codes(found: Reading) -> list[tuple[int, str, str]]:
    return [(fault.line, fault.column, fault.code) for fault in found.faults]


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_encoding_is_read_and_named(encoding: str, ends: str) -> None:
    found = read_customers(FILE.replace("\n", ends).encode(encoding))
    assert (found.rows, found.faults, found.encoding) == (ROWS, (), encoding)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_every_separator_is_read(separator: str) -> None:
    text = FILE.replace('"1,200,000"', "1200000").replace(",", separator)
    assert read_customers(text).rows == ROWS


def test_english_headings_in_any_order() -> None:
    found = read_customers(
        "Status;ARR (USD);Account Name;Notes;Tier;Renewal Date\nActive;$10.5k;Acme Inc.;x;T2;31.12.2026\n"
    )
    assert found.columns == {"status": 0, "revenue": 1, "company": 2, "tier": 4, "renewal": 5}
    assert found.headings[1] == "ARR (USD)"
    assert found.rows == (Customer("Acme Inc.", "acme", "2", 10_500.0, None, "2026-12-31", "active"),)


def test_columns_can_be_named() -> None:
    text = "a,b,c\nAcme,9,100\n"
    assert codes(read_customers(text)) == [(1, "company", "no-column"), (1, "revenue", "no-column")]
    assert read_customers(text, {"company": 0, "revenue": 2}).rows[0].revenue == 100
    assert codes(read_customers(text, {"company": 0, "revenue": 3})) == [
        (1, "", "bad-mapping"),
        (1, "revenue", "no-column"),
    ]
    assert codes(read_customers(text, {"company": 0, "revenue": 0})) == [(1, "revenue", "column-twice")]
    odd: Any = {"company": 0, "revenue": True, "other": 1}
    assert codes(read_customers(text, odd)) == [
        (1, "", "bad-mapping"),
        (1, "", "bad-mapping"),
        (1, "revenue", "no-column"),
    ]


def test_one_fault_and_nothing_is_taken_but_all_faults_are_told() -> None:
    found = read_customers(
        "Company,Tier,ARR,Renewal,Status\n"
        "A Ltd,1,-5,4/1/2026,active\n"
        ",2,x,13/13/2026,maybe\n"
        "good,1,5,2026-01-01,active\n"
        "ａ,1,5,2026-01-01,active,,more\n"
        "b,,,,active\n"
        "c,,,,churned\n"
        'd,,"5,\n'
    )
    assert found.rows == ()
    assert codes(found) == [
        (2, "revenue", "negative"),
        (2, "renewal", "ambiguous-day"),
        (3, "company", "no-company"),
        (3, "status", "unknown-status"),
        (3, "revenue", "not-a-number"),
        (3, "renewal", "not-a-day"),
        (5, "", "too-many-fields"),
        (5, "company", "duplicate"),
        (6, "revenue", "no-revenue"),
        (8, "", "open-quote"),
    ]
    assert [fault.value for fault in found.faults[:2]] == ["-5", "4/1/2026"]
    assert (found.faults[7].value, found.faults[7].earlier) == ("ａ", 2)


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "empty", 0),
        ("会社名,売上\n".encode(), "empty", 0),
        (b"\xff\xfe\x00", "not-text", 0),
        ("会社名,売上\nアオバ,1\n".encode("euc-jp") + b"\xff", "not-text", 1),
        (b"x" * (MOST_BYTES + 1), "too-large", 0),
        (b"company,revenue\n" + b",\n" * 100_001, "too-many-rows", 0),
    ],
)
def test_files_that_are_none(data: bytes, code: str, line: int) -> None:
    found = read_customers(data)
    assert [(fault.line, fault.code) for fault in found.faults] == [(line, code)]


def test_so_many_rows_and_so_many_faults() -> None:
    long = "company,revenue\n" + "".join(f"c{number},1\n" for number in range(MOST_ROWS + 1))
    assert codes(read_customers(long)) == [(MOST_ROWS + 2, "", "too-many-rows")]
    bad = read_customers("company,revenue\n" + "x,y\n" * 300)
    assert len(bad.faults) == 201
    assert (bad.faults[-1].code, bad.faults[-1].value) == ("too-many-faults", "599")


def test_headings_that_are_there_twice() -> None:
    assert codes(read_customers("company,account,revenue\na,b,1\n")) == [(1, "company", "column-twice")]


def test_what_no_cell_may_hold() -> None:
    found = read_customers(f"company,revenue\na\u202eb,1\n{'c' * 81},1\n")
    assert codes(found) == [(2, "company", "control-characters"), (3, "company", "too-long")]


# --- cells ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("¥1,234,567", 1_234_567), ("￥１，２３４", 1_234), ("\\1,000", 1_000), ("1.234.567,89", 1_234_567.89),
        ("100万円", 1_000_000), ("1.2億円", 120_000_000), ("3百万", 3_000_000), ("US$ 3,000.50", 3_000.5),
        ("EUR 1'000", 1_000), ("JPY 1000", 1_000), ("1 234 567", 1_234_567), ("0", 0), ("1,234", 1_234),
        ("12,5", 12.5), ("3k", 3_000), ("£0.99", 0.99),
    ],
)  # fmt: skip
def test_amounts(text: str, amount: float) -> None:
    assert money(text, "") == pytest.approx(amount)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-number"), ("-", "not-a-number"), ("abc", "not-a-number"), ("1e5", "not-a-number"),
        ("1,23,456", "not-a-number"), ("1.2.3", "not-a-number"), ("nan", "not-a-number"), ("5%", "not-a-number"),
        ("(1,000)", "negative"), ("△5", "negative"), ("▲1,000円", "negative"), ("-3", "negative"), ("−¥3", "negative"),
        ("1,000-", "negative"), ("1.234", "ambiguous-number"), ("9" * 40, "too-large"),
    ],
)  # fmt: skip
def test_amounts_that_are_none(text: str, code: str) -> None:
    with pytest.raises(MoneyFault, match=f"^{code}$"):
        money(text, "")


def test_a_column_decides_what_a_dot_is() -> None:
    assert decimal_mark(["1.234", "5,50"]) == ","
    assert money("1.234", ",") == 1234
    assert decimal_mark(["1.234", "5.50"]) == "."
    assert money("1.234", ".") == 1.234
    assert decimal_mark(["1.234", "5.50", "5,50"]) == ""
    with pytest.raises(MoneyFault, match="ambiguous-number"):
        money("5.50", ",")


@pytest.mark.parametrize(
    "text",
    [
        "2026-04-01", "2026/4/1", "2026.4.1", "01.04.2026", "2026年4月1日", "２０２６年４月１日", "令和8年4月1日",
        "R8.4.1", "2026-04-01T00:00:00Z", "2026-04-01 09:30",
    ],
)  # fmt: skip
def test_days(text: str) -> None:
    assert day(text, "") == "2026-04-01"


@pytest.mark.parametrize(
    "text", ["", "46113", "2026-13-01", "2026-02-30", "13/13/2026", "1/4/26", "soon", "令和0年1月1日x", "9999年1月1日"]
)
def test_days_that_are_none(text: str) -> None:
    with pytest.raises(DayFault, match="not-a-day"):
        day(text, "")


def test_a_column_decides_whether_the_day_comes_first() -> None:
    assert day_order(["4/1/2026", "31/1/2026"]) == "day"
    assert day("4/1/2026", "day") == "2026-01-04"
    assert day_order(["4/1/2026", "1/31/2026"]) == "month"
    assert day("4/1/2026", "month") == "2026-04-01"
    assert day_order(["31/1/2026", "1/31/2026"]) == ""
    assert day("4/4/2026", "") == "2026-04-04"
    assert day("31/1/2026", "month") == "2026-01-31"
    assert day("令和元年5月1日", "") == "2019-05-01"


# --- companies --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "names",
    [
        ("株式会社ニジカイ", "㈱ニジカイ", "ﾆｼﾞｶｲ(株)", "ニジカイ　株式会社", "（株）ニジカイ"),
        ("ACME Co., Ltd.", "Acme", "acme inc", "ＡＣＭＥ　Ｉｎｃ．", "Acme K.K.", "ACME Corporation Ltd"),
        ("Johnson & Johnson", "johnson and johnson"),
        ("Booking.com B.V.", "bookingcom"),
        ("Straße GmbH", "STRASSE"),
    ],
)
def test_names_of_the_same_company(names: tuple[str, ...]) -> None:
    assert len({company_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    "names", [("C", "C++", "C#"), ("株式会社", "有限会社"), ("Inc", "Ltd"), ("!!", "??"), ("ソニー", "ソニ")]
)
def test_names_of_different_companies(names: tuple[str, ...]) -> None:
    assert len({company_key(name) for name in names}) == len(names)


@settings(deadline=None)
@given(st.text(max_size=120))
@example("\ufdfa" * 80)
def test_a_key_is_short_and_its_own(name: str) -> None:
    key = company_key(name)
    assert len(key) <= LONGEST
    assert bool(key) == bool(name.strip())


# --- anything at all --------------------------------------------------------------------------------------------------

CELL = st.one_of(
    st.sampled_from(
        [
            "",
            "Acme",
            "アオバ",
            "-1",
            "1.234",
            "¥1,000",
            "4/1/2026",
            "2026-04-01",
            "令和8年1月1日",
            "active",
            "解約",
            '"',
            "\x00",
        ]
    ),
    st.text(max_size=8),
)
LINES = st.lists(st.lists(CELL, max_size=7), max_size=6)


@settings(deadline=None, max_examples=150)
@given(LINES, st.sampled_from(",;\t"), st.sampled_from(["utf-8", "utf-16", "cp932"]), st.booleans())
def test_rows_or_faults_never_both_never_neither(
    lines: list[list[str]], separator: str, encoding: str, head: bool  # noqa: FBT001 - hypothesis
) -> None:  # fmt: skip
    first = [["company", "tier", "revenue", "before", "renewal", "status"]] if head else []
    text = "\n".join(separator.join(line) for line in [*first, *lines])
    found = read_customers(text.encode(encoding, "replace"))
    assert bool(found.rows) != bool(found.faults)
    assert len({row.key for row in found.rows}) == len(found.rows)
    assert all(row.company and row.key and row.revenue >= 0 and (row.before or 0) >= 0 for row in found.rows)


@settings(deadline=None, max_examples=150)
@given(
    st.binary(max_size=200),
    st.none() | st.dictionaries(st.sampled_from(["company", "revenue", "x"]), st.integers(-1, 3)),
)
def test_bytes_of_any_kind_never_raise(data: bytes, columns: Any) -> None:  # noqa: ANN401 - hypothesis
    found = read_customers(data, columns)
    assert bool(found.rows) != bool(found.faults)
