"""The matrix as a document that a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from tests.authorization.callers import CALLERS
from tests.authorization.matrix import Row
from tests.authorization.visitors import VISITORS

SHORT = {"not-allowed": "·"}
HEAD = """# Who may do what

Made by trying everything as everybody on a running server (`python -m tests.authorization`); tests compare. A command
or an address that is missing here fails them.

"""
COMMANDS = """## Commands

Every change is a command to a stream, and every command takes the same way: the connection's ticket says who asks, the
meetup's state says which streams they may use at this moment, the rules of the stream say what they may do there.
✓: may, when the moment is right; ·: refused with `not-allowed`; otherwise the code of the refusal, which changes
nothing.

"""
ENDPOINTS = """
## Addresses

What is not yours is not found (404). *sign in*: led to the sign-in page. 303 leads on after something was done, 422
says what is wrong with the form, 401 and 403 say why not, 410: the link was good once. Every form that organizers send
needs the token of the page it came from (else 400), every form a page of this site (else 403).

"""


def commands_text(found: Mapping[str, Sequence[Row]]) -> str:
    titles = [visitor.title for visitor in VISITORS]
    visitors = "".join(f"- **{visitor.title}**: {visitor.about}\n" for visitor in VISITORS)
    return COMMANDS + visitors + "".join(commands_section(title, titles, rows) for title, rows in found.items())


def endpoints_text(found: Mapping[str, Sequence[Row]]) -> str:
    callers = "".join(f"- **{who}**: {about}\n" for who, about in CALLERS.items())
    return ENDPOINTS + callers + "".join(endpoints_section(title, rows) for title, rows in found.items())


def commands_section(title: str, visitors: Sequence[str], rows: Sequence[Row]) -> str:
    """One table. Whoever gets the same answer to everything is named below it instead of having a column."""
    names, *answers = zip(*rows, strict=True)
    shown = [(who, column) for who, column in zip(visitors, answers, strict=True) if len(set(column)) > 1]
    table = [("", *[who for who, _ in shown]), *zip(names, *[column for _, column in shown], strict=True)]
    return f"\n### {title}\n\n{table_text(table)}\n{always(visitors, answers)}"


def endpoints_section(title: str, rows: Sequence[Row]) -> str:
    """One table. Those who get the same answers share a column."""
    names, *answers = zip(*rows, strict=True)
    columns: dict[Sequence[str], list[str]] = {}
    for who, column in zip(CALLERS, answers, strict=True):
        columns.setdefault(column, []).append(who)
    heads = ["everybody"] if len(columns) == 1 else [", ".join(who) for who in columns.values()]
    return f"\n### {title}\n\n{table_text([('', *heads), *zip(names, *columns, strict=True)])}"


def table_text(rows: Sequence[Sequence[str]]) -> str:
    head, *rest = [f"| {' | '.join(SHORT.get(cell, cell) for cell in row)} |\n" for row in rows]
    return head + "|" + "---|" * len(rows[0]) + "\n" + "".join(rest)


def always(visitors: Iterable[str], answers: Iterable[Sequence[str]]) -> str:
    """Say who gets the same answer to everything."""
    same = [
        (column[0], who) for who, column in zip(visitors, answers, strict=True) if len(set(column)) == 1 and column[0]
    ]
    groups = groupby(sorted(same), key=lambda pair: pair[0])
    said = [f"`{answer}` ({', '.join(who for _, who in group)})" for answer, group in groups]
    return f"Always {', '.join(said)}.\n" if said else ""
