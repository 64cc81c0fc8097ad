"""Troubles: an incident, two or three answers, each a check against an ability."""

from __future__ import annotations

from typing import Final

from game import dice, events
from game.events import Why
from game.pack.schema import Answer
from game.rulebook import Rulebook
from game.rules import effects
from game.rules.draft import Draft
from game.state import Choice, Option, Player

LEAST, MOST = 5, 95
"""Percent: nothing is hopeless, and nothing is sure."""
EVEN: Final = 3
"""The motivation that neither helps nor hinders."""


def chance(book: Rulebook, player: Player, answer: Answer) -> int:
    """Percent of success: by grade against difficulty, motivation and skills."""
    numbers = book.numbers
    grade = book.grade(player.xp.get(answer.ability, 0))
    extra = book.passive(player.skills, "check", answer.ability)[0]
    percent = (
        numbers.check_base
        + numbers.check_per_grade * (grade - answer.difficulty)
        + numbers.check_per_motivation * (player.motivation - EVEN)
        + extra
    )
    return max(LEAST, min(MOST, percent))


def ask(draft: Draft, seat: int, trouble: str) -> None:
    player = draft.player(seat)
    answers = draft.book.troubles[trouble].answers
    chances = [chance(draft.book, player, answer) for answer in answers]
    options = tuple(Option(id=str(number), chance=percent) for number, percent in enumerate(chances))
    default = str(chances.index(max(chances)))
    draft.emit(events.Asked(seat=seat, choice=Choice(of="trouble", options=options, default=default, subject=trouble)))


def meet(draft: Draft, seat: int, trouble: str, option: Option) -> None:
    """Check the answer; a guard spares whoever fails."""
    number = draft.state.draws
    roll = dice.draw(draft.state.secret, number, 100) + 1
    success = roll <= option.chance
    draft.emit(
        events.Checked(
            seat=seat,
            trouble=trouble,
            answer=int(option.id),
            chance=option.chance,
            roll=roll,
            success=success,
            draw=number,
        )
    )
    answer = draft.book.troubles[trouble].answers[int(option.id)]
    aim = effects.Aim(seat, -1, Why(kind="trouble", id=trouble))
    if success:
        effects.apply(draft, aim, answer.success)
        draft.count(seat, "troubles_mastered")
        draft.count(seat, "fail_streak", 0)
    elif "trouble" in draft.player(seat).guards:
        draft.emit(events.GuardSpent(seat=seat, against="trouble"))
    else:
        effects.apply(draft, aim, answer.failure)
        draft.count(seat, "troubles_failed")
        draft.count(seat, "fail_streak")
