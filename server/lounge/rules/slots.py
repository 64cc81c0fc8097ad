"""Times to meet: proposed, agreed to, fixed; and what came of it."""

from __future__ import annotations

from typing import Final

from game.decider import Refusal
from server.lounge import commands, events
from server.lounge.draft import Draft
from server.lounge.facts import DAY, enough
from server.lounge.rules import check
from server.lounge.rules.reminders import remind

MOST_SLOTS: Final = 8
FARTHEST: Final = 400 * DAY


def propose(draft: Draft, command: commands.Propose) -> None:
    thread = check.talking(draft, command.thread)
    if not draft.at < command.starts <= draft.at + FARTHEST:
        raise Refusal("slot-not-ahead", starts=command.starts)
    if any((slot.starts, slot.minutes) == (command.starts, command.minutes) for slot in thread.slots.values()):
        raise Refusal("slot-twice", starts=command.starts)
    if sum(1 for slot in thread.slots.values() if slot.starts > draft.at) >= MOST_SLOTS:
        raise Refusal("too-many-slots", limit=MOST_SLOTS)
    for number, slot in thread.slots.items():
        if len(thread.slots) >= MOST_SLOTS and slot.starts <= draft.at and number != thread.fixed:
            draft.emit(events.SlotDropped(thread=command.thread, slot=number, at=draft.at))
    draft.emit(
        events.Proposed(
            thread=command.thread,
            slot=str(thread.slotted + 1),
            person=draft.person,
            starts=command.starts,
            minutes=command.minutes,
            at=draft.at,
        )
    )
    remind(draft, [who for who in thread.people if who != draft.person], "time", command.thread)


def agree(draft: Draft, command: commands.Agree) -> None:
    thread = check.talking(draft, command.thread)
    slot = thread.slots.get(command.slot)
    if slot is None:
        raise Refusal("no-such-slot", slot=command.slot)
    if not command.on and slot.by == draft.person:
        draft.emit(events.SlotDropped(thread=command.thread, slot=command.slot, at=draft.at))
        return
    if (draft.person in slot.yes) == command.on:
        return
    if command.on and slot.starts <= draft.at:
        raise Refusal("slot-not-ahead", starts=slot.starts)
    fixed = command.on and thread.fixed != command.slot and len(slot.yes) + 1 >= enough(thread)
    draft.emit(
        events.Agreed(
            thread=command.thread,
            slot=command.slot,
            person=draft.person,
            on=command.on,
            at=draft.at,
            fixed=fixed,
        )
    )
    if fixed:
        remind(draft, [who for who in thread.people if who != draft.person], "time", command.thread)


def say_met(draft: Draft, command: commands.SayMet) -> None:
    """Say whether we have met: also once the thread, or the lounge, has ended."""
    thread = check.thread(draft, command.thread)
    known = thread.met.get(draft.person)
    if known is None or (known.answer, known.stars) != (command.answer, command.stars):
        draft.emit(
            events.MetSaid(
                thread=command.thread,
                person=draft.person,
                answer=command.answer,
                at=draft.at,
                stars=command.stars,
            )
        )
