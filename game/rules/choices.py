"""Choosing an option of the dialog that is open."""

from __future__ import annotations

from typing import Literal

from game import commands, events
from game.decider import Refusal
from game.rules import accounts, hand, stations, study, talk, troubles
from game.rules.draft import Draft
from game.state import Choice, Option

By = Literal["person", "clock", "bot"]


def choose(draft: Draft, seat: int, command: commands.Choose, by: By = "person") -> None:
    choice = draft.state.phase
    if not isinstance(choice, Choice):
        raise Refusal("not-now", phase=type(choice).__name__.lower())
    option = next((one for one in choice.options if one.id == command.option), None)
    if option is None:
        raise Refusal("no-such-option", option=command.option)
    if not option.open:
        raise Refusal("too-expensive", option=option.id, price=option.price)
    draft.emit(events.Chose(seat=seat, of=choice.of, option=option.id, by=by))
    carry_out(draft, seat, choice, option)


def carry_out(draft: Draft, seat: int, choice: Choice, option: Option) -> None:
    match choice.of:
        case "training":
            stations.train(draft, seat, option.id)
        case "trouble":
            troubles.meet(draft, seat, choice.subject, option)
        case "talk":
            talk.begin(draft, seat, option)
        case "study":
            study.begin(draft, seat, option)
        case "discard":
            hand.drop(draft, seat, option.id)
        case _:
            trade(draft, seat, choice, option)


def trade(draft: Draft, seat: int, choice: Choice, option: Option) -> None:
    """The choices that one may leave."""
    if choice.of == "desk":
        draft.count(seat, "desk_visits")
    if option.id == "leave":
        return
    if choice.of == "account":
        accounts.take(draft, seat, choice.subject, option)
    elif choice.of == "tend":
        accounts.tend(draft, seat, option)
    else:
        stations.buy(draft, seat, option)
