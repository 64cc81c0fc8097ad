"""The year's end: scores, places, ranks, titles, awards."""

from __future__ import annotations

from game import events
from game.rulebook import Rulebook
from game.rules import awards, scoring
from game.rules.draft import Draft
from game.rules.order import first_seat
from game.rules.titles import Title, titles
from game.state import Idle, Persona, Plan, Review, Table


def finish(draft: Draft) -> None:
    """Score everybody and show the secret.

    In the middle of a round some have had one turn more than others. So that it is fair, each share of a score is
    brought to the same number of turns: points x (most turns anybody has had) / (own turns). The turn under way
    counts as a turn once the dice have fallen. Income of a quarter that is not over is not paid to anybody. A rank
    allows for the length of the game, whether its mode or the host made it short: see ``Rulebook.rank``.
    """
    state = draft.state
    draft.emit(events.Finished(personas=personas(draft.book, state), secret=state.secret))


def turns_had(book: Rulebook, state: Table) -> list[int]:
    """Turns each seat has had. Between quarters everybody has had the same."""
    seats = len(state.players)
    mode = book.modes[state.mode]
    before = (state.quarter - 1) * mode.rounds + state.round - 1
    if isinstance(state.phase, Review):
        return [before + 1] * seats
    first = first_seat(state.quarter, seats)
    done = (state.turn - first) % seats + (not isinstance(state.phase, Plan | Idle))
    return [before + ((seat - first) % seats < done) for seat in range(seats)]


def personas(book: Rulebook, state: Table) -> dict[str, Persona]:
    had = turns_had(book, state)
    most = max(had)
    shares = [
        {name: points * most // turns if turns else points for name, points in scoring.shares(book, player).items()}
        for player, turns in zip(state.players, had, strict=True)
    ]
    scores = [max(0, sum(share.values())) for share in shares]
    order = sorted(range(len(scores)), key=lambda seat: -scores[seat])
    named = own_titles(book, state, order)
    prizes = awards.spread(book, state, scores)
    return {
        str(seat): Persona(
            score=scores[seat],
            place=1 + sum(score > scores[seat] for score in scores),
            rank=book.rank(scores[seat], most),
            epithet=named[seat][0],
            noun=named[seat][1],
            awards=tuple(prizes[seat]),
            shares=shares[seat],
        )
        for seat in range(len(scores))
    }


def own_titles(book: Rulebook, state: Table, order: list[int]) -> dict[int, Title]:
    """Give everybody a title of their own, as far as there are words; the higher place chooses first."""
    found: dict[int, Title] = {}
    for seat in order:
        fitting = list(titles(book, state.players[seat]))
        found[seat] = next((one for one in fitting if one not in found.values()), fitting[0])
    return found
