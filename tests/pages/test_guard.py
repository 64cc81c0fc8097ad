from __future__ import annotations

import re
from typing import Any

import pytest

from server.meetup.commands import Invite
from server.pages.assets import script_json
from tests.pages.meetups import OpenVenue
from tests.pages.site import House


async def test_no_script_runs_but_ours() -> None:
    house = await House.open()
    await house.join()
    nonces = set()
    for path in ("/", f"/t/{house.table}", f"/t/{house.table}/join", "/nothing"):
        answer = await house.client.get(path)
        policy = answer.headers["Content-Security-Policy"]
        found = re.search(r"script-src 'self' 'nonce-([^']+)'", policy)
        assert found
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        html = await answer.get_data(as_text=True)
        for tag in re.findall(r"<script(?![^>]*src=)[^>]*>", html):
            assert f'nonce="{found[1]}"' in tag
        assert not re.search(r"\son[a-z]+=", html)
        nonces.add(found[1])
    assert len(nonces) == 4


async def test_headers() -> None:
    house = await House.open()
    answer = await house.client.get(f"/t/{house.table}")
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    cookie = (await house.join()).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def devices(answer: Any) -> str:  # noqa: ANN401 - a response without types
    found = re.findall(r"(camera|microphone|display-capture)=\(([^)]*)\)", answer.headers["Permissions-Policy"])
    return " ".join(f"{name}:{who}" for name, who in found)


async def test_only_pages_where_people_talk_may_ask_for_a_microphone(open_venue: OpenVenue) -> None:
    house = await House.open()
    await house.join()
    venue = await open_venue()
    await venue.join()
    await venue.staff(Invite("f-fay", "Fay"))
    console = {"Cookie": f"ticket-{venue.id}={venue.ticket(person='f-fay', role='facilitator')}"}
    talking = [
        await house.client.get(f"/t/{house.table}"),
        await venue.client.get(f"/m/{venue.id}"),
        await venue.stranger().get(f"/m/{venue.id}/console", headers=console),
    ]
    for answer in talking:
        assert answer.status_code == 200
        assert devices(answer) == "camera:self display-capture: microphone:self"
        assert "media-src 'self' data: blob:;" in answer.headers["Content-Security-Policy"]
    for path in ("/", "/nothing", "/signin", f"/t/{house.table}/join"):
        assert devices(await house.client.get(path)) == "camera: display-capture: microphone:"
    assert devices(await venue.client.get(f"/m/{venue.id}/kept")) == "camera: display-capture: microphone:"
    assert devices(await venue.stranger().get(f"/m/{venue.id}/stage", headers=console)).endswith("microphone:")


@pytest.mark.parametrize(
    ("livekit", "allowed"),
    [
        ("", "connect-src 'self' ws://localhost;"),
        (
            "wss://livekit.example.org:7880/x?y=1",
            "connect-src 'self' ws://localhost wss://livekit.example.org:7880 https://livekit.example.org:7880;",
        ),
    ],
)
async def test_a_page_connects_to_us_and_to_livekit_if_there_is_one(livekit: str, allowed: str) -> None:
    house = await House.open(livekit_url=livekit, livekit_api_key="k", livekit_api_secret="s")
    assert allowed in (await house.client.get("/")).headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://evil.example", 403), ("null", 403), ("http://localhost", 303), ("https://play.example", 303)],
)
async def test_forms_come_from_our_own_pages(origin: str, status: int) -> None:
    house = await House.open(public_url="https://play.example")
    form = {"name": "x", "consent": "yes"}
    answer = await house.client.post(f"/t/{house.table}/join", form=form, headers={"Origin": origin})
    assert answer.status_code == status


async def test_a_form_of_another_site_is_refused_though_it_does_not_say_which() -> None:
    house = await House.open()
    form = {"name": "x", "consent": "yes"}
    for origin in ({}, {"Origin": "http://["}, {"Origin": "http://localhost"}):
        headers = origin | {"Sec-Fetch-Site": "cross-site"} if origin != {"Origin": "http://["} else origin
        answer = await house.client.post(f"/t/{house.table}/join", form=form, headers=headers)
        assert answer.status_code == 403


async def test_a_form_that_is_too_large_is_refused() -> None:
    house = await House.open()
    assert (await house.join("x" * 100_000)).status_code == 413


async def test_too_many_visits_are_slowed_down() -> None:
    house = await House.open(rate_burst=1, rate_per_second=0.1)
    statuses = [(await house.join(client=house.pages.test_client())).status_code for _ in range(21)]
    assert statuses == [303] * 20 + [429]


@pytest.mark.parametrize(
    ("headers", "words"),
    [({"Accept-Language": "en-GB,en;q=0.9,ja;q=0.1"}, "en"), ({"Accept-Language": "ja-JP"}, "ja"), ({}, "ja")],
)
async def test_pages_speak_the_visitors_language(headers: dict[str, str], words: str) -> None:
    house = await House.open()
    for path in ("/", f"/t/{house.table}", "/nothing"):
        html = await (await house.client.get(path, headers=headers)).get_data(as_text=True)
        assert f'<html lang="{words}"' in html


async def test_a_fault_of_ours_is_a_page_with_a_number(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house = await House.open()
    typed = "what somebody " + "typed"

    async def explode(_name: str) -> bool:
        raise KeyError(typed)

    monkeypatch.setattr(house.nijikai.streams, "exists", explode)
    answer = await house.client.get(f"/t/{house.table}")
    html = await answer.get_data(as_text=True)
    incident = re.search(r"incident ([0-9a-f]{8})", caplog.text)
    assert incident
    assert answer.status_code == 500
    assert incident[1] in html
    assert "what somebody typed" not in caplog.text + html
    assert house.table not in caplog.text


def test_json_in_a_page_cannot_end_its_element() -> None:
    assert script_json({"x": "</script><!--&\u2028"}) == '{"x":"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028"}'
