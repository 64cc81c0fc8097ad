"""A server that dies in the middle, and an answer that is lost on the way: the page goes on by itself."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from playwright.async_api import WebSocketRoute, expect

from tests.browser.conftest import Invite, OwnHouse
from tests.browser.houses import STILL, House
from tests.browser.laying import Laid, lay, phase
from tests.browser.people import NO_LINE, Person, Way, hold_ticket

ACK = "43"


async def test_kill_in_the_middle(own_house: OwnHouse, invite: Invite, tmp_path: Path) -> None:
    house = own_house(**STILL)
    laid = await lay(house, phase("plan"))
    mio = await sit(house, laid, laid.turn, await invite(Way(lang="ja")))
    ren = await sit(house, laid, 1 - laid.turn, await invite(Way(lang="en", phone=True)))
    await ren.open_talk()
    house.kill()
    for person in (mio, ren):
        await expect(person.page.get_by_text(person.t("live-reconnecting"))).to_be_visible()
    await ren.by("textbox", "talk-field").fill("half a senten")
    await mio.say("まだいますか")
    await expect(mio.page.get_by_text(mio.t("talk-sending"))).to_be_visible()
    await mio.choose()
    house.start()
    for person in (mio, ren):
        await person.connected()
        await expect(person.page.get_by_role("log").get_by_text("まだいますか")).to_have_count(1)
        person.forgive(*NO_LINE)
    await expect(mio.page.get_by_text(mio.t("talk-sending"))).to_have_count(0)
    await expect(ren.by("textbox", "talk-field")).to_have_value("half a senten")
    await expect(mio.by("group", "destinations-title")).to_be_visible()
    events = kinds_of_events(house, laid, tmp_path)
    assert (events["rolled"], events["said"]) == (1, 1)


async def test_an_answer_lost_on_the_way(own_house: OwnHouse, invite: Invite, tmp_path: Path) -> None:
    """The command was taken, the page does not know: it sends it again, and it counts once."""
    house = own_house(**STILL)
    laid = await lay(house, phase("plan"))
    me = await invite(Way(lang="en"))
    sent: list[str] = []
    await me.page.route_web_socket("**/live/**", lossy(sent))
    await sit(house, laid, laid.turn, me)
    await me.choose()
    await expect(me.by("group", "destinations-title")).to_be_visible()
    await me.connected()
    await me.choose()
    await expect(me.by("group", "destinations-title")).to_have_count(0)
    rolls = [json.loads(frame.lstrip("0123456789"))[1]["id"] for frame in sent if '"roll"' in frame]
    assert len(rolls) == 2
    assert len(set(rolls)) == 1
    events = kinds_of_events(house, laid, tmp_path)
    assert (events["rolled"], events["moved"]) == (1, 1)


def lossy(sent: list[str]) -> Callable[[WebSocketRoute], None]:
    """A line that breaks instead of bringing the first answer to a command."""

    def carry(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def up(frame: str | bytes) -> None:
            sent.append(str(frame))
            server.send(frame)

        async def down(frame: str | bytes) -> None:
            commands = [each for each in sent if '"command"' in each]
            number = commands[0].partition("[")[0].removeprefix("42") if len(commands) == 1 else ""
            if number and str(frame).startswith(f"{ACK}{number}["):
                await line.close()
            else:
                line.send(frame)

        line.on_message(up)
        server.on_message(down)

    return carry


async def sit(house: House, laid: Laid, seat: int, person: Person) -> Person:
    await hold_ticket(person.page.context, house.url, laid.table, laid.places[seat].ticket)
    await person.come(f"{house.url}/t/{laid.table}")
    await person.connected()
    return person


def kinds_of_events(house: House, laid: Laid, folder: Path) -> Counter[str]:
    """What is in the log of a table and its room, by type."""
    file = folder / "log.jsonl"
    house.run("export", str(file))
    lines = [json.loads(line) for line in file.read_text().splitlines()[1:-1]]
    return Counter(line["event"]["type"] for line in lines if line["stream"].endswith(laid.table))
