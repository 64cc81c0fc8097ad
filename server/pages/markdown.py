"""Notes as Markdown. What people typed stays text: nothing of it becomes a heading, a link, a picture or HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from server.pages.album import Entry, Section

MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!&$])")
FIRST = re.compile(r"^(\d*)([-+=:.)])")
"""What would begin a list or a rule, at the beginning of a line."""

Text = Callable[..., str]
"""Of a key and its variables."""


def notes(title: str, entries: Iterable[Entry], text: Text) -> str:
    """Return a document: a chapter for each round, a part for each room."""
    return "\n".join([f"# {plain(text('notes-title', title=title))}", "", *chapters(entries, text)]).rstrip() + "\n"


def chapters(entries: Iterable[Entry], text: Text) -> Iterator[str]:
    chapter, none = "", True
    for entry in entries:
        heading = text("notes-round", round=entry.round) if entry.round else text("notes-all")
        if heading != chapter:
            yield from (f"## {plain(heading)}", "")
        chapter, none = heading, False
        yield from part(entry, text)
    if none:
        yield text("notes-none")


def part(entry: Entry, text: Text) -> Iterator[str]:
    yield from (f"### {plain(entry.name)}", "")
    if entry.title and entry.title != entry.name:
        yield from (f"*{plain(entry.title)}*", "")
    if entry.people:
        yield from (plain(text("list-comma").join(entry.people)), "")
    for section in entry.sections:
        yield from lines(section)


def lines(section: Section) -> Iterator[str]:
    if section.title:
        yield from (f"#### {plain(section.title)}", "")
    for said in section.lines:
        yield f"- {plain(said.text)}" + (f" — {plain(said.name)}" if said.name else "")
    yield ""


def plain(text: str) -> str:
    """Return the text so that it is shown as it is."""
    return FIRST.sub(r"\1\\\2", MARKS.sub(r"\\\1", " ".join(text.split())))
