"""The figures for people: few, of the latest minute, spelled out."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

import msgspec

from server.pulse.history import History, Look, memory

NONE: Final = "–"
MOST: Final = 8
"""Lines of a list."""
P50, P99 = 0.5, 0.99


class Line(msgspec.Struct, frozen=True):
    """One of a list: what is counted, and how many."""

    name: str
    value: str


class Summary(msgspec.Struct, frozen=True):
    """``figures``: by key, in the order and the groups of ``GROUPS``; ``commands`` and ``refusals``: the most frequent
    since the start.
    """

    figures: dict[str, str]
    commands: list[Line]
    refusals: list[Line]


class Brief(msgspec.Struct, frozen=True):
    """What workers tell each other of themselves. ``lag``: seconds, p99; ``cpu``: share of a core."""

    worker: str
    place: str
    people: int
    rate: float
    answer: float | None
    lag: float | None
    memory: int | None
    cpu: float
    up: float


GROUPS: Final = {
    "people": ("people", "connections", "meetups", "rooms", "tables", "kept"),
    "commands": ("rate", "answer-50", "answer-99", "refused", "repeated", "conflicts"),
    "log": ("appends", "append-50", "append-99", "together", "faults"),
    "telling": ("packets", "fanout-50", "fanout-99", "waiting", "waiting-bytes", "dropped"),
    "clocks": ("tick-99", "overdue", "failed", "lag-50", "lag-99"),
    "process": ("up", "memory", "cpu", "requests", "request-99"),
}
"""What is shown, by group. Each key has a text."""


def summary(history: History) -> Summary:
    """Put the figures of now together."""
    before, now = history.latest()
    found = figures(before, now, history.began)
    return Summary(found, most(now.by_label["nijikai_commands"]), most(now.by_label["nijikai_refusals"]))


def figures(before: Look, now: Look, began: float) -> dict[str, str]:
    seconds = max(now.at - before.at, 0.001)
    followed = now.by_label["nijikai_followed"]

    def rate(name: str) -> str:
        return per_second((now.numbers[name] - before.numbers.get(name, 0)) / seconds)

    def many(name: str) -> str:
        return whole(now.numbers[name])

    def delay(name: str, share: float) -> str:
        return span_of(quantile(before, now, name, share))

    commits = count(before, now, "nijikai_commit_seconds")
    appends = count(before, now, "nijikai_append_seconds")
    return {
        "people": many("nijikai_people"),
        "connections": many("nijikai_connections"),
        **{f"{kind}s": whole(followed.get((kind,), 0)) for kind in ("meetup", "room", "table")},
        "kept": many("nijikai_streams"),
        "rate": rate("nijikai_commands"),
        "answer-50": delay("nijikai_command_seconds", P50),
        "answer-99": delay("nijikai_command_seconds", P99),
        "refused": rate("nijikai_refusals"),
        "repeated": many("nijikai_commands_repeated"),
        "conflicts": many("nijikai_conflicts"),
        "appends": per_second(appends / seconds),
        "append-50": delay("nijikai_append_seconds", P50),
        "append-99": delay("nijikai_append_seconds", P99),
        "together": f"{appends / commits:.1f}" if commits else NONE,
        "faults": many("nijikai_database_faults"),
        "packets": rate("nijikai_packets"),
        "fanout-50": delay("nijikai_fanout_seconds", P50),
        "fanout-99": delay("nijikai_fanout_seconds", P99),
        "waiting": many("nijikai_waiting_receivers"),
        "waiting-bytes": size(now.numbers["nijikai_waiting_bytes"]),
        "dropped": many("nijikai_receivers_dropped"),
        "tick-99": delay("nijikai_tick_late_seconds", P99),
        "overdue": many("nijikai_ticks_overdue"),
        "failed": many("nijikai_ticks_failed"),
        "lag-50": delay("nijikai_loop_lag_seconds", P50),
        "lag-99": delay("nijikai_loop_lag_seconds", P99),
        "up": age(time.monotonic() - began),
        "memory": size(memory()),
        "cpu": f"{(now.cpu - before.cpu) / seconds:.0%}",
        "requests": per_second(count(before, now, "nijikai_request_seconds") / seconds),
        "request-99": delay("nijikai_request_seconds", P99),
    }


def brief(history: History, worker: str, place: str) -> Brief:
    """Say in short how this worker is."""
    before, now = history.latest()
    seconds = max(now.at - before.at, 0.001)
    return Brief(
        worker=worker,
        place=place,
        people=round(now.numbers["nijikai_people"]),
        rate=(now.numbers["nijikai_commands"] - before.numbers.get("nijikai_commands", 0)) / seconds,
        answer=quantile(before, now, "nijikai_command_seconds", P99),
        lag=quantile(before, now, "nijikai_loop_lag_seconds", P99),
        memory=memory(),
        cpu=(now.cpu - before.cpu) / seconds,
        up=time.monotonic() - history.began,
    )


def spelled(told: Brief) -> list[str]:
    """Return a worker's line: place, people, commands a second, delays, memory, CPU, age."""
    return [
        told.place, whole(told.people), per_second(told.rate), span_of(told.answer), span_of(told.lag),
        size(told.memory), f"{told.cpu:.0%}", age(told.up),
    ]  # fmt: skip


def quantile(before: Look, now: Look, name: str, share: float) -> float | None:
    latest = now.spreads.get(name)
    return latest.since(before.spreads.get(name)).quantile(share) if latest else None


def count(before: Look, now: Look, name: str) -> int:
    latest = now.spreads.get(name)
    return latest.since(before.spreads.get(name)).count if latest else 0


def most(found: Mapping[tuple[str, ...], float]) -> list[Line]:
    ordered = sorted(found.items(), key=lambda each: (-each[1], each[0]))
    return [Line(" · ".join(labels), whole(many)) for labels, many in ordered[:MOST]]


# --- spelling out -----------------------------------------------------------------------------------------------------


def whole(many: float) -> str:
    return f"{many:,.0f}"


def per_second(rate: float) -> str:
    return f"{rate:,.0f} /s" if rate >= 10 else f"{rate:.1f} /s"


def span_of(seconds: float | None) -> str:
    if seconds is None:
        return NONE
    return (
        f"{seconds:.1f} s"
        if seconds >= 1
        else f"{seconds * 1000:.2g} ms"
        if seconds < 0.1
        else f"{seconds * 1000:.0f} ms"
    )


def size(many: float | None) -> str:
    if many is None:
        return NONE
    return f"{many / 1024:,.0f} KiB" if many < 2**20 else f"{many / 2**20:,.0f} MiB"


def age(seconds: float) -> str:
    minutes, hours = int(seconds // 60), int(seconds // 3600)
    return f"{minutes} min" if not hours else f"{hours} h {minutes % 60} min"
