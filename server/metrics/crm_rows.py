"""The lines of a list of customers, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from server.cells import cut, is_hidden, plain, tidy
from server.csv import Record
from server.metrics.account_facts import Customer, Status
from server.metrics.companies import company_key
from server.metrics.crm_days import DayFault, Order, day, day_order
from server.metrics.crm_money import Mark, MoneyFault, decimal_mark, money
from server.metrics.crm_parts import Code, Column, Fault
from server.metrics.crm_words import LONGEST, STATUSES, tier

MONEY: tuple[Column, ...] = ("revenue", "before")


class Habits(msgspec.Struct, frozen=True):
    """How a file writes what can be written in several ways, by its own columns as a whole."""

    marks: dict[Column, Mark]
    order: Order


def habits_of(lines: Sequence[Record], where: Mapping[Column, int]) -> Habits:
    def cells(column: Column) -> Iterator[str]:
        return (field(record, where, column) for record in lines if not record.fault)

    return Habits(
        {column: decimal_mark(cells(column)) for column in ("revenue", "before")}, day_order(cells("renewal"))
    )


def spoilt(record: Record) -> Literal["too-long", "open-quote"]:
    return "too-long" if record.fault == "too-long" else "open-quote"


def field(record: Record, where: Mapping[Column, int], column: Column) -> str:
    place = where.get(column, len(record.fields))
    return record.fields[place] if place < len(record.fields) else ""


def read_row(record: Record, where: Mapping[Column, int], habits: Habits, width: int) -> tuple[Customer, list[Fault]]:
    """Return a customer, of what could be read, and all that is wrong with the line."""
    if record.fault:
        return Customer("", ""), [Fault(record.line, "", spoilt(record), cut(record.fields[0]))]
    wrong = [Fault(record.line, column, code, cut(text)) for column, code, text in unfit(record, where)]
    extra = [text for text in record.fields[width:] if text.strip()]
    wrong += [Fault(record.line, "", "too-many-fields", cut(extra[0]))] if extra else []
    cells = {column: field(record, where, column) for column in where}
    unusable = {fault.column for fault in wrong}
    reader = Cells(record.line, {column: text for column, text in cells.items() if column not in unusable}, habits)
    customer = reader.customer()
    return customer, [*wrong, *reader.faults]


def unfit(record: Record, where: Mapping[Column, int]) -> Iterator[tuple[Column, Code, str]]:
    """Yield the cells that hold what no such cell may hold."""
    for column in where:
        text = field(record, where, column)
        if any(is_hidden(char) for char in text):
            yield column, "control-characters", text
        elif len(tidy(text)) > LONGEST:
            yield column, "too-long", str(LONGEST)


class Cells:
    """The cells of one line. What is wrong with them gathers in ``faults``; a cell that is not there is passed over."""

    def __init__(self, line: int, cells: Mapping[Column, str], habits: Habits) -> None:
        self.line, self.cells, self.habits = line, cells, habits
        self.faults: list[Fault] = []

    def customer(self) -> Customer:
        company = tidy(self.cells.get("company", ""))
        if "company" in self.cells and not any(char.isalnum() for char in company):
            self.fault("company", "no-company")
            company = ""
        status = self.status()
        return Customer(
            company=company,
            key=company_key(company),
            tier=tier(self.cells.get("tier", "")),
            revenue=self.revenue(status),
            before=self.money("before"),
            renewal=self.renewal(),
            status=status,
        )

    def fault(self, column: Column, code: Code) -> None:
        self.faults.append(Fault(self.line, column, code, cut(self.cells[column])))

    def status(self) -> Status:
        if "status" not in self.cells:
            return "active"
        found = STATUSES.get(plain(self.cells["status"]))
        if found is None:
            self.fault("status", "unknown-status")
        return found or "active"

    def revenue(self, status: Status) -> float:
        """Return the revenue; who has left may have none given."""
        if "revenue" in self.cells and not self.cells["revenue"].strip() and status == "active":
            self.fault("revenue", "no-revenue")
        return self.money("revenue") or 0.0

    def money(self, column: Column) -> float | None:
        text = self.cells.get(column, "")
        if not text.strip():
            return None
        try:
            return money(text, self.habits.marks[column])
        except MoneyFault as fault:
            self.fault(column, fault.code)
            return None

    def renewal(self) -> str:
        text = self.cells.get("renewal", "")
        if not text.strip():
            return ""
        try:
            return day(text, self.habits.order)
        except DayFault as fault:
            self.fault("renewal", fault.code)
            return ""
