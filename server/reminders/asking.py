"""Asking whoever reads the mails of an address whether they would like to be reminded there."""

from __future__ import annotations

import asyncio
import re
from typing import Literal

from server.lounge.state import Lounge
from server.people.reaches import Reach
from server.reminders.letters import Letter, message
from server.reminders.post import Post
from server.reminders.sending import Sent
from server.texts import Texts

ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{1,62}"
)
LONGEST = 254
SOON = 10.0
"""Seconds in which a mail server usually says whether it takes a mail."""


def is_address(text: str) -> bool:
    local, _, _ = text.partition("@")
    return len(text) <= LONGEST and len(local) <= 64 and ADDRESS.fullmatch(text) is not None


async def ask(post: Post, texts: Texts, lounge: Lounge, row: Reach, now: int) -> Literal["sent", "refused", "many"]:
    """Send the mail with the link that confirms. A server that takes its time is asked on, and counts as sent."""
    lane = post.lanes["mail"]
    if not lane.take(now):
        return "many"
    sending = asyncio.ensure_future(
        post.mailer.send(message(asking(post, texts, lounge, row), post.settings.mail_from))
    )
    sending.add_done_callback(lambda _: lane.done())
    KEPT.add(sending)
    sending.add_done_callback(KEPT.discard)
    done, _ = await asyncio.wait({sending}, timeout=SOON)
    return "refused" if done and sending.result().outcome in {"refused", "gone"} else "sent"


KEPT: set[asyncio.Future[Sent]] = set()
"""Those under way, so that none is lost."""


def asking(post: Post, texts: Texts, lounge: Lounge, row: Reach) -> Letter:
    def text(key: str) -> str:
        return texts.text(row.lang, key, title=lounge.title)

    token = post.tokens.confirm(row.id, row.person, lounge.meetup, row.created)
    return Letter(
        to=row.address,
        lang=row.lang,
        subject=text("reach-confirm-subject"),
        lines=[text("reach-confirm-line")],
        link=f"{post.settings.public_url.rstrip('/')}/m/{lounge.meetup}/lounge/mail/{token}",
        go=text("reach-confirm-go"),
        footer=text("reach-confirm-footer"),
    )
