"""Notes of meetups that were never held, put together without a house."""

from __future__ import annotations

from server.meetup.scheme import Breakout, Held, Scheme
from server.meetup.state import Meetup, Person, Plan, Room
from server.pages.album import Making
from server.pages.notebook import Leaf, Written
from server.texts import Texts

LEAF = Leaf("pack", "first", "", ("hypothesis",), (Written("a line", "Ann", "hypothesis"), Written("b", "Bob", "gone")))


def meetup(rounds: int, people: int) -> Meetup:
    """Rounds of rooms of two that are over, and one that is on."""
    who = [f"p{number}" for number in range(people)]
    rooms: dict[str, Room] = {"m-1": Room(number=1, seats=4)}
    held = []
    for at in range(1, rounds + 1):
        names = [f"m-{at * 1000 + n}" for n in range(people // 2)]
        groups: dict[str, tuple[str, ...]] = {name: (who[2 * n], who[2 * n + 1]) for n, name in enumerate(names)}
        rooms |= {name: Room(number=n + 1, kind="breakout", round=at) for n, name in enumerate(names)}
        held.append(Held(number=at, rooms=groups))
    on = Breakout(scheme=Scheme(), round=rounds, visited=dict(held[-1].rooms))
    persons = {one: Person(name=one.upper()) for one in who}
    return Meetup(id="m", plan=Plan(title="x"), people=persons, rooms=rooms, rounds=tuple(held[:-1]), breakout=on)


def making(state: Meetup, texts: Texts) -> Making:
    return Making(state, dict.fromkeys(state.rooms, LEAF), "en", texts, {"first": "The first time"})
