"""Golden logs: whole meetups as they were once recorded. Every later release must fold them to the same state, errands
included, since ``Delivered`` names them by number.

``python -m tests.meetup.golden`` adds the ones that are missing; those that are there are never written again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from server.meetup import commands
from server.meetup.commands import Registrant
from server.meetup.events import MeetupEvent
from server.meetup.scheme import Groups, Scheme, Topic, Verdict
from server.meetup.state import Meetup
from tests.meetup.meetups import AGAIN, BREAKOUT, FINALE, MIX, SMALL, TABLE, TALK, Meeting, room

FOLDER = Path(__file__).parent / "golden"
EVENTS = msgspec.json.Decoder(MeetupEvent)


class Head(msgspec.Struct, frozen=True):
    """A golden log's first line; the events follow, one a line. ``digest``: of the state they fold to."""

    events: int
    digest: str


def evening() -> Meeting:
    """An evening on which everything happens."""
    meeting = Meeting(rule="mix", capacity=30)
    levels = ("first", "practitioner", "veteran", "")
    rows = [Registrant(f"p{n}", f"Listed {n}", f"C{n % 3}", levels[n % 4], "AB"[n % 2]) for n in range(14)]  # type: ignore[arg-type]
    meeting.organizer(commands.Register(tuple(rows)))
    meeting.organizer(commands.Unregister("p13"))
    meeting.staff(commands.Wish("apart", ("p0", "p1")))
    meeting.staff(commands.Wish("together", ("p2", "p3")))
    meeting.staff(commands.Seat(absent=True))
    meeting.staff(commands.Open())
    meeting.crowd(9)
    meeting.system(commands.Join("f-bob", "Bob", "b", "en", staff=True))
    meeting.staff(commands.Seat(all=True))
    meeting.deliver()
    meeting.staff(commands.Advance())
    meeting.staff(commands.Advance(TABLE))
    meeting.deliver(place="table-full")
    play(meeting)
    close(meeting)
    return meeting


def play(meeting: Meeting) -> None:
    meeting.join("late", "later")
    first = meeting.person("p0").room
    meeting.staff(commands.Host(first, "p0"))
    meeting.ask(commands.Help(), "p0")
    meeting.staff(commands.Answer("p0"))
    meeting.staff(commands.Answer("p0", done=True))
    meeting.staff(commands.Remedy("pause"))
    meeting.deliver()
    meeting.staff(commands.Remedy("extend", seconds=60))
    meeting.staff(commands.Remedy("resume", (first,)))
    meeting.staff(commands.Warn("p1", "Please let the others speak, too"))
    meeting.ask(commands.Noted(), "p1")
    meeting.staff(commands.OpenRoom("Quiet"))
    quiet = list(meeting.state.rooms)[-1]
    meeting.staff(commands.Move(("p1", "p2"), quiet))
    meeting.staff(commands.Name(quiet, "Quieter"))
    meeting.staff(commands.Shut(quiet, on=True))
    meeting.staff(commands.Split(quiet, ("p2",)))
    meeting.staff(commands.Merge(list(meeting.tables())[-1], quiet))
    meeting.staff(commands.Notify("Five minutes more"))
    meeting.staff(commands.Feature(first))
    meeting.staff(commands.Extend(5))
    meeting.deliver()


def close(meeting: Meeting) -> None:
    meeting.staff(commands.Recall(10))
    meeting.at += 10_000
    meeting.system(commands.Tick())
    meeting.staff(commands.Release())
    meeting.staff(commands.Remove("late"))
    meeting.staff(commands.Lock(on=True))
    meeting.staff(commands.Readmit("late"))
    meeting.staff(commands.Remedy("mute"))
    meeting.system(commands.Leave("p5"))
    meeting.staff(commands.Advance(BREAKOUT))
    meeting.staff(commands.Advance(AGAIN))
    meeting.ask(commands.Bow(), "p6")
    meeting.deliver()
    meeting.system(commands.Erase("p7"))
    meeting.staff(commands.Lead(), "f-bob")
    meeting.staff(commands.Remedy("end", (room(1),)))
    meeting.staff(commands.Move(("p8",)))
    meeting.ask(commands.Watch(meeting.person("p0").room), "p8")
    meeting.organizer(commands.Revoke("f-bob"))
    meeting.staff(commands.Advance(FINALE))
    meeting.staff(commands.Close())


def answered() -> Meeting:
    """A meetup whose people say how it was."""
    meeting = Meeting()
    meeting.playing(4)
    meeting.deliver()
    meeting.staff(commands.Advance(FINALE))
    meeting.ask(commands.Rate(4, "A good evening"), "p0")
    meeting.ask(commands.Rate(2), "p1")
    meeting.ask(commands.Rate(0), "p1")
    meeting.deliver()
    meeting.staff(commands.Close())
    meeting.ask(commands.Rate(5), "p2")
    return meeting


