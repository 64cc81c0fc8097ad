"""The list of people as a file from a spreadsheet: CSV in whatever encoding and order it came. Never raises; every
problem has its place, and rows without one can be used.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, Literal

import msgspec

from server.cells import cut, is_hidden, plain, squeezed, tidy
from server.csv import Record, records
from server.encoding import decode
from server.meetup.parts import Level

MOST_ROWS: Final = 5_000
MOST_LINES: Final = 20_000
"""With those that spreadsheets fill with separators alone."""
MOST_PROBLEMS: Final = 200
"""Beyond that, somebody has to look at the file anyway."""
MOST_BYTES: Final = 2_000_000

Column = Literal["name", "company", "level", "group"]
HEADERS: Final[dict[str, Column]] = {
    **dict.fromkeys(("name", "名前", "氏名", "お名前", "なまえ", "ニックネーム", "nickname", "fullname"), "name"),
    **dict.fromkeys(("company", "会社", "会社名", "所属", "御社名", "貴社名", "organization", "組織"), "company"),
    **dict.fromkeys(("level", "レベル", "経験", "参加経験", "experience"), "level"),
    **dict.fromkeys(("group", "グループ", "班", "テーブル", "卓", "table", "チーム", "team"), "group"),
}  # fmt: skip
"""Words at the head of a column, as ``plain`` leaves them."""
WORDS: Final[dict[Level, tuple[str, ...]]] = {
    "": ("",),
    "first": (
        "初参加", "はじめて", "初めて", "初心者", "初級", "初", "beginner", "first", "firsttime", "new", "newcomer",
    ),
    "practitioner": ("実践者", "実践", "経験者", "中級", "中級者", "practitioner", "intermediate", "experienced"),
    "veteran": ("ベテラン", "上級", "上級者", "熟練者", "veteran", "expert", "advanced", "senior"),
}  # fmt: skip
LEVELS: Final = {word: level for level, words in WORDS.items() for word in words}
LONGEST: Final[dict[Column, int]] = {"name": 40, "company": 80, "group": 40, "level": 40}


class Row(msgspec.Struct, frozen=True):
    """Somebody of the list. ``line``: of the file, from 1."""

    line: int
    name: str
    company: str = ""
    level: Level = ""
    group: str = ""


class Problem(msgspec.Struct, frozen=True):
    """What is wrong, and where. Line 0: the whole file. ``column``: as it is called here, or empty.

    Codes: ``empty``, ``too-large``, ``not-text``, ``which-encoding`` (``value``: a word read in either), ``no-header``,
    ``header-twice``, ``no-name``, ``too-long``, ``control-characters``, ``unknown-level``, ``duplicate`` (``value``:
    the earlier line), ``open-quote``, ``too-many-fields``, ``too-many-rows`` (``value``: the limit),
    ``too-many-problems`` (``value``: how many).
    """

    line: int
    column: str
    code: str
    value: str = ""


class Roster(msgspec.Struct, frozen=True):
    """``rows``: all that are right. ``encoding``: in which the file was read."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    encoding: str = ""


def read(data: bytes) -> Roster:
    """Read a file."""
    if len(data) > MOST_BYTES:
        return refuse("too-large", str(MOST_BYTES))
    told = decode(data)
    if told.trouble:
        return refuse(told.trouble, told.value, told.line)
    if not told.text.strip():
        return refuse("empty")
    looked_at = islice(records(told.text), MOST_LINES)
    filled = (record for record in looked_at if any(field.strip() for field in record.fields))
    lines = list(islice(filled, MOST_ROWS + 2))
    if not lines:
        return refuse("empty")
    columns, problems = header(lines[0])
    if not columns:
        return Roster((), problems, told.encoding)
    return body(columns, lines, problems, told.encoding)


def refuse(code: str, value: str = "", line: int = 0) -> Roster:
    return Roster((), (Problem(line, "", code, value),))


# --- the head ---------------------------------------------------------------------------------------------------------


def header(first: Record) -> tuple[dict[int, Column], tuple[Problem, ...]]:
    """Return which column is where, and what is wrong with that; no columns where the first line is no header."""
    if first.fault:
        return {}, (Problem(first.line, "", first.fault, cut(first.fields[0])),)
    columns: dict[int, Column] = {}
    problems: list[Problem] = []
    for place, field in enumerate(first.fields):
        column = HEADERS.get(plain(field))
        if column in columns.values():
            problems.append(Problem(first.line, str(column), "header-twice", cut(field)))
        elif column:
            columns[place] = column
    if "name" not in columns.values():
        return {}, (Problem(first.line, "name", "no-header", cut(first.fields[0])),)
    return columns, tuple(problems)


# --- the rows ---------------------------------------------------------------------------------------------------------


def body(columns: dict[int, Column], lines: Sequence[Record], problems: tuple[Problem, ...], encoding: str) -> Roster:
    rows: list[Row] = []
    found = list(problems)
    seen: dict[tuple[str, str], int] = {}
    for record in lines[1 : MOST_ROWS + 1]:
        row, wrong = read_row(columns, record, len(lines[0].fields))
        if row is not None and (earlier := seen.setdefault(key(row), row.line)) != row.line:
            wrong = [Problem(row.line, "name", "duplicate", str(earlier))]
        found += wrong
        if row is not None and not wrong:
            rows.append(row)
    if len(found) > MOST_PROBLEMS:
        found = [*found[:MOST_PROBLEMS], Problem(0, "", "too-many-problems", str(len(found)))]
    if len(lines) > MOST_ROWS + 1:
        found.append(Problem(lines[MOST_ROWS + 1].line, "", "too-many-rows", str(MOST_ROWS)))
    if not rows and not found:
        found.append(Problem(0, "", "empty"))
    return Roster(tuple(rows), tuple(found), encoding)


def key(row: Row) -> tuple[str, str]:
    """Return what tells two people apart."""
    return squeezed(row.name), squeezed(row.company)


def read_row(columns: dict[int, Column], record: Record, width: int) -> tuple[Row | None, list[Problem]]:
    """Return a row, or what is wrong with it."""
    if record.fault:
        return None, [Problem(record.line, "", record.fault, cut(record.fields[0]))]
    fields: dict[Column, str] = {}
    wrong: list[Problem] = []
    for place, column in columns.items():
        text = record.fields[place] if place < len(record.fields) else ""
        fields[column] = tidy(text)
        wrong += [Problem(record.line, column, code, cut(text)) for code in faults(column, text)]
    wrong += stray(record, width)
    if wrong:
        return None, wrong
    level = LEVELS[plain(fields.get("level", ""))]
    return Row(record.line, fields["name"], fields.get("company", ""), level, fields.get("group", "")), []


def stray(record: Record, width: int) -> list[Problem]:
    """A row that is longer than the header has slipped: a separator in a field that was not quoted, say."""
    extra = [field for field in record.fields[width:] if field.strip()]
    return [Problem(record.line, "", "too-many-fields", cut(extra[0]))] if extra else []


def faults(column: Column, text: str) -> Iterator[str]:
    """Yield the codes of what is wrong with a field."""
    if any(is_hidden(char) for char in text):
        yield "control-characters"
    elif len(tidy(text)) > LONGEST[column]:
        yield "too-long"
    elif column == "name" and not any(char.isalnum() or unicodedata.category(char)[0] in "SP" for char in text):
        yield "no-name"
    elif column == "level" and plain(text) not in LEVELS:
        yield "unknown-level"
