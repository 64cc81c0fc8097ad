"""Golden logs: whole lounges as they were once recorded. Every later release must fold them to the same state, errands
and numbers included.

``python -m tests.lounge.golden`` adds the ones that are missing; those that are there are never written again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from server.lounge import commands, events
from server.lounge.events import LoungeEvent
from server.lounge.facts import DAY
from server.lounge.state import Lounge
from server.lounge.suggestions import Why
from tests.lounge.lounges import Salon

FOLDER = Path(__file__).parent / "golden"
EVENTS = msgspec.json.Decoder(LoungeEvent)
WHY = (Why("interests", ("Churn",), 70), Why("fresh", (), 30))


class Head(msgspec.Struct, frozen=True):
    """A golden log's first line; the events follow, one a line. ``digest``: of the state they fold to."""

    events: int
    digest: str


def month() -> Salon:
    """A month in which everything happens."""
    salon = Salon(wait=60)
    salon.come("a", "b")
    salon.ask(commands.More("b"), "a")
    salon.opened("abcdefgh", interests=("Churn",), study=("Churn",))
    salon.dealt("ab", "bc", "def", "gh", circles=[("abcde", "Churn")], why=WHY)
    salon.like("ab", "ba", "de", "ed", "df", "fd", "ef", "fe")
    salon.like("bc", answer="pass")
    salon.like("cb", answer="later")
    for who in "abc":
        salon.ask(commands.AnswerCircle("1", on=True), who)
    salon.away("b", "f")
    salon.reveal()
    salon.ask(commands.AnswerCircle("1", on=True), "d")
    salon.reveal()
    salon.deliver()
    talk(salon)
    leave(salon)
    return salon


def talk(salon: Salon) -> None:
    """Messages, times, introductions, announcements."""
    number = {"".join(one.people): number for number, one in salon.state.threads.items()}
    salon.system(commands.Heard(number["ab"], "a"))
    salon.ask(commands.Propose(number["ab"], salon.at + DAY), "a")
    salon.ask(commands.Propose(number["ab"], salon.at + 2 * DAY, 60), "a")
    salon.ask(commands.Agree(number["ab"], "2", on=False), "a")
    salon.ask(commands.Agree(number["ab"], "1", on=True), "b")
    salon.system(commands.Take(tuple(salon.state.reminders)[:2]))
    salon.wait_for(events.Neared)
    salon.staff(commands.Introduce(("a", "g"), "Both of you like trains"))
    salon.staff(commands.Announce("The next meetup is in May"))
    salon.system(commands.ShareCard("a", "card"))
    salon.wait_for(events.Asked)
    salon.ask(commands.SayMet(number["ab"], "yes", 4), "a")


def leave(salon: Salon) -> None:
    """Everybody goes, in every way."""
    number = {"".join(one.people): number for number, one in salon.state.threads.items()}
    salon.ask(commands.EndContact(number["abcd"]), "d")
    salon.ask(commands.Complain("f", "not kind", number["def"]), "e")
    salon.staff(commands.Resolve("1"))
    salon.ask(commands.Block("h"), "g")
    salon.ask(commands.LeaveAll(), "c")
    salon.system(commands.Expel("f"))
    salon.system(commands.Forget("a"))
    salon.deliver()
    salon.staff(commands.CloseUp())


LOUNGES: dict[str, Callable[[], Salon]] = {"month": month}


def digest(state: Lounge) -> str:
    """SHA-256 of what the state holds. Fields at their default are left out, so that one may be added."""
    return hashlib.sha256(msgspec.json.encode(state, order="deterministic")).hexdigest()


def read(file: Path) -> tuple[Head, list[LoungeEvent]]:
    first, *rest = file.read_bytes().splitlines()
    return msgspec.json.decode(first, type=Head), [EVENTS.decode(line) for line in rest]


def write(name: str) -> None:
    salon = LOUNGES[name]()
    lines = [Head(len(salon.log), digest(salon.state)), *salon.log]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.jsonl").write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


if __name__ == "__main__":
    for each in LOUNGES:
        if not (FOLDER / f"{each}.jsonl").exists():
            write(each)
