"""Who is to be told of something by push or mail: whoever is away, and would like to be."""

from __future__ import annotations

from collections.abc import Iterable

from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import member_of
from server.lounge.rules import check
from server.lounge.state import Lounge, ReminderKind


def wants(state: Lounge, person: str) -> bool:
    """Whether somebody is away, and would like to be told of what happens."""
    one = member_of(state, person)
    return (one.push or one.mail) and not one.here and not one.gone


def remind(draft: Draft, people: Iterable[str], kind: ReminderKind, thread: str = "", text: str = "") -> None:
    for person in people:
        if wants(draft.state, person):
            number = str(draft.state.remembered + 1)
            draft.emit(events.Reminded(number=number, person=person, kind=kind, at=draft.at, thread=thread, text=text))


def take(draft: Draft, command: commands.Take) -> None:
    """Take reminders up that nobody else has."""
    pending = tuple(number for number in dict.fromkeys(command.reminders) if number in draft.state.reminders)
    if pending:
        draft.emit(events.Taken(reminders=pending, at=draft.at))


def set_ways(draft: Draft, command: commands.Remind) -> None:
    one = check.me(draft)
    push = one.push if command.push is None else command.push
    mail = one.mail if command.mail is None else command.mail
    if (push, mail) != (one.push, one.mail):
        draft.emit(events.RemindersSet(person=draft.person, push=push, mail=mail, at=draft.at))
