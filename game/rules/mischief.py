"""What チャーンさん does to its holder."""

from __future__ import annotations

from game import events
from game.events import Why
from game.rules.draft import Draft
from game.rules.effects import Aim, apply


def act(draft: Draft) -> None:
    """At the end of its holder's turn: mischief, unless a guard stands."""
    seat = draft.state.turn
    churn = draft.state.churn
    if churn.holder != seat:
        return
    draft.count(seat, "churn_nights")
    if "churn" in draft.player(seat).guards:
        draft.emit(events.GuardSpent(seat=seat, against="churn"))
        return
    bag = draft.book.mischief[churn.form]
    number = bag.index(draft.draw("mischief", bag.total))
    draft.emit(events.ChurnActed(seat=seat, form=churn.form, mischief=number))
    percent = draft.book.passive(draft.player(seat).skills, "mischief")[1]
    why = Why(kind="churn", id=churn.form)
    apply(draft, Aim(seat, -1, why, 100 + percent), bag.things[number].effects)
    if churn.form == "big" and draft.state.churn.form == "big" and not draft.state.churn.turns:
        draft.emit(events.ChurnGrew(form="small"))
