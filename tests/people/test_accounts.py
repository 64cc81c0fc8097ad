from __future__ import annotations

import asyncio

import pytest

from server.people.accounts import Account, new_account, reset_token
from server.people.database import Taken
from server.people.passkeys import Passkey
from server.people.people import People


async def account(people: People, email: str = "yui@example.org") -> Account:
    made = new_account(email, "ゆい", "ja", "hash", 1)
    await people.accounts.add(made)
    return made


async def test_an_account_is_found_again(people: People) -> None:
    assert not await people.accounts.any()
    made = await account(people)
    assert await people.accounts.any()
    assert await people.accounts.find(made.id) == await people.accounts.by_email("yui@example.org") == made
    assert await people.accounts.find("nobody") is None
    assert made.person == f"o-{made.id}"


async def test_an_address_has_one_account(people: People) -> None:
    await account(people)
    with pytest.raises(Taken):
        await account(people)


async def test_another_password_ends_all_sessions(people: People) -> None:
    made = await account(people)
    await people.accounts.set_password(made.id, "other")
    await people.accounts.end_sessions(made.id)
    after = await people.accounts.find(made.id)
    assert after
    assert (after.password, after.generation) == ("other", 2)


async def test_a_better_hash_ends_none(people: People) -> None:
    made = await account(people)
    await people.accounts.rehash(made.id, "not it", "wrong")
    await people.accounts.rehash(made.id, "hash", "better")
    after = await people.accounts.find(made.id)
    assert after
    assert (after.password, after.generation) == ("better", 0)


async def test_a_name_can_be_changed(people: People) -> None:
    made = await account(people)
    await people.accounts.rename(made.id, "Nao", "en")
    after = await people.accounts.find(made.id)
    assert after
    assert (after.name, after.lang) == ("Nao", "en")


async def test_a_link_resets_a_password_once(people: People) -> None:
    made = await account(people)
    token = await reset_token(people.accounts, people.links, " YUI@example.org ", 10)
    link = await people.links.find("reset", token, 11)
    assert link
    assert await people.accounts.reset(link, "new")
    assert not await people.accounts.reset(link, "again")
    after = await people.accounts.find(made.id)
    assert after
    assert (after.password, after.generation) == ("new", 1)
    assert await people.links.find("reset", token, 11) is None


async def test_no_link_for_nobody(people: People) -> None:
    assert await reset_token(people.accounts, people.links, "who@example.org", 10) == ""


async def test_a_later_link_to_reset_replaces_an_earlier_one(people: People) -> None:
    await account(people)
    first, second = [await reset_token(people.accounts, people.links, "yui@example.org", 10) for _ in range(2)]
    assert await people.links.find("reset", first, 11) is None
    assert await people.links.find("reset", second, 11)


async def test_passkeys(people: People) -> None:
    made, other = await account(people), await account(people, "nao@example.org")
    passkey = Passkey("id", made.id, "iPhone", b"key", 0, 5)
    await people.passkeys.add(passkey)
    with pytest.raises(Taken):
        await people.passkeys.add(Passkey("id", other.id, "Mac", b"other", 0, 6))
    await people.passkeys.use("id", 3, 9)
    (found,) = await people.passkeys.of(made.id)
    assert (found.sign_count, found.used, found.public_key) == (3, 9, b"key")
    assert not await people.passkeys.remove(other.id, "id")
    assert await people.passkeys.remove(made.id, "id")
    assert await people.passkeys.find("id") is None


async def test_many_write_at_once(people: People) -> None:
    made = [new_account(f"{n}@example.org", "x", "ja", None, n) for n in range(40)]
    await asyncio.gather(*(people.accounts.add(each) for each in made))
    found = await asyncio.gather(*(people.accounts.find(each.id) for each in made))
    assert found == made
