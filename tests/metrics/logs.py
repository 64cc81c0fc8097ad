"""Logs to measure: a few streams written by hand, and random ones in which much makes sense and some does not."""

from __future__ import annotations

from collections import Counter
from typing import Any

import msgspec
from hypothesis import strategies as st

from server.log.records import Recorded

MEETUP = "mabcdefghijklmno"
START = 1_767_258_000_000
PEOPLE = ("ann", "bea", "cid", "dan", "eve", "f-fay", "gus")
TABLES = (f"{MEETUP}-1", f"{MEETUP}-2")
SMALL = (f"{MEETUP}-3", f"{MEETUP}-4")
HALL = f"{MEETUP}-0"
AGENDA = (
    {"id": "hello", "kind": "welcome", "minutes": 5},
    {"id": "play", "kind": "table", "minutes": 30},
    {"id": "mix", "kind": "breakout", "minutes": 20},
    {"id": "talk", "kind": "breakout", "minutes": 20, "scheme": "tables"},
    {"id": "end", "kind": "finale", "minutes": 5},
)


class Log:
    """Writes records. ``at``: now, ms."""

    def __init__(self) -> None:
        self.at = START
        self.records: list[Recorded] = []
        self._seqs: Counter[str] = Counter()

    def add(self, stream: str, event: dict[str, Any], by: str = "", command: str = "") -> None:
        self._seqs[stream] += 1
        role = "attendee" if by else "system"
        data = msgspec.json.encode(event)
        self.records.append(Recorded(stream, self._seqs[stream], self.at, by, role, command, 1, data))

    def meetup(self, type_: str, by: str = "", **fields: Any) -> None:  # noqa: ANN401 - fields of an event
        self.add(f"meetup/{MEETUP}", {"type": type_, **fields, "at": self.at}, by)

    def sorted(self) -> list[Recorded]:
        return sorted(self.records, key=lambda one: (one.stream, one.seq))


def prepared(log: Log) -> None:
    plan = {"title": "An evening", "agenda": AGENDA}
    log.meetup("prepared", "o-1", id=MEETUP, plan=plan)
    rows = [{"person": who, "name": who, "company": f"C{place % 2}"} for place, who in enumerate(PEOPLE[:3])]
    log.meetup("registered", "o-1", people=[*rows, {"person": "never", "name": "Never"}])
    for number, room in enumerate(TABLES, 1):
        log.meetup("room_opened", room=room, number=number, seats=4)
    for number, room in enumerate(SMALL, 1):
        log.meetup("room_opened", room=room, number=number, seats=4, kind="breakout")
    log.meetup("opened")


who = st.sampled_from(PEOPLE)
groups = st.lists(who, max_size=3, unique=True)
room = st.sampled_from([*TABLES, *SMALL, ""])
seat = st.integers(-1, 3)
SCHEMES = st.fixed_dictionaries({"id": st.sampled_from(["mix", "tables"]), "rounds": st.integers(1, 3)})
ROUND = st.dictionaries(st.sampled_from([*SMALL, "unknown"]), groups, max_size=2)

Op = tuple[str, str, dict[str, Any]]
"""Stream, by whom (``*``: the person of the event, ``s``: whoever sits there, ``?``: anybody), event."""


def op(stream: str, type_: str, by: str = "", **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Op]:
    return st.fixed_dictionaries(fields).map(lambda known: (stream, by, {"type": type_, **known}))


def of_meetup(type_: str, by: str = "", **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Op]:
    return op(f"meetup/{MEETUP}", type_, by, **fields)


