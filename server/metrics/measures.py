"""The closed catalogue of measures. Formulas are where they are computed; their texts, named after the ids, are
``measure-<id>``, ``measure-<id>-means`` and ``measure-<id>-formula`` in the catalogue ``measures``.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

Step = Literal["activity", "input", "outcome", "impact"]
Unit = Literal["count", "share", "minutes", "seconds", "per_hour", "index", "stars"]
"""``share``: 0 to 1. ``index``: 0 to 1 without being a share, such as a Gini coefficient."""
Over = Literal["people", "attendees", "registered", "rooms", "pairs", "takers", "raters", "accounts", "first_timers"]
Scope = Literal["meetup", "series"]


class Measure(msgspec.Struct, frozen=True):
    """``over``: what its n counts. ``reads``: the events it is made of, as ``kind/tag``."""

    id: str
    step: Step
    unit: Unit
    over: Over
    reads: tuple[str, ...]
    scope: Scope = "meetup"


PRESENCE: Final = ("meetup/joined", "meetup/arrived", "meetup/left", "meetup/bowed", "meetup/removed")
AGENDA: Final = ("meetup/opened", "meetup/step_began", "meetup/closed")
ACTS: Final = (
    "table/rolled", "table/chose", "table/told", "table/reacted", "table/answered", "table/item_used",
    "table/item_given", "table/cheered", "table/voted", "room/said", "room/reacted", "room/noted", "room/hand",
    "meetup/voted", "meetup/rated",
)  # fmt: skip
"""What somebody does, not what happens to them. Bots' and the clock's choices are none."""
ROOMS: Final = ("meetup/room_opened", "meetup/placed", "meetup/round_began", "meetup/grouped", "meetup/rooms_ended",
                "meetup/gathered", "meetup/released", *AGENDA, *PRESENCE)  # fmt: skip
TIES: Final = (*ROOMS, "table/reacted", "table/cheered", "table/item_given", "table/studied", "room/said")  # fmt: skip

MEASURES: Final = (
    # activity
    Measure("rooms", "activity", "count", "rooms", ("meetup/room_opened",)),
    Measure("prompts", "activity", "count", "rooms", ("room/prompted", "table/telling_began")),
    Measure("announcements", "activity", "count", "people", ("meetup/notified",)),
    Measure("held", "activity", "minutes", "people", AGENDA),
    Measure("came", "activity", "count", "people", PRESENCE),
    Measure("attended", "activity", "count", "people", PRESENCE),
    Measure("attendance", "activity", "share", "registered", ("meetup/registered", *PRESENCE)),
    Measure("no_show", "activity", "share", "registered", ("meetup/registered", *PRESENCE)),
    Measure("dwell", "activity", "minutes", "people", PRESENCE),
    Measure("peak", "activity", "count", "people", PRESENCE),
    Measure("concurrency", "activity", "count", "people", PRESENCE),
    Measure("seating_half", "activity", "seconds", "people", ("meetup/joined", "meetup/placed")),
    Measure("seating_most", "activity", "seconds", "people", ("meetup/joined", "meetup/placed")),
    Measure("stayed", "activity", "share", "people", (*AGENDA, *PRESENCE)),
    # input
    Measure("participation", "input", "share", "attendees", (*ACTS, *AGENDA)),
    Measure("acts", "input", "per_hour", "attendees", (*ACTS, *PRESENCE)),
    Measure("balance", "input", "index", "rooms", ("table/told", "room/said", "room/turn_came")),
    Measure("airtime", "input", "index", "rooms", ("room/measured", "room/aired")),
    Measure("met", "input", "count", "attendees", ROOMS),
    Measure("pairs", "input", "share", "pairs", ROOMS),
    Measure("again", "input", "count", "pairs", ROOMS),
    Measure("density", "input", "index", "attendees", TIES),
    Measure("isolates", "input", "count", "attendees", TIES),
    Measure("connectors", "input", "count", "attendees", TIES),
    Measure("absence", "input", "count", "attendees", ACTS),
    Measure("elephant", "input", "count", "attendees", ACTS),
    # outcome
    Measure("satisfaction", "outcome", "stars", "raters", ("meetup/rated",)),
    Measure("response", "outcome", "share", "attendees", ("meetup/rated",)),
    Measure("taking", "outcome", "share", "attendees", ("lounge/took_part",)),
    Measure("suggested", "outcome", "share", "takers", ("lounge/suggested", "lounge/introduced")),
    Measure("mutual", "outcome", "share", "takers", ("lounge/thread_opened", "lounge/thread_joined")),
    Measure("first", "outcome", "share", "takers", ("lounge/spoken",)),
    Measure("said_met", "outcome", "share", "takers", ("lounge/met_said",)),
    Measure("rated", "outcome", "share", "takers", ("lounge/met_said",)),
    Measure("afterlife_1", "outcome", "count", "attendees", ("lounge/opened_up", "room/said")),
    Measure("afterlife_7", "outcome", "count", "attendees", ("lounge/opened_up", "room/said")),
    Measure("afterlife_30", "outcome", "count", "attendees", ("lounge/opened_up", "room/said")),
    Measure("afterlife_messages_1", "outcome", "count", "attendees", ("lounge/opened_up", "room/said")),
    Measure("afterlife_messages_7", "outcome", "count", "attendees", ("lounge/opened_up", "room/said")),
    Measure("afterlife_messages_30", "outcome", "count", "attendees", ("lounge/opened_up", "room/said")),
    Measure("repeat", "outcome", "share", "attendees", PRESENCE, "series"),
    Measure("return_90", "outcome", "share", "first_timers", PRESENCE, "series"),
    Measure("leading", "outcome", "count", "people", (*ACTS, *PRESENCE), "series"),
    Measure("advocates", "outcome", "count", "people", (*ACTS, *PRESENCE, "lounge/met_said"), "series"),
    # impact
    Measure("tier_presence", "impact", "share", "accounts", PRESENCE, "series"),
    Measure("grr", "impact", "share", "accounts", PRESENCE, "series"),
    Measure("nrr", "impact", "share", "accounts", PRESENCE, "series"),
    Measure("logo_churn", "impact", "share", "accounts", PRESENCE, "series"),
    Measure("expansion", "impact", "share", "accounts", PRESENCE, "series"),
)
BY_ID: Final = {measure.id: measure for measure in MEASURES}
