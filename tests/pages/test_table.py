from __future__ import annotations

import asyncio

import pytest

from server.people.names import clean_name
from tests.pages.site import House


async def test_two_taps_to_a_seat() -> None:
    house = await House.open()
    first = await house.client.get(f"/t/{house.table}")
    assert first.status_code == 200
    assert 'name="name"' in await first.get_data(as_text=True)
    joined = await house.join()
    assert (joined.status_code, joined.location) == (303, f"/t/{house.table}")
    page = await house.page()
    player = page["streams"]["table"]["view"]["players"]["0"]
    assert (player["person"], player["name"], player["avatar"]) == (page["person"], "Mio", "f1")
    assert (page["role"], page["lang"], page["table"]) == ("attendee", "en", house.table)
    assert set(page["pack"]) == set(page["texts"]) == {"ja", "en"}
    assert house.nijikai.tickets.read(page["ticket"]).person == page["person"]


async def test_whoever_comes_when_all_seats_are_taken_watches() -> None:
    house = await House.open()
    for _ in range(3):
        client = house.pages.test_client()
        await house.join(client=client)
    page = await house.page(client)
    players = page["streams"]["table"]["view"]["players"]
    assert all(player["person"] for player in players.values())
    assert page["person"] not in {player["person"] for player in players.values()}


async def test_watching_takes_no_seat() -> None:
    house = await House.open()
    await house.join(path="watch")
    players = (await house.page())["streams"]["table"]["view"]["players"]
    assert not any(player["person"] for player in players.values())


async def test_joining_again_is_the_same_person_under_another_name() -> None:
    house = await House.open()
    await house.join()
    before = await house.page()
    await house.join("Rio", path="watch")
    assert (await house.page())["person"] == before["person"]


async def test_many_people_at_the_same_instant() -> None:
    house = await House.open()
    answers = await asyncio.gather(*(house.join(f"p{n}", house.pages.test_client()) for n in range(12)))
    assert {answer.status_code for answer in answers} == {303}
    players = (await house.nijikai.streams.open(f"table/{house.table}")).state.players
    assert len({player.person for player in players}) == 2


@pytest.mark.parametrize(
    "name",
    [
        "x" * 10_000,
        "👨\u200d👩\u200d👧\u200d👦" * 50,
        "\u202eevil",
        "مرحبا",
        "</script><script>alert(1)</script>",
        '"><img src=x>',
    ],
)
async def test_a_strange_name_is_shown_harmlessly(name: str) -> None:
    house = await House.open()
    assert (await house.join(name)).status_code == 303
    page = await house.page()
    assert page["streams"]["table"]["view"]["players"]["0"]["name"] == clean_name(name)
    other = await (await house.pages.test_client().get(f"/t/{house.table}")).get_data(as_text=True)
    mine = await (await house.client.get(f"/t/{house.table}")).get_data(as_text=True)
    for html in (other, mine):
        assert "<script>alert" not in html
        assert "<img src=x" not in html


@pytest.mark.parametrize(("fields", "code"), [({"name": " "}, "blank-name"), ({"consent": ""}, "consent-missing")])
async def test_a_form_that_lacks_something_says_so(fields: dict[str, str], code: str) -> None:
    house = await House.open()
    answer = await house.join(**{"name": "Mio", **fields})
    assert answer.status_code == 422
    assert f"refusal-{code}" in await answer.get_data(as_text=True)


async def test_a_table_is_found_only_by_its_link() -> None:
    house = await House.open()
    for table in ("x" * 22, "..", house.table[:-1], house.table + "x", "%00"):
        for path in ("", "/join", "/watch", "/qr.svg"):
            if path != "/qr.svg":
                assert (await house.client.get(f"/t/{table}{path}")).status_code == 404
        assert (await house.client.post(f"/t/{table}/join", form={"name": "x", "consent": "yes"})).status_code == 404


async def test_a_ticket_of_another_table_does_not_open_this_one() -> None:
    house, other = await House.open(), await House.open()
    await other.join()
    cookie = (await other.page())["ticket"]
    house.client.set_cookie("localhost", f"ticket-{house.table}", cookie)
    assert 'name="name"' in await (await house.client.get(f"/t/{house.table}")).get_data(as_text=True)


async def test_the_host_link_makes_a_host() -> None:
    house = await House.open()
    assert (await house.client.get(house.host_link())).location == f"/t/{house.table}"
    page = await house.page()
    assert (page["role"], page["links"]["new"]) == ("host", "/tables")


async def test_a_guest_with_the_host_link_stays_the_same_person() -> None:
    house = await House.open()
    await house.join()
    before = await house.page()
    await house.client.get(house.host_link())
    after = await house.page()
    assert (after["person"], after["role"], before["role"]) == (before["person"], "host", "attendee")


@pytest.mark.parametrize(("change", "status"), [({"expires": 1}, 410), ({"role": "attendee"}, 404)])
async def test_a_host_link_that_is_no_good(change: dict[str, object], status: int) -> None:
    house = await House.open()
    assert (await house.client.get(house.host_link(**change))).status_code == status
    assert (await house.client.get("/h/forged")).status_code == 404


async def test_a_host_opens_another_table() -> None:
    house = await House.open()
    await house.client.get(house.host_link())
    answer = await house.client.post("/tables", form={"table": house.table})
    assert answer.status_code == 303
    opened = await house.client.get(answer.location)
    assert opened.status_code == 303
    assert opened.location != f"/t/{house.table}"
    assert (await house.client.get(opened.location)).status_code == 200


async def test_only_a_host_opens_tables() -> None:
    house = await House.open()
    assert (await house.client.post("/tables", form={"table": house.table})).status_code == 403
    await house.join()
    assert (await house.client.post("/tables", form={"table": house.table})).status_code == 403
    await house.client.get(house.host_link())
    for fields in ({"seats": "9"}, {"pack": "none"}, {"mode": "none"}):
        assert (await house.client.post("/tables", form={"table": house.table, **fields})).status_code == 422


async def test_a_closed_table_is_gone() -> None:
    house = await House.open()
    await house.close()
    assert (await house.client.get(f"/t/{house.table}")).status_code == 410
    assert (await house.join()).status_code == 410


@pytest.mark.parametrize(("voice", "shown"), [(True, False), (False, True)])
async def test_where_there_are_no_voices_the_page_says_so(voice: bool, shown: bool) -> None:  # noqa: FBT001
    house = await House.open(voice=voice)
    await house.join()
    html = await (await house.client.get(f"/t/{house.table}")).get_data(as_text=True)
    assert ('data-voices="none"' in html) == shown
