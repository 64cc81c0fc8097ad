"""Persona cards that people share: who may, what is on them, what everybody sees, and when it is gone."""

from __future__ import annotations

import hashlib
import io
import re
import secrets
from typing import Any

import msgspec
import pytest
from PIL import Image

from game.state import Persona, Player, Table
from server.cards.card import Shows, card_of
from server.cards.drawing import HEIGHT, WIDTH, Easel, Said, draw
from server.cards.faces import Faces
from server.cards.letters import Letters
from server.cards.pen import Colours
from server.erasure import erase
from server.folders import folder
from server.meetup import commands, naming
from server.meetup.state import Plan
from server.people.meetups import Owned
from tests.live.harness import eventually
from tests.pages.meetups import ORGANIZATION, OpenVenue, Venue
from tests.pages.site import packs

PACK = packs()["cs_college"]
BUILD = folder("static") / "vendor" / ".cards"
EASEL = Easel(
    Letters(BUILD / "widths.json"), Colours(folder("static") / "css" / "tokens.css"), Faces(BUILD / "faces.json")
)
HOUR = 3_600_000


class Sharing:
    """A meetup in which Mio has finished a game."""

    def __init__(self, venue: Venue, person: str) -> None:
        self.venue = venue
        self.person = person
        self.path = f"/m/{venue.id}/lounge/card"

    async def ask(self, method: str, **body: Any) -> tuple[int, Any]:  # noqa: ANN401 - JSON
        data = msgspec.json.encode(body) if body else None
        answer = await getattr(self.venue.client, method)(self.path, data=data)
        return answer.status_code, msgspec.json.decode(await answer.get_data())

    async def made(self, **shows: bool) -> dict[str, Any]:
        status, answer = await self.ask("post", **shows)
        assert status == 200
        return dict(answer["card"])

    async def see(self, path: str, **headers: str) -> tuple[Any, str]:
        """Look at a page as somebody else does."""
        answer = await self.venue.stranger().get(path, headers={"Accept-Language": "en"} | headers)
        text = "" if answer.mimetype == "image/png" else await answer.get_data(as_text=True)
        return answer, text


async def finish(venue: Venue, person: str) -> None:
    """End the game at their table: its state is put in place, as playing takes a while."""
    room = (await venue.state).people[person].room
    stream = await venue.nijikai.streams.open(f"table/{room}")
    stream.state = finished(stream.state, person, "髙橋 Mio 🎲")


def finished(table: Table, person: str, name: str) -> Table:
    """Return a table where somebody has played to the end."""
    xp = {one.id: 120 * at for at, one in enumerate(PACK.abilities)}
    player = Player(person=person, name=name, avatar="f1", xp=xp)
    persona = Persona(
        score=123,
        place=1,
        rank=5,
        epithet={"ja": "うたげの", "en": "Festive"},
        noun={"ja": "伴走者", "en": "Companion"},
        awards=(PACK.awards[0].id,),
    )
    return msgspec.structs.replace(table, pack=PACK.id, stage="finished", players=(player,), personas={"0": persona})


@pytest.fixture
async def sharing(open_venue: OpenVenue) -> Sharing:
    venue = await open_venue()
    await venue.join("Mio")
    person = (await venue.page())["person"]
    await venue.staff(commands.Open())
    await venue.staff(commands.OpenRoom())
    await venue.staff(commands.Move((person,), f"{venue.id}-1"))

    async def laid() -> bool:
        return await venue.nijikai.streams.exists(f"table/{venue.id}-1") and not (await venue.state).errands

    await eventually(laid)
    await finish(venue, person)
    return Sharing(venue, person)


# --- mine ----------------------------------------------------------------------------------------------------------


async def test_a_card_is_made_changed_and_taken_back(sharing: Sharing) -> None:
    assert await sharing.ask("get") == (200, {"can": True, "card": None})
    card = await sharing.made()
    assert len(card["id"]) == 22
    assert card["link"].endswith(f"/c/{card['id']}")
    assert "Festive Companion" in card["texts"]["en"]
    assert "うたげの伴走者" in card["texts"]["ja"]
    assert (await sharing.ask("get"))[1]["card"] == card
    changed = await sharing.made(name=False, meetup=False)
    assert changed["id"] == card["id"]
    assert changed["shows"] == {"name": False, "face": True, "meetup": False}
    assert changed["pictures"] != card["pictures"]
    assert await sharing.ask("delete") == (200, {"card": None})
    assert (await sharing.ask("get"))[1] == {"can": True, "card": None}
    assert (await sharing.made())["id"] != card["id"]


async def test_only_whoever_finished_a_game_here_has_one(sharing: Sharing) -> None:
    other = sharing.venue.stranger()
    assert (await other.get(sharing.path)).status_code == 403
    assert (await other.post(sharing.path)).status_code == 403
    await sharing.venue.join("Aki", other)
    assert (await other.post(sharing.path)).status_code == 409
    assert (await sharing.venue.client.post(sharing.path, data=b'{"name": 1}')).status_code == 400
    assert (
        await sharing.venue.client.post(sharing.path, headers={"Origin": "https://evil.example"})
    ).status_code == 403


# --- everybody's ---------------------------------------------------------------------------------------------------


