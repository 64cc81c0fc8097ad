"""What a reminder says. Never what somebody wrote in private: only that they wrote, and who."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from server.lounge.state import Lounge, Member, Reminder, Thread
from server.pages.when import when
from server.texts import Texts

MOST_LINES = 4
LONGEST = 160
"""Characters of an announcement that are told."""


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that somebody is told at once. ``thread``: the one thread that it is about, or nothing."""

    title: str
    lines: tuple[str, ...]
    more: int
    """Further ones that are not named."""
    thread: str
    urgent: bool


def worth_telling(lounge: Lounge, reminder: Reminder) -> bool:
    """Whether it still holds: the thread is there, and nobody in it has gone or is blocked."""
    if reminder.kind == "announce":
        return bool(reminder.text)
    thread = lounge.threads.get(reminder.thread)
    if thread is None or thread.ended or (thread.kind != "plenary" and reminder.person not in thread.people):
        return False
    member = lounge.members[reminder.person]
    others = others_of(lounge, thread, reminder.person)
    return bool(others) and not (thread.kind == "pair" and any(other in member.blocked for other in thread.people))


def others_of(lounge: Lounge, thread: Thread, person: str) -> list[Member]:
    known = (lounge.members.get(other) for other in thread.people if other != person)
    return [member for member in known if member is not None and not member.gone and member.name]


class Words:
    """Puts reminders into words of a language."""

    def __init__(self, texts: Texts, lounge: Lounge, lang: str) -> None:
        self._texts = texts
        self._lounge = lounge
        self._lang = lang

    def note(self, reminders: Sequence[Reminder]) -> Note:
        """Say it all at once: what is urgent first, nothing twice."""
        ordered = sorted(reminders, key=lambda one: (one.kind != "soon", one.at))
        lines = tuple(dict.fromkeys(self.line(one) for one in ordered))
        threads = {one.thread for one in reminders if one.kind != "announce"}
        title = self._lounge.title
        return Note(
            title=self.text("reach-title", title=title, count=len(lines)),
            lines=lines[:MOST_LINES],
            more=max(0, len(lines) - MOST_LINES),
            thread=threads.pop() if len(threads) == 1 and len(lines) == 1 else "",
            urgent=any(one.kind == "soon" for one in reminders),
        )

    def text(self, key: str, **params: str | int) -> str:
        return self._texts.text(self._lang, key, **params)

    def line(self, reminder: Reminder) -> str:
        if reminder.kind == "announce":
            return self.text("reach-line-announce", text=shortened(reminder.text))
        thread = self._lounge.threads[reminder.thread]
        key = f"reach-line-{reminder.kind}"
        if reminder.kind == "time" and thread.fixed:
            key = "reach-line-fixed"
        if thread.kind == "group":
            return self.text(f"{key}-group", challenge=thread.challenge, when=self.when(thread))
        return self.text(key, names=self.names(thread, reminder.person), when=self.when(thread))

    def names(self, thread: Thread, person: str) -> str:
        """Name the one or two others of a thread."""
        first, *others = [member.name for member in others_of(self._lounge, thread, person)]
        if not others:
            return self.text("reach-name", name=first)
        return self.text("reach-names", first=first, second=others[0])

    def when(self, thread: Thread) -> str:
        """Say the time that all agreed to, by the meetup's clock; nothing where there is none."""
        slot = thread.slots.get(thread.fixed)
        if slot is None:
            return ""
        zone = self._lounge.zone
        return self.text("when-text", **when(slot.starts, zone)) + self.text("reach-zone", zone=zone.rpartition("/")[2])


def shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"