COMING = st.one_of(
    of_meetup("joined", person=who, staff=st.sampled_from([False, False, False, False, True]), asked=st.integers(0, 5)),
    of_meetup("joined", person=who),
    of_meetup("arrived", person=who),
    of_meetup("arrived", person=who),
    of_meetup("left", person=who),
    of_meetup("bowed", person=who),
    of_meetup("removed", person=who),
    of_meetup("readmitted", person=who),
    of_meetup("erased", person=who),
    of_meetup("unregistered", person=who),
)
COURSE = st.one_of(
    of_meetup("step_began", step=st.integers(-1, len(AGENDA))),
    of_meetup("step_began", step=st.just(1)),
    of_meetup("recalled"),
    of_meetup("gathered"),
    of_meetup("released"),
    of_meetup("placed", people=groups, room=room, plays=st.booleans()),
    of_meetup("placed", people=groups, room=st.just(TABLES[0]), plays=st.just(True)),  # noqa: FBT003
    of_meetup("sought", scheme=SCHEMES),
    of_meetup("round_began", round=st.integers(1, 3), rooms=ROUND),
    of_meetup("grouped", people=groups, room=room),
    of_meetup("rooms_ended", rooms=st.lists(room, max_size=2)),
    of_meetup("breakout_ended"),
    of_meetup("room_closed", room=room),
    of_meetup("notified", id=st.integers(1, 3)),
    of_meetup("voted", "*", person=who),
    of_meetup("rated", "*", person=who, stars=st.integers(0, 6)),
    of_meetup("nonsense", person=who),
)


def at_table(table: str) -> st.SearchStrategy[Op]:
    name = f"table/{table}"
    own = st.integers(0, 2)
    acting = [op(name, type_, "?", seat=seat) for type_ in ("rolled", "moved", "chose", "answered", "rested")]
    acting += [op(name, type_, "s", seat=own) for type_ in ("rolled", "answered", "answered", "telling_began", "told")]
    return st.one_of(
        op(name, "seated", person=st.sampled_from([*PEOPLE, ""]), seat=seat),
        op(name, "seated", person=who, seat=st.integers(0, 1)),
        op(name, "unseated", seat=seat),
        op(name, "started", order=st.permutations([0, 1, 2])),
        op(name, "item_given", "?", seat=seat, target=seat),
        op(name, "item_given", "s", seat=own, target=seat),
        op(name, "studied", seats=st.permutations([0, 1, 2]).map(lambda seats: seats[:2]), answers=st.just(["a", "a"])),
        op(name, "telling_began", "?", seat=seat, prompt=st.just("p")),
        op(name, "told", seat=seat, prompt=st.just("p")),
        op(name, "reacted", "*", person=who, seat=seat),
        op(name, "cheered", "*", person=who, seat=seat),
        op(name, "voted", "*", person=who),
        op(name, "study_began"),
        op(name, "studied", seats=st.tuples(seat, seat), answers=st.tuples(*[st.sampled_from("ab")] * 2)),
        *acting,
    )


def in_room(name: str) -> st.SearchStrategy[Op]:
    stream = f"room/{name}"
    return st.one_of(
        op(stream, "said", "*", person=who, text=st.text(max_size=5)),
        op(stream, "said", "*", person=who, text=st.just("hello")),
        op(stream, "noted", "*", person=who, text=st.sampled_from(["", "a line"])),
        op(stream, "reacted", "*", person=who),
        op(stream, "hand", "*", person=who, up=st.booleans()),
        op(stream, "turns_began", order=groups),
        op(stream, "turn_came", person=who),
        op(stream, "prompted", prompt=st.sampled_from(["", "p"])),
        op(stream, "measured", "*", person=who, on=st.booleans()),
        op(stream, "aired", "*", person=who, seconds=st.integers(-5, 700)),
    )


