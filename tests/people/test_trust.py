"""What is kept beside people: yardsticks, keys, looks, customers' ledgers, shared games, what was measured."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, update

from server.metrics.account_facts import Customer, Ledger
from server.metrics.yardstick import AdvocateRule, Condition, Yardstick
from server.people.access_keys import KEPT as KEY_KEPT
from server.people.database import Taken
from server.people.ledgers import KeptLedger
from server.people.looks import KEPT, Seen
from server.people.measured import Measured
from server.people.people import People
from server.people.schema import organization, yardstick

NOW, DAY = 1_800_000_000_000, 86_400_000


@pytest.fixture
async def org(people: People) -> str:
    for id in ("org", "other"):
        await people.database.change(insert(organization).values(id=id, name=id, created=1))
    return "org"


async def test_yardsticks(people: People, org: str) -> None:
    assert await people.yardsticks.get(org) == Yardstick()
    assert (await people.yardsticks.find(org)).by == ""
    mine = Yardstick(least=15, advocates=AdvocateRule((Condition("told", 3),), 120))
    await people.yardsticks.save(org, mine, "o-1", NOW)
    await people.yardsticks.save(org, Yardstick(least=20), "o-2", NOW + 1)
    await people.yardsticks.save(org, mine, "o-1", NOW + 2)
    kept = await people.yardsticks.find(org)
    assert (kept.yardstick, kept.by, kept.changed) == (mine, "o-1", NOW + 2)
    assert await people.yardsticks.get("other") == Yardstick()
    with pytest.raises(Taken):
        await people.yardsticks.save("nobody", mine, "o-1", NOW)
    await people.database.change(update(yardstick).values(data=b'{"least":"much"}'))
    assert await people.yardsticks.get(org) == Yardstick()


async def test_keys(people: People, org: str) -> None:
    keys = people.access_keys
    one, two = [await keys.make(org, name, "o-1", NOW) for name in ("One", "Two")]
    found = await keys.find(one)
    assert found
    assert (found.name, found.organization, found.used, found.ended) == ("One", org, None, None)
    assert one not in found.hash
    assert await keys.find(one[:-1]) is None
    assert await keys.find(found.hash) is None
    await keys.use(found, NOW + 5)
    again = await keys.find(one)
    assert again
    assert again.used == NOW - NOW % DAY
    assert not await keys.end("other", found.id, NOW)
    assert await keys.end(org, found.id, NOW)
    assert not await keys.end(org, found.id, NOW)
    ended = await keys.find(one)
    assert ended
    assert ended.ended == NOW
    assert [key.name for key in await keys.of(org)] == ["Two"]
    assert await keys.prune(NOW + KEY_KEPT) == 0
    assert await keys.prune(NOW + KEY_KEPT + 1) == 1
    assert await keys.find(one) is None
    assert await keys.find(two)
    with pytest.raises(Taken):
        await keys.make("nobody", "Three", "o-1", NOW)


async def test_looks(people: People, org: str) -> None:
    looks = people.looks
    for at in range(5):
        await looks.append(org, f"o-{at % 2}", "N" * 100, "names", NOW + at, meetup="m-1", detail="D" * 300)
    await looks.append(org, "k-1", "Key", "key", NOW + 5, meetup="m-1")
    await looks.append(org, "o-1", "Yui", "log", NOW + 6)
    await looks.append("other", "o-9", "Nao", "replay", NOW + 6, meetup="m-9")
    found = await looks.of(org)
    assert [look.at - NOW for look in found] == [6, 5, 4, 3, 2, 1, 0]
    assert (len(found[2].name), len(found[2].detail)) == (80, 200)
    assert [look.at - NOW for look in await looks.of(org, after=found[4].id, limit=1)] == [1]
    assert await looks.of(org, after="none") == []
    assert await looks.seen(org, ["m-1", "m-9"]) == [
        Seen(None, "log", 1, 1, NOW + 6),
        Seen("m-1", "names", 5, 2, NOW + 4),
    ]
    assert await looks.seen(org, []) == [Seen(None, "log", 1, 1, NOW + 6)]
    assert await looks.prune(NOW + KEPT + 2) == 2
    assert len(await looks.of(org)) == 5


async def test_ledgers_are_kept_whole_or_not_at_all(people: People, org: str) -> None:
    ledgers = people.ledgers
    blue = Customer("Blue KK", "blue", "1", 1000.5, 900.0, "2027-03-31")
    red = Customer("Red KK", "red", "2", 10.0, status="churned")
    later = await ledgers.save(org, Ledger("2027-01-31", (red, blue)), "january.csv", "o-1", NOW)
    await ledgers.save(org, Ledger("2026-01-31", (blue,)), "N" * 200, "o-1", NOW + 1)
    with pytest.raises(Taken):
        await ledgers.save(org, Ledger("2027-02-28", (blue, red, blue)), "twice.csv", "o-1", NOW)
    kept = await ledgers.of(org)
    assert [(each.day, each.companies) for each in kept] == [("2026-01-31", 1), ("2027-01-31", 2)]
    assert kept[1] == KeptLedger(later, org, "2027-01-31", "january.csv", "o-1", NOW, 2)
    assert await ledgers.all(org) == [Ledger("2026-01-31", (blue,)), Ledger("2027-01-31", (blue, red))]
    assert not await ledgers.remove("other", later)
    assert await ledgers.remove(org, later)
    assert not await ledgers.remove(org, later)
    assert [each.day for each in await ledgers.of(org)] == ["2026-01-31"]
    assert await ledgers.all("other") == []


async def test_highlights_are_taken_back(people: People) -> None:
    highlights = people.highlights
    id = await highlights.put("m-1", "p-1", b"{}", NOW)
    assert await highlights.put("m-1", "p-1", b"[]", NOW + 1) == id, "one of each meetup"
    other, third = await highlights.put("m-2", "p-1", b"{}", NOW), await highlights.put("m-2", "p-2", b"{}", NOW)
    found = await highlights.find(id)
    assert found
    assert (found.data, found.gone) == (b"[]", None)
    assert {each.id for each in await highlights.by("p-1")} == {id, other}
    with pytest.raises(ValueError, match="whose"):
        await highlights.take_back(NOW)
    await highlights.take_back(NOW + 2, person="p-1", meetup="m-1")
    gone = await highlights.find(id)
    assert gone
    assert (gone.data, gone.gone) == (b"", NOW + 2)
    assert await highlights.of("m-1", "p-1") is None
    await highlights.take_back(NOW + 3, id=third)
    assert await highlights.of("m-2", "p-2") is None
    await highlights.take_back(NOW + 3, meetup="m-2")
    assert await highlights.by("p-1") == []
    assert await highlights.put("m-1", "p-1", b"{}", NOW + 4) != id


async def test_what_was_read_before_an_erasure_is_not_kept(people: People) -> None:
    kept = people.measured
    old = Measured("m-1", 1, "heads", NOW - 1, b"{}")
    assert await kept.save(old)
    assert await kept.find(["m-1"]) == {"m-1": old}
    await kept.discard(["m-1", "m-2", "m-1"], NOW)
    await kept.discard([], NOW)
    assert await kept.find(["m-1", "m-2"]) == {}
    assert await kept.stamps(["m-1"]) == {}
    assert not await kept.save(old)
    assert not await kept.save(Measured("m-2", 1, "heads", NOW - 1, b"{}"))
    new = Measured("m-1", 1, "heads", NOW, b"{}")
    assert await kept.save(new)
    assert not await kept.save(old)
    assert await kept.find(["m-1"]) == {"m-1": new}
