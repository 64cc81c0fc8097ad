"""Seating people one after the other where they fit best, then mending what came out badly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from server.meetup.seating.board import ALIKE, APART, Table
from server.meetup.seating.people import Sitter
from server.meetup.state import Wish

LOOKS = 8_000
"""Swaps that are considered at most."""


def enemies_of(wishes: Sequence[Wish]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wish in wishes:
        if wish.kind == "apart":
            for who in wish.people:
                found[who].update(wish.people)
    return {who: frozenset(others - {who}) for who, others in found.items()}


def bonds_of(wishes: Sequence[Wish]) -> dict[str, set[str]]:
    """Return for each person with whom they are to be kept, through whomever."""
    bond: dict[str, set[str]] = {}
    for wish in wishes:
        if wish.kind == "together":
            joined = set(wish.people).union(*(bond.get(who, ()) for who in wish.people))
            bond.update(dict.fromkeys(joined, joined))
    return bond


def fill(tables: Sequence[Table], newcomers: Sequence[Sitter], wishes: Sequence[Wish], *, same_level: bool) -> None:
    """Seat everybody; there are as many places as people."""
    bonds = bonds_of(wishes)
    enemies = enemies_of(wishes)
    for unit in units(newcomers, bonds, enemies, same_level=same_level):
        seat_unit(tables, unit, bonds)
    mend(tables, [one for one in newcomers if one.id not in bonds], {one.id for one in newcomers} - bonds.keys())


def units(
    newcomers: Sequence[Sitter],
    bonds: Mapping[str, set[str]],
    enemies: Mapping[str, frozenset[str]],
    *,
    same_level: bool,
) -> list[list[Sitter]]:
    """Group who is to be kept together; those who are hard to seat come first."""
    groups: dict[int, list[Sitter]] = {}
    for one in newcomers:
        groups.setdefault(id(bonds.get(one.id, one)), []).append(one)
    common = Counter(one.company for one in newcomers if one.company)

    def rank(unit: list[Sitter]) -> tuple[int, int, str, int, str, bytes]:
        first = unit[0]
        level = {"": "z"}.get(first.level, first.level) if same_level else ""
        return (
            -len(unit),
            -sum(len(enemies.get(one.id, ())) for one in unit),
            level,
            -common[first.company],
            first.company,
            first.key,
        )

    return sorted(groups.values(), key=rank)


def seat_unit(tables: Sequence[Table], unit: list[Sitter], bonds: Mapping[str, set[str]]) -> None:
    """Seat people together, with whom they are bound to if they sit already; apart only where they do not fit."""
    friends = bonds.get(unit[0].id, set())
    near = [table for table in tables if table.left >= len(unit) and not friends.isdisjoint(table.people)]
    fit = near or [table for table in tables if table.left >= len(unit)]
    if fit:
        best = cheapest(fit, unit)
        for one in unit:
            best.add(one)
        return
    widest = max(table.left for table in tables)
    seat_unit(tables, unit[:widest], {})
    seat_unit(tables, unit[widest:], {})


def cheapest(tables: Sequence[Table], unit: list[Sitter]) -> Table:
    """Return where people fit best; among equals, the one with most places left."""
    if len(unit) == 1:
        one = unit[0]
        return min(tables, key=lambda table: (table.cost(one), -table.left))
    return min(tables, key=lambda table: (sum(map(table.cost, unit)), -table.left))


def mend(tables: Sequence[Table], movable: Sequence[Sitter], free: set[str]) -> None:
    """Swap people who sit badly with others, as long as that helps."""
    looks = LOOKS
    for table, one in list(badly(tables, movable)):
        if looks <= 0:
            return
        looks -= swap(tables, table, one, free)


def badly(tables: Sequence[Table], movable: Sequence[Sitter]) -> Iterator[tuple[Table, Sitter]]:
    """Yield who sits with the wrong people, the worst first."""
    at = {who: table for table in tables for who in table.people}
    costs = []
    for one in movable:
        table = at[one.id]
        table.take(one)
        costs.append((table.cost(one), one.key, one, table))
        table.add(one)
    for cost, _, one, table in sorted(costs, key=lambda entry: (-entry[0], entry[1])):
        if cost >= ALIKE:
            yield table, one


def swap(tables: Sequence[Table], table: Table, one: Sitter, free: set[str]) -> int:
    """Swap somebody with whoever makes it best; return how many swaps were looked at."""
    if one.id not in table.people:
        return 0  # has been swapped already
    table.take(one)
    mine, looks, best = table.cost(one), 0, 0
    choice: tuple[Table, Sitter] | None = None
    for other, partner in partners(tables, table, free) if mine >= ALIKE else ():
        looks += 1
        if (gain := mine + gained(table, one, other, partner)) > best:
            best, choice = gain, (other, partner)
        if best >= APART or looks > LOOKS:
            break
    exchange(table, one, choice)
    return looks


def partners(tables: Sequence[Table], table: Table, free: set[str]) -> Iterator[tuple[Table, Sitter]]:
    """Yield everybody at other tables who may be moved."""
    for other in tables:
        if other is not table:
            yield from [(other, one) for who, one in other.people.items() if who in free]


def exchange(table: Table, one: Sitter, choice: tuple[Table, Sitter] | None) -> None:
    """Seat ``one`` at the chosen table, and who sat there at this one; without a choice, where they were."""
    if choice is None:
        table.add(one)
        return
    other, partner = choice
    other.take(partner)
    other.add(one)
    table.add(partner)


def gained(table: Table, one: Sitter, other: Table, partner: Sitter) -> int:
    """How much better it is when ``one`` sits at the other table, and the partner at this one; less what one's place
    here costs.
    """
    other.take(partner)
    gain = other.cost(partner) - other.cost(one) - table.cost(partner)
    other.add(partner)
    return gain
