"""The graph of who had to do with whom: who connects others, who hangs together, where a picture puts everybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from server.metrics.facts import TieFacts
from server.metrics.layout import layout

if TYPE_CHECKING:
    from igraph import Graph


LEAST: Final = 1e-6


class Node(NamedTuple):
    """``connector``: betweenness, 0 to 1; ``cluster``: from 0, the largest first; -1: without a tie; ``place``: 0 to 1
    both ways.
    """

    connector: float
    cluster: int
    place: tuple[float, float]


def nodes(people: Sequence[str], ties: Sequence[TieFacts]) -> dict[str, Node]:
    """Return what is known of everybody. The same log gives the same, on every machine."""
    from igraph import Graph  # noqa: PLC0415 - servers that measure nothing do not load it

    ids = {who: number for number, who in enumerate(people)}
    edges = [(ids[tie.one], ids[tie.other], tie.weight) for tie in ties]
    graph = Graph(len(ids), [edge[:2] for edge in edges])
    graph.es["weight"] = [tie.weight for tie in ties]
    clusters = clusters_of(graph)
    places = layout(clusters, edges)
    known = zip(people, connectors_of(graph), clusters, places, strict=True)
    return {who: Node(connector, cluster, place) for who, connector, cluster, place in known}


def connectors_of(graph: Graph) -> list[float]:
    """Return for each the share of the shortest ways between two others that lead by them, ways being counted by steps.

    L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40 (1977). Whoever is on any way
    has at least ``LEAST``, however many there are.
    """
    count = graph.vcount()
    ways = (count - 1) * (count - 2) / 2
    return [max(LEAST, round(each / ways, 6)) if each else 0.0 for each in graph.betweenness(directed=False)]


def clusters_of(graph: Graph) -> list[int]:
    """Return each one's cluster: those of greatest modularity that joining two by two leads to, ties by their weight.

    A. Clauset, M. E. J. Newman, C. Moore, "Finding community structure in very large networks", Phys. Rev. E 70 (2004).
    """
    if not graph.ecount():
        return [-1] * graph.vcount()
    tied = [vertex for vertex in range(graph.vcount()) if graph.degree(vertex)]
    found = graph.induced_subgraph(tied).community_fastgreedy(weights="weight").as_clustering().membership
    members: dict[int, list[int]] = {}
    for vertex, cluster in zip(tied, found, strict=True):
        members.setdefault(cluster, []).append(vertex)
    ordered = sorted(members.values(), key=lambda group: (-len(group), group))
    number = {vertex: place for place, group in enumerate(ordered) for vertex in group}
    return [number.get(vertex, -1) for vertex in range(graph.vcount())]
