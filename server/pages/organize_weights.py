"""What counts how much when people are suggested to each other: set, tried before it is saved, put back."""

from __future__ import annotations

import msgspec
from quart import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response as Redirect

from game.decider import Refusal
from server.lounge.commands import Tune
from server.lounge.parts import SIGNALS, Weights
from server.lounge.preview import LEAST, Effect
from server.pages.belonging import Folder, folder_of
from server.pages.fields import Fields
from server.pages.lounge_forms import HEAVIEST, read_weights, shares, typed_weights
from server.pages.organize_lounge import ask, lounge_of
from server.pages.previews import effect
from server.pages.session import check_form, form_page, need_account

blueprint = Blueprint("organize_weights", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]


@blueprint.get("/meetups/<meetup>/lounge/weights")
async def show(meetup: str) -> Page:
    folder = await folder_of(meetup)
    return await weights_page(folder, Fields(typed_weights((await lounge_of(folder)).options.weights)))


@blueprint.post("/meetups/<meetup>/lounge/weights")
async def save(meetup: str) -> Page | Redirect:
    """Save the weights, or only say what they would change, or what they usually are."""
    folder, fields = await folder_of(meetup, prepares=True), Fields(await request.form)
    if fields.raw("act") == "reset":
        return await weights_page(folder, Fields(typed_weights(Weights())), reset=True)
    weights = read_weights(fields)
    if fields.wrong:
        return await weights_page(folder, fields)
    options = (await lounge_of(folder)).options
    if fields.raw("act") == "preview":
        return await preview(folder, fields, weights)
    if refused := await ask(folder, Tune(msgspec.structs.replace(options, weights=weights))):
        return await weights_page(folder, fields, refused=refused)
    return redirect(f"/organize/meetups/{meetup}/lounge/weights?done=weighed", 303)


async def preview(folder: Folder, fields: Fields, weights: Weights) -> Page:
    found = await effect(await lounge_of(folder), weights)
    return await weights_page(folder, fields, found=found, refused=None if found else Refusal("no-preview"))


async def weights_page(
    folder: Folder,
    fields: Fields,
    *,
    found: Effect | None = None,
    refused: Refusal | None = None,
    reset: bool = False,
) -> Page:
    state = await lounge_of(folder)
    if not state.phase:
        abort(404)
    read = Fields(fields.typed)
    return await form_page(
        "organize/weights.html",
        status=422 if refused or fields.wrong else 200,
        folder=folder,
        desk=folder.desk,
        fields=fields,
        signals=SIGNALS,
        shares=shares(read_weights(read)),
        usual=msgspec.structs.asdict(Weights()),
        now=msgspec.structs.asdict(state.options.weights),
        heaviest=HEAVIEST,
        effect=found,
        least=LEAST,
        refused=refused,
        reset=reset,
        done=request.args.get("done", ""),
    )
