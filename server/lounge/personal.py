"""What of a lounge's events is personal, and goes when somebody is erased. Everything else says only who was where."""

from __future__ import annotations

from msgspec.structs import replace

from server.lounge.events import Came, Introduced, LoungeEvent, Reported, Suggested, ThreadOpened, TiesGathered, Written
from server.lounge.parts import Profile
from server.lounge.questions import PLAIN
from server.lounge.state import Lounge
from server.lounge.suggestions import Suggestion
from server.lounge.ties import Ties


def blank(event: LoungeEvent, person: str) -> LoungeEvent:
    """Return the event without what it says of who this person is; the same object where it says nothing.

    Folded with the ``Forgotten`` that follows, a blanked log makes the same lounge as the log did.
    """
    match event:
        case Came() if event.person == person:
            return replace(event, name="", avatar="", lang="ja")
        case Written() if event.person == person:
            return replace(event, profile=Profile())
        case Reported() if person in {event.person, event.other} and event.text:
            return replace(event, text="")
        case Introduced() if person in event.suggestion.people:
            return replace(event, suggestion=unexplained(event.suggestion, person))
        case Suggested() if any(person in each.people for each in event.suggestions):
            return replace(event, suggestions=tuple(unexplained(each, person) for each in event.suggestions))
        case ThreadOpened() if person in event.people and event.words and not event.circle:
            return replace(event, question=PLAIN, words=())
        case TiesGathered() if knows(event.ties, person):
            return replace(event, ties=untied(event.ties, person))
        case _:
            return event


def unexplained(suggestion: Suggestion, person: str) -> Suggestion:
    """Return a suggestion without why somebody is suggested, or others to them; an introducer's words are about all."""
    if person not in suggestion.people:
        return suggestion
    told = {} if suggestion.by else {one: why for one, why in suggestion.why.items() if one != person}
    return replace(
        suggestion,
        why={one: {other: each for other, each in why.items() if other != person} for one, why in told.items()},
    )


def knows(ties: Ties, person: str) -> bool:
    return any(person in each for each in (ties.topics, ties.levels, ties.firms))


def is_told(state: Lounge, person: str) -> bool:
    """Whether a lounge knows something of somebody who need not have come there: from the list, or from a report."""
    told = any(each.text and person in {each.by, each.about} for each in state.reports.values())
    return told or (state.ties is not None and knows(state.ties, person))


def untied(ties: Ties, person: str) -> Ties:
    """Return ties without what they say of somebody; what people did together stays, as nobody's."""
    return replace(
        ties,
        topics={one: each for one, each in ties.topics.items() if one != person},
        levels={one: each for one, each in ties.levels.items() if one != person},
        firms={one: each for one, each in ties.firms.items() if one != person},
    )
