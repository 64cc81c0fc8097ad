"""All figures of a worker, read at one moment. Names and labels are ours: nothing of them comes from outside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, Literal

import msgspec

from server.counting import Spread
from server.log import faults
from server.pulse.sources import Sources

Labels = tuple[str, ...]
Sort = Literal["counter", "gauge", "histogram"]
CODE: Final = re.compile(r"[a-z][a-z-]{0,39}")
MOST_CODES: Final = 300
"""Codes that are told apart; there are far fewer."""
OTHER: Final = "other"


class Reading(msgspec.Struct, frozen=True):
    """One figure, by the values of its labels."""

    name: str
    sort: Sort
    about: str
    labels: Labels
    values: Mapping[Labels, float | Spread]


def readings(sources: Sources) -> Iterator[Reading]:
    """Yield all figures."""
    for part in PARTS:
        yield from part(sources)


def counter(name: str, about: str, values: Mapping[Any, float] | float, *labels: str) -> Reading:
    return Reading(name, "counter", about, labels, values if isinstance(values, Mapping) else {(): values})


def gauge(name: str, about: str, values: Mapping[Any, float] | float, *labels: str) -> Reading:
    return Reading(name, "gauge", about, labels, values if isinstance(values, Mapping) else {(): values})


def spread(name: str, about: str, values: Mapping[Any, Spread] | Spread, *labels: str) -> Reading:
    return Reading(name, "histogram", about, labels, {(): values} if isinstance(values, Spread) else values)


def of_commands(sources: Sources) -> Iterator[Reading]:
    counts, doors = sources.live.streams.counts, sources.doors
    done = {(kind, tag_of(command)): float(many) for (kind, command), many in list(counts.commands.items())}
    answers = {(kind,): each for kind, each in list(doors.answers.items())}
    yield counter(
        "nijikai_commands", "Commands carried out, by people and by the server itself.", done, "kind", "command"
    )
    yield spread("nijikai_command_seconds", "From reading a person's command until its answer.", answers, "kind")
    yield counter(
        "nijikai_refusals", "What connections asked for and did not get.", refused(doors.refused), "event", "code"
    )
    yield counter("nijikai_commands_repeated", "Commands sent again, and answered as before.", counts.known)
    yield counter("nijikai_conflicts", "Commands decided anew since another worker was faster.", counts.again)


def tag_of(command: type[Any]) -> str:
    config = getattr(command, "__struct_config__", None)
    return str(config.tag if config and config.tag else OTHER)


def refused(found: Mapping[tuple[str, str], int]) -> dict[Labels, float]:
    """Sum up by event and code. Codes are words of ours; should one not be, it is no label."""
    summed: Counter[Labels] = Counter()
    for (event, code), many in list(found.items()):
        known = CODE.fullmatch(code) is not None and len(summed) < MOST_CODES
        summed[event, code if known else OTHER] += many
    return {key: float(many) for key, many in summed.items()}


def of_log(sources: Sources) -> Iterator[Reading]:
    counts = sources.live.streams.counts
    yield spread("nijikai_append_seconds", "From asking for an append until it is on the disk.", counts.appends)
    if (log := sources.log) is not None:
        yield spread("nijikai_commit_seconds", "One transaction of the log's writer.", log.commits)
        yield spread("nijikai_commit_appends", "Appends written in one transaction.", log.together)
    failed = {(code,): float(many) for code, many in list(faults.SEEN.items())}
    yield counter("nijikai_database_faults", "How often the database did not do its work.", failed, "code")


def of_telling(sources: Sources) -> Iterator[Reading]:
    fanout = sources.live.fanout
    waiting = fanout.waiting()
    delays = sources.live.streams.delays
    yield spread("nijikai_fanout_seconds", "From the log having it until all who follow were sent it.", delays)
    yield counter("nijikai_packets", "Packets sent to connections.", fanout.counts.packets)
    yield counter("nijikai_receivers_dropped", "Connections cut because nothing was read there.", fanout.counts.dropped)
    yield gauge("nijikai_waiting_receivers", "Connections for which something waits.", len(waiting))
    yield gauge("nijikai_waiting_bytes", "Bytes that wait for them.", sum(waiting))


def of_people(sources: Sources) -> Iterator[Reading]:
    live, gate = sources.live, sources.gate
    roles = Counter((session.ticket.role,) for session in live.sessions)
    kinds = [kind.name for kind in live.streams.kinds]
    kept = Counter(stream.name.partition("/")[0] for stream in live.streams.memory)
    yield gauge("nijikai_people", "People connected to this worker.", live.sessions.people)
    yield gauge("nijikai_connections", "Connections that have shown a ticket.", floats(roles), "role")
    yield gauge("nijikai_sockets", "Sockets that are open.", gate.sockets)
    yield gauge("nijikai_streams", "Streams in memory.", {(kind,): float(kept[kind]) for kind in kinds}, "kind")
    followed = live.fanout.followed()
    yield gauge("nijikai_followed", "Streams that somebody follows: meetups, rooms, tables.",
                {(kind,): float(followed[kind]) for kind in kinds}, "kind")  # fmt: skip


def of_clocks(sources: Sources) -> Iterator[Reading]:
    ticker = sources.live.ticker
    yield spread("nijikai_tick_late_seconds", "From a deadline until its tick began.", ticker.counts.late)
    yield counter("nijikai_ticks_failed", "Ticks that came to nothing and are tried again.", ticker.counts.failed)
    yield gauge("nijikai_ticks_overdue", "Deadlines that have passed and wait for their tick.", ticker.overdue)
    yield spread("nijikai_loop_lag_seconds", "By how much the event loop was late, asked twice a second.", sources.lag)


def of_requests(sources: Sources) -> Iterator[Reading]:
    counts = sources.gate.counts
    answers = {(str(status),): each for status, each in list(counts.answers.items())}
    away = {(str(status),): float(many) for status, many in list(counts.turned_away.items())}
    yield spread("nijikai_request_seconds", "Requests for pages and files, by status.", answers, "status")
    yield counter("nijikai_sockets_turned_away", "Sockets refused at the gate, by status.", away, "status")


def of_house(sources: Sources) -> Iterator[Reading]:
    house = sources.house
    if house is None:
        return
    words = {("out", word): float(many) for word, many in list(house.counts.said.items())}
    words |= {("in", word): float(many) for word, many in list(house.counts.heard.items())}
    yield gauge("nijikai_redis_up", "Whether there is a link to Redis.", int(house.linked))
    yield gauge("nijikai_workers_others", "Other workers of the house that are alive.", house.others)
    yield counter("nijikai_redis_lost", "Links to Redis that broke.", house.counts.lost)
    yield counter("nijikai_words", "What workers said to each other.", words, "way", "word")


def floats(counted: Mapping[Any, int]) -> dict[Labels, float]:
    return {key: float(many) for key, many in counted.items()}


PARTS: Final[tuple[Callable[[Sources], Iterable[Reading]], ...]] = (
    of_people, of_commands, of_log, of_telling, of_clocks, of_requests, of_house,
)  # fmt: skip
