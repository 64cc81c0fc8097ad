"""The lounge of a meetup, for its organizers: what came of it, who has no match yet, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from quart import Blueprint, request
from quart import redirect as to
from werkzeug.wrappers import Response as Redirect

from game.decider import Context, Refusal
from server.lounge.commands import Announce, CloseUp, DealNow, Introduce, Resolve, Tune
from server.lounge.facts import DAY
from server.lounge.funnel import FOUND, funnel, quality, taking, unmatched
from server.lounge.state import Complaint, Lounge
from server.meetup import naming
from server.meetup.commands import Prepare
from server.pages.belonging import Folder, folder_of
from server.pages.belonging import ask as ask_meetup
from server.pages.fields import Fields
from server.pages.lounge_forms import LIMITS, read_options, typed_options
from server.pages.session import check_form, form_page, need_account, organizer
from server.pages.site import site
from server.pages.when import when

blueprint = Blueprint("organize_lounge", __name__, url_prefix="/organize")
blueprint.before_request(need_account)
blueprint.before_request(check_form)

Page = tuple[str, int]
SHOWN = 60
"""People to choose from; who has waited longest comes first, the others are found by their name."""
TOGETHER = (2, 3)
"""How many can be introduced to each other."""


@blueprint.get("/meetups/<meetup>/lounge")
async def show(meetup: str) -> Page:
    return await lounge_page(await folder_of(meetup))


async def lounge_of(folder: Folder) -> Lounge:
    """Return the lounge of a meetup; an empty one, where there is none or none yet."""
    name = naming.lounge(folder.id)
    if not await site().streams.exists(name):
        return Lounge()
    state: Lounge = (await site().streams.open(name)).state
    return state


async def ask(folder: Folder, command: Any) -> Refusal | None:  # noqa: ANN401 - any command of a lounge
    """Send a command in the organizer's name; return what the rules have against it."""
    context = Context(organizer().person, "organizer", site().clock.now())
    try:
        await site().streams.run(naming.lounge(folder.id), command, context, "")
    except Refusal as refusal:
        return refusal
    return None


async def lounge_page(
    folder: Folder,
    *,
    fields: Fields | None = None,
    chosen: tuple[str, ...] = (),
    refused: Refusal | None = None,
    at: str = "",
) -> Page:
    """``chosen``: people to introduce, as far as the form has got; ``refused`` is shown in the part called ``at``."""
    state = await lounge_of(folder)
    fields = fields or Fields({})
    names = await organizers(each.by for each in state.announcements)
    entered = Fields(typed_options(state.options) | fields.typed)
    entered.wrong = fields.wrong
    return await form_page(
        "organize/lounge.html",
        status=422 if refused or fields.wrong else 200,
        folder=folder,
        desk=folder.desk,
        state=state,
        now=site().clock.now(),
        reveal=next_reveal(state, site().clock.now()),
        here=sum(1 for member in state.members.values() if member.here),
        takers=len(taking(state)),
        funnel=funnel(state),
        kinds=FOUND,
        quality=quality(state),
        waiting=len(unmatched(state)),
        people=to_choose(state, fields.raw("q"), chosen),
        chosen=chosen,
        complaints=complaints(state),
        name_of=lambda person: names.get(person) or known(folder, state, person),
        fields=entered,
        limits=LIMITS,
        when=lambda at: when(at, state.zone),
        refused=refused,
        at=at,
        done=request.args.get("done", ""),
    )


