"""Spectators: they vote on what strikes and what is asked, and cheer. Small, bounded effects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game import commands, events
from game.decider import Refusal
from game.events import Why
from game.rules import access, effects
from game.rules.draft import Draft

CANDIDATES = 2


def first_ballot(draft: Draft) -> None:
    draft.emit(events.BallotSet(troubles=draw_troubles(draft), prompts=draw_prompts(draft)))


def draw_troubles(draft: Draft) -> tuple[str, ...]:
    bag = draft.book.trouble_bag.without(draft.book.troubles[one] for one in draft.state.ballot.troubles)
    return tuple(trouble.id for trouble in draft.pick_some("ballot", bag, CANDIDATES))


def draw_prompts(draft: Draft) -> tuple[str, ...]:
    """Draw prompts that nobody has had; none when there are too few left."""
    gone = {*draft.state.used_prompts, *draft.state.ballot.prompts}
    fresh = [prompt.id for prompt in draft.book.pack.prompts if prompt.id not in gone]
    if len(fresh) < CANDIDATES:
        return ()
    return tuple(fresh.pop(draft.draw("ballot", len(fresh))) for _ in range(CANDIDATES))


def voted_trouble(draft: Draft) -> str:
    """Return what the audience chose to strike, and open the next ballot; empty when nobody voted."""
    ballot = draft.state.ballot
    chosen = winner(draft, ballot.troubles, ballot.trouble_votes)
    if chosen:
        draft.emit(events.BallotSet(troubles=draw_troubles(draft)))
    return chosen


def voted_prompt(draft: Draft) -> str:
    ballot = draft.state.ballot
    chosen = winner(draft, ballot.prompts, ballot.prompt_votes)
    if chosen:
        draft.emit(events.BallotSet(prompts=draw_prompts(draft)))
    return chosen


def winner(draft: Draft, candidates: Sequence[str], votes: Mapping[str, int]) -> str:
    """Return the candidate with most votes; a draw decides between equals."""
    cast = [vote for vote in votes.values() if vote < len(candidates)]
    if not cast:
        return ""
    counts = [cast.count(number) for number in range(len(candidates))]
    best = [number for number, count in enumerate(counts) if count == max(counts)]
    return candidates[best[draft.draw("vote", len(best))] if len(best) > 1 else best[0]]


def vote(draft: Draft, command: commands.Vote) -> None:
    """Vote, or vote again; the same vote again changes nothing."""
    access.spectator(draft)
    ballot = draft.state.ballot
    troubles = command.on == "trouble"
    candidates = ballot.troubles if troubles else ballot.prompts
    if command.choice >= len(candidates):
        raise Refusal("no-such-candidate", choice=command.choice)
    votes = ballot.trouble_votes if troubles else ballot.prompt_votes
    if votes.get(draft.person) != command.choice:
        draft.emit(events.Voted(person=draft.person, on=command.on, choice=command.choice))


def cheer(draft: Draft, command: commands.Cheer) -> None:
    """Once a round; only so many a quarter lift a player's motivation."""
    access.spectator(draft)
    access.seat(draft, command.seat)
    state = draft.state
    number = (state.quarter - 1) * draft.book.modes[state.mode].rounds + state.round
    if state.ballot.cheered.get(draft.person) == number:
        raise Refusal("already-cheered", round=number)
    cheers = state.ballot.cheers.get(str(command.seat), 0)
    draft.emit(events.Cheered(person=draft.person, seat=command.seat, round=number))
    draft.count(command.seat, "cheers")
    if cheers < draft.book.numbers.cheer_limit:
        effects.change_motivation(draft, command.seat, 1, Why(kind="cheer"))
