"""A turn: plan, roll or rest, and what comes after the station."""

from __future__ import annotations

from game import commands, events
from game.decider import Refusal
from game.events import Why
from game.rules import access, effects, ending, hand, mischief, movement, review, scoring, stations
from game.rules.clocks import wait, waited_on
from game.rules.draft import Draft
from game.rules.order import first_seat
from game.state import Idle, Plan, Review

SIDES = 6


def begin(draft: Draft, *, quarter: int, number: int, seat: int) -> None:
    draft.emit(events.TurnBegan(seat=seat, quarter=quarter, round=number))


def plan(draft: Draft) -> Plan:
    if not isinstance(draft.state.phase, Plan):
        raise Refusal("not-now", phase=phase_name(draft))
    return draft.state.phase


def phase_name(draft: Draft) -> str:
    return type(draft.state.phase).__name__.lower()


def roll(draft: Draft, seat: int, _command: commands.Roll) -> None:
    """Roll as many dice as the plan says, or take the number it fixed; where only one way leads, take it."""
    planned = plan(draft)
    first = draft.state.draws
    dice = () if planned.steps else draft.dice(planned.dice, SIDES)
    steps = planned.steps or sum(dice)
    routes = movement.open_routes(draft, seat, steps)
    draft.emit(events.Rolled(seat=seat, dice=dice, steps=steps, routes=routes, draw=first))
    draft.count(seat, "rest_streak", 0)
    if len(routes) < 2:
        movement.travel(draft, seat, routes[0] if routes else draft.player(seat).at)
        stations.arrive(draft, seat)


def move(draft: Draft, seat: int, command: commands.Move) -> None:
    movement.move(draft, seat, command)
    stations.arrive(draft, seat)


def rest(draft: Draft, seat: int, _command: commands.Rest) -> None:
    """Do not move: gather strength, and learn something."""
    plan(draft)
    lesson = draft.pick("lesson", draft.book.lesson_bag)
    draft.emit(events.Rested(seat=seat, lesson=lesson.id))
    extra = draft.book.passive(draft.player(seat).skills, "rest")[0]
    effects.change_motivation(draft, seat, draft.book.numbers.rest_motivation + extra, Why(kind="rest"))
    effects.apply(draft, effects.Aim(seat, -1, Why(kind="lesson", id=lesson.id)), lesson.effects)
    draft.count(seat, "rests")
    draft.count(seat, "rest_streak")


def use_item(draft: Draft, seat: int, command: commands.UseItem) -> None:
    unspent(draft, seat, command.item)
    item = draft.book.items[command.item]
    target = -1
    if item.target == "player":
        target = access.other(draft, seat, command.target)
    elif command.target is not None:
        raise Refusal("no-target", item=item.id, seat=command.target)
    why = Why(kind="item", id=item.id)
    draft.emit(events.ItemUsed(seat=seat, item=item.id, target=target))
    draft.emit(events.ItemLost(seat=seat, item=item.id, why=why))
    effects.apply(draft, effects.Aim(seat, target, why), item.effects)
    draft.count(seat, "items_used")


def give(draft: Draft, seat: int, command: commands.Give) -> None:
    """A gift teaches its giver a little about community."""
    unspent(draft, seat, command.item)
    target = access.other(draft, seat, command.target)
    if len(draft.player(target).items) >= draft.book.numbers.hand_limit:
        raise Refusal("hand-full", seat=target)
    draft.emit(events.ItemGiven(seat=seat, item=command.item, target=target))
    xp = draft.book.numbers.reaction_xp
    effects.gain_xp(draft, seat, draft.book.pack.community, xp, Why(kind="gift", id=command.item))
    draft.count(seat, "items_given")


def unspent(draft: Draft, seat: int, item: str) -> None:
    """Check that the item is there, and that none was used or given in this turn."""
    if plan(draft).item_used:
        raise Refusal("item-already-used", item=item)
    if item not in draft.player(seat).items:
        raise Refusal("no-such-item", item=item)


def proceed(draft: Draft) -> None:
    """Go on with whatever comes when nothing is asked any more, and start the clock of the next wait."""
    state = draft.state
    if state.stage != "playing":
        return
    if isinstance(state.phase, Idle) and not hand.ask_drop(draft, state.turn):
        mischief.act(draft)
        follow(draft)
    elif isinstance(state.phase, Review) and not waited_on(state):
        after_review(draft)
    wait(draft)


def advance(draft: Draft) -> None:
    """Go on, if nobody is waited for any more."""
    if not waited_on(draft.state):
        proceed(draft)


def follow(draft: Draft) -> None:
    """The next player's turn, the next round, or the review."""
    state = draft.state
    seats = len(state.players)
    seat = (state.turn + 1) % seats
    if seat != first_seat(state.quarter, seats):
        begin(draft, quarter=state.quarter, number=state.round, seat=seat)
        return
    mode = draft.book.modes[state.mode]
    played = (state.quarter - 1) * mode.rounds + state.round
    if played == mode.quarters * mode.rounds // 2:
        scores = {str(number): scoring.score(draft.book, player) for number, player in enumerate(state.players)}
        draft.emit(events.HalfTime(scores=scores))
    if state.round < mode.rounds:
        begin(draft, quarter=state.quarter, number=state.round + 1, seat=seat)
    else:
        review.close_quarter(draft)


def after_review(draft: Draft) -> None:
    quarter = draft.state.quarter + 1
    if quarter > draft.book.modes[draft.state.mode].quarters:
        ending.finish(draft)
    else:
        begin(draft, quarter=quarter, number=1, seat=first_seat(quarter, len(draft.state.players)))