def next_reveal(state: Lounge, now: int) -> int:
    """Return the next moment at which mutual likes would be revealed, ms; 0: none."""
    if state.phase != "open":
        return 0
    every = state.options.reveal * 1000
    return state.opened + ((now - state.opened) // every + 1) * every


def to_choose(state: Lounge, wanted: str, chosen: tuple[str, ...]) -> list[tuple[str, str, bool]]:
    """Return person, name and whether they have a match, of those who take part: the chosen, then who waits, then all
    others; ``wanted``: part of a name.
    """
    there, waiting = taking(state), unmatched(state)
    order = dict.fromkeys([*(each for each in chosen if each in there), *waiting, *there])
    found = [each for each in order if each in chosen or wanted.casefold() in there[each].name.casefold()]
    return [(each, there[each].name, each not in waiting) for each in found[:SHOWN]]


def pending(state: Lounge) -> int:
    """Return how many reports nobody has dealt with."""
    return sum(1 for each in state.reports.values() if not each.done)


def complaints(state: Lounge) -> list[tuple[str, Complaint]]:
    """Return what people have reported, first what nobody has dealt with; the latest first."""
    return sorted(state.reports.items(), key=lambda one: (bool(one[1].done), -one[1].at))


async def organizers(people: Iterable[str]) -> dict[str, str]:
    """Return the names of those who are organizers with an account."""
    ids = {person.removeprefix("o-") for person in people if person.startswith("o-")}
    found = [await site().people.accounts.find(id) for id in sorted(ids)]
    return {account.person: account.name for account in found if account}


def known(folder: Folder, state: Lounge, person: str) -> str:
    """Return somebody's name: a member's, or a facilitator's; empty for who is erased."""
    member, staff = state.members.get(person), folder.state.facilitators.get(person)
    return member.name if member and not member.erased else staff.name if staff else ""


def done(folder: Folder, what: str, part: str) -> Redirect:
    return to(f"/organize/meetups/{folder.id}/lounge?done={what}#{part}", 303)


async def carry_out(meetup: str, command: Any, what: str, part: str) -> Page | Redirect:  # noqa: ANN401 - as above
    """Do it, and say so; or say why not, in that part of the page."""
    folder = await folder_of(meetup, prepares=True)
    if refused := await ask(folder, command):
        return await lounge_page(folder, refused=refused, at=part)
    return done(folder, what, part)


# --- what can be done -------------------------------------------------------------------------------------------------


@blueprint.post("/meetups/<meetup>/lounge/deal")
async def deal(meetup: str) -> Page | Redirect:
    return await carry_out(meetup, DealNow(), "dealt", "now")


@blueprint.post("/meetups/<meetup>/lounge/close")
async def close(meetup: str) -> Page | Redirect:
    return await carry_out(meetup, CloseUp(), "closed", "now")


@blueprint.post("/meetups/<meetup>/lounge/resolve")
async def resolve(meetup: str) -> Page | Redirect:
    number = Fields(await request.form).raw("report")
    return await carry_out(meetup, Resolve(number[:6] if number.isdecimal() else "0"), "resolved", "reports")


@blueprint.post("/meetups/<meetup>/lounge/announce")
async def announce(meetup: str) -> Page | Redirect:
    folder, fields = await folder_of(meetup, prepares=True), Fields(await request.form)
    text = " ".join(fields.text("announcement", 300).split("\n"))
    if not text:
        fields.wrong.add("announcement", Refusal("field-empty"))
    refused = None if fields.wrong else await ask(folder, Announce(text))
    if refused or fields.wrong:
        return await lounge_page(folder, fields=fields, refused=refused, at="announce")
    return done(folder, "announced", "announce")


@blueprint.post("/meetups/<meetup>/lounge/introduce")
async def introduce(meetup: str) -> Page | Redirect:
    """Bring people together, or find others to choose from."""
    folder, form = await folder_of(meetup, prepares=True), await request.form
    fields, state = Fields(form), await lounge_of(folder)
    chosen = tuple(dict.fromkeys(each for each in form.getlist("people") if each in taking(state)))
    if fields.raw("act") == "find":
        return await lounge_page(folder, fields=fields, chosen=chosen, at="introduce")
    why = fields.line("why", 300)
    if len(chosen) not in TOGETHER:
        fields.wrong.add("people", Refusal("field-introduce", value=len(chosen)))
    refused = None if fields.wrong else await ask(folder, Introduce(chosen, why))
    if refused or fields.wrong:
        return await lounge_page(folder, fields=fields, chosen=chosen, refused=refused, at="introduce")
    return done(folder, "introduced", "introduce")


@blueprint.post("/meetups/<meetup>/lounge/options")
async def tune(meetup: str) -> Page | Redirect:
    folder, fields = await folder_of(meetup, prepares=True), Fields(await request.form)
    state = await lounge_of(folder)
    options = read_options(fields, state.options)
    if state.opened and state.opened + options.days * DAY <= site().clock.now():
        fields.wrong.add("days", Refusal("field-days-over", value=options.days))
    refused = None if fields.wrong else await ask(folder, Tune(options))
    if refused or fields.wrong:
        return await lounge_page(folder, fields=fields, refused=refused, at="options")
    await keep_days(folder, options.days)
    return done(folder, "tuned", "options")


async def keep_days(folder: Folder, days: int) -> None:
    """Let the plan say the same, as long as it can be changed: each change of it tells the lounge anew what it says."""
    if folder.state.stage in {"closed", "cancelled"} or folder.plan.lounge in {0, days}:
        return
    await ask_meetup(folder.id, Prepare(msgspec.structs.replace(folder.plan, lounge=days)))
