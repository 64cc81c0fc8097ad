"""Whatever the files hold, a pack is read or refused with PackError; nothing else comes out."""

from __future__ import annotations

import contextlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.pack.loader import FILES, parse
from game.pack.problems import PackError

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = st.sampled_from(sorted(FILES))
SCRAPS = st.sampled_from([
    "", "\n", "[", "]", "{", "}", '"', "=", ",", "0", "-1", "9" * 30, "1e999", "nan", "1979-05-27", "true",
    "[[items]]\n", 'id = ""\n', "\\u0000", "@", "\u202e", '"""', "effects = []\n", "{ do = 3 }", "[]", "'''",
])  # fmt: skip


def swallow(files: dict[str, str]) -> None:
    with contextlib.suppress(PackError):
        parse(files)


@FEW
@given(st.dictionaries(NAMES, st.text(max_size=200)))
def test_any_text(files: dict[str, str]) -> None:
    swallow(files)


@FEW
@given(name=NAMES, at=st.integers(0, 20_000), length=st.integers(0, 12), scrap=SCRAPS)
def test_a_scratch_anywhere(good: dict[str, str], name: str, at: int, length: int, scrap: str) -> None:
    text = good[name]
    where = at % (len(text) + 1)
    swallow(good | {name: text[:where] + scrap + text[where + length :]})


@FEW
@given(name=NAMES, line=st.integers(0, 1000), times=st.integers(0, 3))
def test_a_line_lost_or_repeated(good: dict[str, str], name: str, line: int, times: int) -> None:
    lines = good[name].splitlines(keepends=True)
    where = line % len(lines)
    swallow(good | {name: "".join(lines[:where] + lines[where : where + 1] * times + lines[where + 1 :])})
