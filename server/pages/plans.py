"""A meetup's plan as a form, and a form as a plan."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from itertools import count
from typing import Any, get_args
from zoneinfo import ZoneInfo, available_timezones

import msgspec
from werkzeug.datastructures import MultiDict

from game.decider import Refusal
from game.pack.schema import Pack
from server.meetup.state import Plan, Rule, Step, StepKind
from server.pages.fields import Fields
from server.pages.look import luminance
from server.pages.schemes import ID, TABLES, pressed, read_ids, read_schemes, typed_schemes
from server.pages.when import moment
from server.pages.wording import Wording
from server.texts import LANGUAGES, Texts

KINDS: tuple[str, ...] = get_args(StepKind)
RULES: tuple[str, ...] = get_args(Rule)
DOORS = ("open", "registered")
MINUTES = {"welcome": 5, "table": 30, "breakout": 15, "plenary": 10, "finale": 5, "after": 15}
"""What a new step lasts."""
MOST_STEPS = 20
PAPER = luminance("fbf8ef")
NO_PLACES = ("Etc/", "posix/", "right/", "SystemV/")
LOUNGE = 30
"""Days that a new meetup's lounge is open for, unless its organizer says otherwise."""
SEEN = 3.0
"""Contrast with paper that a colour needs to be seen on it (WCAG 2, parts of the interface)."""


class Row(msgspec.Struct):
    """One step as it stands in the form."""

    id: str
    kind: str
    minutes: str
    title: str
    scheme: str = ""


class Sheet(msgspec.Struct):
    """The form as it stands. ``schemes``: their ids, in order; ``fresh``: those that a button has just made."""

    fields: Fields
    rows: list[Row]
    schemes: list[str]
    wording: Wording
    fresh: set[str] = msgspec.field(default_factory=set)


def sheet_of(plan: Plan, texts: Texts, lang: str, packs: Mapping[str, Pack], **more: str) -> Sheet:
    """Return the form filled in with a plan; ``more``: fields besides the plan's, or in the place of them."""
    wording = Wording.of(lang, texts, packs.get(plan.pack))
    fields = Fields(typed(plan) | typed_schemes(plan.schemes, wording) | more)
    return Sheet(fields, rows_of(plan), [scheme.id for scheme in plan.schemes], wording)


def read_sheet(form: MultiDict[str, str], texts: Texts, lang: str, packs: Mapping[str, Pack]) -> Sheet:
    """Return the form as it was sent, changed by the button that sent it."""
    fields = Fields(form)
    wording = Wording.of(lang, texts, packs.get(fields.raw("game").partition("/")[0]))
    before = read_ids(form)
    after = pressed(fields, before, wording)
    return Sheet(fields, read_rows(form), after, wording, set(after) - set(before))


def typed(plan: Plan) -> dict[str, str]:
    """Return what the form's fields hold for a plan."""
    start = moment(plan.starts, plan.zone) if plan.starts else None
    plain = {name: str(getattr(plan, name)) for name in ("title", "about", "zone", "rule", "door", "consent", "colour")}
    numbers = {name: str(getattr(plan, name)) for name in ("capacity", "seats", "retention", "lounge")}
    spoken = {f"lang-{lang}": "on" for lang in plan.languages}
    return (
        plain
        | numbers
        | spoken
        | {
            "game": f"{plan.pack}/{plan.mode}",
            "date": f"{start:%Y-%m-%d}" if start else "",
            "time": f"{start:%H:%M}" if start else "",
            "coloured": "on" if plan.colour else "",
        }
    )


def rows_of(plan: Plan) -> list[Row]:
    return [Row(step.id, step.kind, str(step.minutes), step.title, step.scheme) for step in plan.agenda]


def read_rows(form: MultiDict[str, str]) -> list[Row]:
    """Return the agenda as it was sent, changed by the button that sent it."""
    columns = [form.getlist(f"step-{name}") for name in ("id", "kind", "minutes", "title")]
    rows = [Row(*each) for each in zip(*columns, strict=False)][:MOST_STEPS]
    for row, scheme in zip(rows, form.getlist("step-scheme"), strict=False):
        row.scheme = scheme
    return moved(rows, form.get("act", ""), form.get("add-kind", ""))


def moved(rows: list[Row], act: str, kind: str) -> list[Row]:
    """Add, remove or move a step. An act that is none changes nothing."""
    what, _, number = act.partition("-")
    at = int(number) if number.isdecimal() else -1
    if what == "add" and kind in KINDS and len(rows) < MOST_STEPS:
        return [*rows, Row(free_id(rows, kind), kind, str(MINUTES[kind]), "")]
    if not 0 <= at < len(rows):
        return rows
    if what == "drop":
        return rows[:at] + rows[at + 1 :]
    to = at + {"up": -1, "down": 1}.get(what, 0)
    if 0 <= to < len(rows):
        rows[at], rows[to] = rows[to], rows[at]
    return rows


