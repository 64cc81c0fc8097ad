"""チャーンさん: who has it, how it is handed over, how it grows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from game import events
from game.rules.draft import Draft
from game.state import Table

By = Literal["farthest", "passed", "effect"]


def to_farthest(draft: Draft) -> None:
    """Whoever is farthest from the goal gets it; a draw decides between equals. Rarely it is big from then on."""
    distance = draft.state.distance
    most = max(distance.values(), default=0)
    seats = [int(seat) for seat, far in distance.items() if far == most]
    seat = seats[draft.draw("farthest", len(seats))] if len(seats) > 1 else seats[0]
    hand(draft, seat, "farthest")
    numbers = draft.book.numbers
    if draft.state.churn.form == "small" and draft.draw("grow", 100) < numbers.big_churn_percent:
        draft.emit(events.ChurnGrew(form="big", turns=numbers.big_churn_turns))


def hand(draft: Draft, to: int, by: By) -> None:
    """Hand it over; ``to`` -1 sends it away."""
    holder = draft.state.churn.holder
    if to == holder:
        return
    draft.emit(events.ChurnMoved(to=to, by=by))
    if holder >= 0 and by != "farthest":
        draft.count(holder, "churn_handed")
    if to >= 0:
        draft.count(to, "churn_received")


def meetings(state: Table, seat: int) -> Mapping[str, int]:
    """Where it matters to this traveller whom one meets: station -> the seat that Churn goes to or comes from."""
    holder = state.churn.holder
    if holder < 0:
        return {}
    others = range(len(state.players) - 1, -1, -1) if holder == seat else (holder,)
    return {state.players[other].at: other for other in others if other != seat}


def meet(draft: Draft, seat: int, travelled: list[str]) -> None:
    """Passing or landing on another player hands Churn over: from the traveller to the first one met, or from its
    holder, met on the way, to the traveller.
    """
    met = meetings(draft.state, seat)
    first = next((met[station] for station in travelled if station in met), -1)
    if first >= 0:
        hand(draft, first if draft.state.churn.holder == seat else seat, "passed")


def send(draft: Draft, seat: int, to: str, target: int) -> None:
    """An effect sends it somewhere; where nobody has it, nothing happens."""
    holder = draft.state.churn.holder
    if holder < 0:
        return
    if to == "small":
        if draft.state.churn.form == "big":
            draft.emit(events.ChurnGrew(form="small"))
    elif to == "nobody":
        hand(draft, -1, "effect")
    elif to == "target" and 0 <= target < len(draft.state.players):
        hand(draft, target, "effect")
    elif to == "random":
        others = [other for other in range(len(draft.state.players)) if other not in (holder, seat)]
        hand(draft, others[draft.draw("churn", len(others))] if others else seat, "effect")
