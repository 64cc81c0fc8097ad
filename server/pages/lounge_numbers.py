"""The numbers of a lounge for scripts and spreadsheets: exactly those of its page, with the same left out."""

from __future__ import annotations

import csv
import io
from typing import Any

import msgspec
from quart import Blueprint, Response

from server.lounge.funnel import FEW, funnel, quality, taking, unmatched
from server.lounge.state import Lounge
from server.lounge.sums import SMALL
from server.pages.belonging import folder_of
from server.pages.organize_lounge import lounge_of
from server.pages.session import need_account
from server.pages.site import lang, site

blueprint = Blueprint("lounge_numbers", __name__, url_prefix="/organize")
blueprint.before_request(need_account)


@blueprint.get("/meetups/<meetup>/lounge.json")
async def as_json(meetup: str) -> Response:
    folder = await folder_of(meetup)
    body = msgspec.json.encode(numbers(folder.id, await lounge_of(folder)))
    return Response(body, content_type="application/json", headers={"Cache-Control": "no-store"})


def numbers(meetup: str, state: Lounge) -> dict[str, Any]:
    """Return everything; ``null`` is what is not told, as it is of too few people (``small``, ``few``)."""
    return {
        "meetup": meetup,
        "phase": state.phase,
        "opened": state.opened,
        "closes": state.closes,
        "taking": len(taking(state)),
        "unmatched": len(unmatched(state)),
        "funnel": funnel(state),
        "quality": quality(state),
        "options": msgspec.to_builtins(state.options) | {"weights": msgspec.structs.asdict(state.options.weights)},
        "small": SMALL,
        "few": FEW,
    }


@blueprint.get("/meetups/<meetup>/lounge.csv")
async def as_csv(meetup: str) -> Response:
    """The funnel, one step a line, with what each step means."""
    folder = await folder_of(meetup)
    file, spoken = io.StringIO(), lang()

    def t(key: str, **params: str | int) -> str:
        return site().texts.text(spoken, key, **params)

    writer = csv.writer(file)
    writer.writerow([t(f"org-lounge-column-{name}") for name in ("step", "people", "share", "meaning")])
    for each in funnel(await lounge_of(folder)).stages:
        count = t("org-lounge-fewer", small=SMALL) if each.count is None else each.count
        share = "" if each.share is None else each.share
        writer.writerow([t(f"org-funnel-{each.step}"), count, share, t(f"org-funnel-{each.step}.about", small=SMALL)])
    headers = {"Content-Disposition": f'attachment; filename="lounge-{meetup}.csv"', "Cache-Control": "no-store"}
    return Response("\ufeff" + file.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)
