from __future__ import annotations

from typing import get_args

import pytest

from game.decider import Context, Refusal, Role
from server.talk.cleaning import LONGEST, clean_text
from server.talk.decider import KEPT, MOST_PEOPLE, RoomDecider
from server.talk.messages import Enter, Hand, Leave, React, RoomCommand, RoomEvent, Say
from server.talk.state import Room
from tests.wire import merge

DECIDER = RoomDecider()


class Talk:
    def __init__(self) -> None:
        self.state = Room()

    def ask(self, command: RoomCommand, person: str = "", role: Role = "attendee") -> list[RoomEvent]:
        before = self.state
        events = DECIDER.decide(before, command, Context(person, role, 7))
        for event in events:
            self.state = DECIDER.evolve(self.state, event)
        patch = DECIDER.patch(before, self.state, "public")
        assert merge(DECIDER.view(before, "public"), patch) == DECIDER.view(self.state, "public")
        return events

    def enter(self, person: str, name: str = "Ann") -> list[RoomEvent]:
        return self.ask(Enter(person, name, "a", "ja", "attendee"), role="system")

    def refused(self, command: RoomCommand, person: str = "", role: Role = "attendee") -> str:
        with pytest.raises(Refusal) as refusal:
            DECIDER.decide(self.state, command, Context(person, role, 7))
        return refusal.value.code


@pytest.fixture
def talk() -> Talk:
    made = Talk()
    made.enter("ann")
    return made


def test_messages_are_numbered_and_the_oldest_forgotten(talk: Talk) -> None:
    for number in range(KEPT + 5):
        talk.ask(Say(f"word {number}"), "ann")
    assert list(talk.state.messages) == [str(number) for number in range(6, KEPT + 6)]
    assert talk.state.messages["6"].text == "word 5"


def test_what_is_said_keeps_the_name_it_was_said_under(talk: Talk) -> None:
    talk.ask(Say("hello"), "ann")
    talk.enter("ann", "Anna")
    assert (talk.state.messages["1"].name, talk.state.people["ann"].name) == ("Ann", "Anna")


def test_reactions_are_shown_and_kept_nowhere(talk: Talk) -> None:
    before = talk.state
    assert talk.ask(React("clap"), "ann")
    assert talk.state is before


def test_hands(talk: Talk) -> None:
    assert talk.ask(Hand(up=True), "ann")
    assert talk.ask(Hand(up=True), "ann") == []
    assert talk.enter("ann") == []
    assert talk.state.people["ann"].hand
    talk.ask(Leave("ann"), role="system")
    assert not talk.state.people["ann"].hand


def test_coming_and_going_is_for_the_server_to_say(talk: Talk) -> None:
    for role in ("attendee", "host"):
        assert talk.refused(Leave("ann"), "ann", role) == "not-allowed"
        assert talk.refused(Enter("bob", "Bob", "a", "ja", "host"), "bob", role) == "not-allowed"
    assert talk.ask(Leave("nobody"), role="system") == []


@pytest.mark.parametrize("command", [Say("x"), React("wow"), Hand(up=True)])
def test_whoever_is_not_here_cannot_speak(talk: Talk, command: RoomCommand) -> None:
    assert talk.refused(command, "bob") == "not-here"
    talk.ask(Leave("ann"), role="system")
    assert talk.refused(command, "ann") == "not-here"


def test_a_crowd_that_came_and_went_is_forgotten(talk: Talk) -> None:
    for number in range(MOST_PEOPLE + 20):
        talk.enter(f"p{number}")
        talk.ask(Leave(f"p{number}"), role="system")
    assert len(talk.state.people) <= MOST_PEOPLE
    assert "ann" in talk.state.people


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  hello  ", "hello"),
        ("a\u202eb\u2066c\x00d\x1b[31m", "abcd[31m"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("\n".join("abcdefghijklm"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj k l m"),
        ("👩\u200d👩\u200d👧 שלום <b>x</b>", "👩\u200d👩\u200d👧 שלום <b>x</b>"),
        ("x" * 900, "x" * LONGEST),
    ],
)
def test_text_is_cleaned(text: str, kept: str) -> None:
    assert clean_text(text) == kept


@pytest.mark.parametrize("text", ["", " ", "\u200b\u200d", "\u202e", "\u3164", "\n\n"])
def test_blank_text_is_refused(talk: Talk, text: str) -> None:
    with pytest.raises(Refusal, match="blank-text"):
        clean_text(text)


def test_everything_shown_is_said() -> None:
    assert {struct.__struct_config__.tag for struct in get_args(RoomEvent)} == {
        "entered",
        "left",
        "said",
        "reacted",
        "hand",
    }
