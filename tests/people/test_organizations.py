from __future__ import annotations

import asyncio

import pytest

from game.decider import Refusal
from server.people.accounts import Account, new_account
from server.people.database import Taken
from server.people.links import DAY
from server.people.meetups import Owned
from server.people.organizations import Organization
from server.people.people import People


async def founded(people: People, email: str = "yui@example.org") -> tuple[Organization, Account]:
    owner = new_account(email, "ゆい", "ja", "hash", 1)
    await people.accounts.add(owner)
    return await people.organizations.create("青空", 1, owner.id), owner


async def guest(people: People, organization: Organization, role: str, email: str = "nao@example.org") -> Account:
    token = await people.links.make("invite", 5, organization=organization.id, role=role)
    link = await people.links.find("invite", token, 6)
    assert link
    new = new_account(email, "なお", "ja", "hash", 6)
    assert await people.organizations.accept(link, new, 6, new=True)
    return new


async def test_setting_up_happens_once(people: People) -> None:
    first, second = [await people.links.make("setup", 1) for _ in range(2)]
    link, other = await people.links.find("setup", first, 2), await people.links.find("setup", second, 2)
    assert link
    assert other
    owner = new_account("yui@example.org", "ゆい", "ja", "hash", 2)
    made = await people.organizations.set_up(link, "青空", owner)
    assert made
    assert await people.organizations.role(made.id, owner.id) == "owner"
    assert await people.organizations.set_up(link, "again", new_account("a@b.c", "x", "ja", None, 3)) is None
    assert await people.organizations.set_up(other, "again", new_account("a@b.c", "x", "ja", None, 3)) is None
    assert await people.links.find("setup", second, 2) is None
    assert await people.accounts.by_email("a@b.c") is None


async def test_two_set_up_by_the_same_link_at_once(people: People) -> None:
    link = await people.links.find("setup", await people.links.make("setup", 1), 2)
    assert link
    owners = [new_account(f"{n}@example.org", "x", "ja", None, 3) for n in range(4)]
    made = await asyncio.gather(*(people.organizations.set_up(link, "x", owner) for owner in owners))
    assert sum(each is not None for each in made) == 1


async def test_a_link_expires(people: People) -> None:
    token = await people.links.make("setup", 100)
    assert await people.links.find("setup", token, 100 + DAY - 1)
    assert await people.links.find("setup", token, 100 + DAY) is None
    assert await people.links.find("invite", token, 101) is None
    assert await people.links.find("setup", "guessed", 101) is None


async def test_an_invitation_is_good_once(people: People) -> None:
    organization, _ = await founded(people)
    token = await people.links.make("invite", 5, organization=organization.id, role="viewer")
    link = await people.links.find("invite", token, 6)
    assert link
    guests = [new_account(f"{n}@example.org", "x", "ja", None, 6) for n in range(3)]
    let_in = await asyncio.gather(*(people.organizations.accept(link, each, 6, new=True) for each in guests))
    assert sorted(let_in) == [False, False, True]
    assert len(await people.organizations.members(organization.id)) == 2


async def test_an_account_that_is_there_joins_too_and_keeps_its_role(people: People) -> None:
    organization, owner = await founded(people)
    token = await people.links.make("invite", 5, organization=organization.id, role="viewer")
    link = await people.links.find("invite", token, 6)
    assert link
    assert await people.organizations.accept(link, owner, 6, new=False)
    assert await people.organizations.role(organization.id, owner.id) == "owner"


async def test_a_taken_address_uses_no_invitation_up(people: People) -> None:
    organization, owner = await founded(people)
    token = await people.links.make("invite", 5, organization=organization.id, role="viewer")
    link = await people.links.find("invite", token, 6)
    assert link
    with pytest.raises(Taken):
        await people.organizations.accept(link, new_account(owner.email, "x", "ja", None, 6), 6, new=True)
    assert await people.links.find("invite", token, 6)


async def test_an_invitation_can_be_withdrawn_by_its_organization_only(people: People) -> None:
    organization, owner = await founded(people)
    other = await people.organizations.create("other", 2, owner.id)
    await people.links.make("invite", 5, organization=organization.id, role="viewer")
    (link,) = await people.links.invitations(organization.id, 6)
    assert not await people.links.withdraw(other.id, link.hash)
    assert await people.links.withdraw(organization.id, link.hash)
    assert await people.links.invitations(organization.id, 6) == []


async def test_members_and_roles(people: People) -> None:
    organization, owner = await founded(people)
    new = await guest(people, organization, "organizer")
    members = await people.organizations.members(organization.id)
    assert [(each.account, each.role) for each in members] == [(owner.id, "owner"), (new.id, "organizer")]
    await people.organizations.set_role(organization.id, new.id, "viewer")
    (mine,) = await people.organizations.of(new.id)
    assert (mine.organization, mine.role) == (organization, "viewer")
    await people.organizations.remove(organization.id, new.id)
    assert await people.organizations.role(organization.id, new.id) is None


async def test_the_last_owner_stays(people: People) -> None:
    organization, owner = await founded(people)
    new = await guest(people, organization, "organizer")
    for attempt in (
        people.organizations.remove(organization.id, owner.id),
        people.organizations.set_role(organization.id, owner.id, "viewer"),
    ):
        with pytest.raises(Refusal) as refused:
            await attempt
        assert refused.value.code == "last-owner"
    await people.organizations.set_role(organization.id, new.id, "owner")
    await people.organizations.remove(organization.id, owner.id)


async def test_two_owners_leave_at_the_same_moment(people: People) -> None:
    organization, owner = await founded(people)
    new = await guest(people, organization, "owner")
    left = await asyncio.gather(
        *(people.organizations.remove(organization.id, each.id) for each in (owner, new)), return_exceptions=True
    )
    assert sorted(isinstance(each, Refusal) for each in left) == [False, True]
    assert len(await people.organizations.members(organization.id)) == 1


async def test_an_organization_is_renamed(people: People) -> None:
    organization, _ = await founded(people)
    await people.organizations.rename(organization.id, "みどり")
    found = await people.organizations.find(organization.id)
    assert found
    assert found.name == "みどり"


async def test_meetups_and_series(people: People) -> None:
    organization, _ = await founded(people)
    series = await people.meetups.add_series(organization.id, "夕べ", "about", 3)
    for n in range(3):
        await people.meetups.add(Owned(f"m{n}", organization.id, series.id, n))
    assert [each.id for each in await people.meetups.of(organization.id, 2)] == ["m2", "m1"]
    with pytest.raises(Taken):
        await people.meetups.add(Owned("m1", organization.id, None, 5))
    with pytest.raises(Taken):
        await people.meetups.add(Owned("m9", "nobody's", None, 5))
    await people.meetups.edit_series(series.id, "朝", "")
    assert [each.title for each in await people.meetups.all_series(organization.id)] == ["朝"]
    await people.meetups.put_into("m0", None)
    await people.meetups.remove_series(series.id)
    assert await people.meetups.find_series(series.id) is None
    assert {each.series for each in await people.meetups.of(organization.id)} == {None}
    await people.meetups.remove("m0")
    assert await people.meetups.find("m0") is None
