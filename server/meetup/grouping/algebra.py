"""Rounds without a repeat by arithmetic: in milliseconds, for any number of people.

People stand in columns, as many rows as there are rooms. In round t everybody of column c goes to the room
``row - f_t(c)``. Two of different columns meet in round t only if their rows differ by ``f_t(c) - f_t(c')``, so where
these differences are distinct over the rounds nobody meets twice. Such a table of f is a (partial) difference matrix.
People of one column never meet: an extra round may have each column in rooms of its own. The last column may be partly
filled, which gives any number of people: then rooms differ by one.
"""

from __future__ import annotations

from itertools import chain, pairwise

from server.meetup.grouping import bounds
from server.meetup.grouping.records import DIGITS, matrices
from server.meetup.grouping.tally import Rounds

Matrix = list[list[int]]
"""Of each round, f of each column: elements of an abelian group, by number."""


def transversal(people: int, size: int, rounds: int) -> Rounds:
    """Return rounds without a repeat, as many as there are of this kind up to ``rounds``; perhaps none."""
    rooms = bounds.sizes(people, size)
    if len(rooms) < 2:
        return []
    matrix, group = matrix_of(len(rooms), rooms[0], rounds)
    found = [_round(people, len(rooms), values, group) for values in matrix[:rounds]]
    return [*found, *columns(people, len(rooms), rooms[0])] if 0 < len(found) < rounds else found


def matrix_of(rooms: int, width: int, rounds: int) -> tuple[Matrix, tuple[int, ...]]:
    """Return the rows of a difference matrix over a group of so many elements, and the orders of the group's factors.

    Multiples of the column, modulo the number of rooms, where that is prime or large; else one that was searched.
    """
    if _prime(rooms) and width <= rooms:
        return _multiples(min(rounds, rooms), width, rooms), (rooms,)
    if (rounds - 1) * (width - 1) < rooms:
        return _multiples(rounds, width, rooms), (rooms,)
    kept = [kept for kept in matrices() if kept.rooms == rooms and len(kept.columns) + 1 >= width]
    if not kept:
        few = (rooms - 1) // max(1, width - 1) + 1
        return _multiples(few, width, rooms) if width <= rooms else [], (rooms,)
    best = max(kept, key=lambda matrix: len(matrix.columns[0]))
    values = [[0] * len(best.columns[0])] + [[DIGITS.index(sign) for sign in column] for column in best.columns]
    return [[column[row] for column in values[:width]] for row in range(len(values[0]))], best.group


def columns(people: int, rooms: int, width: int) -> Rounds:
    """Return the round in which nobody leaves their column, if the columns can be cut into rooms of the right sizes."""
    rows = [list(range(first, min(first + rooms, people))) for first in range(0, people, rooms)]
    cut = [bounds.sizes(len(row), width) for row in rows]
    if len(rows) != width or sorted(chain(*cut), reverse=True) != bounds.sizes(people, width):
        return []
    edges = [[sum(parts[:place]) for place in range(len(parts) + 1)] for parts in cut]
    return [[row[a:b] for row, marks in zip(rows, edges, strict=True) for a, b in pairwise(marks)]]


def _round(people: int, rooms: int, values: list[int], group: tuple[int, ...]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(rooms)]
    places = [[_minus(row, value, group) for row in range(rooms)] for value in values]
    for one in range(people):
        column, row = divmod(one, rooms)
        found[places[column][row]].append(one)
    return found


def _minus(one: int, other: int, group: tuple[int, ...]) -> int:
    """Subtract in the group; its elements are numbers with one digit for each factor, the first the least.

    >>> _minus(0, 1, (6, 2)), _minus(0, 7, (6, 2))
    (5, 11)
    """
    found, unit = 0, 1
    for order in group:
        found += (one // unit - other // unit) % order * unit
        unit *= order
    return found


def _multiples(rounds: int, width: int, rooms: int) -> Matrix:
    return [[row * column % rooms for column in range(width)] for row in range(rounds)]


def _prime(number: int) -> bool:
    return number > 1 and all(number % factor for factor in range(2, int(number**0.5) + 1))