def free_id(rows: list[Row], kind: str) -> str:
    known = {row.id for row in rows}
    names = (kind if number == 1 else f"{kind}-{number}" for number in count(1))
    return next(name for name in names if name not in known)


def read_plan(sheet: Sheet, packs: Mapping[str, Pack], before: Plan | None) -> Plan | None:
    """Return the plan; None if something is wrong, which the sheet's fields then say."""
    fields = sheet.fields
    zone = fields.choice("zone", zones())
    games = [f"{pack.id}/{mode.id}" for pack in packs.values() for mode in pack.modes]
    pack, _, mode = fields.choice("game", games).partition("/")
    read: dict[str, Any] = {
        "title": fields.line("title", 120),
        "about": fields.text("about", 2000),
        "starts": read_start(fields, zone),
        "zone": zone,
        "languages": read_languages(fields),
        "capacity": fields.number("capacity", 2, 5000),
        "pack": pack,
        "mode": mode,
        "seats": fields.number("seats", 2, 6),
        "rule": fields.choice("rule", RULES),
        "agenda": read_agenda(sheet),
        "schemes": read_schemes(fields, sheet.schemes, sheet.wording, before.schemes if before else ()),
        "door": fields.choice("door", DOORS),
        "consent": fields.text("consent", 2000),
        "retention": fields.number("retention", 1, 3650),
        "lounge": fields.number("lounge", 0, 365),
        "colour": read_colour(fields),
        "logo": before.logo if before else "",
    }
    return None if fields.wrong else msgspec.convert(read, Plan)


def read_start(fields: Fields, zone: str) -> int:
    """Read date and time in the zone; ms since the Unix epoch."""
    try:
        local = datetime.fromisoformat(f"{fields.raw('date')}T{fields.raw('time')}")
        if not 2020 <= local.year <= 2100 or local.tzinfo:
            raise ValueError(local)  # noqa: TRY301 - as wrong as what cannot be read
        return round(local.replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)
    except (ValueError, OSError, KeyError):  # the zone has its own complaint
        fields.wrong.add("date", Refusal("field-time", value=fields.raw("date")[:20]))
        return 0


def read_languages(fields: Fields) -> list[str]:
    spoken = [lang for lang in LANGUAGES if fields.raw(f"lang-{lang}")]
    if not spoken:
        fields.wrong.add("languages", Refusal("field-languages", value=""))
    return spoken


def read_agenda(sheet: Sheet) -> list[Step]:
    if not sheet.rows:
        sheet.fields.wrong.add("agenda", Refusal("field-agenda", value=0))
    known = {"", TABLES, *sheet.schemes}
    return [read_step(sheet.fields, number, row, known) for number, row in enumerate(sheet.rows)]


def read_step(fields: Fields, number: int, row: Row, schemes: Collection[str]) -> Step:
    mine = Fields({name: getattr(row, name) for name in Row.__struct_fields__})
    step: dict[str, Any] = {
        "id": mine.choice("id", {row.id} if ID.fullmatch(row.id) else {}),
        "kind": mine.choice("kind", KINDS),
        "minutes": mine.number("minutes", 1, 600),
        "title": mine.line("title", 120, needed=False),
        "scheme": mine.choice("scheme", schemes) if row.kind == "breakout" else "",
    }
    for name, (code, params) in mine.wrong.items():
        fields.wrong.add(f"step-{number}-{name}", Refusal(code, **params))
    return Step("none", "welcome", 1) if mine.wrong else msgspec.convert(step, Step)


def read_colour(fields: Fields) -> str:
    """Read a colour that can be seen on paper; empty where the house's own is good enough."""
    if not fields.raw("coloured"):
        return ""
    colour = fields.raw("colour").lower()
    digits = colour.removeprefix("#")
    if len(digits) != 6 or not set(digits) <= set("0123456789abcdef"):
        fields.wrong.add("colour", Refusal("field-choice", value=colour[:20]))
    elif (PAPER + 0.05) / (luminance(digits) + 0.05) < SEEN:
        fields.wrong.add("colour", Refusal("field-pale", value=colour))
    return f"#{digits}"


@cache
def zones() -> tuple[str, ...]:
    """Return the names of all time zones that are places, and UTC."""
    places = (name for name in available_timezones() if "/" in name and not name.startswith(NO_PLACES))
    return ("UTC", *sorted(places))


def new_plan(lang: str) -> Plan:
    """What a new meetup's form begins with."""
    return Plan(title="-", zone="Asia/Tokyo" if lang == "ja" else "UTC", lounge=LOUNGE)
