"""A lounge of five thousand people, for whoever measures it or looks whether its rules hold there."""

from __future__ import annotations

from msgspec.structs import replace

from game.decider import Context, Role
from server.lounge import commands
from server.lounge.commands import LoungeCommand
from server.lounge.evolve import fold
from server.lounge.parts import Profile
from server.lounge.state import Lounge, Member
from server.lounge.suggestions import Circle, Report, Suggestion, Why
from server.lounge.ties import Ties
from tests.lounge.lounges import DECIDER, ID

PEOPLE = 5_000


def decided(state: Lounge, command: LoungeCommand, person: str = "", at: int = 2000, role: Role = "system") -> Lounge:
    return fold(state, DECIDER.decide(state, command, Context(person, "attendee" if person else role, at)))


def person(number: int) -> str:
    return f"person-{number % PEOPLE:04}-of-a-usual-length"


def suggestions() -> tuple[Suggestion, ...]:
    """Return three for everybody, each with reasons in words."""
    why = (
        Why("interests", ("Onboarding of customers",), 60),
        Why("help", ("SQL for beginners",), 30),
        Why("fresh", (), 10),
    )
    pairs = [
        (person(number), person(number + step)) for number in range(PEOPLE) for step in (1, 2, 3) if number % 2 == 0
    ]
    return tuple(Suggestion(pair, {pair[0]: {pair[1]: why}, pair[1]: {pair[0]: why}}) for pair in pairs)


def suggest(state: Lounge) -> Lounge:
    circles = tuple(
        Circle(tuple(person(number + step) for step in range(5)), "Churn") for number in range(0, PEOPLE, 5)
    )
    return decided(state, commands.Dealt(1, suggestions(), circles, Report(people=PEOPLE)), at=200_000)


def full() -> Lounge:
    """A lounge in which everybody takes part, and a deal is being worked out."""
    profile = Profile(
        interests=("Onboarding of customers",), offers=("SQL for beginners",), wants=("SQL for beginners",)
    )
    state = decided(DECIDER.initial, commands.Establish(ID, "T", "p", "Asia/Tokyo"))
    one = Member(name="Somebody", avatar="a", here=True, since=1, profile=profile, written=True, taking=True, took=1)
    state = replace(state, members={person(number): one for number in range(PEOPLE)})
    state = decided(state, commands.OpenUp())
    state = decided(state, commands.Tick(), at=100_000)
    return decided(state, commands.Gathered(1, Ties()), at=101_000)


def revealing(busy: Lounge) -> Lounge:
    """Return it when two hundred pairs like each other, and are about to be told."""
    likes = {
        person(number): replace(busy.members[person(number)], likes=(person(number ^ 1),)) for number in range(400)
    }
    mutual = tuple(number for number, one in busy.suggestions.items() if one.people[0] in likes)
    return replace(busy, members={**busy.members, **likes}, mutual=mutual, reveal_due=350_000)
