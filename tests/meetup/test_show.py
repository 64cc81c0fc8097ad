from __future__ import annotations

from typing import Any

from server.meetup import commands, events, show
from server.meetup.events import MeetupEvent
from tests.meetup.meetups import Meeting


def told(happened: list[MeetupEvent], audience: str) -> list[dict[str, Any]]:
    return [shown for event in happened if (shown := show.show(event, audience)) is not None]


def types(happened: list[MeetupEvent], audience: str) -> list[str]:
    return [shown["type"] for shown in told(happened, audience)]


def test_who_is_told_what() -> None:
    meeting = Meeting()
    meeting.crowd(2)
    begun = meeting.staff(commands.Advance(1))
    assert types(begun, "public") == ["step_began"]
    assert types(begun, "@p0") == ["placed", "step_began"]
    assert types(begun, "@p9") == ["step_began"]
    assert {"room_opened", "placed", "arranged", "step_began"} <= set(types(begun, "staff"))
    placed = told(begun, "@p0")[0]
    assert "people" not in placed
    assert placed["plays"] is True
    warned = meeting.staff(commands.Warn("p0", "please"))
    assert (told(warned, "public"), told(warned, "@p1")) == ([], [])
    assert told(warned, "@p0") == [{"type": "warned", "person": "p0", "text": "please"}]
    notified = meeting.staff(commands.Notify("hello"))
    assert "by" not in told(notified, "public")[0]
    assert told(notified, "staff")[0]["by"] == "f-ann"


def test_staff_hears_of_errands_that_failed() -> None:
    assert show.show(events.Delivered(("1",)), "staff") is None
    failed = events.Delivered(("1",), {"2": "table-full"})
    assert show.show(failed, "staff") == {"type": "delivered", "failed": {"2": "table-full"}}
    assert show.show(failed, "public") is None


def test_long_lists_are_in_the_patch_alone() -> None:
    meeting = Meeting()
    listed = meeting.organizer(commands.Register((commands.Registrant("p0", "N"),)))
    assert told(listed, "staff") == [{"type": "registered"}]
