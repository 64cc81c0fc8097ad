"""What is known of each person: in sum, and never by name."""

from __future__ import annotations

from collections.abc import Mapping

from server.metrics.afterwards import Member
from server.metrics.facts import PersonFacts
from server.metrics.findings import Findings
from server.metrics.graph import Node
from server.metrics.presence import length

NOWHERE = Node(0.0, -1, (0.0, 0.0))
NOBODY = Member()


class People:
    """``nodes``: of the graph, by person."""

    def __init__(self, found: Findings, nodes: Mapping[str, Node]) -> None:
        self._found = found
        self._nodes = nodes
        self._acts = found.acts.by_person
        self._by_step = found.acts.by_person_and_step
        self._met = met(found)

    def facts(self) -> tuple[PersonFacts, ...]:
        return tuple(self._person(who) for who in self._found.people)

    def _person(self, who: str) -> PersonFacts:
        found = self._found
        one, acts, node = found.people[who], self._acts.get(who, {}), self._nodes.get(who, NOWHERE)
        present, member = found.presence[who], found.lounge.members.get(who, NOBODY)
        threads = found.lounge.found(who)
        verdicts = [thread.said[who] for thread in threads if who in thread.said]
        return PersonFacts(
            person=who, company=one.company, level=one.level, registered=one.registered, joined=one.joined,
            present=present, dwell=length(present), attended=length(present) >= found.least, seated=one.seated,
            acts=acts, by_step=self._by_step.get(who, {}), told=acts.get("tell", 0), words=found.doings.words[who],
            airtime=airtime(found, who), met=self._met.get(who, 0), stars=one.stars, connector=node.connector,
            cluster=node.cluster, place=node.place, taking=member.took, suggested=member.suggested,
            mutual=len(threads), first=any(thread.begun for thread in threads),
            said_met=sum(1 for answer, _ in verdicts if answer == "yes"), rated=any(stars > 0 for _, stars in verdicts),
            helped=found.lounge.helped(who), messages=tuple(sorted(member.messages.items())),
        )  # fmt: skip


def airtime(found: Findings, who: str) -> int | None:
    """Return the seconds somebody spoke; None without their consent, or where they have taken it back."""
    if not found.agrees(who):
        return None
    return found.doings.seconds[who]


def met(found: Findings) -> dict[str, int]:
    """Return with how many others each was in one room for long enough to have met."""
    counts: dict[str, int] = {}
    for meeting in found.meetings:
        if meeting.rooms:
            counts[meeting.one] = counts.get(meeting.one, 0) + 1
            counts[meeting.other] = counts.get(meeting.other, 0) + 1
    return counts
