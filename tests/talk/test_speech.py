from __future__ import annotations

from typing import Any

import pytest

from game.decider import Refusal, Role
from server.talk.cleaning import LONGEST, clean_text
from server.talk.messages import Hand, Hide, Host, Mute, React, RoomCommand, Say, Spoke
from server.talk.speech import KEPT
from tests.talk.rooms import DECIDER, Talk

STAFF: tuple[Role, ...] = ("host", "facilitator", "organizer", "system")


@pytest.fixture
def talk() -> Talk:
    return Talk("ann")


def message(talk: Talk, number: int) -> dict[str, Any]:
    found: dict[str, Any] = DECIDER.view(talk.state, "public")["messages"][str(number)]
    return found


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
    talk.leave("ann")
    talk.enter("ann")
    assert not talk.state.people["ann"].hand


@pytest.mark.parametrize("command", [Say("x"), React("wow"), Hand(up=True)])
def test_whoever_is_not_here_cannot_speak(talk: Talk, command: RoomCommand) -> None:
    assert talk.refused(command, "bob") == "not-here"
    talk.leave("ann")
    assert talk.refused(command, "ann") == "not-here"


def test_a_facilitator_speaks_without_being_here(talk: Talk) -> None:
    assert talk.ask(Say("five minutes left"), "fay", "facilitator") == [
        Spoke("fay", "five minutes left", talk.now, "facilitator")
    ]
    assert message(talk, 1)["role"] == "facilitator"
    talk.ask(Say("thanks"), "ann")
    assert "role" not in message(talk, 2)


def test_a_muted_room_hears_staff_alone(talk: Talk) -> None:
    talk.order(Host("ann"))
    assert talk.ask(Mute(on=True), "fay", "facilitator")
    assert talk.ask(Mute(on=True), "fay", "facilitator") == []
    assert talk.refused(Say("but"), "ann") == "muted"
    assert talk.ask(React("agree"), "ann")
    for role in STAFF:
        assert talk.ask(Say("please listen"), "fay", role)
    talk.ask(Mute(on=False), "fay", "facilitator")
    assert talk.ask(Say("at last"), "ann")


def test_muting_is_for_staff(talk: Talk) -> None:
    talk.order(Host("ann"))
    assert talk.refused(Mute(on=True), "ann") == "not-allowed"


def test_a_hidden_message_is_seen_by_nobody_until_it_is_shown_again(talk: Talk) -> None:
    talk.ask(Say("rude words"), "ann")
    assert talk.ask(Hide(1), "fay", "facilitator")
    assert talk.ask(Hide(1), "fay", "facilitator") == []
    assert message(talk, 1) == {"person": "ann", "name": "Ann", "at": talk.now, "text": "", "hidden": True}
    talk.ask(Hide(1, on=False), "fay", "facilitator")
    assert message(talk, 1)["text"] == "rude words"


def test_who_may_hide(talk: Talk) -> None:
    talk.enter("bob")
    talk.ask(Say("words"), "ann")
    assert talk.refused(Hide(1), "bob") == "not-allowed"
    talk.order(Host("bob"))
    assert talk.ask(Hide(1), "bob")
    assert talk.refused(Hide(9), "bob") == "no-such-message"


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
def test_blank_text_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="blank-text"):
        clean_text(text)