THREAD = st.sampled_from(["0", "1", "2"])
WORDS = st.lists(st.sampled_from(["Churn", "churn ", "ＡＩ", "AI", "law"]), max_size=2)
WHY = st.dictionaries(
    who, st.dictionaries(who, st.lists(st.sampled_from([{"reason": "helped"}, {"reason": "fresh"}]), max_size=1)),
    max_size=1,
)  # fmt: skip
SUGGESTION = st.fixed_dictionaries({"people": groups, "why": WHY})
LOUNGE = f"lounge/{MEETUP}"
AFTER = st.one_of(
    op(LOUNGE, "came", person=who),
    op(LOUNGE, "came", person=who),
    op(LOUNGE, "opened_up"),
    op(LOUNGE, "written", person=who, profile=st.fixed_dictionaries({"offers": WORDS, "wants": WORDS})),
    op(LOUNGE, "took_part", person=who, on=st.booleans()),
    op(LOUNGE, "left_all", person=who),
    op(LOUNGE, "forgotten", person=who),
    op(LOUNGE, "suggested", suggestions=st.lists(SUGGESTION, max_size=2)),
    op(LOUNGE, "introduced", suggestion=SUGGESTION),
    op(LOUNGE, "thread_opened", thread=THREAD, kind=st.sampled_from(["pair", "group", "plenary"]), people=groups),
    op(LOUNGE, "thread_joined", thread=THREAD, person=who),
    op(LOUNGE, "spoken", thread=THREAD, person=who),
    op(LOUNGE, "met_said", thread=st.just("1"), person=st.sampled_from(PEOPLE[:2]), answer=st.just("yes")),
    op(LOUNGE, "met_said", thread=THREAD, person=who, answer=st.sampled_from(["yes", "no"]), stars=st.integers(0, 5)),
    op(f"room/{MEETUP}-t1", "said", "*", person=who, text=st.just("hi")),
    op(f"room/{MEETUP}-t0", "said", "*", person=who, text=st.just("hi")),
)
TALKING = map(in_room, (HALL, TABLES[0], SMALL[0]))
DOING = st.one_of(at_table(TABLES[0]), at_table(TABLES[0]), at_table(TABLES[1]), *TALKING)
ANY = st.one_of(COMING, COURSE, COURSE, DOING, DOING, AFTER)
SIZES = st.sampled_from([0, 5, 20, 40])
PAUSES = st.sampled_from([0, 1, 5, 30, 60, 200])


def begun(log: Log) -> None:
    """Let five people come, sit and play, two of them small-talk, and four meet again in the lounge."""
    for one in PEOPLE[:5]:
        log.meetup("joined", person=one)
        log.meetup("arrived", person=one)
        log.at += 20_000
    log.meetup("step_began", "f-fay", step=1)
    for table, people in zip(TABLES, (PEOPLE[:3], PEOPLE[3:5]), strict=True):
        log.meetup("placed", people=people, room=table, plays=True)
        for place, one in enumerate(people):
            log.add(f"table/{table}", {"type": "seated", "seat": place, "person": one})
    for one in PEOPLE[:4]:
        log.add(LOUNGE, {"type": "came", "person": one})
        log.add(LOUNGE, {"type": "took_part", "person": one, "on": True})
    log.add(LOUNGE, {"type": "thread_opened", "thread": "1", "kind": "pair", "people": PEOPLE[:2]})
    log.add(LOUNGE, {"type": "written", "person": "ann", "profile": {"offers": ["ＡＩ"]}})
    log.add(LOUNGE, {"type": "written", "person": "bea", "profile": {"wants": ["ai "], "offers": ["law"]}})
    log.meetup("sought", scheme={"id": "mix", "rounds": 2})
    log.at += 30_000


@st.composite
def logs(draw: st.DrawFn) -> list[Recorded]:
    """Draw a meetup that is prepared as it should be, and then goes as it may."""
    log = Log()
    prepared(log)
    if draw(st.sampled_from([True, True, True, False])):
        begun(log)
    ops = st.tuples(PAUSES, ANY, who, st.sampled_from(["", "1", "2"]))
    for pause, (stream, by, event), somebody, command in draw(st.lists(ops, min_size=draw(SIZES), max_size=60)):
        log.at += pause * 1000
        seated = PEOPLE[event.get("seat", 0)]
        person = {"*": event.get("person", ""), "?": somebody, "s": seated, "": ""}[by]
        log.add(stream, event, person, command and person and f"{person}:{command}")
    if draw(st.booleans()):
        log.meetup("closed")
    return log.sorted()
