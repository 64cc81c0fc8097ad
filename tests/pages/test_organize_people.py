"""Lists of people, and the members of an organization."""

from __future__ import annotations

import csv
import io

import msgspec
import pytest

from server.meetup.roster import Row
from tests.pages.office import Office

GOOD = "名前,会社,経験,グループ\n佐藤みお,あおぞら,初参加,A\n田中りく,みどり,実践者,B\n"
BAD = GOOD + ",名前のない会社,,\n鈴木そら,あおぞら,達人,\n佐藤みお,あおぞら,,\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
async def test_a_list_is_read(office: Office, encoding: str) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    taken = await yui.send(f"{page}/people", "list", GOOD.encode(encoding))
    assert taken.location == f"{page}/people?done=2"
    people = (await office.state(page)).people
    assert {(each.name, each.company, each.level, each.group) for each in people.values()} == {
        ("佐藤みお", "あおぞら", "first", "A"),
        ("田中りく", "みどり", "practitioner", "B"),
    }
    assert all(each.registered for each in people.values())
    known = await office.people.persons.find_all(list(people))
    assert {(each.name, each.organization) for each in known} == {
        ("佐藤みお", organization.id),
        ("田中りく", organization.id),
    }


async def test_what_is_wrong_is_said_line_by_line_and_the_good_may_be_taken(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    answer = await yui.send(f"{page}/people", "list", BAD.encode())
    assert answer.status == 422
    for line in (4, 5, 6):
        assert f"{line}行目" in answer.text
    assert (await office.state(page)).people == {}
    taken = await yui.send(f"{page}/people/take", "none", b"", rows=answer.hidden("rows"))
    assert taken.location == f"{page}/people?done=2"
    assert len((await office.state(page)).people) == 2


async def test_a_file_that_is_none(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    for content in (b"", b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x81", b"just words"):
        answer = await yui.send(f"{page}/people", "list", content)
        assert (answer.status, 'name="rows"' in answer.text) == (422, False)


async def test_the_same_list_again_makes_nobody_twice(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    await yui.send(f"{page}/people", "list", GOOD.encode())
    before = set((await office.state(page)).people)
    await yui.send(f"{page}/people", "list", GOOD.replace("初参加", "ベテラン").encode())
    people = (await office.state(page)).people
    assert set(people) == before
    assert "veteran" in {each.level for each in people.values()}


async def test_whoever_is_known_of_an_earlier_meetup_is_the_same_person(office: Office) -> None:
    organization, yui = await office.found()
    first, second = [await office.meetup(organization, yui) for _ in range(2)]
    text = GOOD + "名無し,,,\n"
    for page in (first, second):
        await yui.send(f"{page}/people", "list", text.encode())
    before, after = [(await office.state(page)).people for page in (first, second)]
    same = {each.name for id, each in after.items() if id in before}
    assert same == {"佐藤みお", "田中りく"}
    other, nao = await office.found("nao@example.org", "みどり")
    theirs = await office.meetup(other, nao)
    await nao.send(f"{theirs}/people", "list", text.encode())
    assert not set((await office.state(theirs)).people) & set(before)


async def test_five_thousand_people(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    text = "name,company\n" + "".join(f"Person {n},Company {n % 50}\n" for n in range(5000))
    assert (await yui.send(f"{page}/people", "list", text.encode())).location == f"{page}/people?done=5000"
    assert len((await office.state(page)).people) == 5000
    assert "Person 4999" in (await yui.get(f"{page}/people?q=person+4999")).text
    assert (await yui.get(f"{page}/people?page=25")).text.count('class="people-table"') == 1
    assert (await yui.get(f"{page}/people?page=999")).status == 200


async def test_rows_that_somebody_made_up(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    long = msgspec.json.encode([Row(1, "x" * 41)]).decode()
    for rows in ("", "no", "[1]", '[{"line": 1, "name": ""}]', long):
        assert (await yui.send(f"{page}/people/take", "none", b"", rows=rows)).status == 400
    assert (await office.state(page)).people == {}


async def test_a_list_for_a_meetup_that_is_cancelled(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    await yui.post(f"{page}/cancel", {"reason": ""})
    answer = await yui.send(f"{page}/people", "list", GOOD.encode())
    assert (answer.status, 'role="alert"' in answer.text) == (422, True)


async def test_links_lead_to_the_meetup_as_the_same_person(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    await yui.send(f"{page}/people", "list", (GOOD + "=HYPERLINK(1),悪い会社,,\n").encode())
    answer = await yui.get(f"{page}/people/links.csv")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert len(rows) == 4
    assert "'=HYPERLINK(1)" in {row[0] for row in rows}
    link = next(row[-1] for row in rows if row[0] == "佐藤みお")
    mio = office.visitor()
    came = await mio.get(link.partition("localhost")[2])
    assert came.location == page.replace("/organize/meetups", "/m")
    assert "佐藤みお" in (await mio.get("/me")).text


async def test_somebody_is_taken_off_the_list(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    await yui.send(f"{page}/people", "list", GOOD.encode())
    person = next(iter((await office.state(page)).people))
    assert (await yui.post(f"{page}/people/remove", {"person": person})).status == 303
    assert person not in (await office.state(page)).people


# --- members ------------------------------------------------------------------------------------------------------


async def test_members_and_their_roles(office: Office) -> None:
    organization, yui = await office.found()
    nao = await office.member(organization, "organizer")
    path = f"/organize/o/{organization.id}"
    account = await office.people.accounts.by_email("nao@example.org")
    owner = await office.people.accounts.by_email("yui@example.org")
    assert account
    assert owner
    for form in ("invite", "withdraw", "role", "name"):
        assert (await nao.post(f"{path}/{form}", {"role": "owner", "member": account.id, "name": "x"})).status == 404
    assert (await nao.post(f"{path}/remove", {"member": owner.id})).status == 404
    assert (await yui.post(f"{path}/role", {"member": account.id, "role": "viewer"})).status == 303
    assert await office.people.organizations.role(organization.id, account.id) == "viewer"
    alone = await yui.post(f"{path}/remove", {"member": owner.id})
    assert (alone.status, 'role="alert"' in alone.text) == (422, True)
    assert (await yui.post(f"{path}/role", {"member": owner.id, "role": "viewer"})).status == 422
    assert (await nao.post(f"{path}/remove", {"member": account.id})).location == "/organize"
    assert (await nao.get(path)).status == 404


async def test_whoever_leaves_facilitates_no_longer(office: Office) -> None:
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    nao = await office.member(organization, "viewer")
    await nao.post(f"{page}/console")
    account = await office.people.accounts.by_email("nao@example.org")
    assert account
    await yui.post(f"/organize/o/{organization.id}/remove", {"member": account.id})
    assert (await office.state(page)).facilitators[account.facilitator].revoked


async def test_an_invitation_is_withdrawn(office: Office) -> None:
    organization, yui = await office.found()
    path = f"/organize/o/{organization.id}"
    assert (await yui.post(f"{path}/invite", {"role": "king"})).status == 422
    page = await yui.post(f"{path}/invite", {"role": "viewer"})
    link = "/invite/" + page.text.partition("/invite/")[2].partition('"')[0]
    assert link not in (await yui.get(f"{path}/members")).text
    assert (await yui.post(f"{path}/withdraw", {"link": page.hidden("link")})).status == 303
    assert (await office.visitor().get(link)).status == 410


async def test_organizations(office: Office) -> None:
    organization, yui = await office.found()
    assert (await yui.post("/organize/o", {"name": ""})).status == 422
    made = await yui.post("/organize/o", {"name": "もうひとつ"})
    assert (await yui.get(made.location)).status == 200
    both = await yui.get("/organize")
    assert "青空" in both.text
    assert "もうひとつ" in both.text
    path = f"/organize/o/{organization.id}"
    assert (await yui.post(f"{path}/name", {"name": ""})).status == 422
    assert (await yui.post(f"{path}/name", {"name": "あかね"})).status == 303
    assert "あかね" in (await yui.get(path)).text
