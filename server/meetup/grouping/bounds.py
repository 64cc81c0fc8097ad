"""How large rooms are, and how many repeats nobody can avoid."""

from __future__ import annotations

from math import comb

MOST_ROUNDS = {(12, 3): 4, (20, 4): 5, (36, 6): 3}
"""(people, size) -> rounds without a repeat, where fewer are possible than counting says. Known theorems: there is no
nearly Kirkman triple system of 12; no resolvable design of blocks of 4 on 10 groups of 2 (Shen); no two orthogonal
Latin squares of order 6 (Tarry).
"""


def sizes(people: int, size: int) -> list[int]:
    """Return the sizes of a round's rooms, larger ones first: the fewest rooms, as even as can be.

    Nobody is to be alone: where rooms of two would leave one over, one room has three.

    >>> sizes(11, 4), sizes(6, 5), sizes(7, 2)
    ([4, 4, 3], [3, 3], [3, 2, 2])
    """
    if people < 1:
        return []
    rooms = -(-people // size)
    if size == 2 and people > 2:
        rooms = people // 2
    small, larger = divmod(people, rooms)
    return [small + 1] * larger + [small] * (rooms - larger)


def meetings(people: int, size: int) -> int:
    """Return how many pairs meet in one round."""
    return sum(comb(room, 2) for room in sizes(people, size))


def forced(people: int, size: int) -> int:
    """Return how many pairs of one round must meet again in any other round.

    A room of k people is spread over m rooms at best evenly; with k > m some of them share a room again.

    >>> forced(12, 4), forced(16, 4)
    (3, 0)
    """
    rooms = sizes(people, size)
    return sum(comb(part, 2) for room in rooms for part in _evenly(room, len(rooms)))


def least_repeats(people: int, size: int, rounds: int) -> int:
    """Return a number of repeats below which no rotation of so many rounds can come.

    A repeat is a meeting of two who met in an earlier round. With P meetings a round, three proofs, the largest counts:

    - ``rounds * P`` meetings, and only ``people * (people - 1) / 2`` pairs to be new: the rest are repeats.
    - Every round after the first has at least ``forced`` pairs of the first round.
    - Take the rounds without any repeat: no two of these share a pair, so there are at most as many as rounds without a
      repeat exist. Each other round has one at least.
    """
    if rounds < 1 or people < 2:
        return 0
    counted = rounds * meetings(people, size) - comb(people, 2)
    again = (rounds - 1) * forced(people, size)
    return max(0, counted, again, rounds - MOST_ROUNDS.get((people, size), rounds))


def least_excess(people: int, size: int, rounds: int) -> int:
    """Return the least sum of c(c-1)/2 over all pairs, where c is how often they meet.

    By counting: c is as even over the pairs as can be. By rounds: any two share at least ``forced`` pairs.
    """
    if rounds < 1 or people < 2:
        return 0
    each, more = divmod(rounds * meetings(people, size), comb(people, 2))
    counted = more * comb(each + 1, 2) + (comb(people, 2) - more) * comb(each, 2)
    again = comb(rounds, 2) * forced(people, size)
    return max(counted, again, rounds - MOST_ROUNDS.get((people, size), rounds))


def _evenly(people: int, parts: int) -> list[int]:
    each, more = divmod(people, parts)
    return [each + 1] * more + [each] * (parts - more)
