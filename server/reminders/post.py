"""Everything that sends, in one place: the same for pages, which send confirmations, and for the postman."""

from __future__ import annotations

from typing import cast

from quart import Quart

from server.config import Settings
from server.people.reaches import Reach, Way
from server.reminders.keys import Keys
from server.reminders.mail import Mailer
from server.reminders.push import Pusher
from server.reminders.sending import Budget
from server.reminders.tokens import Tokens

FULL = 1_000
"""Milliseconds until a lane that is full is looked at again."""


class Lane:
    """One way, with how many may be under way and how many may be sent in an hour."""

    def __init__(self, hourly: int, most: int, now: int) -> None:
        self._budget = Budget(hourly, now)
        self._most = most
        self.under_way = 0

    def take(self, now: int) -> bool:
        if self.under_way >= self._most or not self._budget.take(now):
            return False
        self.under_way += 1
        return True

    def done(self, *, used: bool = True) -> None:
        self.under_way -= 1
        if not used:
            self._budget.back()

    @property
    def wait(self) -> int:
        """Milliseconds until it is worth asking again."""
        return max(self._budget.wait, FULL)


class Post:
    """The ways that this server has."""

    def __init__(self, settings: Settings, now: int) -> None:
        self.settings = settings
        self.keys = Keys(settings)
        self.pusher = Pusher(settings, self.keys)
        self.mailer = Mailer(settings)
        self.tokens = Tokens(settings.secret_key)
        self.lanes: dict[Way, Lane] = {
            "push": Lane(settings.push_per_hour, 500, now),
            "mail": Lane(settings.mail_per_hour, 200, now),
        }

    def offers(self, way: Way) -> bool:
        return bool(self.keys.public) if way == "push" else self.mailer.offered

    def usable(self, row: Reach) -> bool:
        return row.confirmed is not None and self.offers(row.way)

    def stop_url(self, person: str, meetup: str, way: Way) -> str:
        """Return the address that ends reminders, without the host where no public URL is set."""
        return f"{self.settings.public_url.rstrip('/')}/u/{self.tokens.stop(person, meetup, way)}"


def post_of(pages: Quart, settings: Settings, now: int) -> Post:
    """Return the application's post, made when first asked for."""
    kept = pages.extensions.get("nijikai-post")
    if kept is None:
        kept = pages.extensions["nijikai-post"] = Post(settings, now)
    return cast("Post", kept)
