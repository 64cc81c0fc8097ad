"""From the TOML texts of a pack's files to a checked Pack. Reads nothing itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from game.pack.checks import check
from game.pack.problems import PackError, Problem
from game.pack.schema import Pack

FILES: Mapping[str, tuple[str, ...]] = {
    "pack.toml": (
        "format", "id", "version", "languages", "title", "summary", "money", "abilities", "community", "modes",
        "clocks", "numbers",
    ),
    "board.toml": ("start", "lines", "stations"),
    "items.toml": ("items",),
    "troubles.toml": ("troubles",),
    "lessons.toml": ("lessons",),
    "prompts.toml": ("topics", "prompts"),
    "questions.toml": ("questions",),
    "accounts.toml": ("accounts",),
    "skills.toml": ("skills",),
    "churn.toml": ("churn",),
    "titles.toml": ("titles", "awards"),
}  # fmt: skip
"""Which file holds which tables of a Pack."""

_TYPES = get_type_hints(Pack)
_WHERE = re.compile(r"(?s)(?P<reason>.*?)(?: - at `(?:key in )?\$(?P<path>.*)`)?")


def parse(files: Mapping[str, str]) -> Pack:
    """Read a pack from its files (name -> TOML text). Raises PackError, naming every problem that can be seen."""
    problems: list[Problem] = []
    tables = {name: _table(name, files, problems) for name in FILES}
    problems += (
        Problem(code="file-unknown", file=name)
        for name in sorted(files)
        if name.endswith(".toml") and name not in FILES
    )
    values: dict[str, Any] = {}
    for name, table in tables.items():
        if table is not None:
            values |= _read(name, table, problems)
    if not problems:
        pack = Pack(**values)
        problems += check(pack)
    if problems:
        raise PackError(problems)
    return pack


def _table(name: str, files: Mapping[str, str], problems: list[Problem]) -> dict[str, Any] | None:
    if name not in files:
        problems.append(Problem(code="file-missing", file=name))
        return None
    try:
        return tomllib.loads(files[name].removeprefix("\ufeff"))
    except RecursionError:
        reason = "it is nested too deeply"
    except ValueError as error:  # TOMLDecodeError, or a number beyond all reason
        reason = str(error)
    problems.append(Problem(code="toml", file=name, params={"reason": reason}))
    return None


def _read(file: str, table: dict[str, Any], problems: list[Problem]) -> dict[str, Any]:
    problems += (Problem(code="key-unknown", file=file, field=key) for key in table if key not in FILES[file])
    problems += (Problem(code="key-missing", file=file, field=key) for key in FILES[file] if key not in table)
    return {key: _field(file, key, table[key], problems) for key in FILES[file] if key in table}


def _field(file: str, key: str, value: Any, problems: list[Problem]) -> Any:  # noqa: ANN401 - whatever TOML holds
    kind = _TYPES[key]
    of = get_args(kind)[0] if get_origin(kind) is tuple else None
    if of is None or not issubclass(of, msgspec.Struct):
        return _convert(value, kind, (file, "", key), problems)
    if not isinstance(value, list):
        problems.append(Problem(code="list-expected", file=file, field=key))
        return None
    return tuple(
        _convert(entry, of, (file, name_of(entry, number), ""), problems) for number, entry in enumerate(value, 1)
    )


def name_of(entry: object, number: int) -> str:
    """What an entry is called in a problem: its id, or its number from 1."""
    given = entry.get("id") if isinstance(entry, dict) else None
    return given if isinstance(given, str) and given else f"no. {number}"


def _convert(value: Any, kind: Any, place: tuple[str, str, str], problems: list[Problem]) -> Any:  # noqa: ANN401
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        problems += _misshapen(str(error), *place)
    return None


def _misshapen(message: str, file: str, entry: str, field: str) -> Iterator[Problem]:
    found = _WHERE.fullmatch(message)
    reason, path = (found["reason"], found["path"] or "") if found else (message, "")
    missing = re.fullmatch(r"Object missing required field `(\w+)`", reason)
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", reason)
    for special in (missing, unknown):
        path += f".{special[1]}" if special else ""
    where = f"{field}{path}".strip(".")
    if missing:
        yield Problem(code="key-missing", file=file, entry=entry, field=where)
    else:
        params: dict[str, str | int] = {"reason": "there is no such field" if unknown else reason}
        yield Problem(code="shape", file=file, entry=entry, field=where, params=params)
