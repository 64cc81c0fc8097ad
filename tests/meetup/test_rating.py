"""How was it? Asked from the finale on, answered to nobody by name."""

from __future__ import annotations

from server.meetup.commands import Advance, Close, Erase, Rate, Remove
from server.meetup.decider import MeetupDecider
from server.meetup.events import Rated
from server.meetup.personal import blank
from tests.meetup.meetups import FINALE, Meeting

DECIDER = MeetupDecider()


def ending() -> Meeting:
    meeting = Meeting()
    meeting.playing(4)
    assert meeting.refused(Rate(5), "p0").code == "not-now"
    meeting.staff(Advance(FINALE))
    return meeting


def test_an_answer_is_kept_and_changed_and_taken_back() -> None:
    meeting = ending()
    assert meeting.ask(Rate(4, "  Loud, but\ngood "), "p0") == [Rated("p0", 4, meeting.at, "Loud, but\ngood")]
    assert meeting.ask(Rate(4, "Loud, but\ngood"), "p0") == []
    assert meeting.ask(Rate(5), "p0") == [Rated("p0", 5, meeting.at)]
    assert meeting.ask(Rate(0, "never mind"), "p0") == [Rated("p0", 0, meeting.at)]
    assert meeting.person("p0").stars == 0


def test_also_when_all_is_over_but_not_by_who_was_sent_away() -> None:
    meeting = ending()
    meeting.staff(Remove("p1"))
    meeting.staff(Close())
    meeting.ask(Rate(3), "p0")
    assert meeting.person("p0").stars == 3
    assert meeting.refused(Rate(1), "p1").code == "removed"
    assert meeting.refused(Rate(1), "p-stranger").code == "not-allowed"


def test_nobody_sees_whose_answer_it_is() -> None:
    meeting = ending()
    before = meeting.state
    (event,) = meeting.ask(Rate(2, "Too long"), "p0")
    for audience in ("staff", "public", "@p1"):
        assert DECIDER.view(before, audience) == DECIDER.view(meeting.state, audience)
        assert DECIDER.patch(before, meeting.state, audience) == {}
        assert DECIDER.show(event, audience) is None
    mine = DECIDER.view(meeting.state, "@p0")["me"]
    assert (mine["stars"], mine["comment"]) == (2, "Too long")


def test_who_is_erased_leaves_a_number_and_no_word() -> None:
    meeting = ending()
    (event,) = meeting.ask(Rate(2, "I am Ann"), "p0")
    assert blank(event, "p0") == Rated("p0", 2, meeting.at)
    assert blank(event, "p1") is event
    meeting.system(Erase("p0"))
    assert (meeting.person("p0").stars, meeting.person("p0").comment) == (2, "")
