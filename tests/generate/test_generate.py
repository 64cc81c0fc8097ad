"""Generated meetups: the same for a seed, played by the rules, with everything in them that measures look for."""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import pairwise

import msgspec

from server.generate.habits import HABITS
from server.generate.meetup import generate
from server.log.records import Recorded
from server.meetup.naming import meetup_of
from server.metrics.figure import Figure
from server.metrics.measure import measure
from server.verify import verify
from tests.generate.logs import file_of, played

TAG = re.compile(rb'\{"type":"([a-z_]+)"')


def tags(records: list[Recorded]) -> Counter[str]:
    kinds = (record.stream.partition("/")[0] for record in records)
    found = (TAG.match(record.data) for record in records)
    return Counter(f"{kind}/{tag[1].decode()}" for kind, tag in zip(kinds, found, strict=True) if tag)


def records(number: int = 0) -> list[Recorded]:
    return [entry.record for entry in played()[number]]


def test_a_seed_makes_the_same_log_and_another_seed_another_one() -> None:
    first, again, other = (list(generate(seed, 6, 12, after=1)) for seed in ("a", "a", "b"))
    assert first == again
    assert {record.by for record in first} & {record.by for record in other} <= {""}
    assert [record.at for record in first] == sorted(record.at for record in first)


def test_the_rules_and_the_dice_hold() -> None:
    counts = verify(io.BytesIO(file_of()))
    assert counts["events"] == sum(map(len, played()))
    assert counts["draws"] > 100


def test_people_do_what_people_do() -> None:
    """Everything that a measure is made of is there."""
    found = tags(records(0)) + tags(records(1))
    wanted = (
        "meetup/registered", "meetup/joined", "meetup/arrived", "meetup/left", "meetup/rated", "meetup/round_began",
        "meetup/notified", "meetup/closed", "meetup/acquainted", "room/said", "room/reacted", "room/hand", "room/aired",
        "room/prompted", "room/turn_came", "room/entered", "table/rolled", "table/told", "table/reacted",
        "table/studied", "table/finished", "lounge/took_part", "lounge/written", "lounge/suggested",
        "lounge/answered", "lounge/closed_up",
    )  # fmt: skip
    assert [tag for tag in wanted if not found[tag]] == []


def test_hands_go_down_again() -> None:
    """Each person's hand goes up and down by turns, and few are still up when people leave."""
    held: dict[tuple[str, str], list[bool]] = {}
    for record in (*records(0), *records(1)):
        if record.data.startswith(b'{"type":"hand"'):
            moved = msgspec.json.decode(record.data)
            held.setdefault((record.stream, moved["person"]), []).append(moved["up"])
    assert all(up != again for each in held.values() for up, again in pairwise(each))
    ups, downs = (sum(each.count(way) for each in held.values()) for way in (True, False))
    assert ups / 2 < downs <= ups


def test_some_come_again() -> None:
    first, second = ({record.by for record in records(number)} - {""} for number in (0, 1))
    staff = {who for who in first | second if who.startswith(("f-", "o-"))}
    assert first & second - staff
    assert second - first


def test_all_that_happened_is_of_one_meetup_and_can_be_measured() -> None:
    (meetup,) = {meetup_of(record.stream) for record in records()}
    facts = measure(records(), meetup or "")
    known: dict[str, Figure] = {figure.measure: figure for figure in facts.figures}
    for id in ("attended", "participation", "met", "satisfaction", "taking", "stayed"):
        assert known[id].value, id
    assert not any(one.person.startswith("f-") for one in facts.people)


def test_habits_are_shares() -> None:
    assert sum(habit.common for habit in HABITS) == 100
    assert len({habit.id for habit in HABITS}) == len(HABITS)
