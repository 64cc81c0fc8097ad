from __future__ import annotations

import pytest

from server.talk.cleaning import LONGEST_LINE
from server.talk.messages import Dress, Note, Noted
from server.talk.notes import MOST_LINES
from tests.talk.rooms import DECIDER, Talk


@pytest.fixture
def talk() -> Talk:
    made = Talk("ann", "bob")
    made.ask(Note("first"), "ann")
    return made


def lines(talk: Talk) -> list[tuple[str, str, int]]:
    note = DECIDER.view(talk.state, "public")["note"]
    return [(line["name"], line["text"], line["version"]) for line in note.values()]


def test_anybody_here_writes_changes_and_removes(talk: Talk) -> None:
    talk.ask(Note("second"), "bob")
    assert talk.ask(Note("first, changed", 1, 1), "bob") == [Noted(1, "first, changed", "bob", talk.now)]
    assert lines(talk) == [("Bob", "first, changed", 2), ("Bob", "second", 1)]
    talk.ask(Note("", 1, 2), "ann")
    assert lines(talk) == [("Bob", "second", 1)]
    talk.ask(Note("third"), "ann")
    assert list(talk.state.note) == ["2", "3"], "numbers are not used twice"
    assert talk.refused(Note("x"), "cid") == "not-here"


def test_who_was_slower_is_told_what_is_there_now(talk: Talk) -> None:
    talk.ask(Note("by bob", 1, 1), "bob")
    refusal = talk.refusal(Note("by ann", 1, 1), "ann")
    assert (refusal.code, refusal.params) == (
        "line-changed",
        {"line": 1, "text": "by bob", "version": 2, "name": "Bob"},
    )
    assert talk.refused(Note("", 1, 1), "ann") == "line-changed"
    assert talk.ask(Note("by bob", 1, 1), "ann") == [], "both meant the same"
    assert talk.ask(Note("by ann", 1, 2), "ann")


def test_a_line_that_is_gone(talk: Talk) -> None:
    talk.ask(Note("", 1, 1), "bob")
    assert talk.refused(Note("changed", 1, 1), "ann") == "line-gone"
    assert talk.ask(Note("", 1, 1), "ann") == [], "both took it out"
    assert talk.refused(Note("changed", 77, 1), "ann") == "line-gone"


def test_lines_are_bounded(talk: Talk) -> None:
    assert talk.refused(Note(" \u200b"), "ann") == "blank-text"
    talk.ask(Note("a\nb  \u202ec"), "ann")
    talk.ask(Note("x" * 900), "ann")
    assert [line.text for line in talk.state.note.values()][1:] == ["a b c", "x" * LONGEST_LINE]
    for number in range(MOST_LINES - len(talk.state.note)):
        talk.ask(Note(f"line {number}"), "ann")
    assert talk.refused(Note("one more"), "ann") == "note-full"
    talk.ask(Note("", 1, 1), "ann")
    assert talk.ask(Note("one more"), "ann")


def test_a_facilitator_writes_from_elsewhere(talk: Talk) -> None:
    assert talk.ask(Note("look here"), "fay", "facilitator")
    assert lines(talk)[-1] == ("", "look here", 1)


def test_lines_stand_under_headings(talk: Talk) -> None:
    talk.order(Dress("pack", sections=("hypothesis", "learned")))
    assert talk.ask(Note("it rains", section="hypothesis"), "ann") == [
        Noted(2, "it rains", "ann", talk.now, "hypothesis")
    ]
    talk.ask(Note("it pours", 2, 1, "learned"), "bob")
    talk.ask(Note("elsewhere", section="no such heading"), "bob")
    note = DECIDER.view(talk.state, "public")["note"]
    assert [line.get("section", "") for line in note.values()] == ["", "hypothesis", ""]
    assert note["2"]["text"] == "it pours", "a line stays where it was written"
