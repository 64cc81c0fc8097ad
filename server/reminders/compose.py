"""Making of a note what goes by each way: a notification, or a letter."""

from __future__ import annotations

from server.lounge.state import Lounge
from server.people.reaches import Reach
from server.reminders.letters import Letter
from server.reminders.post import Post
from server.reminders.push import Notification
from server.reminders.words import Note, Words

HOUR = 3_600
"""Seconds."""


def way_in(lounge: Lounge, note: Note) -> str:
    """Return the address of the lounge, or of the one thread that a note is about."""
    return f"/m/{lounge.meetup}/lounge" + (f"#t{note.thread}" if note.thread else "")


def notification(post: Post, lounge: Lounge, note: Note, words: Words, to: Reach) -> Notification:
    first, *others = note.lines
    more = [words.text("reach-more", count=note.more)] if note.more else []
    return Notification(
        title=note.title if others else first,
        body="\n".join([*note.lines, *more]) if others else words.text("reach-from", title=lounge.title),
        lang=to.lang,
        tag=f"{lounge.meetup}/{note.thread}" if note.thread else lounge.meetup,
        url=way_in(lounge, note),
        stop=f"/u/{post.tokens.stop(to.person, lounge.meetup, 'push')}",
        stopping=words.text("reach-stop-push"),
        urgent=note.urgent,
        lives=HOUR if note.urgent else 24 * HOUR,
    )


def letter(post: Post, lounge: Lounge, note: Note, words: Words, to: Reach, personal: str) -> Letter:
    """``personal``: the text of the person's own link, by which they come in on any device; nothing for those who have
    none.
    """
    base = post.settings.public_url.rstrip("/")
    anchor = f"#t{note.thread}" if note.thread else ""
    link = f"{base}/p/{personal}?to={lounge.meetup}{anchor}" if personal else base + way_in(lounge, note)
    more = [words.text("reach-more", count=note.more)] if note.more else []
    first, *others = note.lines
    return Letter(
        to=to.address,
        lang=to.lang,
        subject=note.title if others else words.text("reach-subject", line=first, title=lounge.title),
        greeting=words.text("reach-greeting", name=lounge.members[to.person].name),
        lines=[*note.lines, *more],
        link=link,
        go=words.text("reach-go"),
        footer=words.text("reach-footer", title=lounge.title),
        stop=post.stop_url(to.person, lounge.meetup, "mail"),
        stopping=words.text("reach-stop-mail"),
    )
