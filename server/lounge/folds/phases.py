"""Events of the lounge as a whole: made, opened, tuned, closed; announcements and reports."""

from __future__ import annotations

from msgspec.structs import replace

from server.lounge.events import Announced, ClosedUp, Established, OpenedUp, Reported, Resolved, Revealed, Tuned
from server.lounge.facts import DAY, deal_after, grid_after, takes_part
from server.lounge.folds.edit import without
from server.lounge.parts import Options
from server.lounge.state import Announcement, Complaint, Lounge, Thread
from server.lounge.view import PLENARY


def established(state: Lounge, event: Established) -> Lounge:
    state = replace(
        state,
        meetup=event.meetup,
        title=event.title,
        pack=event.pack,
        zone=event.zone,
        phase=state.phase or "waiting",
    )
    return _with(state, replace(state.options, days=event.days))


def tuned(state: Lounge, event: Tuned) -> Lounge:
    return _with(state, event.options, event.at)


def _with(state: Lounge, options: Options, at: int = 0) -> Lounge:
    """Set the options; what is due moves with the grid and with the days that the lounge stays open."""
    grid = options.reveal != state.options.reveal
    if options.days != state.options.days and state.phase == "open":
        state = replace(state, closes=state.opened + options.days * DAY)
    state = replace(state, options=options) if options != state.options else state
    return replace(state, reveal_due=grid_after(state, at)) if grid and at and state.reveal_due else state


def opened_up(state: Lounge, event: OpenedUp) -> Lounge:
    plenary = Thread(kind="plenary", opened=event.at)
    state = replace(
        state,
        phase="open",
        opened=event.at,
        closes=event.closes,
        threads={**state.threads, PLENARY: plenary},
    )
    waiting = any(takes_part(state, who) for who in state.members)
    return replace(state, deal_due=event.at + state.options.wait * 1000) if waiting else state


def closed_up(state: Lounge, event: ClosedUp) -> Lounge:
    """End everything; nothing is due any more. Whoever had found each other can reach each other as before."""
    return replace(
        state,
        phase="over",
        closes=event.at,
        threads={
            number: thread if thread.ended else replace(thread, ended=event.at, lasted=True)
            for number, thread in state.threads.items()
        },
        deal=None,
        deal_due=0,
        reveal_due=0,
        mutual=(),
        formed=(),
        reminders={},
    )


def revealed(state: Lounge, event: Revealed) -> Lounge:
    return replace(state, revealed=event.at, reveal_due=0, mutual=(), formed=())


def wake(state: Lounge, at: int) -> Lounge:
    """Have people suggested to each other at the next moment for it; the first time after a while of waiting."""
    if state.phase != "open" or state.deal_due:
        return state
    due = deal_after(state, at) if state.deals else at + state.options.wait * 1000
    return replace(state, deal_due=due)


def announced(state: Lounge, event: Announced) -> Lounge:
    return replace(state, announcements=(*state.announcements, Announcement(event.text, event.by, event.at)))


def reported(state: Lounge, event: Reported) -> Lounge:
    complaint = Complaint(by=event.person, about=event.other, text=event.text, at=event.at, thread=event.thread)
    number = int(event.report) if event.report.isdecimal() else 0
    return replace(state, reports={**state.reports, event.report: complaint}, reported=max(state.reported, number))


def resolved(state: Lounge, event: Resolved) -> Lounge:
    known = state.reports.get(event.report)
    if known is None:
        return state
    return replace(state, reports={**state.reports, event.report: replace(known, done=event.by)})


def delivered(state: Lounge, numbers: tuple[str, ...]) -> Lounge:
    return replace(state, errands=without(state.errands, *numbers))
