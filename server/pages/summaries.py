"""What a picture shows, in a sentence or two: for everybody, and first of all for those who do not see it."""

from __future__ import annotations

from server.metrics.facts import MeetupFacts
from server.pages.figures import Say
from server.pages.headlines import came_of
from server.pages.pictures import Lane, Pictures, Stay
from server.pages.when import moment

MINUTE = 60_000


def clock(at: int, zone: str) -> str:
    """Return a time (ms since the Unix epoch) of day, such as 9:05."""
    local = moment(at, zone)
    return f"{local.hour}:{local.minute:02}"


def summaries(facts: MeetupFacts, drawn: Pictures, say: Say) -> dict[str, str]:
    """Return the sentences by picture."""
    return {
        "timeline": of_timeline(facts, say),
        "heat": of_heat(facts, drawn, say),
        "graph": of_graph(facts, drawn, say),
    }


def of_timeline(facts: MeetupFacts, say: Say) -> str:
    at, peak = max(facts.concurrency, key=lambda one: (one[1], -one[0]), default=(facts.start, 0))
    return say("measures-timeline-says", came=came_of(facts), peak=peak, time=clock(at, facts.zone))


def of_heat(facts: MeetupFacts, drawn: Pictures, say: Say) -> str:
    lanes = [lane for lane in drawn.lanes if lane.kind != "hall"]
    rooms = sum(len(lane.stays) for lane in lanes)
    minutes = [(max(stay.heat), lane, stay) for lane in lanes for stay in lane.stays if stay.heat]
    most, lane, stay = max(minutes, key=most_acts, default=(0, None, None))
    if lane is None or stay is None or not most:
        return say("measures-heat-says-quiet", rooms=rooms)
    at = stay.start + stay.heat.index(most) * MINUTE
    told = say("measures-heat-says", rooms=rooms, room=lane.name, time=clock(at, facts.zone))
    return told if rooms == len(lanes) else f"{told} {say('measures-heat-lines')}"


def most_acts(one: tuple[int, Lane, Stay]) -> int:
    return one[0]


def of_graph(facts: MeetupFacts, drawn: Pictures, say: Say) -> str:
    groups = len({face.cluster for face in drawn.faces if face.cluster >= 0})
    return say("measures-graph-says", people=len(drawn.faces), ties=len(facts.ties), groups=groups)
