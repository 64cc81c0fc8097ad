"""What everybody sees of a lounge, what staff sees besides, and what one person sees of their own.

What somebody answered, wished for, blocked or reported is in nobody's view but their own; a way to be reached only in
the view of those who have found each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from server.lounge import reasons, sums
from server.lounge.state import Lounge, Member, Slot, Thread, Verdict
from server.lounge.suggestions import Circle

View = dict[str, Any]
HEAD: Final = ("meetup", "title", "phase", "opened", "closes", "zone")
OWN: Final = ("name", "avatar", "taking", "seen", "written", "push", "mail", "card")
"""Fields shown as they are."""
ROUND: Final = 5
"""How many take part is told in fives."""
CLOSE: Final = frozenset({"pair", "trio"})
"""Kinds of threads in which people see how to reach each other."""
NOBODY: Final = Member(name="")
NOTHING: Final = Verdict()
PLENARY: Final = "0"


def view(state: Lounge, audience: str) -> View:
    """Return the view of ``public``, ``staff``, ``@<person>`` or ``staff@<person>``."""
    seen_as, single, person = audience.partition("@")
    shown = public(state)
    if seen_as == "staff":
        shown |= desk(state)
    return shown | {"me": mine(state, person)} if single else shown


# --- everybody's ------------------------------------------------------------------------------------------------------


def public(state: Lounge) -> View:
    shown: View = {name: getattr(state, name) for name in HEAD}
    shown["announcements"] = announcements(state)
    shown["there"] = {who: face(one) for who, one in state.members.items() if is_there(one)}
    return shown | {"count": count(state)}


def announcements(state: Lounge) -> list[View]:
    return [{"text": one.text, "at": one.at, "by": one.by} for one in state.announcements]


def is_there(one: Member | None) -> bool:
    """Whether somebody agrees to be shown."""
    return one is not None and one.seen and not one.gone


def face(one: Member) -> View:
    return {"name": one.name, "avatar": one.avatar, "card": one.card}


def count(state: Lounge) -> int:
    """Return how many take part, rounded down, so that nobody's coming or going shows."""
    return sums.HEADS.of(state.members).taking // ROUND * ROUND


# --- staff's ----------------------------------------------------------------------------------------------------------


def desk(state: Lounge) -> View:
    """Return what only staff sees. Nothing of what people answered, wished for, or whom they blocked."""
    shown = counter(state) | sums.shown(state)
    shown["unmatched"] = unmatched(state)
    shown["members"] = {who: member(one) for who, one in state.members.items() if not one.erased}
    shown["reports"] = {number: msgspec.to_builtins(one) for number, one in state.reports.items()}
    return shown


def counter(state: Lounge) -> View:
    """Return what is cheap enough to be compared whole."""
    shown: View = {"options": whole(state.options), "dealing": state.deal is not None}
    return shown | {"report": whole(state.report)} if state.report else shown


def whole(part: msgspec.Struct) -> View:
    """Return all fields, those that are as usual too."""
    shown: View = {}
    for name in part.__struct_fields__:
        value = getattr(part, name)
        shown[name] = whole(value) if isinstance(value, msgspec.Struct) else value
    return shown


def unmatched(state: Lounge) -> list[str]:
    return [who for who, one in state.members.items() if is_unmatched(one)]


def is_unmatched(one: Member | None) -> bool:
    """Whether somebody takes part and has found nobody to talk with yet."""
    return one is not None and one.taking and not one.gone and not one.threads


def member(one: Member) -> View:
    return {
        "name": one.name,
        "avatar": one.avatar,
        "taking": one.taking,
        "here": one.here,
        "introduced": one.introduced,
        "gone": one.gone,
        "staff": one.staff,
    }


# --- one's own --------------------------------------------------------------------------------------------------------


def mine(state: Lounge, who: str) -> View:
    """Return what somebody sees of their own; nothing, for whoever has not come."""
    one = state.members.get(who)
    if one is None:
        return {}
    return {
        **own(who, one),
        **prospects(state, one),
        "suggestions": cards(state, who, one),
        "circles": dict(circles(state, who, one)),
        "threads": dict(threads(state, who, one)),
    }


def own(who: str, one: Member) -> View:
    """Return what is in the member alone."""
    shown: View = {"person": who} | {name: getattr(one, name) for name in OWN}
    shown["profile"] = {name: plain(getattr(one.profile, name)) for name in one.profile.__struct_fields__}
    return shown | {"more": list(one.more), "blocked": list(one.blocked)}


def plain(value: Any) -> Any:  # noqa: ANN401 - of a simple field
    return list(value) if isinstance(value, tuple) else value


def prospects(state: Lounge, one: Member) -> View:
    """Return whether suggestions are still to come. What others do shows in none of it, but that all are looked for."""
    waits = one.taking and not one.suggestions and state.phase != "over"
    looked = bool(state.dealt) and one.took <= state.dealt
    shown: View = {"alone": waits and looked, "dealing": waits and not looked}
    return shown | {"nextReveal": next_reveal(state, one)} if is_pending(state, one) else shown


