"""The rooms of one round before anybody is in them: how many people each holds, and of which language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from server.meetup.grouping.bounds import sizes


class Slot(msgspec.Struct, frozen=True):
    """A room to be filled, in its place. An empty ``language``: any."""

    size: int
    language: str = ""


def layout(people: Sequence[str], size: int, language: Mapping[str, str], pins: Mapping[str, int]) -> list[Slot]:
    """Return the rooms for these people in the order of their places; the larger ones where more are pinned.

    >>> [slot.size for slot in layout(list("abcde"), 4, {}, {"a": 1, "b": 1, "c": 1})]
    [2, 3]
    """
    spoken = spoken_by(people, language)
    if len(set(spoken.values())) < 2:
        found = [Slot(count) for count in sizes(len(people), size)]
    else:
        found = [Slot(count, name) for name, many in blocks(people, spoken, size) for count in sizes(many, size)]
    return by_pins(sorted(found, key=lambda slot: -slot.size), people, spoken, pins)


def spoken_by(people: Sequence[str], language: Mapping[str, str]) -> dict[str, str]:
    """Return who is to be among people of which language; somebody who is the only one of theirs goes with anybody."""
    count = Counter(language.get(who, "") for who in people)
    return {who: name for who in people if (name := language.get(who, "")) and count[name] > 1}


def blocks(people: Sequence[str], spoken: Mapping[str, str], size: int) -> list[tuple[str, int]]:
    """Return how many go into rooms of each language; those who go with anybody, where they need no room more."""
    count = Counter(spoken.values())
    for _ in range(len(people) - len(spoken)):
        # A room that is full is the last one to need one more.
        count[min(count, key=lambda name: (count[name] % size == 0, count[name], name))] += 1
    return sorted(count.items(), key=lambda pair: (-pair[1], pair[0]))


def by_pins(
    slots: Sequence[Slot], people: Sequence[str], spoken: Mapping[str, str], pins: Mapping[str, int]
) -> list[Slot]:
    """Put the rooms into their places: where people are pinned, the largest one of their language."""
    left, places = list(slots), {}
    pinned = Counter(pins[who] for who in people if 0 <= pins.get(who, -1) < len(slots))
    for place, _ in sorted(pinned.items(), key=lambda pair: (-pair[1], pair[0])):
        names = Counter(spoken.get(who, "") for who in people if pins.get(who) == place)
        best = max(left, key=lambda slot: (names[slot.language] if slot.language else 0, slot.size))
        places[place] = best
        left.remove(best)
    return [places[place] if place in places else left.pop(0) for place in range(len(slots))]