async def test_its_page_has_a_preview_and_no_scripts(sharing: Sharing) -> None:
    card = await sharing.made()
    for spoken, title in (("en", "髙橋 Mio 🎲 is “Festive Companion”"), ("ja", "髙橋 Mio 🎲さんは「うたげの伴走者」")):
        answer, html = await sharing.see(f"/c/{card['id']}?lang={spoken}")
        assert answer.status_code == 200
        tags = dict(re.findall(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)">', html))
        assert tags["og:title"] == tags["twitter:title"] == title
        assert tags["og:image"].replace("&amp;", "&") == card["pictures"][spoken]
        assert tags["og:image"].startswith("http://localhost/c/")
        assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
        assert "Spring &lt;meetup&gt;" in tags["og:description"]
        assert tags["og:image:alt"]
        assert tags["twitter:card"] == "summary_large_image"
        assert tags["robots"] == "noindex"
        assert f'<link rel="canonical" href="http://localhost/c/{card["id"]}">' in html
        assert '<script type="module"' not in html
        assert "<script src" not in html
        assert f'href="/m/{sharing.venue.id}"' in html


async def test_nothing_is_shown_but_what_was_chosen(sharing: Sharing) -> None:
    card = await sharing.made(name=False, face=False, meetup=False)
    _, html = await sharing.see(f"/c/{card['id']}")
    for hidden in ("Mio", "Spring", sharing.venue.id, sharing.person):
        assert hidden not in html
    kept = await sharing.venue.nijikai.people.cards.find(card["id"])
    assert kept
    assert kept.card
    assert (kept.card.name, kept.card.avatar, kept.card.meetup) == ("", "", "")


async def test_it_leads_to_the_next_meetup_of_the_series(sharing: Sharing) -> None:
    venue, people = sharing.venue, sharing.venue.nijikai.people
    series = await people.meetups.add_series(ORGANIZATION, "Fridays", "", 1)
    now = venue.nijikai.clock.now()
    coming = naming.new_id(secrets.token_bytes(10))
    plan = Plan(title="The next one", starts=now + 48 * HOUR)
    await venue.run(commands.Prepare(plan, id=coming), role="organizer", person="o-1", meetup=coming)
    await people.meetups.add(Owned(coming, ORGANIZATION, series.id, now))
    await people.meetups.put_into(venue.id, series.id)
    card = await sharing.made()
    _, html = await sharing.see(f"/c/{card['id']}")
    assert f'href="/m/{coming}"' in html
    assert "The next one" in html


async def test_the_picture_is_drawn_once(sharing: Sharing) -> None:
    card = await sharing.made()
    path = card["pictures"]["ja"].removeprefix("http://localhost")
    answer, _ = await sharing.see(path)
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    assert "public" in answer.headers["Cache-Control"]
    picture = Image.open(io.BytesIO(await answer.get_data()))
    assert picture.size == (WIDTH, HEIGHT)
    assert len(picture.convert("RGB").getcolors(1 << 20) or []) > 500  # a face, letters, lines: no empty sheet
    again, _ = await sharing.see(path, **{"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, await again.get_data()) == (304, b"")
    other, _ = await sharing.see(card["pictures"]["en"].removeprefix("http://localhost"))
    assert other.headers["ETag"] != answer.headers["ETag"]


# --- when it is gone -----------------------------------------------------------------------------------------------


async def test_what_is_taken_back_or_erased_is_gone(sharing: Sharing) -> None:
    venue = sharing.venue
    assert (await sharing.see("/c/no-such-card"))[0].status_code == 404
    assert (await sharing.see("/c/no-such-card.png"))[0].status_code == 404
    first = (await sharing.made())["id"]
    await sharing.ask("delete")
    second = (await sharing.made())["id"]
    await erase(venue.nijikai, sharing.person)
    for id in (first, second):
        answer, html = await sharing.see(f"/c/{id}")
        assert answer.status_code == 410
        assert "Mio" not in html
        assert "no longer shared" in html
        assert (await sharing.see(f"/c/{id}.png"))[0].status_code == 410
        kept = await venue.nijikai.people.cards.find(id)
        assert kept
        assert kept.card is None


# --- drawing -------------------------------------------------------------------------------------------------------


def test_faces_are_those_that_browsers_draw() -> None:
    faces = EASEL.faces
    wrong = [
        seed
        for seed, digest in faces.parts.samples.items()
        if hashlib.sha256(faces.draw(seed).encode()).hexdigest() != digest
    ]
    assert len(faces.parts.samples) > 50
    assert wrong == []


@pytest.mark.parametrize("name", ["髙橋 﨑山 邉 凜", "Ångström Łukasz", "🎲🎲", "한국어", "<b>&\x00", "長" * 40, ""])
def test_any_name_can_be_drawn(name: str) -> None:
    player = Player(person="p", name=name, avatar="", xp={})
    persona = Persona(score=0, place=12, rank=0, epithet={}, noun={"ja": "名"}, awards=tuple(a.id for a in PACK.awards))
    table = Table(players=(player,), personas={"0": persona})
    card = card_of(PACK, table, 0, Plan(title="会"), Shows())
    svg = draw(EASEL, card, Said(lang="ja", brand="二次会", place="第12位", score="スコア 0", foot="会"))
    assert "\x00" not in svg
    assert "<b>" not in svg
    assert "🎲" not in svg
    readable = EASEL.letters.readable(name)
    assert all(EASEL.letters.width(char, 10) > 0 for char in readable if not char.isspace())


def test_rare_characters_of_names_are_there() -> None:
    name = "髙﨑邉邊齋濵德塚彅"
    assert EASEL.letters.readable(name) == name
    assert EASEL.letters.readable("𠮷野 𣘺本") == "吉野 橋本"