def is_pending(state: Lounge, one: Member) -> bool:
    return bool(one.liked and one.likes) and state.phase == "open"


def next_reveal(state: Lounge, one: Member) -> int:
    """Return the moment at which the last like is looked at: one of a grid, whatever comes of it."""
    grid = state.options.reveal * 1000
    return state.opened + (max(one.liked - state.opened, 0) // grid + 1) * grid


# --- suggestions ------------------------------------------------------------------------------------------------------


def cards(state: Lounge, who: str, one: Member) -> View:
    """Return those who are suggested to somebody, in an order that says nothing; the one suggested last counts."""
    found: View = {}
    for number in one.suggestions:
        suggestion = state.suggestions.get(number)
        if suggestion is None:
            continue
        others = [other for other in suggestion.people if other != who]
        for other in others:
            known = state.members.get(other, NOBODY)
            if is_open(state, one, other, known):
                third = next((each for each in others if each != other and is_here(state, each)), "")
                why = suggestion.why.get(who, {}).get(other, ())
                found[other] = {
                    **card(known),
                    "why": reasons.shown(why, one.profile, known.profile),
                    "with": third,
                    "by": state.members.get(suggestion.by, NOBODY).name,
                    "mine": answer(one, other),
                }
    return dict(sorted(found.items()))


def is_here(state: Lounge, who: str) -> bool:
    return not state.members.get(who, NOBODY).gone


def is_open(state: Lounge, one: Member, other: str, known: Member) -> bool:
    """Whether somebody is still suggested: not to whoever has blocked or found them, and not when they have gone."""
    return not known.gone and other not in one.blocked and not has_found(state, one, other)


def has_found(state: Lounge, one: Member, other: str) -> bool:
    """Whether two people have found each other, whatever came of it."""
    shared = [number for number in one.threads if number in state.members.get(other, NOBODY).threads]
    return any((thread := state.threads.get(number)) is not None and thread.kind in CLOSE for number in shared)


def card(one: Member) -> View:
    """Return what people see of somebody suggested to them."""
    return {
        "name": one.name,
        "avatar": one.avatar,
        "level": one.profile.level,
        "company": one.profile.company,
        "offers": list(one.profile.offers),
        "wants": list(one.profile.wants),
        "interests": list(one.profile.interests),
    }


def answer(one: Member, other: str) -> str:
    if other in one.likes:
        return "like"
    if other in one.passes:
        return "pass"
    return "later" if other in one.laters else ""


def circles(state: Lounge, who: str, one: Member) -> Iterator[tuple[str, View]]:
    """Yield the study groups that somebody is asked to and is not in yet."""
    open_ = {thread.circle for number in one.threads if (thread := state.threads.get(number)) and who in thread.people}
    for number in one.studies:
        circle = state.circles.get(number)
        if circle is not None and number not in open_:
            yield number, study(circle, one.circles.get(number))


def study(circle: Circle, said: bool | None) -> View:  # noqa: FBT001 - what somebody said
    mine = "" if said is None else "yes" if said else "no"
    return {"challenge": circle.challenge, "asked": len(circle.people), "mine": mine}


# --- threads ----------------------------------------------------------------------------------------------------------


def threads(state: Lounge, who: str, one: Member) -> Iterator[tuple[str, View]]:
    plenary = state.threads.get(PLENARY)
    if plenary is not None:
        yield PLENARY, thread(state, who, plenary)
    for number in one.threads:
        found = state.threads.get(number)
        if found is not None and who in found.people and number != PLENARY:
            yield number, thread(state, who, found)


def thread(state: Lounge, who: str, one: Thread) -> View:
    """Return a thread as one of its people sees it."""
    said = one.met.get(who, NOTHING)
    others = [other for other in one.people if other != who]
    return {
        "kind": one.kind,
        "people": {other: partner(state, other, reach=is_reachable(state, one, who, other)) for other in others},
        "question": one.question,
        "words": list(one.words),
        "challenge": one.challenge,
        "opened": one.opened,
        "ended": one.ended,
        "first": one.first > 0,
        "slots": {number: slot(each) for number, each in one.slots.items()},
        "fixed": one.fixed,
        "ask": one.asked > 0 and not said.answer and not one.ended,
        "met": {"answer": said.answer, "stars": said.stars},
    }


def is_reachable(state: Lounge, one: Thread, who: str, other: str) -> bool:
    """Whether somebody sees how to reach the other: as long as they talk, and after the lounge's time is over too, but
    not when either has gone or blocked the other since.
    """
    if one.kind not in CLOSE or not one.ended:
        return one.kind in CLOSE
    here, there = state.members.get(who, NOBODY), state.members.get(other, NOBODY)
    return one.lasted and not there.gone and other not in here.blocked and who not in there.blocked


def partner(state: Lounge, other: str, *, reach: bool) -> View:
    known = state.members.get(other, NOBODY)
    shown: View = {"name": known.name, "avatar": known.avatar}
    return shown | {"handles": list(known.profile.handles)} if reach else shown


def slot(one: Slot) -> View:
    return {"by": one.by, "starts": one.starts, "minutes": one.minutes, "yes": list(one.yes)}
