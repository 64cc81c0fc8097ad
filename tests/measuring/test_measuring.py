"""Measuring in a running server: what is true is kept, what is not is measured anew, and nobody waits in vain."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import msgspec
import pytest

from server.live.crew import environment
from server.log.records import Append
from server.measuring.asking import Asking, Unmeasured
from server.measuring.heads import heads_of
from server.measuring.question import Measure, Wanted
from server.metrics.facts import VERSION
from server.metrics.yardstick import Yardstick
from tests.measuring.conftest import MINUTE, NOW, ORGANIZATION, House

ONE, TWO = "maaaaaaaaaaaaaaa", "mbbbbbbbbbbbbbbb"


async def test_a_meetup_is_measured_once(house: House) -> None:
    await house.meetup(ONE)
    await house.meetup(TWO, came=3)
    both = await asyncio.gather(*(house.measuring.facts(ONE) for _ in range(3)))
    assert house.asked == 1
    assert both[0].events == 2 + 2 * 2 + 1 + 1
    assert both[0] == both[2]
    assert (await house.measuring.reading(ONE)).at == NOW
    another = house.another()
    assert await another.facts(ONE) == both[0]
    assert another.asking.asked == 0
    # all together: the one that is not measured yet, then the two of them
    series = await house.measuring.series_facts(ORGANIZATION)
    assert house.asked == 3
    assert {row.meetup for row in series.rows} == {ONE, TWO}
    assert await house.measuring.series_facts(ORGANIZATION) == series
    assert house.asked == 3


async def test_a_log_that_moves_is_read_now_and_then(small: House) -> None:
    await small.meetup(ONE)
    first = await small.measuring.reading(ONE)
    assert (first.at, first.moved) == (NOW, False)
    await small.come(ONE, "p-late")
    again = await small.measuring.reading(ONE)
    assert again == msgspec.structs.replace(first, moved=True)
    small.clock.advance(MINUTE)
    later = await small.measuring.reading(ONE)
    assert (later.at, later.moved) == (NOW + MINUTE, False)
    assert later.facts.events == first.facts.events + 2
    # another yardstick does not wait
    await small.people.yardsticks.save(ORGANIZATION, Yardstick(least=20), "o-1", NOW)
    assert (await small.measuring.facts(ONE)).least == 20 * MINUTE
    assert small.asked == 3
    # a formula that has changed, neither
    (row,) = (await small.people.measured.find([ONE])).values()
    await small.people.measured.save(msgspec.structs.replace(row, version=VERSION + 1))
    await small.another().facts(ONE)
    assert (await small.people.measured.find([ONE]))[ONE].version == VERSION


async def test_nothing_of_another_meetup_is_read(small: House) -> None:
    await small.meetup(ONE)
    await small.meetup(TWO)
    await small.append(f"room/{ONE}-12", {"type": "opened"})
    await small.append(f"room/{ONE}-t3", {"type": "opened"})
    await small.append("table/alone", {"type": "opened"})
    heads = await heads_of(small.store, [TWO, ONE, "mccccccccccccccc"])
    assert list(heads) == [TWO, ONE, "mccccccccccccccc"]
    names = {name for name, _ in heads[ONE].streams}
    assert names == {f"meetup/{ONE}", f"lounge/{ONE}", f"room/{ONE}-0", f"room/{ONE}-12", f"room/{ONE}-t3"}
    assert heads["mccccccccccccccc"].streams == ()
    assert len({each.stamp(Yardstick()) for each in heads.values()} | {heads[ONE].stamp(Yardstick(meeting=5))}) == 4


async def test_a_process_that_fails_is_said_in_words(small: House, monkeypatch: pytest.MonkeyPatch) -> None:
    await small.meetup(ONE)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Unmeasured) as failed:
        await small.measuring.facts(ONE)
    assert failed.value.code == "measures-failed"
    monkeypatch.undo()
    assert (await small.measuring.facts(ONE)).meetup == ONE  # it was not kept


async def test_an_entry_that_cannot_be_read_is_named(small: House) -> None:
    await small.meetup(ONE)
    await small.meetup(TWO)
    cut = Append(f"meetup/{ONE}", 6, NOW, "", "system", "", (b'{"type":"joined","person":"p-',))
    await small.store.append(cut)
    with pytest.raises(Unmeasured) as broken:
        await small.measuring.series_facts(ORGANIZATION)
    assert broken.value.code == "measures-broken"
    assert broken.value.params == {"stream": f"meetup/{ONE}", "seq": 7}
    assert (await small.measuring.facts(TWO)).meetup == TWO
    assert small.asked == 1, "the other one was measured, and kept"


async def test_only_so_many_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.measuring.asking.WAITING", 0)
    with pytest.raises(Unmeasured) as busy:
        await anext(Asking().ask(Measure("", Yardstick(), (Wanted(ONE, ()),))))
    assert busy.value.code == "measures-busy"


def test_the_server_does_not_load_what_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "not for other processes")
    assert "SECRET_KEY" not in environment()
    code = "import server.app, server.serve, sys; print([m for m in ('polars', 'igraph') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
