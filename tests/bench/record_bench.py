"""Taking along the record of a meetup of five hundred people from a server that runs: what it costs, and what those who
play meanwhile would feel of it.
"""

from __future__ import annotations

import asyncio
import gzip
import http.client
import tempfile
import time
from pathlib import Path
from typing import Any

import brotli  # type: ignore[import-untyped]
from quart_auth import QuartAuth

from server.app import create_app
from server.config import Settings
from server.first_run import prepare
from server.log.sql import open_log
from server.people.accounts import new_account
from server.people.database import open_people
from server.people.meetups import Owned
from server.people.people import people_in
from server.wiring import packs_of
from tests.bench.house import House, house
from tests.bench.replay_bench import MINUTES, PEOPLE, Bystander, keep, play


def measure() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        played = play()
        meetup, _ = asyncio.run(keep(folder, played))
        cookie = asyncio.run(own(folder, meetup))
        with house(folder) as server:
            kinds = {kind: take(server, meetup, cookie, kind) for kind in ("br", "gzip", "identity")}
        return {"people": PEOPLE, "minutes": MINUTES, "events": len(played), **kinds}


async def own(folder: Path, meetup: str) -> str:
    """Give the meetup to an organization; return the cookie of its owner."""
    settings = prepare(Settings(data=folder))
    now = round(time.time() * 1000)
    people = people_in(open_people(settings.database_url))
    store = await open_log(settings.database_url)
    try:
        account = new_account("bench@example.org", "Bench", "en", None, now)
        await people.accounts.add(account)
        organization = await people.organizations.create("Bench", now, account.id)
        await people.meetups.add(Owned(meetup, organization.id, None, now))
        nijikai = create_app(settings, store, packs_of(None), people=people)
        session: QuartAuth = nijikai.pages.extensions["QUART_AUTH"][0]
        async with nijikai.pages.app_context():
            token = session.dump_token(f"{account.id}.{account.generation}")
        await nijikai.close()
        return f"organizer={token}"
    finally:
        await people.database.close()
        await store.close()


def take(server: House, meetup: str, cookie: str, kind: str) -> dict[str, Any]:
    """Return what it takes: the server's CPU-seconds and memory, bytes on the way; and a bystander's waits, in ms."""
    before, start = server.cpu(), time.perf_counter()
    body = record(server, meetup, cookie, kind)
    seconds, used = time.perf_counter() - start, server.cpu() - before
    bystander = Bystander(server.port)
    bystander.start()  # the second time: who asks so often costs something as well
    record(server, meetup, cookie, kind)
    waits = bystander.end()
    whole = brotli.decompress(body) if kind == "br" else gzip.decompress(body) if kind == "gzip" else body
    return {
        "seconds": round(seconds, 2), "cpu_seconds": round(used, 2), "sent": len(body), "bytes": len(whole),
        "lines": whole.count(b"\n"), "bystander": waits, "memory": server.memory(),
    }  # fmt: skip


def record(server: House, meetup: str, cookie: str, kind: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    headers = {"Cookie": cookie, "Accept-Encoding": kind}
    connection.request("GET", f"/organize/meetups/{meetup}/measures/log.jsonl", headers=headers)
    answer = connection.getresponse()
    if answer.status != 200:
        raise AssertionError(answer.status)
    body = answer.read()
    connection.close()
    return body
