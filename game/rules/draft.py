"""What a command is going to have caused: events so far, and the state they lead to."""

from __future__ import annotations

from game import dice
from game.decider import Context
from game.events import Counted, Drawn, SkillEarned, TableEvent
from game.evolve import FOLDS
from game.rulebook import Bag, Rulebook, Thing
from game.state import Player, Table


class Draft:
    """Emitting folds at once, so that each rule sees what the ones before it have done."""

    __slots__ = ("at", "book", "events", "person", "role", "state")

    def __init__(self, book: Rulebook, state: Table, context: Context) -> None:
        self.book = book
        self.state = state
        self.person = context.person
        self.role = context.role
        self.at = context.at
        self.events: list[TableEvent] = []

    def emit(self, event: TableEvent) -> None:
        self.events.append(event)
        self.state = FOLDS[type(event)](self.state, event)

    def player(self, seat: int) -> Player:
        return self.state.players[seat]

    def draw(self, what: str, bound: int) -> int:
        """Draw 0..``bound``-1, on the record."""
        number = self.state.draws
        result = dice.draw(self.state.secret, number, bound)
        self.emit(Drawn(what=what, draw=number, bound=bound, result=result))
        return result

    def dice(self, count: int, sides: int) -> tuple[int, ...]:
        """Throw dice, with the next draws; the Rolled that shows them records their numbers."""
        first = self.state.draws
        return tuple(1 + dice.draw(self.state.secret, first + number, sides) for number in range(count))

    def pick(self, what: str, bag: Bag[Thing]) -> Thing:
        """Draw one of a bag's things by weight. The bag holds something."""
        return bag.things[bag.index(self.draw(what, bag.total))]

    def pick_some(self, what: str, bag: Bag[Thing], count: int) -> list[Thing]:
        """Draw up to so many different things of a bag."""
        found: list[Thing] = []
        while len(found) < count and (rest := bag.without(found)).total:
            found.append(self.pick(what, rest))
        return found

    def count(self, seat: int, counter: str, amount: int = 1) -> None:
        """Move a counter (0 resets it). Whoever has just reached what a skill asks for earns it."""
        before = self.player(seat).counters.get(counter, 0)
        if not amount and not before:
            return
        self.emit(Counted(seat=seat, counter=counter, amount=amount))
        for skill in self.book.skills_by_counter.get(counter, ()):
            reached = before < skill.at_least <= before + amount
            if reached and skill.id not in self.player(seat).skills:
                self.emit(SkillEarned(seat=seat, skill=skill.id))
