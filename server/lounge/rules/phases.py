"""Making, opening, tuning and closing the lounge."""

from __future__ import annotations

from game.decider import Refusal
from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import DAY
from server.lounge.rules import check
from server.lounge.rules.reminders import remind
from server.talk.cleaning import clean_line

MOST_ANNOUNCED = 100


def establish(draft: Draft, command: commands.Establish) -> None:
    state = draft.state
    if state.phase == "over":
        return
    known = (state.meetup, state.title, state.pack, state.zone, state.options.days)
    if not state.phase or known != (command.meetup, command.title, command.pack, command.zone, command.days):
        draft.emit(
            events.Established(
                meetup=command.meetup,
                title=command.title,
                pack=command.pack,
                zone=command.zone,
                days=command.days,
            )
        )


def open_up(draft: Draft, _command: commands.OpenUp) -> None:
    if draft.state.phase == "waiting":
        draft.emit(events.OpenedUp(at=draft.at, closes=draft.at + draft.state.options.days * DAY))


def tune(draft: Draft, command: commands.Tune) -> None:
    check.going(draft)
    if command.options != draft.state.options:
        draft.emit(events.Tuned(options=command.options, at=draft.at, by=draft.person))


def close_up(draft: Draft, _command: commands.CloseUp) -> None:
    check.is_open(draft)
    draft.emit(events.ClosedUp(at=draft.at))


def announce(draft: Draft, command: commands.Announce) -> None:
    check.going(draft)
    text = clean_line(command.text)
    if not text:
        raise Refusal("blank-text", text="")
    if len(draft.state.announcements) >= MOST_ANNOUNCED:
        raise Refusal("too-many-announcements", limit=MOST_ANNOUNCED)
    draft.emit(events.Announced(text=text, by=draft.person, at=draft.at))
    remind(draft, [who for who in draft.state.members if who != draft.person], "announce", text=text)
