"""A meetup's measures to take along: tables, all facts, the whole record; people under pseudonyms, always."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

import msgspec
from msgspec.structs import replace
from quart import Blueprint, Response, abort

from server.log.exchange import blocks, export
from server.log.records import Recorded
from server.masks import Masks
from server.measure_sheets import MARK, Sheets
from server.meetup.naming import beginnings, stream
from server.metrics.companies import company_key
from server.metrics.facts import MeetupFacts, PersonFacts
from server.pages.belonging import Folder, folder_of
from server.pages.measures import CLOSED_TABLES, OPEN_TABLES, begun, reading_for
from server.pages.measuring_site import looked, measuring
from server.pages.session import need_account
from server.pages.site import Site, lang, site
from server.pseudonyms import Pseudonyms, key_of
from server.sheets import sheet

blueprint = Blueprint("measure_files", __name__, url_prefix="/organize")
blueprint.before_request(need_account)

CSV = "text/csv; charset=utf-8"
JSON = "application/json"
LINES = "application/jsonl; charset=utf-8"
OVER = ("finished", "closed")
"""Stages of a table at which it shows its secret itself."""


async def opened(meetup: str, *, closed: bool, file: str) -> Folder:
    """Return a meetup that has begun, if the organizer may have this file of it; and write down that they have it."""
    folder = await folder_of(meetup, prepares=closed)
    if not begun(folder):
        abort(404)
    await looked(folder, "log" if file == "log.jsonl" else "table", file)
    return folder


@blueprint.get("/meetups/<meetup>/measures/<table>.csv")
async def as_sheet(meetup: str, table: str) -> Response:
    """One table, with times as ISO 8601."""
    if table not in (*OPEN_TABLES, *CLOSED_TABLES):
        abort(404)
    folder = await opened(meetup, closed=table in CLOSED_TABLES, file=f"{table}.csv")
    facts = (await reading_for(folder)).facts
    names = pseudonyms(folder, facts.people)
    spoken = lang()
    sheets = Sheets(facts, lambda who: (names.id(who), names.name(who, spoken)), lambda firm: company(firm, names))
    header, rows = dict(sheets.tables())[table]
    return saved(MARK + sheet(header, rows), f"{table}-{meetup}.csv", CSV)


@blueprint.get("/meetups/<meetup>/measures.json")
async def as_json(meetup: str) -> Response:
    """All facts, without what people wrote."""
    folder = await opened(meetup, closed=True, file="measures.json")
    facts = await measuring().facts(meetup)
    veiled = nobody(facts, pseudonyms(folder, facts.people))
    return saved(msgspec.json.encode(veiled), f"measures-{meetup}.json", JSON)


@blueprint.get("/meetups/<meetup>/measures/log.jsonl")
async def as_log(meetup: str) -> Response:
    """The whole record, of which the same figures can be computed anywhere; sent as it is read, block by block."""
    folder = await opened(meetup, closed=True, file="log.jsonl")
    response = Response(blocks(record(site(), folder, lang())), headers=kept(f"{meetup}.jsonl"), content_type=LINES)
    response.timeout = None  # however long the record is
    return response


@blueprint.get("/meetups/<meetup>/measures/yardstick.json")
async def as_yardstick(meetup: str) -> Response:
    """How the organization measures: whoever computes the figures elsewhere needs it."""
    folder = await folder_of(meetup)
    used = await site().people.yardsticks.get(folder.desk.organization.id)
    return saved(msgspec.json.format(msgspec.json.encode(used)), "yardstick.json", JSON)


async def record(house: Site, folder: Folder, spoken: str) -> AsyncIterator[bytes]:
    """Yield the lines of the log file, people and words veiled. It runs on when the request's context is gone."""
    key = key_of(house.settings.secret_key, folder.desk.organization.id)
    veil = Masks(Pseudonyms(key, folder.state.people, house.texts), spoken)
    over = await games_over(house, folder)

    def mask(one: Recorded) -> Recorded:
        veiled = veil(one)
        return veiled if one.stream in over else without_secret(veiled)

    name = stream(folder.id)
    async for line in export(house.store, name, house.clock.now(), *beginnings(name), mask=mask):
        yield line


async def games_over(house: Site, folder: Folder) -> set[str]:
    """Return the streams of tables at which nobody plays any more."""
    names = [name for room in folder.state.rooms if await house.streams.exists(name := f"table/{room}")]
    return {name for name in names if (await house.streams.open(name)).state.stage in OVER}


def without_secret(record: Recorded) -> Recorded:
    """Return an event without what every roll of the dice can be foretold from; other events as they are."""
    if not record.stream.startswith("table/") or b'"opened"' not in record.data:
        return record
    event = msgspec.json.decode(record.data)
    return replace(record, data=msgspec.json.encode(event | ({"secret": ""} if "secret" in event else {})))


def pseudonyms(folder: Folder, people: Sequence[PersonFacts]) -> Pseudonyms:
    key = key_of(site().settings.secret_key, folder.desk.organization.id)
    return Pseudonyms(key, (each.person for each in people), site().texts)


def company(name: str, names: Pseudonyms) -> str:
    """Return what stands for a company, however it was written: as in the record."""
    return names.word(company_key(name)) if name else ""


def nobody(facts: MeetupFacts, names: Pseudonyms) -> MeetupFacts:
    """Return facts with pseudonyms in the place of people and companies."""
    return replace(
        facts,
        comments=(),
        people=tuple(replace(p, person=names.id(p.person), company=company(p.company, names)) for p in facts.people),
        ties=tuple(replace(tie, one=names.id(tie.one), other=names.id(tie.other)) for tie in facts.ties),
        marks=tuple(replace(mark, who=mark.who and names.id(mark.who)) for mark in facts.marks),
    )


def saved(body: str | bytes, name: str, kind: str) -> Response:
    return Response(body, content_type=kind, headers=kept(name))


def kept(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
