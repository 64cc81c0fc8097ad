from __future__ import annotations

import msgspec

from server.meetup import commands
from server.meetup.commands import Registrant
from server.meetup.events import Erased, Voted
from server.meetup.evolve import fold
from server.meetup.personal import blank
from server.meetup.scheme import Scheme, Topic
from tests.meetup.meetups import DECIDER, Meeting


def busy() -> Meeting:
    """A meetup in which somebody has left traces everywhere."""
    meeting = Meeting()
    rows = (Registrant("p0", "Taro Yamada", "Secret Ltd", "first", "Red"), Registrant("p1", "Other"))
    meeting.organizer(commands.Register(rows))
    meeting.system(commands.Join("p0", "Taronosuke", "face-7", "en"))
    meeting.system(commands.Arrive("p0"))
    meeting.join("p1", "p2")
    meeting.staff(commands.Advance(1))
    meeting.staff(commands.Warn("p0", "Taro, please"))
    meeting.ask(commands.Help(), "p0")
    meeting.staff(commands.Answer("p0"))
    meeting.staff(commands.KeepScheme(Scheme(topics=(Topic("work"), Topic("illness")))))
    meeting.ask(commands.Vote(("illness",)), "p0")
    meeting.ask(commands.Vote(("work",)), "p1")
    return meeting


def test_what_is_personal_is_blanked() -> None:
    meeting = busy()
    blanked = [blank(event, "p0") for event in meeting.log]
    said = msgspec.json.encode(blanked).decode()
    for word in ("Taro", "Secret", "Red", "face-7"):
        assert word not in said
    assert "Other" in said
    assert sum(new is not old for new, old in zip(blanked, meeting.log, strict=True)) == 4
    assert [event.topics for event in blanked if isinstance(event, Voted)] == [(), ("work",)]


def test_a_blanked_log_folds_to_the_same_meetup() -> None:
    meeting = busy()
    blanked = [blank(event, "p0") for event in meeting.log]
    gone = [Erased("p0")]
    assert fold(fold(DECIDER.initial, blanked), gone) == fold(meeting.state, gone)
    assert "Taro" not in msgspec.json.encode(fold(meeting.state, gone)).decode()


def test_facilitators_can_be_forgotten() -> None:
    meeting = Meeting()
    blanked = [blank(event, "f-ann") for event in meeting.log]
    assert "Ann" not in msgspec.json.encode(blanked).decode()
    assert fold(fold(DECIDER.initial, blanked), [Erased("f-ann")]) == fold(meeting.state, [Erased("f-ann")])
