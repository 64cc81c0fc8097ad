"""What all pages share: the parts of the server they need, and the request's language, ticket and texts."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import cast

import msgspec
from markupsafe import Markup
from quart import current_app, g, render_template, request

from game.decider import Refusal
from game.pack.schema import Pack
from server.config import Settings
from server.live.clock import Clock
from server.live.crew import Crew
from server.live.limits import Buckets
from server.live.streams import Streams
from server.log.store import LogStore
from server.packs import localized
from server.pages.askings import Askings
from server.pages.assets import Asset, Assets
from server.pages.attempts import Attempts
from server.pages.tongues import language_of, titled
from server.people.passwords import Passwords
from server.people.people import People
from server.people.tickets import Ticket, Tickets
from server.texts import LANGUAGES, Texts


class Shelf:
    """The packs as browsers read them: one asset per pack and language."""

    def __init__(self, packs: Mapping[str, Pack]) -> None:
        self.packs = packs
        self.assets: dict[str, Asset] = {}
        self.urls: dict[str, dict[str, str]] = {}
        for pack in packs.values():
            self.urls[pack.id] = {lang: self._put(pack, lang) for lang in pack.languages}

    def _put(self, pack: Pack, lang: str) -> str:
        made = localized(pack, lang)
        path = f"{pack.id}/{made.name}"
        self.assets[path] = Asset(type="application/json", body=made.body)
        return f"/packs/{path}"


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """Everything pages use; put together in ``server.app``."""

    settings: Settings
    clock: Clock
    streams: Streams
    store: LogStore
    people: People
    tickets: Tickets
    texts: Texts
    assets: Assets
    shelf: Shelf
    visits: Buckets
    keys: Buckets
    """How often each access key may ask."""
    crew: Crew = msgspec.field(default_factory=Crew)
    attempts: Attempts = msgspec.field(default_factory=Attempts)
    askings: Askings = msgspec.field(default_factory=Askings)
    passwords: Passwords = msgspec.field(default_factory=Passwords)

    @property
    def limits(self) -> dict[str, Buckets]:
        """Return the limits that all workers of a house share."""
        return {
            "visits": self.visits,
            "sign-in": self.attempts.addresses,
            "accounts": self.attempts.accounts,
            "keys": self.keys,
            "confirmers": self.askings.persons,
            "confirmed": self.askings.addresses,
        }


def site() -> Site:
    return cast("Site", current_app.extensions["nijikai"])


def limits(settings: Settings) -> Buckets:
    """How often one address may join or open tables: a whole venue may share one, and come in at the same second."""
    return Buckets(settings.rate_per_second * 4, settings.rate_burst * 20, time.monotonic)


def key_limits(settings: Settings) -> Buckets:
    """How often one access key may ask."""
    return Buckets(settings.api_per_second, settings.api_burst, time.monotonic)


def lang() -> str:
    """Return the request's language: asked for with ``?lang=``, chosen earlier, or the browser's."""
    wished = [request.args.get("lang", ""), request.cookies.get("lang", "")]
    return site().texts.choose([*wished, *(tag for tag, _ in request.accept_languages)])


def cookie_of(table: str) -> str:
    return f"ticket-{table}"


def ticket_for(table: str) -> Ticket | None:
    """Return the visitor's ticket for a table, if they have a good one."""
    try:
        ticket = site().tickets.read(request.cookies.get(cookie_of(table)))
    except Refusal:
        return None
    return ticket if ticket.place == table else None


def secure() -> bool:
    """Whether the browser reached us over TLS, as far as we know, or a proxy that is believed."""
    return request.scheme == "https" or site().settings.public_url.startswith("https://")


def base_url() -> str:
    """Return the address that people use, without a slash at its end."""
    if site().settings.public_url:
        return site().settings.public_url.rstrip("/")
    return f"{'https' if secure() else 'http'}://{request.host}"


async def page(template: str, *, status: int = 200, **values: object) -> tuple[str, int]:
    """Render a template with what every template knows: language, texts, addresses of files, import map, nonce."""
    spoken = lang()
    texts = site().texts

    def t(key: str, **params: str | int) -> str:
        return texts.text(spoken, key, **params)

    html = await render_template(
        template,
        lang=spoken,
        languages=LANGUAGES,
        t=t,
        tongue_of=lambda text: language_of(text) or spoken,
        titled=lambda text: titled(text, spoken),
        voices=site().settings.voice,
        polling=site().settings.polling,
        asset=site().assets.url,
        modules=site().assets.modules,
        sheet=site().assets.sheet,
        importmap=Markup(site().assets.import_map),  # noqa: S704
        nonce=g.nonce,
        **values,
    )
    return html, status
