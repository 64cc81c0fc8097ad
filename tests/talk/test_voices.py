from __future__ import annotations

import pytest

from game.decider import Context, Refusal
from server.talk.decider import RoomDecider
from server.talk.glance import glance
from server.talk.messages import (
    Aired,
    Airtime,
    Call,
    Called,
    Enter,
    Expel,
    Finish,
    Finished,
    Forget,
    Forgotten,
    Hand,
    Host,
    Measure,
    Measured,
    Note,
    React,
    Say,
    Turns,
    Voice,
    Voiced,
)
from tests.talk.rooms import DECIDER, Talk


@pytest.fixture
def talk() -> Talk:
    return Talk("ann", "bob", "cid", "dan", "eva", "fay", "gus")


def voices(talk: Talk) -> dict[str, str]:
    people = DECIDER.view(talk.state, "public")["people"]
    return {person: seen["voice"] for person, seen in people.items() if "voice" in seen}


def test_who_takes_part_by_voice(talk: Talk) -> None:
    assert talk.ask(Voice("page-a"), "ann") == [Voiced("ann", "page-a")]
    assert talk.ask(Voice("page-a"), "ann") == []
    assert talk.ask(Voice("page-b"), "ann") == [Voiced("ann", "page-b")], "another page of theirs"
    talk.ask(Voice("page-c"), "bob")
    assert voices(talk) == {"ann": "page-b", "bob": "page-c"}
    assert talk.ask(Voice(""), "ann") == [Voiced("ann")]
    assert talk.ask(Voice(""), "ann") == []
    assert voices(talk) == {"bob": "page-c"}
    assert glance(talk.state)["voices"] == 1
    assert talk.refused(Voice("x"), "zoe") == "not-here"
    assert talk.refused(Voice("x"), "f-far", "facilitator") == "not-here", "whoever is heard is seen"


def test_at_most_six_facilitators_included(talk: Talk) -> None:
    talk.enter("f-fay", "Fay", "facilitator")
    talk.ask(Voice("p0"), "f-fay", "facilitator")
    for number, person in enumerate(("ann", "bob", "cid", "dan", "eva"), 1):
        talk.ask(Voice(f"p{number}"), person)
    assert talk.refusal(Voice("p6"), "gus").params == {"limit": 6}
    assert talk.refused(Voice("p6"), "gus") == "voice-full"
    assert talk.ask(Voice("new"), "ann"), "whoever is in may change pages"
    talk.leave("bob")
    assert talk.ask(Voice("p6"), "gus")


@pytest.mark.parametrize(("most", "codes"), [(0, ["voice-off"]), (1, ["", "voice-full"]), (50, ["", ""])])
def test_other_limits(talk: Talk, most: int, codes: list[str]) -> None:
    decider = RoomDecider(most_voices=most)
    found, state = [], talk.state
    for person, _ in zip(("ann", "bob"), codes, strict=False):
        try:
            for event in decider.decide(state, Voice(f"of-{person}"), Context(person, "attendee", 1)):
                state = decider.evolve(state, event)
            found.append("")
        except Refusal as refusal:
            found.append(refusal.code)
    assert found == codes
    assert decider.decide(talk.state, Voice(""), Context("ann", "attendee", 1)) == []


def test_nobody_takes_the_name_of_anothers_page(talk: Talk) -> None:
    talk.ask(Voice("same"), "ann")
    assert talk.refused(Voice("same"), "bob") == "peer-taken"


def test_voice_ends_with_being_here(talk: Talk) -> None:
    talk.ask(Voice("a"), "ann")
    talk.ask(Voice("b"), "bob")
    talk.leave("ann")
    talk.order(Expel("bob"))
    assert voices(talk) == {}
    talk.enter("ann")
    assert voices(talk) == {}


def test_a_new_name_leaves_the_voice_alone(talk: Talk) -> None:
    talk.ask(Voice("a"), "ann")
    talk.ask(Measure(on=True), "ann")
    assert talk.enter("ann", "Annabel")
    assert talk.order(Enter("ann", "Annabel", "a", "ja", "attendee")) == []
    seen = DECIDER.view(talk.state, "public")["people"]["ann"]
    assert (seen["name"], seen["voice"], seen["measured"]) == ("Annabel", "a", True)


def test_talk_time_is_counted_with_consent_only(talk: Talk) -> None:
    talk.now = 1_000_000
    assert talk.refused(Airtime(5), "ann") == "no-consent"
    assert talk.ask(Measure(on=True), "ann") == [Measured("ann", on=True)]
    assert talk.ask(Measure(on=True), "ann") == []
    assert talk.ask(Airtime(5), "ann") == [Aired("ann", 5, talk.now)]
    talk.now += 20_000
    assert talk.ask(Airtime(600), "ann") == [Aired("ann", 20, talk.now)], "never longer than the time that has passed"
    assert talk.ask(Airtime(3), "ann") == []
    talk.ask(Measure(on=False), "ann")
    assert talk.refused(Airtime(5), "ann") == "no-consent"
    assert talk.refused(Airtime(5), "zoe") == "not-here"


