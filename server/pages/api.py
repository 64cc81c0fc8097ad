"""What other programs read with an access key: shared figures as JSON or CSV. ``/api/v1/openapi.json`` describes it."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, NoReturn, cast, get_args

import msgspec
from quart import Blueprint, Response, g, make_response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from server.log.errors import LogError
from server.measuring.asking import Unmeasured
from server.measuring.measuring import Reading
from server.meetup import naming
from server.metrics.series_facts import SeriesFacts
from server.openapi import document
from server.pages import api_answers
from server.pages.api_sheets import as_sheet
from server.pages.api_types import ApiMeetup, MeetupList, Problem, Table
from server.pages.home import show_http
from server.pages.measuring_site import measuring, write
from server.pages.sharing import shared_looks, shared_reading
from server.pages.site import base_url, lang, site
from server.pages.when import moment
from server.people.access_keys import AccessKey
from server.people.meetups import Owned
from server.texts import LANGUAGES

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")

STATUS = {
    "no-key": 401, "wrong-key": 401, "ended-key": 403, "not-found": 404, "bad-method": 405, "bad-format": 400,
    "bad-lang": 400, "too-many": 429,
    "measures-busy": 503, "measures-failed": 503, "measures-broken": 503, "unavailable": 503,
}  # fmt: skip
EVERYTHING = "all"
"""Stands for a series: all meetups of the organization."""
LISTED = 1000
Told = Callable[..., Awaitable[Any]]


class Refused(Exception):
    """There is no answer. ``code``: one of those of ``Problem``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def refuse(code: str) -> NoReturn:
    raise Refused(code)


def answers(told: Told) -> Callable[..., Awaitable[Response]]:
    """Let in who has a key, and answer in the form they ask for; whatever is wrong is said as JSON."""

    @wraps(told)
    async def answer(**values: str) -> Response:
        try:
            g.key = await let_in()
            check_asked()
            return given(await told(**values))
        except Refused as refused:
            return problem(refused.code)
        except Unmeasured as unmeasured:
            return problem(unmeasured.code)
        except HTTPException:
            return problem("not-found")
        except LogError:
            return problem("unavailable")

    return answer


async def let_in() -> AccessKey:
    """Return the key of this request. Raises Refused."""
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        refuse("no-key")
    key = await site().people.access_keys.find(secret.strip())
    if key is None:
        refuse("wrong-key" if site().visits.take(request.remote_addr or "") else "too-many")
    if key.ended is not None:
        refuse("ended-key")
    if not site().keys.take(key.id):
        refuse("too-many")
    return key


def check_asked() -> None:
    """Refuse what the description does not offer."""
    if request.args.get("format", "json") not in {"json", "csv"}:
        refuse("bad-format")
    if request.args.get("lang", "en") not in LANGUAGES:
        refuse("bad-lang")


async def used(what: str, meetup: str | None = None) -> None:
    """Note the use of the key, and what was read with it."""
    key: AccessKey = g.key
    await site().people.access_keys.use(key, site().clock.now())
    await write(key.organization, key.person, key.name, "key", meetup=meetup, detail=what)


def given(told: Any) -> Response:  # noqa: ANN401 - any of the answers
    form = request.args.get("format", "json")
    body = as_sheet(told).encode() if form == "csv" else msgspec.json.encode(told)
    tag = hashlib.sha256(body).hexdigest()[:32]
    headers = {"Cache-Control": "private, no-store", "ETag": f'"{tag}"', "Vary": "Authorization, Accept-Language"}
    if request.if_none_match.contains(tag):
        return Response(b"", 304, headers)
    kind = "text/csv; charset=utf-8; header=present" if form == "csv" else "application/json"
    return Response(body, 200, headers, content_type=kind)


def problem(code: str) -> Response:
    body = msgspec.json.encode(Problem(cast("Any", code), site().texts.text(lang(), f"api-{code}")))
    headers = {"Cache-Control": "private, no-store"}
    if STATUS[code] == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="nijikai"'
    if STATUS[code] in {429, 503}:
        headers["Retry-After"] = "10"
    return Response(body, STATUS[code], headers, content_type="application/json")


