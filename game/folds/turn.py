"""Events of a turn: whose it is, dice, travel, dialogs, talk, study group, review."""

from __future__ import annotations

from msgspec.structs import replace

from game.events import (
    Answered,
    Asked,
    BallotSet,
    Checked,
    Cheered,
    Chose,
    DiceSet,
    Drawn,
    GoalSet,
    HalfTime,
    ItemUsed,
    Moved,
    QuarterClosed,
    Reacted,
    ReadySaid,
    Rested,
    Rolled,
    Studied,
    StudyBegan,
    TellingBegan,
    Told,
    TurnBegan,
    Voted,
    Warped,
)  # fmt: skip
from game.folds.edit import edit, player
from game.state import Account, AccountReview, Answering, Idle, Plan, Player, Review, Route, Table, Telling


def turn_began(state: Table, event: TurnBegan) -> Table:
    """Keep how it began, and how the one before it did."""
    began = replace(state, turn=event.seat, quarter=event.quarter, round=event.round, phase=Plan(), earlier=())
    return replace(began, earlier=(*state.earlier[-1:], began))


def rolled(state: Table, event: Rolled) -> Table:
    route = Route(dice=event.dice, steps=event.steps, routes=event.routes)
    return replace(state, phase=route, draws=max(state.draws, event.draw + len(event.dice)))


def drawn(state: Table, event: Drawn) -> Table:
    return replace(state, draws=event.draw + 1)


def checked(state: Table, event: Checked) -> Table:
    return replace(state, draws=event.draw + 1)


def rested(state: Table, _event: Rested) -> Table:
    return replace(state, phase=Idle())


def moved(state: Table, event: Moved) -> Table:
    who = player(state, event.seat)
    place = event.route.rpartition(" ")[2]
    if event.lines:
        state = edit(state, event.seat, at=place, regions=(*who.regions, *event.lines))
    else:
        state = edit(state, event.seat, at=place)
    return replace(state, phase=Idle(), distance={**state.distance, str(event.seat): event.distance})


def warped(state: Table, event: Warped) -> Table:
    state = edit(state, event.seat, at=event.to)
    return replace(state, distance={**state.distance, str(event.seat): event.distance})


def dice_set(state: Table, event: DiceSet) -> Table:
    if not isinstance(state.phase, Plan):
        return state
    return replace(state, phase=replace(state.phase, dice=event.dice, steps=event.steps))


def item_used(state: Table, _event: ItemUsed) -> Table:
    if not isinstance(state.phase, Plan):
        return state
    return replace(state, phase=replace(state.phase, item_used=True))


def asked(state: Table, event: Asked) -> Table:
    return replace(state, phase=event.choice)


def chose(state: Table, _event: Chose) -> Table:
    return replace(state, phase=Idle())


def telling_began(state: Table, event: TellingBegan) -> Table:
    used = (*state.used_prompts, event.prompt)
    return replace(state, phase=Telling(prompt=event.prompt), used_prompts=used)


def reacted(state: Table, event: Reacted) -> Table:
    phase = state.phase
    if not isinstance(phase, Telling):
        return state
    key = str(event.seat) if event.seat >= 0 else event.person
    kinds = (*phase.reactions.get(key, ()), event.kind)
    state = replace(state, phase=replace(phase, reactions={**phase.reactions, key: kinds}))
    to = player(state, event.seat).reacted_to
    return state if state.turn in to else edit(state, event.seat, reacted_to=(*to, state.turn))


def told(state: Table, _event: Told) -> Table:
    return replace(state, phase=Idle())


def study_began(state: Table, event: StudyBegan) -> Table:
    used = (*state.used_questions, event.question)
    return replace(state, phase=Answering(question=event.question, seats=event.seats), used_questions=used)


def answered(state: Table, event: Answered) -> Table:
    phase = state.phase
    if not isinstance(phase, Answering):
        return state
    return replace(state, phase=replace(phase, answers={**phase.answers, str(event.seat): event.choice}))


def studied(state: Table, _event: Studied) -> Table:
    return replace(state, phase=Idle())


def goal_set(state: Table, event: GoalSet) -> Table:
    return replace(state, goal=event.station, distance=event.distance)


def quarter_closed(state: Table, event: QuarterClosed) -> Table:
    players = tuple(
        reviewed(who, event.income.get(str(seat), 0), event.accounts.get(str(seat), ()))
        for seat, who in enumerate(state.players)
    )
    ready = tuple(seat for seat, who in enumerate(players) if not who.person or who.auto or who.away)
    return replace(
        state,
        players=players,
        taken=tuple(account.id for who in players for account in who.accounts),
        phase=Review(income=event.income, accounts=event.accounts, ready=ready),
        ballot=replace(state.ballot, cheers={}),
    )


def reviewed(who: Player, income: int, reviews: tuple[AccountReview, ...]) -> Player:
    found = {review.id: review for review in reviews}
    accounts = tuple(
        Account(
            id=account.id, health=bounded(account.health + found[account.id].change), revenue=found[account.id].revenue
        )
        if account.id in found
        else account
        for account in who.accounts
        if account.id not in found or found[account.id].outcome != "churned"
    )
    if not income and accounts == who.accounts:
        return who
    return replace(who, budget=max(0, who.budget + income), accounts=accounts)


def bounded(health: int) -> int:
    return max(0, min(100, health))


def ready_said(state: Table, event: ReadySaid) -> Table:
    phase = state.phase
    if not isinstance(phase, Review) or event.seat in phase.ready:
        return state
    return replace(state, phase=replace(phase, ready=(*phase.ready, event.seat)))


def half_time(state: Table, event: HalfTime) -> Table:
    return replace(state, half_time=event.scores)


def ballot_set(state: Table, event: BallotSet) -> Table:
    ballot = state.ballot
    if event.troubles:
        ballot = replace(ballot, troubles=event.troubles, trouble_votes={})
    if event.prompts:
        ballot = replace(ballot, prompts=event.prompts, prompt_votes={})
    return replace(state, ballot=ballot)


def voted(state: Table, event: Voted) -> Table:
    ballot = state.ballot
    if event.on == "trouble":
        ballot = replace(ballot, trouble_votes={**ballot.trouble_votes, event.person: event.choice})
    else:
        ballot = replace(ballot, prompt_votes={**ballot.prompt_votes, event.person: event.choice})
    return replace(state, ballot=ballot)


def cheered(state: Table, event: Cheered) -> Table:
    ballot = state.ballot
    seat = str(event.seat)
    return replace(
        state,
        ballot=replace(
            ballot,
            cheered={**ballot.cheered, event.person: event.round},
            cheers={**ballot.cheers, seat: ballot.cheers.get(seat, 0) + 1},
        ),
    )
