"""The same answers as tables of comma-separated values: one header, one line for each row, times as ISO 8601."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec

from server.pages import api_types as told
from server.sheets import Cell, sheet

FIGURE = told.ApiFigure.__struct_fields__
MEETUP = ("meetup", "title", "starts")


def as_sheet(answer: Any) -> str:  # noqa: ANN401 - any of the answers
    """Return an answer as CSV."""
    match answer:
        case told.MeetupList():
            return plain(told.ApiMeetup, answer.meetups)
        case told.MeetupFigures():
            return sheet((*MEETUP, *FIGURE), lines((answer.meetup, answer.title, answer.starts), answer.figures))
        case told.SeriesFigures():
            rows = [((row.meetup, row.title, row.starts), row.figures) for row in answer.meetups]
            every = [(("", answer.title, ""), answer.figures), *rows]
            return sheet((*MEETUP, *FIGURE), (line for first, found in every for line in lines(first, found)))
        case told.Cohorts():
            return cohorts(answer)
        case told.StepTable():
            return plain(told.StepRow, answer.rows)
        case told.RoomTable():
            return plain(told.RoomRow, answer.rows)
        case told.ActTable():
            return plain(told.ActRow, answer.rows)
        case _:
            return plain(told.ConcurrencyRow, answer.rows)


def plain(shape: type[msgspec.Struct], rows: Iterable[msgspec.Struct]) -> str:
    return sheet(shape.__struct_fields__, (cells(msgspec.structs.astuple(row)) for row in rows))


def lines(first: Sequence[Any], figures: Iterable[told.ApiFigure]) -> Iterable[list[Cell]]:
    return (cells((*first, *msgspec.structs.astuple(figure))) for figure in figures)


def cohorts(answer: told.Cohorts) -> str:
    """One line for each meetup and each after it: ``after`` is 0 for the first-timers themselves."""
    header = (*MEETUP, "after", "people")
    rows = [
        cells((row.meetup, row.title, row.starts, after, people))
        for row in answer.rows
        for after, people in enumerate((row.people, *row.came))
    ]
    return sheet(header, rows)


def cells(row: Iterable[Any]) -> list[Cell]:
    return [each.isoformat() if isinstance(each, datetime) else each for each in row]