def test_talk_time_is_shown_to_nobody(talk: Talk) -> None:
    talk.now = 1_000_000
    talk.ask(Measure(on=True), "ann")
    before = DECIDER.view(talk.state, "public")
    assert before["people"]["ann"]["measured"] is True
    [aired] = talk.ask(Airtime(5), "ann")
    assert DECIDER.view(talk.state, "public") == before
    assert DECIDER.show(aired, "public") is None
    assert DECIDER.show(Measured("ann", on=True), "public") is None


@pytest.mark.parametrize(
    "url",
    [
        "https://meet.example.org/abc-def",
        "https://example.org:8443/x?y=1#z",
        "https://例え.example/部屋",
        "https://host",
    ],
)
def test_a_link_to_a_call_elsewhere(talk: Talk, url: str) -> None:
    talk.order(Host("ann"))
    assert talk.ask(Call(url), "ann") == [Called(url, "ann")]
    assert DECIDER.view(talk.state, "public")["call"] == url
    assert talk.ask(Call(url), "ann") == []
    assert DECIDER.show(Called(url, "ann"), "public") == {"type": "called", "by": "ann"}
    assert talk.ask(Call(""), "f-fay", "facilitator") == [Called("", "f-fay")]
    assert talk.refused(Call(url), "bob") == "not-allowed"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://user:secret@example.org",
        "https://example.org/a b",
        'https://example.org/"x',
        "https://example.org\\@evil.example",
        "https://example.org/\nx",
        "https://exa\u0000mple.org",
        "HTTPS://x" + "\u202e",
        "//example.org",
    ],
)
def test_a_link_that_is_no_good(talk: Talk, url: str) -> None:
    assert talk.refused(Call(url), "f-fay", "facilitator") == "bad-link"


def test_when_the_talk_is_over(talk: Talk) -> None:
    talk.ask(Note("kept"), "ann")
    talk.ask(Voice("a"), "ann")
    talk.ask(Hand(up=True), "bob")
    talk.ask(Turns(on=True), "ann")
    assert talk.refused(Finish(), "f-fay", "facilitator") == "not-allowed"
    assert talk.order(Finish()) == [Finished()]
    assert talk.order(Finish()) == []
    view = DECIDER.view(talk.state, "public")
    assert (view["finished"], voices(talk), "turns" in view) == (True, {}, False)
    assert not any("hand" in seen for seen in view["people"].values())
    assert DECIDER.deadline(talk.state) is None
    for command in (Note("more"), Note("", 1, 1), Note("changed", 1, 1)):
        assert talk.refused(command, "ann") == "note-finished"
    assert talk.refused(Note("more"), "f-fay", "facilitator") == "note-finished"
    assert talk.refused(Voice("a"), "ann") == "talk-over"
    assert talk.refused(Turns(on=True), "ann") == "talk-over"
    assert talk.ask(Say("goodbye"), "ann")
    assert DECIDER.show(Finished(), "public") == {"type": "finished", "on": True}


def test_where_nothing_is_to_be_said_any_more(talk: Talk) -> None:
    talk.order(Finish())
    assert talk.order(Finish(shut=True)) == [Finished(shut=True)]
    for command in (Say("and another thing"), React("clap"), Hand(up=True)):
        assert talk.refused(command, "ann") == "talk-over"
        assert talk.refused(command, "f-fay", "facilitator") in {"talk-over", "not-here"}
    talk.order(Finish(on=False))
    assert talk.ask(Say("hello again"), "ann")


def test_and_when_it_goes_on_after_all(talk: Talk) -> None:
    talk.ask(Note("kept"), "ann")
    talk.order(Finish())
    assert talk.order(Finish(on=False)) == [Finished(on=False)]
    assert talk.ask(Note("changed", 1, 1), "ann")
    assert talk.ask(Voice("a"), "ann")
    assert glance(talk.state)["finished"] is False


def test_whoever_is_forgotten_takes_their_link_along(talk: Talk) -> None:
    talk.order(Host("ann"))
    talk.ask(Call("https://example.org/ann"), "ann")
    assert talk.order(Forget("bob")) == [Forgotten("bob")]
    assert talk.state.call
    talk.order(Forget("ann"))
    assert (talk.state.call, talk.state.caller) == ("", "")