def cancelled() -> Meeting:
    """A meetup that came to nothing."""
    meeting = Meeting(rule="self")
    meeting.crowd(5)
    meeting.staff(commands.Seat())
    meeting.ask(commands.Choose(room(1)), "p0")
    meeting.staff(commands.Advance(TABLE))
    meeting.staff(commands.CloseRoom((room(2),)))
    meeting.organizer(commands.Cancel("Snow"))
    return meeting


def circles() -> Meeting:
    """An evening of small groups, in which everything happens."""
    topics = (Topic("ai", "AI at work"), Topic("churn", places=3))
    pairs = Scheme(id="pairs", name="Pairs", rule="vote", size=2, rounds=1, seconds=60, topics=topics)
    meeting = Meeting(agenda=SMALL, schemes=(pairs,))
    meeting.staff(commands.KeepScheme(Scheme(id="chance", rule="random", size=3, rounds=2, seconds=60, rest=10)))
    meeting.staff(commands.DropScheme("chance"))
    meeting.crowd(10)
    meeting.system(commands.Acquaint((("p0", "p1", "p2"), ("p3", "p4"))))
    meeting.staff(commands.Wish("host", ("p0", "p5")))
    meeting.staff(commands.Wish("pin", ("p1",), room=2))
    meeting.staff(commands.Wish("apart", ("p0", "p1")))
    for number in range(6):
        meeting.ask(commands.Vote(("ai", "churn")[: number % 3]), f"p{number}")
    meeting.staff(commands.BreakOut(Scheme(name="Mixed", seconds=60), budget=5000))
    meeting.staff(commands.Settle())
    meeting.system(commands.Found(1, (rows(5), rows(4)), Verdict(people=10, rounds=2, meetings=30, least=1)))
    meeting.staff(commands.Advance(TABLE))
    meeting.deliver()
    circle(meeting)
    again(meeting)
    return meeting


def rows(size: int) -> Groups:
    people = [f"p{number}" for number in range(10)]
    return tuple(tuple(people[place : place + size]) for place in range(0, 10, size))


def circle(meeting: Meeting) -> None:
    """A round with a leaver, a latecomer, and everybody called back in the middle."""
    meeting.staff(commands.Advance(MIX))
    meeting.system(commands.Found(2, (rows(5), rows(4))))
    meeting.deliver()
    first, second, *_ = meeting.state.breakout.open if meeting.state.breakout else ()
    meeting.join("late")
    meeting.ask(commands.Bow(), "p9")
    meeting.staff(commands.Move(("p2",), second))
    meeting.staff(commands.Move(("p3",)))
    meeting.ask(commands.Choose(second), "p3")
    meeting.staff(commands.Split(second, ("p3",)))
    meeting.staff(commands.Notify("", (first,), "clip"))
    meeting.staff(commands.TimeRound(30, (first,)))
    meeting.staff(commands.Recall(5))
    meeting.at += 5000
    meeting.system(commands.Tick())
    meeting.staff(commands.Release())
    meeting.staff(commands.EndRound((second,)))
    meeting.at += 20_000
    meeting.system(commands.Tick())
    meeting.staff(commands.Remove("p4"))
    meeting.staff(commands.CloseRoom((first,)))
    meeting.deliver()


def again(meeting: Meeting) -> None:
    """The end of that round, the same rooms once more, the next round, and others by vote."""
    meeting.staff(commands.EndRound())
    meeting.at += 20_000
    meeting.system(commands.Tick())
    meeting.staff(commands.Reopen(30))
    meeting.at += 60_000
    meeting.system(commands.Tick())
    meeting.deliver()
    meeting.staff(commands.BeginRound())
    meeting.staff(commands.EndBreakout())
    meeting.at += 60_000
    meeting.system(commands.Tick())
    meeting.staff(commands.BreakOut(meeting.plan.schemes[0], begin=True))
    meeting.system(commands.Erase("p8"))
    meeting.deliver()
    meeting.staff(commands.Advance(TALK))
    meeting.staff(commands.Close())


MEETUPS: dict[str, Callable[[], Meeting]] = {
    "evening": evening,
    "cancelled": cancelled,
    "circles": circles,
    "answered": answered,
}


def digest(state: Meetup) -> str:
    """SHA-256 of what the state holds. Fields at their default are left out, so that one may be added."""
    return hashlib.sha256(msgspec.json.encode(state, order="deterministic")).hexdigest()


def read(file: Path) -> tuple[Head, list[MeetupEvent]]:
    first, *rest = file.read_bytes().splitlines()
    return msgspec.json.decode(first, type=Head), [EVENTS.decode(line) for line in rest]


def write(name: str) -> None:
    meeting = MEETUPS[name]()
    lines = [Head(len(meeting.log), digest(meeting.state)), *meeting.log]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.jsonl").write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


if __name__ == "__main__":
    for each in MEETUPS:
        if not (FOLDER / f"{each}.jsonl").exists():
            write(each)
