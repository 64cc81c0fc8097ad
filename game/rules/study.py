"""The study group: two players answer a this-or-that at the same time."""

from __future__ import annotations

from game import commands, events
from game.decider import Refusal
from game.events import Why
from game.rules import access, effects, habits
from game.rules.clocks import attends
from game.rules.draft import Draft
from game.state import Answering, Option


def begin(draft: Draft, seat: int, option: Option) -> None:
    """Draw a question that has not been asked yet, while there is one. Bots answer at once."""
    if option.id == "pass":
        return
    questions = draft.book.pack.questions
    fresh = [one.id for one in questions if one.id not in draft.state.used_questions] or [one.id for one in questions]
    question = fresh[draft.draw("question", len(fresh))]
    partner = int(option.id)
    draft.emit(events.StudyBegan(seats=(seat, partner), question=question))
    for one in (seat, partner):
        if not attends(draft.player(one)):
            give(draft, one, habits.answer(draft.state, one))


def answering(draft: Draft) -> Answering:
    if not isinstance(draft.state.phase, Answering):
        raise Refusal("not-now", phase=type(draft.state.phase).__name__.lower())
    return draft.state.phase


def answer(draft: Draft, command: commands.Answer) -> None:
    access.running(draft)
    seat = access.own_seat(draft)
    phase = answering(draft)
    if seat not in phase.seats:
        raise Refusal("not-your-question", seat=seat)
    if str(seat) in phase.answers:
        raise Refusal("already-answered", choice=command.choice)
    give(draft, seat, command.choice)


def give(draft: Draft, seat: int, choice: str) -> None:
    """Record an answer; the second one shows both."""
    draft.emit(events.Answered(seat=seat, choice=choice))
    phase = answering(draft)
    if len(phase.answers) == len(phase.seats):
        compare(draft, phase)


def compare(draft: Draft, phase: Answering) -> None:
    numbers = draft.book.numbers
    first, second = (phase.answers[str(seat)] for seat in phase.seats)
    same = first == second
    ability = draft.book.ability_at[draft.player(phase.seats[0]).at]
    why = Why(kind="study", id=phase.question)
    draft.emit(events.Studied(question=phase.question, seats=phase.seats, answers=(first, second)))
    for seat in phase.seats:
        effects.gain_xp(draft, seat, ability, numbers.study_same_xp if same else numbers.study_different_xp, why)
        draft.count(seat, "studies_same" if same else "studies_different")
