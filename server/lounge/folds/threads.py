"""Events of threads: opened, joined, left, ended; times to meet; what was said and asked; reminders."""

from __future__ import annotations

from msgspec.structs import replace

from server.lounge.events import (
    Agreed,
    Asked,
    MetSaid,
    Neared,
    Proposed,
    Reminded,
    SlotDropped,
    Spoken,
    Taken,
    ThreadEnded,
    ThreadJoined,
    ThreadLeft,
    ThreadOpened,
)  # fmt: skip
from server.lounge.facts import enough, member_of
from server.lounge.folds.edit import edit, edit_thread, enlist, minus, plus, put, without
from server.lounge.state import Lounge, Reminder, Slot, Thread, Verdict
from server.lounge.view import CLOSE, PLENARY


def opened(state: Lounge, event: ThreadOpened) -> Lounge:
    thread = Thread(
        kind=event.kind,
        people=event.people,
        question=event.question,
        words=event.words,
        challenge=event.challenge,
        opened=event.at,
        circle=event.circle,
    )
    number = int(event.thread) if event.thread.isdecimal() else 0
    threads, count = {**state.threads, event.thread: thread}, max(state.opened_threads, number)
    state = enlist(replace(state, threads=threads, opened_threads=count), "threads", _in(event))
    return _found(state, event.people) if event.kind in CLOSE else state


def _in(event: ThreadOpened) -> dict[str, tuple[str, ...]]:
    return dict.fromkeys(event.people, (event.thread,))


def _found(state: Lounge, people: tuple[str, ...]) -> Lounge:
    """Whoever has found somebody waits for them no longer."""
    changed = {}
    for person in people:
        member = state.members.get(person)
        if member is not None:
            changed[person] = replace(member, likes=minus(member.likes, *people), laters=minus(member.laters, *people))
    return put(state, changed)


def joined(state: Lounge, event: ThreadJoined) -> Lounge:
    thread = state.threads.get(event.thread)
    if thread is None or thread.ended or event.person not in state.members:
        return state
    state = edit_thread(state, event.thread, people=plus(thread.people, event.person))
    return enlist(state, "threads", {event.person: (event.thread,)})


def left(state: Lounge, event: ThreadLeft) -> Lounge:
    """Somebody goes, and with them what they proposed; a time that too few can is fixed no longer."""
    thread = state.threads.get(event.thread)
    if thread is None or event.person not in thread.people:
        return state
    slots = {
        number: replace(slot, yes=minus(slot.yes, event.person))
        for number, slot in thread.slots.items()
        if slot.by != event.person
    }
    rest = replace(thread, people=minus(thread.people, event.person), slots=slots)
    state = replace(state, threads={**state.threads, event.thread: settled(rest)})
    if not thread.circle:
        return state
    said = {**member_of(state, event.person).circles, thread.circle: False}
    return edit(state, event.person, circles=said)


def settled(thread: Thread) -> Thread:
    """Return a thread whose fixed time is one that enough of its people can."""
    slot = thread.slots.get(thread.fixed)
    holds = slot is not None and len(slot.yes) >= enough(thread)
    return replace(thread, fixed="") if thread.fixed and not holds else thread


def ended(state: Lounge, event: ThreadEnded) -> Lounge:
    thread = state.threads.get(event.thread)
    if thread is None or thread.ended or event.thread == PLENARY:
        return state
    return edit_thread(state, event.thread, ended=event.at)


# --- times to meet --------------------------------------------------------------------------------------------------


def proposed(state: Lounge, event: Proposed) -> Lounge:
    thread = state.threads.get(event.thread)
    if thread is None:
        return state
    slot = Slot(by=event.person, starts=event.starts, minutes=event.minutes, yes=(event.person,))
    number = int(event.slot) if event.slot.isdecimal() else 0
    slots = {**thread.slots, event.slot: slot}
    return edit_thread(state, event.thread, slots=slots, slotted=max(thread.slotted, number))


def agreed(state: Lounge, event: Agreed) -> Lounge:
    thread = state.threads.get(event.thread)
    slot = thread.slots.get(event.slot) if thread else None
    if thread is None or slot is None:
        return state
    changed = replace(slot, yes=(plus if event.on else minus)(slot.yes, event.person))
    thread = replace(thread, slots={**thread.slots, event.slot: changed})
    thread = replace(thread, fixed=event.slot) if event.fixed else settled(thread)
    return replace(state, threads={**state.threads, event.thread: thread})


def slot_dropped(state: Lounge, event: SlotDropped) -> Lounge:
    thread = state.threads.get(event.thread)
    if thread is None or event.slot not in thread.slots:
        return state
    rest = replace(thread, slots=without(thread.slots, event.slot))
    return replace(state, threads={**state.threads, event.thread: settled(rest)})


def neared(state: Lounge, event: Neared) -> Lounge:
    return edit_thread(state, event.thread, reminded=event.slot)


# --- what was said --------------------------------------------------------------------------------------------------


def spoken(state: Lounge, event: Spoken) -> Lounge:
    """Note the first message; any other event says that those who are away are told of one."""
    thread = state.threads.get(event.thread)
    if thread is None:
        return state
    if not thread.first:
        return edit_thread(state, event.thread, first=event.at)
    return edit_thread(state, event.thread, spoken=event.at)


def asked(state: Lounge, event: Asked) -> Lounge:
    return edit_thread(state, event.thread, asked=event.at)


def met_said(state: Lounge, event: MetSaid) -> Lounge:
    thread = state.threads.get(event.thread)
    if thread is None:
        return state
    return edit_thread(state, event.thread, met={**thread.met, event.person: Verdict(event.answer, event.stars)})


# --- reminders --------------------------------------------------------------------------------------------------------


def reminded(state: Lounge, event: Reminded) -> Lounge:
    reminder = Reminder(person=event.person, kind=event.kind, thread=event.thread, text=event.text, at=event.at)
    number = int(event.number) if event.number.isdecimal() else 0
    reminders = {**state.reminders, event.number: reminder}
    return replace(state, reminders=reminders, remembered=max(state.remembered, number))


def taken(state: Lounge, event: Taken) -> Lounge:
    return replace(state, reminders=without(state.reminders, *event.reminders))
