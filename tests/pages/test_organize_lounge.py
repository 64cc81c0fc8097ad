"""The lounge as its organizers see it: numbers, introductions, announcements, reports, options, weights."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import msgspec

from game.decider import Context
from server.lounge.commands import Block, Come, Complain, Establish, More, OpenUp, TakePart
from server.lounge.parts import SIGNALS, Options, Weights
from server.lounge.state import Lounge
from server.meetup import naming
from server.meetup.state import Plan
from tests.pages.office import Answer, Office, Visitor, plan_form

NAMES = ("みお", "けん", "Grace", "<b>大輔</b>")


class Den:
    """A meetup with a lounge, and its owner."""

    def __init__(self, office: Office, organization: Any, owner: Visitor, page: str) -> None:  # noqa: ANN401
        self.office, self.organization, self.owner, self.page = office, organization, owner, f"{page}/lounge"
        self.name = naming.lounge(page.rpartition("/")[2])

    async def run(self, command: Any, role: Any = "system", person: str = "") -> None:  # noqa: ANN401
        streams, now = self.office.nijikai.streams, self.office.clock.now()
        await streams.run(self.name, command, Context(person, role, now), "")

    async def come(self, person: str, name: str) -> None:
        await self.run(Come(person, name))
        await self.run(TakePart(on=True), "attendee", person)

    @property
    async def state(self) -> Lounge:
        state: Lounge = (await self.office.nijikai.streams.open(self.name)).state
        return state

    async def get(self, part: str = "") -> Answer:
        return await self.owner.get(self.page + part)

    async def post(self, part: str, *fields: tuple[str, str]) -> Answer:
        await self.get()
        return await self.owner.post(f"{self.page}/{part}", fields)

    async def by(self) -> tuple[str, str]:
        """Who asked for what happened last, and as what."""
        record = (await self.office.nijikai.store.read(self.name, 0, 1000))[-1]
        return record.by, record.role


async def den(office: Office, *, opened: bool = True) -> Den:
    organization, owner = await office.found()
    page = await office.meetup(organization, owner, lounge="30")
    made = Den(office, organization, owner, page)
    await made.run(Establish(page.rpartition("/")[2], "CSの夕べ", "cs_college", "Asia/Tokyo", 30))
    for number, name in enumerate(NAMES):
        await made.come(f"p{number}", name)
    if opened:
        await made.run(OpenUp())
    return made


# --- the form of a meetup ---------------------------------------------------------------------------------------------


async def test_a_plan_has_its_days_of_the_lounge(office: Office) -> None:
    """A new one thirty, unless told otherwise; another one like it as many."""
    organization, yui = await office.found()
    assert re.search(r'name="lounge"[^>]*value="30"', (await yui.get(f"/organize/o/{organization.id}/new")).text)
    page = await office.meetup(organization, yui, lounge="14")
    plan: Plan = (await office.state(page)).plan
    assert plan.lounge == 14
    copy = (await yui.post(f"{page}/duplicate")).location.removesuffix("/edit")
    assert (await office.state(copy)).plan.lounge == 14


async def test_days_that_cannot_be(office: Office) -> None:
    organization, yui = await office.found()
    for days in ("-1", "366", "", "many"):
        answer = await yui.post(f"/organize/o/{organization.id}/new", plan_form(lounge=days))
        assert (answer.status, 'id="wrong-lounge"' in answer.text) == (422, True)


async def test_the_programme_says_what_comes_after(office: Office) -> None:
    organization, yui = await office.found()
    for days, shown in (("0", False), ("30", True)):
        page = await office.meetup(organization, yui, lounge=days)
        assert (f'href="{page}/lounge"' in (await yui.get(page)).text) is shown
        answer = await yui.get(f"{page}/lounge")
        assert (answer.status, "<form" in answer.text) == (200, False)
        assert (await yui.get(f"{page}/lounge/weights")).status == 404


# --- what is shown ----------------------------------------------------------------------------------------------------


async def test_everybody_who_takes_part_can_be_chosen(office: Office) -> None:
    house = await den(office)
    text = (await house.get()).text
    assert re.findall(r'name="people" value="([^"]+)"', text) == ["p0", "p1", "p2", "p3"]
    assert "<b>大輔" not in text
    assert "&lt;b&gt;大輔" in text


async def test_numbers_for_scripts_are_those_of_the_page(office: Office) -> None:
    house = await den(office)
    answer = await house.get(".json")
    found = json.loads(answer.text)
    assert (found["phase"], found["taking"], found["unmatched"]) == ("open", 4, 4)
    stages = {each["step"]: each["count"] for each in found["funnel"]["stages"]}
    assert stages == {"taking": 4, "suggested": 0, "mutual": 0, "first": 0, "met": None, "rated": None}
    assert set(found["options"]["weights"]) == set(SIGNALS)
    rows = list(csv.reader(io.StringIO((await house.get(".csv")).text.removeprefix("\ufeff"))))
    assert [row[1] for row in rows[1:]] == ["4", "0", "0", "0", *[rows[-1][1]] * 2]
    assert "5" in rows[-1][1]


async def test_nothing_private_is_in_the_page(office: Office) -> None:
    """Whom somebody would like to talk more with, and whom they blocked, leaves every page as it was."""
    house = await den(office)
    before = [await plain(house, part) for part in ("", ".json", ".csv", "/weights")]
    await house.run(More("p1"), "attendee", "p0")
    await house.run(Block("p2"), "attendee", "p0")
    assert [await plain(house, part) for part in ("", ".json", ".csv", "/weights")] == before


async def plain(house: Den, part: str) -> str:
    return re.sub(r'value="[^"]{60,}"|nonce(-|=")[\w-]+', "", (await house.get(part)).text)


async def test_a_viewer_sees_and_does_nothing(office: Office) -> None:
    house = await den(office)
    viewer = await office.member(house.organization, "viewer")
    text = (await viewer.get(house.page)).text
    assert "みお" in text
    assert "<form" not in text
    assert (await viewer.get(f"{house.page}.json")).status == 200
    assert "readonly" in (await viewer.get(f"{house.page}/weights")).text
    for part in ("deal", "close", "resolve", "announce", "introduce", "options", "weights"):
        assert (await viewer.post(f"{house.page}/{part}", {"announcement": "x", "act": "preview"})).status == 404


async def test_nobody_else_finds_it(office: Office) -> None:
    house = await den(office)
    _, other = await office.found("rei@example.org", "Others")
    for part in ("", ".json", ".csv", "/weights"):
        assert (await other.get(house.page + part)).status == 404
        assert (await office.visitor().get(house.page + part)).status == 303


# --- what is done -----------------------------------------------------------------------------------------------------


async def test_suggestions_are_asked_for(office: Office) -> None:
    house = await den(office)
    answer = await house.post("deal")
    assert (answer.status, answer.location) == (303, f"{house.page}?done=dealt#now")
    assert (await house.by())[1] == "organizer"


async def test_people_are_introduced(office: Office) -> None:
    house = await den(office)
    answer = await house.post("introduce", ("people", "p0"), ("people", "p1"), ("why", "二人とも走るのが好きです"))
    assert answer.status == 303, answer.text
    made = list((await house.state).suggestions.values())
    assert [set(each.people) for each in made] == [{"p0", "p1"}]
    person, role = await house.by()
    assert (person.startswith("o-"), role, made[0].by) == (True, "organizer", person)


IMPOSSIBLE = (
    (("p0",), "x", "people"),
    (("p0", "p0"), "x", "people"),
    (("p0", "nobody"), "x", "people"),
    (("p0", "p1", "p2", "p3"), "x", "people"),
    (("p0", "p1"), " ", "why"),
    (("p0", "p1"), "x" * 301, "why"),
)


async def test_introductions_that_cannot_be(office: Office) -> None:
    house = await den(office)
    for people, why, wrong in IMPOSSIBLE:
        answer = await house.post("introduce", *(("people", each) for each in people), ("why", why))
        assert (answer.status, f'id="wrong-{wrong}"' in answer.text) == (422, True)
    assert not (await house.state).suggestions


async def test_people_are_found_by_name_and_stay_chosen(office: Office) -> None:
    house = await den(office)
    answer = await house.post("introduce", ("people", "p3"), ("q", "GR"), ("why", "Half typed"), ("act", "find"))
    assert answer.status == 200
    assert re.findall(r'name="people" value="([^"]+)"', answer.text) == ["p3", "p2"]
    assert len(re.findall(r'value="p3" checked', answer.text)) == 1
    assert "Half typed" in answer.text


async def test_everybody_who_came_is_told(office: Office) -> None:
    house = await den(office)
    assert (await house.post("announce", ("announcement", " \n "))).status == 422
    assert (await house.post("announce", ("announcement", "x" * 301))).status == 422
    assert (await house.post("announce", ("announcement", "次回は\r\n来月です"))).status == 303
    told = (await house.state).announcements
    assert [each.text for each in told] == ["次回は 来月です"]
    assert told[0].by.startswith("o-")
    assert "次回は 来月です" in (await house.get()).text


async def test_a_report_is_dealt_with(office: Office) -> None:
    house = await den(office)
    await house.run(Complain("p1", "しつこいです", block=False), "attendee", "p0")
    text = (await house.get()).text
    assert "しつこいです" in text
    assert "notice bad" in (await house.owner.get(house.page.removesuffix("/lounge"))).text
    number = re.search(r'name="report" value="(\d+)"', text)
    assert number
    assert (await house.post("resolve", ("report", number[1]))).status == 303
    assert (await house.state).reports[number[1]].done.startswith("o-")
    assert 'name="report"' not in (await house.get()).text
    assert (await house.post("resolve", ("report", "nonsense"))).status in {303, 422}


OPTIONS = {"suggestions": "4", "wait": "0", "reveal": "60", "group": "4", "ask": "3", "days": "10"}


async def test_options_are_set(office: Office) -> None:
    house = await den(office)
    assert (await house.post("options", *OPTIONS.items())).status == 303
    assert (await house.state).options == Options(suggestions=4, wait=0, reveal=60, group=4, ask=3, days=10)
    assert (await office.state(house.page.removesuffix("/lounge"))).plan.lounge == 10


async def test_days_that_are_over_do_not_close_it_by_accident(office: Office) -> None:
    house = await den(office)
    office.clock.advance(10 * 86_400_000)
    answer = await house.post("options", *OPTIONS.items())
    assert (answer.status, 'id="wrong-days"' in answer.text) == (422, True)
    assert (await house.state).options.days == 30


async def test_options_that_cannot_be(office: Office) -> None:
    house = await den(office)
    before = (await house.state).options
    for name, value in {"suggestions": "9", "reveal": "1", "wait": "-1", "group": "7", "ask": "0", "days": "x"}.items():
        answer = await house.post("options", *(OPTIONS | {name: value}).items())
        assert (answer.status, f'id="wrong-{name}"' in answer.text) == (422, True)
    assert (await house.state).options == before


async def test_it_is_closed_early(office: Office) -> None:
    house = await den(office)
    assert (await house.post("close")).status == 303
    assert (await house.state).phase == "over"
    text = (await house.get()).text
    assert "<form" not in text
    assert (await house.post("announce", ("announcement", "Too late"))).status == 422


# --- weights ----------------------------------------------------------------------------------------------------------


def weights(act: str, **changes: str) -> list[tuple[str, str]]:
    numbers = msgspec.structs.asdict(Weights()) | changes
    return [("act", act), *((f"weight-{name}", str(number)) for name, number in numbers.items())]


async def test_weights_are_saved_and_put_back(office: Office) -> None:
    house = await den(office)
    assert (await house.post("weights", *weights("save", more="0", company="50"))).status == 303
    assert (await house.state).options.weights == Weights(more=0, company=50)
    back = await house.post("weights", *weights("reset", more="1"))
    assert (back.status, 'value="40"' in back.text) == (200, True)
    assert (await house.state).options.weights == Weights(more=0, company=50)


async def test_each_signal_says_what_it_is_and_its_share(office: Office) -> None:
    house = await den(office)
    text = (await house.get("/weights")).text
    shares = [int(each) for each in re.findall(r'data-of="weight-\w+">\D*(\d+)%', text)]
    assert (len(shares), 95 <= sum(shares) <= 105) == (len(SIGNALS), True)
    assert all(f'id="hint-weight-{signal}"' in text for signal in SIGNALS)
    assert "org-signal" not in text


async def test_weights_that_cannot_be(office: Office) -> None:
    house = await den(office)
    for changes in ({"more": "101"}, {"help": ""}, dict.fromkeys(SIGNALS, "0")):
        answer = await house.post("weights", *weights("save", **changes))
        assert (answer.status, 'id="wrong-weight' in answer.text) == (422, True)
    assert (await house.state).options.weights == Weights()


async def test_what_would_change_is_shown_and_nothing_saved(office: Office) -> None:
    """With so few people it is tried on made-up ones, and that is said; with twenty more, on those who take part."""
    house = await den(office)
    answer = await house.post("weights", *weights("preview", company="60"))
    assert answer.status == 200, answer.text
    assert 'id="preview"' in answer.text
    assert "notice sample" in answer.text
    for number in range(20):
        await house.come(f"q{number}", f"Somebody {number}")
    real = await house.post("weights", *weights("preview", company="60"))
    assert (real.status, "notice sample" in real.text, "24" in real.text) == (200, False, True)
    assert not any(name in answer.text + real.text for name in (*NAMES, "Somebody"))
    assert (await house.state).options.weights == Weights()
