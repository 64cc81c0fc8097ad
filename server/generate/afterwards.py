"""The lounge: people write profiles, answer suggestions, talk in threads for weeks, and say whether they met."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Final

from server.generate.guests import Guest
from server.generate.words import words
from server.lounge import commands
from server.lounge.events import Asked, Suggested, ThreadOpened
from server.lounge.parts import Profile
from server.meetup import naming
from server.talk import messages as talk

if TYPE_CHECKING:
    from server.generate.world import Cell, World

MINUTE: Final = 60_000
DAY: Final = 86_400_000
HALF_LIFE: Final = 3.0
"""Days in which the talk of a thread dwindles to half."""


class Afterwards:
    """What members of a lounge do, each as their habit is."""

    def __init__(self, world: World, meetup: str, people: dict[str, Guest]) -> None:
        self._world = world
        self._meetup = meetup
        self._lounge = naming.lounge(meetup)
        self._people = people
        self._chance: Random = world.chance("afterwards")
        self._end = 0
        world.on_moved.append(self._look)

    def begin(self, opens: int, days: int, staff: str) -> None:
        """``opens``: when the lounge does; ``days``: how long it is watched; ``staff``: who looks after it."""
        self._end = opens + days * DAY
        self._world.at(opens + DAY, partial(self._look_after, staff))
        self._world.at(opens + DAY + 3600_000, self._complain)
        for guest in self._people.values():
            if self._chance.random() < guest.habit.lounge:
                moment = opens + round(self._chance.uniform(0.2, 4) * MINUTE)
                self._world.at(moment, partial(self._enter, guest))
            elif self._chance.random() < 0.2:
                moment = opens + round(self._chance.uniform(0.5, 20) * 60 * MINUTE)
                self._world.at(moment, partial(self._visit, guest))

    def _look_after(self, staff: str) -> None:
        """On the next day, people hear of the next date, and two of those who found nobody are introduced."""
        alone = sorted(
            who for who, one in self._world.state(self._lounge).members.items() if one.taking and not one.threads
        )
        said = words().all("ja", "notice")[-1]
        self._world.ask(self._lounge, commands.Announce(said), staff, "facilitator")
        if len(alone) > 1:
            pair = tuple(self._chance.sample(alone, 2))
            self._world.ask(
                self._lounge, commands.Introduce(pair, words().any(self._chance, "ja", "hello")), staff, "facilitator"
            )

    def _complain(self) -> None:
        """Somebody has had enough of a conversation: they leave it, block the other, or say so to the organizers."""
        threads = self._world.state(self._lounge).threads
        pairs = [
            (number, one.people) for number, one in sorted(threads.items()) if one.kind == "pair" and not one.ended
        ]
        for number, people in self._chance.sample(pairs, min(len(pairs), 2)):
            act = self._chance.randrange(3)
            if act == 0:
                self._world.ask(self._lounge, commands.EndContact(number), people[0])
            elif act == 1:
                self._world.ask(self._lounge, commands.Block(people[1]), people[0])
            else:
                told = words().text("ja", "warning")
                self._world.ask(self._lounge, commands.Complain(people[1], told, number, block=False), people[0])

    def _visit(self, guest: Guest) -> bool:
        """Look in, if they came to the meetup at all."""
        known = self._world.state(naming.stream(self._meetup)).people.get(guest.person)
        if known is None or not known.joined or known.removed or not self._world.state(self._lounge).phase:
            return False
        come = commands.Come(guest.person, guest.name, guest.avatar, guest.lang, guest.person.startswith("f-"))
        if self._world.system(self._lounge, come):
            return False
        self._world.soon(600 + 600 * self._chance.random(), lambda: self._go(guest.person))
        return True

    def _go(self, person: str) -> None:
        if self._world.state(self._lounge).members[person].here:
            self._world.system(self._lounge, commands.Go(person))

    def _enter(self, guest: Guest) -> None:
        if not self._visit(guest):
            return
        skills = words().all(guest.lang, "skill")
        some = self._chance.sample(skills, min(len(skills), 5))
        study = (some[4],) if self._chance.random() < 0.2 else ()
        profile = Profile(interests=tuple(some[:1]), offers=tuple(some[1:3]), wants=tuple(some[3:4]), study=study)
        self._world.ask(self._lounge, commands.Write(profile), guest.person)
        self._world.ask(self._lounge, commands.TakePart(on=True, seen=self._chance.random() < 0.7), guest.person)

    # --- what comes of it ---------------------------------------------------------------------------------------------

    def _look(self, cell: Cell, _before: Any, events: tuple[Any, ...]) -> None:  # noqa: ANN401
        if cell.name != self._lounge:
            return
        for event in events:
            match event:
                case Suggested():
                    self._suggested(event)
                case ThreadOpened() if event.people:
                    self._talk(event)
                case Asked():
                    self._asked(event.thread)

    def _suggested(self, event: Suggested) -> None:
        for suggestion in event.suggestions:
            for person in suggestion.people:
                for other in suggestion.people:
                    if other != person:
                        self._later(person, 20, 900, partial(self._answer, person, other))
        for person, number in self._asked_to_study():
            self._later(person, 60, 1800, partial(self._study, person, number))

    def _asked_to_study(self) -> list[tuple[str, str]]:
        members = self._world.state(self._lounge).members
        return [(who, one) for who, member in members.items() for one in member.studies if one not in member.circles]

    def _later(self, person: str, least: float, most: float, act: Any) -> None:  # noqa: ANN401
        """Most answer within minutes, some on the next day, some never."""
        if person not in self._people:
            return
        luck = self._chance.random()
        if luck < 0.75:
            self._world.soon(self._chance.uniform(least, most), act)
        elif luck < 0.9:
            self._world.soon(self._chance.uniform(0.3, 2) * 86_400, act)

    def _answer(self, person: str, other: str) -> None:
        likes = self._chance.random() < self._people[person].habit.likes
        said = "like" if likes else self._chance.choice(("pass", "later"))
        self._world.ask(self._lounge, commands.Answer(other, said), person)  # type: ignore[arg-type]

    def _study(self, person: str, circle: str) -> None:
        self._world.ask(self._lounge, commands.AnswerCircle(circle, on=self._chance.random() < 0.7), person)

    def _talk(self, event: ThreadOpened) -> None:
        """Messages come in bursts that get rarer, for as long as the lounge is watched."""
        number = event.thread
        days = 0.0
        most = 3 + round(self._chance.expovariate(1 / 12))
        for _ in range(most):
            pause = 4 if self._chance.random() < 0.3 else 1
            days += self._chance.expovariate(1) * 0.02 * 2 ** (days / HALF_LIFE) * pause
            person = self._chance.choice(event.people)
            self._world.soon(60 + days * 86_400, partial(self._say, number, person))
        if self._chance.random() < 0.35:
            self._world.soon(3600 * self._chance.uniform(1, 30), lambda: self._propose(number, event.people))

    def _say(self, number: str, person: str) -> None:
        guest = self._people.get(person)
        thread = self._world.state(self._lounge).threads[number]
        if guest is None or thread.ended or self._world.now > self._end:
            return
        stream = f"room/{naming.thread_room(self._meetup, number)}"
        enter = talk.Enter(guest.person, guest.name, guest.avatar, guest.lang, "attendee")
        if not self._world.system(stream, enter):
            self._world.ask(stream, talk.Say(words().any(self._chance, guest.lang, "hello")), person)
            self._world.soon(90, lambda: self._world.system(stream, talk.Leave(person)))

    def _propose(self, number: str, people: tuple[str, ...]) -> None:
        starts = (self._world.now // DAY + 2 + self._chance.randrange(6)) * DAY + 10 * 60 * MINUTE
        if self._world.ask(self._lounge, commands.Propose(number, starts), people[0]):
            agree = commands.Agree(number, str(self._world.state(self._lounge).threads[number].slotted), on=True)
            for person in people[1:]:
                self._later(person, 600, 36_000, partial(self._world.ask, self._lounge, agree, person))

    def _asked(self, number: str) -> None:
        for person in self._world.state(self._lounge).threads[number].people:
            self._later(person, 600, 60_000, partial(self._met, number, person))

    def _met(self, number: str, person: str) -> None:
        thread = self._world.state(self._lounge).threads[number]
        met = bool(thread.fixed) or self._chance.random() < 0.3
        stars = self._chance.choice((3, 4, 4, 5, 5)) if met else 0
        answer = "yes" if met else self._chance.choice(("no", "planned"))
        self._world.ask(self._lounge, commands.SayMet(number, answer, stars), person)  # type: ignore[arg-type]
