"""Whom people would like to talk with: said in private, and acknowledged alike whatever others said or did."""

from __future__ import annotations

from typing import Final

from game.decider import Refusal
from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import member_of, suggested_to
from server.lounge.rules import check
from server.lounge.view import answer as said
from server.lounge.view import has_found

MOST_MORE: Final = 200
LIKE: Final[dict[str, bool | None]] = {"like": True, "pass": False, "later": None}


def more(draft: Draft, command: commands.More) -> None:
    """Wish for somebody, who need not have come here yet."""
    check.going(draft)
    check.other(draft, command.person)
    one = check.me(draft)
    if (command.person in one.more) == command.on:
        return
    if command.on and len(one.more) >= MOST_MORE:
        raise Refusal("too-many-more", limit=MOST_MORE)
    draft.emit(events.Wished(person=draft.person, other=command.person, on=command.on, at=draft.at))


def answer(draft: Draft, command: commands.Answer) -> None:
    """Say yes or no to somebody who was ever suggested to me, gone or not; changeable until they are found."""
    check.is_open(draft)
    if command.person not in suggested_to(draft.state, draft.person):
        raise Refusal("no-such-suggestion", person=command.person)
    one = member_of(draft.state, draft.person)
    if has_found(draft.state, one, command.person) or said(one, command.person) == command.answer:
        return
    like = LIKE[command.answer]
    draft.emit(events.Answered(person=draft.person, other=command.person, at=draft.at, like=like))


def answer_circle(draft: Draft, command: commands.AnswerCircle) -> None:
    """Say whether I would come; once it talks, whoever is in it leaves it as any thread."""
    check.is_open(draft)
    one = member_of(draft.state, draft.person)
    if command.circle not in one.studies:
        raise Refusal("no-such-circle", circle=command.circle)
    if one.circles.get(command.circle) != command.on:
        event = events.CircleAnswered(person=draft.person, circle=command.circle, on=command.on, at=draft.at)
        draft.emit(event)
