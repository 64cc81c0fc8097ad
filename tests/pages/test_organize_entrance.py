"""Setting up, signing in and out, invitations, lost passwords: who comes in, and who does not."""

from __future__ import annotations

import re

import pytest

from server.pages.signin import BACK
from server.people.accounts import reset_token
from server.people.links import DAY
from tests.pages.office import PASSWORD, Office

SETUP = {"organization": "青空", "name": "ゆい", "email": "Yui@Example.org", "password": PASSWORD}


async def test_the_first_organizer(office: Office) -> None:
    link, yui = await office.setup_link(), office.visitor()
    assert (await yui.get(link)).status == 200
    made = await yui.post(link, SETUP)
    assert (made.status, made.location) == (303, "/organize")
    account = await office.people.accounts.by_email("yui@example.org")
    assert account
    (mine,) = await office.people.organizations.of(account.id)
    assert (mine.organization.name, mine.role) == ("青空", "owner")
    assert (await yui.get("/organize")).location == f"/organize/o/{mine.organization.id}"
    assert (await office.visitor().get(link)).status == 410
    assert (await office.visitor().get(await office.setup_link())).status == 410


async def test_a_set_up_link_is_good_for_a_day(office: Office) -> None:
    link = await office.setup_link()
    office.clock.advance(DAY)
    assert (await office.visitor().get(link)).status == 410
    assert (await office.visitor().get("/setup/guessed")).status == 410


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("organization", " "),
        ("organization", "x" * 121),
        ("name", "\u202e"),
        ("email", "yui"),
        ("email", "a b@example.org"),
        ("password", "short"),
        ("password", "yui@example.org"),
    ],
)
async def test_what_is_wrong_stands_beside_its_field(office: Office, field: str, value: str) -> None:
    link, yui = await office.setup_link(), office.visitor()
    await yui.get(link)
    answer = await yui.post(link, SETUP | {field: value})
    assert answer.status == 422
    assert f'id="wrong-{field}"' in answer.text
    assert len(answer.wrong) == 1
    assert PASSWORD not in answer.text
    assert not await office.people.accounts.any()


async def test_signing_in(office: Office) -> None:
    await office.account("yui@example.org")
    yui = office.visitor()
    assert (await yui.get("/organize")).location == "/signin?next=/organize"
    wrong = await yui.sign_in("yui@example.org", "not the password")
    nobody = await yui.sign_in("nobody@example.org", "not the password")
    assert (wrong.status, nobody.status) == (422, 422)
    assert wrong.text.count("refused") == nobody.text.count("refused")
    assert re.findall(r'role="alert">([^<]+)', wrong.text) == re.findall(r'role="alert">([^<]+)', nobody.text) != []
    entered = await yui.sign_in(" YUI@example.org")
    assert (entered.status, entered.location) == (303, "/organize")
    cookie = next(each for each in entered.headers.getlist("Set-Cookie") if each.startswith("organizer="))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
    assert (await yui.get("/organize")).status == 200
    assert (await yui.get("/signin")).location == "/organize"


async def test_behind_tls_the_cookies_are_secure(office: Office) -> None:
    await office.account("yui@example.org")
    yui = office.visitor()
    page = await yui.client.get("/signin", scheme="https")
    assert all("Secure" in each for each in page.headers.getlist("Set-Cookie"))
    yui.csrf = (await page.get_data(as_text=True)).partition('name="csrf" value="')[2].partition('"')[0]
    headers = {"Cookie": page.headers["Set-Cookie"].partition(";")[0]}
    entered = await yui.post(
        "/signin", {"email": "yui@example.org", "password": PASSWORD}, headers=headers, scheme="https"
    )
    assert entered.status == 303
    assert all("Secure" in each for each in entered.headers.getlist("Set-Cookie") if "Max-Age=0" not in each)


async def test_after_signing_in_back_to_where_one_was(office: Office) -> None:
    await office.account("yui@example.org")
    yui = office.visitor()
    await yui.get("/signin?next=/organize/account")
    entered = await yui.post("/signin?next=/organize/account", {"email": "yui@example.org", "password": PASSWORD})
    assert entered.location == "/organize/account"
    assert (await yui.get("/signin?next=https://example.org/")).location == "/organize"
    assert (await yui.get("/signin?next=//example.org")).location == "/organize"
    assert not BACK.fullmatch("/organizers.example")


async def test_guessing_is_slowed_down(office: Office) -> None:
    await office.account("yui@example.org")
    guesser = office.visitor()
    answers = [(await guesser.sign_in("yui@example.org", f"guess {n}")).status for n in range(12)]
    assert answers[0] == 422
    assert answers[-1] == 429
    assert (await guesser.sign_in("yui@example.org")).status == 429  # the right one, too
    await office.account("nao@example.org")
    assert (await office.visitor().sign_in("nao@example.org")).status == 303


async def test_signing_out(office: Office) -> None:
    _, yui = await office.found()
    phone = office.visitor()
    await phone.sign_in("yui@example.org")
    assert (await yui.post("/signout")).location == "/signin"
    assert (await yui.get("/organize")).location.startswith("/signin")
    assert (await phone.get("/organize/account")).status == 200


