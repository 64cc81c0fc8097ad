"""Events of members: coming and going, what they say of themselves, whom they would like to talk with, and not."""

from __future__ import annotations

from msgspec.structs import replace

from server.lounge import personal
from server.lounge.events import (
    Answered,
    Blocked,
    Came,
    CardShared,
    CircleAnswered,
    Expelled,
    Forgotten,
    LeftAll,
    RemindersSet,
    TookPart,
    Went,
    Wished,
    Written,
)  # fmt: skip
from server.lounge.facts import grid_after, is_mutual, member_of, waits
from server.lounge.folds.edit import edit, minus, plus, put
from server.lounge.folds.phases import wake
from server.lounge.parts import Profile
from server.lounge.questions import PLAIN
from server.lounge.state import Lounge, Member
from server.lounge.view import NOBODY, PLENARY


def came(state: Lounge, event: Came) -> Lounge:
    known = state.members.get(event.person, NOBODY)
    if known.erased:
        return state
    member = replace(
        known,
        name=event.name,
        avatar=event.avatar,
        lang=event.lang,
        staff=event.staff,
        here=True,
        since=known.since or event.at,
    )
    return put(state, {event.person: member})


def went(state: Lounge, event: Went) -> Lounge:
    return edit(state, event.person, here=False)


def written(state: Lounge, event: Written) -> Lounge:
    return edit(state, event.person, profile=event.profile, written=True)


def wished(state: Lounge, event: Wished) -> Lounge:
    known = member_of(state, event.person).more
    return edit(state, event.person, more=(plus if event.on else minus)(known, event.other))


def took_part(state: Lounge, event: TookPart) -> Lounge:
    known = state.members.get(event.person)
    if known is None or known.erased:
        return state
    gone = known.gone and (known.expelled or not (event.on or event.seen))
    took = known.took or (event.at if event.on else 0)
    state = edit(state, event.person, taking=event.on, seen=event.seen, took=took, gone=gone)
    return stir(wake(state, event.at), event.person, event.at) if event.on and not known.taking else state


def reminders_set(state: Lounge, event: RemindersSet) -> Lounge:
    return edit(state, event.person, push=event.push, mail=event.mail)


def card_shared(state: Lounge, event: CardShared) -> Lounge:
    return edit(state, event.person, card=event.card)


# --- what is private ------------------------------------------------------------------------------------------------


def answered(state: Lounge, event: Answered) -> Lounge:
    one = state.members.get(event.person)
    if one is None:
        return state
    likes, passes, laters = (minus(each, event.other) for each in (one.likes, one.passes, one.laters))
    if event.like is None:
        state = edit(state, event.person, likes=likes, passes=passes, laters=plus(laters, event.other))
    elif event.like:
        likes = plus(likes, event.other)
        state = edit(state, event.person, likes=likes, passes=passes, laters=laters, liked=event.at)
    else:
        state = edit(state, event.person, likes=likes, passes=plus(passes, event.other), laters=laters)
    state = stir(state, event.person, event.at) if event.like else state
    return state if event.like is None else wake(state, event.at)


def circle_answered(state: Lounge, event: CircleAnswered) -> Lounge:
    said = {**member_of(state, event.person).circles, event.circle: event.on}
    state = edit(state, event.person, circles=said)
    if not event.on or event.circle not in state.circles or event.person not in state.members:
        return state
    return _due(replace(state, formed=plus(state.formed, event.circle)), event.at)


def blocked(state: Lounge, event: Blocked) -> Lounge:
    known = member_of(state, event.person).blocked
    state = edit(state, event.person, blocked=(plus if event.on else minus)(known, event.other))
    if not event.on:
        return stir(state, event.person, event.at)
    return wake(state, event.at) if waits(state, event.person) else state


def stir(state: Lounge, person: str, at: int) -> Lounge:
    """Have it looked at, at the next moment for it, what may have become mutual by what somebody did."""
    mutual = state.mutual
    for number in member_of(state, person).suggestions:
        found = state.suggestions.get(number)
        others = (other for other in found.people if other != person) if found else ()
        if any(is_mutual(state, person, other) for other in others):
            mutual = plus(mutual, number)
    return _due(replace(state, mutual=mutual), at) if mutual is not state.mutual else state


def _due(state: Lounge, at: int) -> Lounge:
    if state.phase != "open" or state.reveal_due:
        return state
    return replace(state, reveal_due=grid_after(state, at))


# --- leaving --------------------------------------------------------------------------------------------------------


def left_all(state: Lounge, event: LeftAll) -> Lounge:
    known = state.members.get(event.person)
    if known is None:
        return state
    parted = replace(
        _parted(known),
        profile=Profile(),
        written=False,
        more=(),
        likes=(),
        laters=(),
        liked=0,
        circles={},
        card="",
        took=0,
    )
    return _lonely(put(state, {event.person: parted}), event.person, event.at)


def expelled(state: Lounge, event: Expelled) -> Lounge:
    known = state.members.get(event.person)
    if known is None:
        return state
    if not event.on:
        return put(state, {event.person: replace(known, expelled=False, gone=known.erased)})
    gone = replace(_parted(known), expelled=True, here=False)
    return _lonely(put(state, {event.person: gone}), event.person, event.at)


def _parted(member: Member) -> Member:
    return replace(member, taking=False, seen=False, push=False, mail=False, gone=True)


def _lonely(state: Lounge, person: str, at: int) -> Lounge:
    """Look for others for those who have lost their last suggestion; nothing of somebody's is still to be sent."""
    state = _unreminded(state, person)
    others = {
        other
        for number in member_of(state, person).suggestions
        for other in (state.suggestions[number].people if number in state.suggestions else ())
    }
    return wake(state, at) if any(waits(state, other) for other in others) else state


def _unreminded(state: Lounge, person: str) -> Lounge:
    kept = {number: each for number, each in state.reminders.items() if each.person != person}
    return replace(state, reminders=kept) if len(kept) < len(state.reminders) else state


def forgotten(state: Lounge, event: Forgotten) -> Lounge:
    """Keep that somebody was here, and nothing of who it was."""
    known = state.members.get(event.person)
    if known is None:  # never came; others may have said something of them, or the meetup's list
        return _unexplained(state, event.person, NOBODY)
    rest = Member(
        name="",
        staff=known.staff,
        number=known.number,
        since=known.since,
        took=known.took,
        suggestions=known.suggestions,
        studies=known.studies,
        threads=known.threads,
        introduced=known.introduced,
        gone=True,
        expelled=known.expelled,
        erased=True,
    )
    state = _unexplained(state, event.person, known)
    return _lonely(put(state, {event.person: rest}), event.person, event.at)


def _unexplained(state: Lounge, person: str, known: Member) -> Lounge:
    """Take out what is said of somebody in suggestions, first questions, reports and what was gathered."""
    suggestions = {
        number: personal.unexplained(state.suggestions[number], person)
        for number in known.suggestions
        if number in state.suggestions
    }
    threads = {
        number: replace(thread, question=PLAIN, words=())
        for number in known.threads
        if (thread := state.threads.get(number)) and number != PLENARY and thread.words and not thread.circle
    }
    reports = {
        number: replace(each, text="") for number, each in state.reports.items() if person in {each.by, each.about}
    }
    return replace(
        state,
        suggestions={**state.suggestions, **suggestions} if suggestions else state.suggestions,
        threads={**state.threads, **threads} if threads else state.threads,
        reports={**state.reports, **reports} if reports else state.reports,
        ties=personal.untied(state.ties, person) if state.ties else None,
    )
