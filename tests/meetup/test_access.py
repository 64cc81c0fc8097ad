from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from game.decider import Refusal, Role
from server.meetup import access, commands, naming
from server.meetup.commands import MeetupCommand
from server.meetup.scheme import Scheme
from server.meetup.state import Plan, Step
from tests.meetup.meetups import ID, TABLE, Meeting, room


def audience(meeting: Meeting, person: str, role: Role, stream: str) -> str:
    """Return as which audience somebody may follow a stream, or the code of the refusal."""
    try:
        return access.passage(meeting.state, person, role, stream)
    except Refusal as refusal:
        return refusal.code


OWN = naming.stream(ID)


def test_every_command_says_who_may() -> None:
    assert set(access.ALLOWED) == set(get_args(MeetupCommand))


SAMPLES: dict[str, object] = {
    "plan": Plan(title="T", agenda=(Step("a", "welcome", 5),)), "person": "p0", "name": "N", "people": ("p0", "p1"),
    "errands": (), "minutes": 1, "on": True, "text": "hello", "room": room(1), "rooms": (room(1),), "into": room(2),
    "kind": "apart", "act": "pause", "scheme": Scheme(rule="random"), "seconds": 60, "number": 1,
    "groups": (("p0", "p1"),), "topics": (), "stars": 4,
}  # fmt: skip


def sample(kind: type[MeetupCommand]) -> MeetupCommand:
    """Make a command with whatever fields it needs."""
    needed = [one.name for one in msgspec.structs.fields(kind) if one.required]
    if kind is commands.Register:
        return commands.Register((commands.Registrant("p9", "N"),))
    if kind is commands.DropScheme:
        return commands.DropScheme("mix")
    return kind(**{name: SAMPLES[name] for name in needed})  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", get_args(MeetupCommand), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("role", get_args(Role))
def test_nobody_else_may(kind: type[MeetupCommand], role: Role) -> None:
    meeting = Meeting()
    meeting.playing(8)
    person = "f-ann" if role == "facilitator" else "p0"
    if role in access.ALLOWED[kind]:
        try:
            meeting.ask(sample(kind), person, role)
        except Refusal as known:
            assert "command" not in known.params  # noqa: PT017
        return
    refusal = meeting.refused(sample(kind), person, role)
    assert (refusal.code, refusal.params["command"]) == ("not-allowed", kind.__struct_config__.tag)


def test_attendees_follow_the_meetup_the_hall_and_their_room() -> None:
    meeting = Meeting()
    meeting.playing(8)
    own = meeting.person("p0").room
    other = next(name for name in meeting.tables() if name != own)
    assert audience(meeting, "p0", "attendee", OWN) == "@p0"
    assert audience(meeting, "p0", "attendee", f"room/{naming.hall(ID)}") == "public"
    assert audience(meeting, "p0", "attendee", f"table/{own}") == "public"
    assert audience(meeting, "p0", "attendee", f"room/{own}") == "public"
    assert audience(meeting, "p0", "attendee", f"table/{other}") == "not-allowed"
    assert audience(meeting, "p0", "attendee", "table/elsewhere") == "not-allowed"
    assert audience(meeting, "ghost", "attendee", OWN) == "not-allowed"
    assert audience(meeting, "p0", "host", OWN) == "not-allowed"


def test_facilitators_follow_everything_until_their_link_is_revoked() -> None:
    meeting = Meeting()
    meeting.playing(8)
    assert audience(meeting, "f-ann", "facilitator", OWN) == "staff"
    assert audience(meeting, "f-ann", "facilitator", f"table/{room(1)}") == "public"
    assert audience(meeting, "f-eve", "facilitator", OWN) == "not-allowed"
    meeting.organizer(commands.Revoke("f-ann"))
    assert audience(meeting, "f-ann", "facilitator", OWN) == "link-revoked"
    assert meeting.denied(commands.Open()) == "link-revoked"


def test_a_facilitator_who_plays_is_an_attendee_too() -> None:
    meeting = Meeting()
    meeting.system(commands.Join("f-ann", "Ann", "a", staff=True))
    assert audience(meeting, "f-ann", "attendee", OWN) == "@f-ann"
    meeting.organizer(commands.Revoke("f-ann"))
    assert audience(meeting, "f-ann", "attendee", OWN) == "link-revoked"


def test_whoever_is_removed_has_left_or_is_forgotten_follows_nothing() -> None:
    meeting = Meeting()
    meeting.playing(8)
    meeting.staff(commands.Remove("p0"))
    meeting.ask(commands.Bow(), "p1")
    meeting.system(commands.Erase("p2"))
    assert [audience(meeting, who, "attendee", OWN) for who in ("p0", "p1", "p2")] == [
        "removed",
        "not-allowed",
        "not-allowed",
    ]


def test_a_meetup_that_is_not_made_has_no_doors() -> None:
    meeting = Meeting()
    meeting.state = type(meeting.state)()
    assert audience(meeting, "p0", "attendee", OWN) == "no-such-meetup"
    assert meeting.refused(commands.Open(), "o-1", "organizer").code == "no-such-meetup"


def test_moving_moves_the_doors() -> None:
    meeting = Meeting()
    meeting.playing(5)
    own = meeting.person("p0").room
    meeting.staff(commands.Move(("p0",)))
    assert audience(meeting, "p0", "attendee", f"table/{own}") == "not-allowed"
    assert meeting.state.step == TABLE
