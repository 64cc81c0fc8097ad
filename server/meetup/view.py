"""What everybody sees of a meetup, what staff sees besides, and what one person sees of themselves."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from server.meetup import naming
from server.meetup.facts import in_rooms, kind_of, leader, name_of, plan_of
from server.meetup.state import Facilitator, Meetup, Notice, Person, Plan, Room, Wish
from server.meetup.view_breakout import breakout, whole

View = dict[str, Any]
SIMPLE: Final = (
    "id", "stage", "step", "began", "ends", "recall", "together", "locked", "featured", "reason", "present",
)  # fmt: skip
PLAN: Final = (
    "title", "about", "starts", "zone", "pack", "mode", "seats", "rule", "colour", "logo", "consent", "retention",
    "door", "lounge",
)  # fmt: skip
"""Fields shown as they are."""


def view(state: Meetup, audience: str) -> View:
    """Return the view of ``public``, ``staff`` or ``@<person>``."""
    staff = audience == "staff"
    shown = head(state, staff=staff) | plan(plan_of(state), staff=staff)
    shown["rooms"] = {name: room(one, staff=staff) for name, one in state.rooms.items() if is_shown(one, staff=staff)}
    shown["notices"] = notices(state)
    if small := breakout(state, staff=staff):
        shown["breakout"] = small
    if staff:
        shown["wishes"], shown["unmet"] = wishes(state.wishes), wishes(state.unmet)
        shown["people"] = {who: person(one) for who, one in state.people.items()}
        shown["facilitators"] = {who: facilitator(one) for who, one in state.facilitators.items()}
    if audience.startswith("@"):
        shown["me"] = mine(state, audience[1:])
    return shown


# --- parts ------------------------------------------------------------------------------------------------------------


def head(state: Meetup, *, staff: bool) -> View:
    """Return what is cheap enough to be compared whole."""
    shown: View = {name: getattr(state, name) for name in SIMPLE}
    shown["where"] = "rooms" if in_rooms(state) else "hall"
    shown["game"] = kind_of(state) == "table"
    shown["lead"] = leader(state)
    if staff:
        shown |= {
            "lead_person": state.lead,
            "inside": state.inside,
            "pending": len(state.errands),
            "hall": hall(state),
        }
    return shown


def plan(now: Plan, *, staff: bool) -> View:
    shown: View = {name: getattr(now, name) for name in PLAN}
    shown["languages"] = list(now.languages)
    shown["agenda"] = whole(now.agenda)
    return shown | {"capacity": now.capacity, "schemes": whole(now.schemes)} if staff else shown


def is_shown(one: Room, *, staff: bool) -> bool:
    """The hall is not among the rooms; closed tables only staff sees, closed small groups nobody."""
    return one.number > 0 and (not one.closed or (staff and one.kind == "table"))


def room(one: Room, *, staff: bool) -> View:
    shown = table(one) if one.kind == "table" else small(one)
    if staff:
        shown |= {"host": one.host, "paused": one.paused, "muted": one.muted, "closed": one.closed}
    return shown


def small(one: Room) -> View:
    """Return what is seen of a small group's room."""
    return {
        "number": one.number,
        "name": one.name,
        "kind": one.kind,
        "topic": one.topic,
        "ends": one.ends,
        "open": one.open,
        "players": one.players,
        "free": max(one.seats - one.players, 0),
    }


def table(one: Room) -> View:
    return {
        "number": one.number,
        "name": one.name,
        "kind": one.kind,
        "open": one.open,
        "started": one.started,
        "over": one.over,
        "players": one.players,
        "watchers": one.watchers,
        "free": 0 if one.over else max(one.seats - one.players, 0),
    }


def hall(state: Meetup) -> View:
    room = state.rooms.get(naming.hall(state.id))
    return {"muted": room is not None and room.muted}


def wishes(all_: tuple[Wish, ...]) -> list[View]:
    return [wish(one) for one in all_]


def wish(one: Wish) -> View:
    shown: View = {"kind": one.kind, "people": list(one.people)}
    return shown | {"room": one.room} if one.kind == "pin" else shown


def notices(state: Meetup) -> View:
    return {str(one.id): notice(one) for one in state.notices}


def notice(one: Notice) -> View:
    return {"text": one.text, "at": one.at, "rooms": list(one.rooms), "clip": one.clip}


def person(one: Person) -> View:
    """Return what staff sees of somebody; what is as usual is left out."""
    shown: View = msgspec.to_builtins(one)
    for name in ("met", "stars", "comment"):  # what they say of the meetup, they say to nobody by name
        shown.pop(name, None)
    return shown


def facilitator(one: Facilitator) -> View:
    return {"name": one.name, "revoked": one.revoked}


def mine(state: Meetup, who: str) -> View:
    """Return what somebody sees of themselves; nothing, for whoever is not known."""
    one = state.people.get(who)
    if one is None:
        return {}
    return {
        "person": who,
        "name": one.name,
        "avatar": one.avatar,
        "lang": one.lang,
        "room": one.room,
        "plays": one.plays,
        "breakout": one.breakout,
        "topics": list(one.topics),
        "met": list(one.met),
        "host": any(room and room.host == who for room in (state.rooms.get(one.room), state.rooms.get(one.breakout))),
        "staff": one.staff,
        "removed": one.removed,
        "warning": one.warning,
        "help": one.help,
        "helper": name_of(state, one.helper),
        "stars": one.stars,
        "comment": one.comment,
    }
