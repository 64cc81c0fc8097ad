"""What people do beside the game: they write, clap, raise a hand, take notes, vote for topics, call for help."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from server.generate.guests import Guest
from server.generate.places import Places
from server.generate.words import words
from server.lounge import commands as lounge
from server.meetup import commands, naming
from server.meetup.facts import at_tables, in_round, is_inside
from server.meetup.state import Meetup
from server.talk import messages as talk

if TYPE_CHECKING:
    from server.generate.world import World

KINDS: Final = ("clap", "laugh", "heart", "wow", "agree")
HALL: Final = 0.25
"""In the hall people are shyer by this factor."""
HELP: Final = 0.00015
"""Of all that people do, how much is a call for help."""
RAISED: Final = (15, 90)
"""Seconds for which somebody holds up a hand."""


class Chatter:
    """Every guest acts now and then, wherever they are."""

    def __init__(self, world: World, meetup: str, people: dict[str, Guest], places: Places) -> None:
        self._world = world
        self._meetup = meetup
        self._people = people
        self._places = places

    def begin(self, until: int) -> None:
        for person in self._people:
            self._next(person, self._world.chance(f"chatter:{person}"), until)

    def _next(self, person: str, chance: Random, until: int) -> None:
        pause = chance.expovariate(self._people[person].habit.chat / 60)

        def act() -> None:
            if self._world.now < until:
                self._impulse(person, chance)
                self._next(person, chance, until)

        self._world.soon(pause, act)

    def _impulse(self, person: str, chance: Random) -> None:
        state: Meetup = self._world.state(naming.stream(self._meetup))
        member = state.people.get(person)
        if member is None or not self._places.here(person) or not is_inside(member):
            return
        room, small = where(state, person, self._meetup), bool(member.breakout and in_round(state))
        guest = self._people[person]
        if room.endswith("-0") and chance.random() > HALL:
            return
        luck = chance.random()
        if luck < HELP and state.stage == "running":
            self._world.ask(naming.stream(self._meetup), commands.Help(), person)
        elif small and luck < 0.1:
            self._more(person, chance, member.breakout)
        elif chance.random() < guest.habit.writes:
            self._say(guest, chance, room)
        elif small and chance.random() < guest.habit.notes * 3:
            self._note(guest, chance, room)
        else:
            self._gesture(person, chance, room)

    def _say(self, guest: Guest, chance: Random, room: str) -> None:
        said = words().any(chance, guest.lang, "chat")
        if chance.random() < 0.3:
            said += " " + words().any(chance, guest.lang, "chat")
        self._world.ask(room, talk.Say(said), guest.person)

    def _note(self, guest: Guest, chance: Random, room: str) -> None:
        sections = self._world.state(room).sections
        section = chance.choice(sections) if sections else ""
        self._world.ask(room, talk.Note(words().any(chance, guest.lang, "note"), section=section), guest.person)

    def _gesture(self, person: str, chance: Random, room: str) -> None:
        if chance.random() < 0.75:
            self._world.ask(room, talk.React(chance.choice(KINDS)), person)
            return
        guest = self._world.state(room).people.get(person)
        if guest is not None and not guest.hand:
            self._world.ask(room, talk.Hand(up=True), person)
            held = self._world.chance(f"hand:{person}:{self._world.now}").uniform(*RAISED)
            self._world.soon(held, lambda: self._lower(person, room))

    def _lower(self, person: str, room: str) -> None:
        guest = self._world.state(room).people.get(person)
        if guest is not None and guest.hand:
            self._world.ask(room, talk.Hand(up=False), person)

    def _more(self, person: str, chance: Random, room: str) -> None:
        """Say in private that they would like to talk more with somebody who is in their small group."""
        here = self._world.state(f"room/{room}").people
        others = sorted(who for who in here if who in self._people and who != person)
        name = naming.lounge(self._meetup)
        if others and self._world.state(name).phase:
            guest = self._people[person]
            if person not in self._world.state(name).members:
                self._world.system(name, lounge.Come(person, guest.name, guest.avatar, guest.lang))
            self._world.ask(name, lounge.More(chance.choice(others)), person)


def where(state: Meetup, person: str, meetup: str) -> str:
    """Return the stream of the room in which somebody talks now."""
    member = state.people[person]
    if member.breakout and in_round(state) and not state.together:
        return f"room/{member.breakout}"
    if member.room and at_tables(state) and not state.together:
        return f"room/{member.room}"
    return f"room/{naming.hall(meetup)}"
