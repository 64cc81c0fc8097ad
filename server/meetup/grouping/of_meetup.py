"""What a meetup asks of grouping."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator

from server.meetup.facts import is_inside
from server.meetup.grouping.problem import Preferred, Problem, Wanted
from server.meetup.scheme import Breakout, Groups, Scheme
from server.meetup.state import Meetup, Person

NONE = Breakout(scheme=Scheme())


def pool(state: Meetup) -> tuple[str, ...]:
    """Return who is to be in small groups: attendees who are inside and here, and staff who play."""
    return tuple(who for who, person in state.people.items() if takes_part(person))


def takes_part(person: Person) -> bool:
    return person.here and is_inside(person) and (person.plays or not person.staff)


def problem(state: Meetup) -> Problem:
    """Ask for the rounds to come, for those who are here now."""
    breakout = state.breakout or NONE
    scheme, people = breakout.scheme, pool(state)
    return Problem(
        people=people,
        size=scheme.size,
        rounds=max(scheme.rounds - breakout.round, 1),
        seed=seed(state),
        met=met(state),
        wanted=wanted(state, people, scheme),
        preferred=preferred(state, people, scheme),
    )


def seed(state: Meetup) -> int:
    """Return the search's, or, where there is none, one that is another for each round."""
    breakout = state.breakout or NONE
    if breakout.search:
        return breakout.search.seed
    text = f"{state.id}:{len(state.rounds)}:{breakout.round}"
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest())


def met(state: Meetup) -> Groups:
    """Return who has met already: at earlier meetups, at the tables, in rounds that are over, in the one that is on."""
    played = tuple(group for name, group in by_table(state).items() if state.rooms[name].started)
    over = tuple(group for held in state.rounds for group in held.rooms.values())
    visited = tuple((state.breakout or NONE).visited.values()) if (state.breakout or NONE).open else ()
    return tuple(group for group in (*state.met, *played, *over, *visited) if len(group) > 1)


def by_table(state: Meetup) -> dict[str, tuple[str, ...]]:
    """Return who has a seat at which table."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for who, person in state.people.items():
        if person.room and person.plays and person.room in state.rooms:
            found[person.room].append(who)
    return {name: tuple(people) for name, people in found.items()}


def before(state: Meetup) -> Groups:
    """Return the groups of the round before; before the first, those of the tables."""
    if state.rounds:
        return tuple(state.rounds[-1].rooms.values())
    return tuple(by_table(state).values())


def names(state: Meetup) -> dict[str, str]:
    """Return the list's groups of those who are in one."""
    return {who: name for who in pool(state) if (name := state.people[who].group)}


def wanted(state: Meetup, people: tuple[str, ...], scheme: Scheme) -> Wanted:
    here = set(people)
    return Wanted(
        together=tuple(several(state, "together", people)),
        apart=tuple(several(state, "apart", people)),
        hosts=tuple(dict.fromkeys(who for who in asked(state, "host") if who in here)),
        pins=pins(state, people),
        language={who: state.people[who].lang for who in people} if scheme.language else {},
    )


def several(state: Meetup, kind: str, people: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the wishes of a kind, for those who are here, where they are two at least."""
    here = set(people)
    for wish in state.wishes:
        group = tuple(who for who in wish.people if who in here)
        if wish.kind == kind and len(group) > 1:
            yield group


def asked(state: Meetup, kind: str) -> Iterator[str]:
    return (who for wish in state.wishes if wish.kind == kind for who in wish.people)


def pins(state: Meetup, people: tuple[str, ...]) -> dict[str, int]:
    """Return who is pinned to the room of which place; the latest wish counts."""
    here = set(people)
    found = {who: wish.room - 1 for wish in state.wishes if wish.kind == "pin" and wish.room for who in wish.people}
    return {who: place for who, place in found.items() if who in here}


def preferred(state: Meetup, people: tuple[str, ...], scheme: Scheme) -> Preferred:
    soft = scheme.soft
    known = [(who, state.people[who]) for who in people]
    return Preferred(
        company={who: name for who, person in known if (name := person.company.casefold().strip())},
        company_share=soft.company,
        level={who: person.level for who, person in known if person.level},
        level_rule=soft.level,
        level_share=soft.level_share,
        topics={who: person.topics for who, person in known if person.topics},
        topic_share=soft.topic,
    )