@blueprint.app_errorhandler(MethodNotAllowed)
async def wrong_method(error: MethodNotAllowed) -> Response:
    """Say what may be done instead, here in JSON and elsewhere as a page."""
    ours = request.path.startswith(f"{blueprint.url_prefix}/")
    answer = problem("bad-method") if ours else await make_response(await show_http(error))
    answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return cast("Response", answer)


# --- what there is ----------------------------------------------------------------------------------------------------


@blueprint.get("/openapi.json")
async def openapi() -> Response:
    """Describe all this; for everybody."""
    body = msgspec.json.encode(document(base_url()))
    return Response(body, content_type="application/json", headers={"Cache-Control": "public, max-age=3600"})


@blueprint.get("/meetups")
@answers
async def meetups() -> MeetupList:
    key: AccessKey = g.key
    titles = {each.id: each.title for each in await site().people.meetups.all_series(key.organization)}
    owned = await site().people.meetups.of(key.organization, LISTED)
    found = [await meetup_line(each, titles) for each in owned]
    await used("meetups")
    return MeetupList([each for each in found if each])


async def meetup_line(owned: Owned, titles: dict[str, str]) -> ApiMeetup | None:
    """Return a meetup as it is listed; None for one that did not come to be."""
    name = naming.stream(owned.id)
    if not await site().streams.exists(name):
        return None
    state = (await site().streams.open(name)).state
    if state.plan is None:
        return None
    starts = moment(state.plan.starts, state.plan.zone)
    series = titles.get(owned.series or "")
    return ApiMeetup(owned.id, state.plan.title, starts, state.plan.zone, owned.series, series, state.stage)


@blueprint.get("/meetups/<meetup>/figures")
@answers
async def figures(meetup: str) -> Any:  # noqa: ANN401 - see the document
    await need_meetup(meetup)
    await used("figures", meetup)
    return api_answers.meetup_figures(await reading(meetup))


@blueprint.get("/meetups/<meetup>/tables/<table>")
@answers
async def tables(meetup: str, table: str) -> Any:  # noqa: ANN401 - as above
    await need_meetup(meetup)
    if table not in get_args(Table):
        refuse("not-found")
    await used(table, meetup)
    return api_answers.TABLES[table](await reading(meetup))


async def reading(meetup: str) -> Reading:
    """Return what may be shared of a meetup."""
    return await shared_reading(await measuring().reading(meetup))


@blueprint.get("/series/<series>/figures")
@answers
async def series_figures(series: str) -> Any:  # noqa: ANN401 - as above
    title = await need_series(series)
    await used("series")
    return api_answers.series_figures(series, title, await series_facts(series))


@blueprint.get("/series/<series>/cohorts")
@answers
async def cohorts(series: str) -> Any:  # noqa: ANN401 - as above
    title = await need_series(series)
    await used("cohorts")
    return api_answers.cohorts(series, title, await series_facts(series))


@blueprint.get("/<path:rest>")
@answers
async def nothing(rest: str) -> NoReturn:  # noqa: ARG001 - whatever it is
    refuse("not-found")


async def series_facts(series: str) -> SeriesFacts:
    """Return what may be shared of a series."""
    one = None if series == EVERYTHING else series
    return await shared_looks().series(g.key.organization, one)


async def need_meetup(meetup: str) -> None:
    """Refuse a meetup that is not of the key's organization, as one that there is not."""
    owned = await site().people.meetups.find(meetup)
    if owned is None or owned.organization != g.key.organization or not await site().streams.exists(f"meetup/{meetup}"):
        refuse("not-found")


async def need_series(series: str) -> str:
    """Return the title of a series; that of the organization for all its meetups."""
    people, organization = site().people, g.key.organization
    if series == EVERYTHING:
        found = await people.organizations.find(organization)
        return found.name if found else ""
    known = await people.meetups.find_series(series)
    if known is None or known.organization != organization:
        refuse("not-found")
    return known.title