async def test_signing_out_everywhere(office: Office) -> None:
    _, yui = await office.found()
    phone = office.visitor()
    await phone.sign_in("yui@example.org")
    await yui.post("/signout", {"everywhere": "yes"})
    assert (await phone.get("/organize/account")).location.startswith("/signin")


async def test_another_password(office: Office) -> None:
    _, yui = await office.found()
    phone = office.visitor()
    await phone.sign_in("yui@example.org")
    wrong = await yui.post("/organize/account/password", {"current": "no", "password": "a new railway map"})
    assert (wrong.status, 'id="wrong-current"' in wrong.text) == (422, True)
    easy = await yui.post("/organize/account/password", {"current": PASSWORD, "password": "short"})
    assert (easy.status, 'id="wrong-password"' in easy.text) == (422, True)
    changed = await yui.post("/organize/account/password", {"current": PASSWORD, "password": "a new railway map"})
    assert changed.status == 303
    assert (await yui.get("/organize/account")).status == 200
    assert (await phone.get("/organize/account")).location.startswith("/signin")
    assert (await phone.sign_in("yui@example.org", "a new railway map")).status == 303


async def test_another_name(office: Office) -> None:
    _, yui = await office.found()
    assert (await yui.post("/organize/account/name", {"name": ""})).status == 422
    assert (await yui.post("/organize/account/name", {"name": "Yui <b>"})).status == 303
    assert "Yui &lt;b&gt;" in (await yui.get("/organize/account")).text


async def test_a_lost_password(office: Office) -> None:
    _, yui = await office.found()
    link = "/reset/" + await reset_token(
        office.people.accounts, office.people.links, "yui@example.org", office.clock.now()
    )
    new = office.visitor()
    await new.get(link)
    assert (await new.post(link, {"password": "short"})).status == 422
    assert (await new.post(link, {"password": "a new railway map"})).status == 303
    assert (await new.get("/organize/account")).status == 200
    assert (await yui.get("/organize/account")).location.startswith("/signin")
    assert (await new.get(link)).status == 410


async def test_an_invitation(office: Office) -> None:
    organization, yui = await office.found()
    page = await yui.post(f"/organize/o/{organization.id}/invite", {"role": "organizer"})
    link = page.text.partition("/invite/")[2].partition('"')[0]
    nao = office.visitor()
    await nao.get(f"/invite/{link}")
    taken = await nao.post(f"/invite/{link}", SETUP | {"email": "yui@example.org"})
    assert (taken.status, 'id="wrong-email"' in taken.text) == (422, True)
    assert (await nao.post(f"/invite/{link}", SETUP | {"email": "nao@example.org"})).location == "/organize"
    assert (await nao.get("/organize")).location == f"/organize/o/{organization.id}"
    assert (await office.visitor().get(f"/invite/{link}")).status == 410


async def test_an_invitation_for_somebody_with_an_account(office: Office) -> None:
    organization, yui = await office.found()
    _, nao = await office.found("nao@example.org", "みどり")
    page = await yui.post(f"/organize/o/{organization.id}/invite", {"role": "viewer"})
    link = "/invite/" + page.text.partition("/invite/")[2].partition('"')[0]
    assert "nao" in (await nao.get(link)).text
    assert (await nao.post(link)).location == "/organize"
    assert "青空" in (await nao.get("/organize")).text


@pytest.mark.parametrize(
    "path",
    ["/signin", "/signout", "/passkey/make", "/passkey/use", "/organize/o", "/organize/account/name"],
)
async def test_a_form_without_its_token_does_nothing(office: Office, path: str) -> None:
    _, yui = await office.found()
    assert (await yui.post(path, {"csrf": "", "name": "other"})).status == 400
    assert (await yui.post(path, {"csrf": "forged", "name": "other"})).status == 400
    strangers = office.visitor()
    await strangers.get("/signin")
    assert (await yui.post(path, {"csrf": strangers.csrf, "name": "other"})).status == 400
    assert (await yui.post(path, {"name": "x"}, headers={"Origin": "https://evil.example"})).status == 403


async def test_a_forged_passkey(office: Office) -> None:
    await office.account("yui@example.org")
    yui = office.visitor()
    await yui.get("/signin")
    assert (await yui.post("/signin", {"passkey": "{}"})).status == 422
    asked = await yui.post("/passkey/use")
    assert (asked.status, '"challenge"' in asked.text) == (200, True)
    for answer in ("{}", "[]", "no", '{"rawId": "AA", "response": {}}', "x" * 30_000):
        await yui.post("/passkey/use")
        assert (await yui.post("/signin", {"passkey": answer})).status == 422


async def test_a_wrong_passkey_at_the_account(office: Office) -> None:
    _, yui = await office.found()
    assert (await yui.post("/organize/account/passkeys", {"passkey": "{}"})).status == 422
    assert (await yui.post("/organize/account/passkeys/remove", {"id": "nobody's"})).status == 303
