"""What a meetup did, page by page: what is shown, to whom, and what is written down about looking."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from game.commands import Close as CloseTable
from game.decider import Context
from server.log.exchange import lines_of, records
from server.measuring.measuring import Reading
from server.meetup import naming
from server.meetup.commands import Advance, Arrive, Close, Invite, Join, Open, OpenRoom, Rate
from server.metrics.facts import MeetupFacts
from server.metrics.measure import measure
from server.metrics.measures import BY_ID, MEASURES
from server.pages.behind import BEHIND
from server.pages.figures import numeral
from server.texts import LANGUAGES, Texts
from tests.live.harness import eventually
from tests.pages.evenings import evening
from tests.pages.office import Answer, Office, Visitor

LOCALES = Path(__file__).parents[2] / "static" / "locale"
ENGLISH = "lang=en"


class Fixed:
    """Measuring that has the answer already."""

    def __init__(self, facts: MeetupFacts) -> None:
        self._facts = facts

    async def reading(self, _meetup: str) -> Reading:
        return Reading(self._facts, self._facts.end)

    async def facts(self, _meetup: str) -> MeetupFacts:
        return self._facts


class Held:
    """A meetup that has begun, and its owner."""

    def __init__(self, office: Office, organization: Any, owner: Visitor, page: str) -> None:  # noqa: ANN401
        self.office, self.organization, self.owner, self.page = office, organization, owner, page
        self.id = page.rpartition("/")[2]

    async def run(self, command: Any, role: Any = "system", person: str = "") -> None:  # noqa: ANN401
        context = Context(person, role, self.office.clock.now())
        await self.office.nijikai.streams.run(naming.stream(self.id), command, context, "")

    async def get(self, part: str = "", visitor: Visitor | None = None) -> Answer:
        return await (visitor or self.owner).get(f"{self.page}{part}{'&' if '?' in part else '?'}{ENGLISH}")

    async def looks(self) -> list[tuple[str, str]]:
        found = await self.office.people.looks.of(self.organization.id)
        return [(each.what, each.detail) for each in found]

    def pictures(self, answer: Answer) -> dict[str, Any]:
        found = re.search(r'<script type="application/json" id="facts"[^>]*>(.*?)</script>', answer.text, re.DOTALL)
        assert found
        return dict(json.loads(found[1])["facts"])


async def begun(office: Office, facts: MeetupFacts | None = None, **plan: str) -> Held:
    """Hold a meetup: people 0 to 5 come in by name. ``facts``: what is measured of it; else it is measured."""
    organization, owner = await office.found()
    held = Held(office, organization, owner, await office.meetup(organization, owner, **plan))
    await held.run(Open(), "organizer", "o-1")
    for number in range(6):
        await held.run(Join(f"p{number}", f"<b>Name {number}", "", "en"))
        await held.run(Arrive(f"p{number}"))
    await held.run(Advance(0), "organizer", "o-1")
    if facts:
        office.nijikai.pages.extensions["nijikai-measuring"] = Fixed(msgspec.structs.replace(facts, meetup=held.id))
    return held


# --- the overview -----------------------------------------------------------------------------------------------------


async def test_six_headlines_say_it_in_words(office: Office) -> None:
    held = await begun(office, evening())
    text = (await held.get("/measures")).text
    assert len(re.findall(r'class="headline ', text)) == 6
    assert "23 of 24 people who came stayed 10 minutes or longer." in text
    assert "n = 24 · people who attended" in text
    assert "95%: 73–89%" in text


async def test_a_step_that_goes_on_says_so_far(office: Office) -> None:
    held = await begun(office, evening())
    answer = await held.get("/measures")
    assert [step["going"] for step in held.pictures(answer)["steps"]] == [False, False, False, True]
    assert answer.text.count(">still going<") == 1
    assert len(re.findall(r">\d+% so far<", answer.text)) == 1
    await held.run(Close(), "organizer", "o-1")
    answer = await held.get("/measures")
    assert not any(step["going"] for step in held.pictures(answer)["steps"])
    assert "still going" not in answer.text


async def test_every_figure_leads_to_its_definition(office: Office) -> None:
    held = await begun(office, evening())
    text = (await held.get("/measures")).text
    of_meetup = {each.id for each in MEASURES if each.scope == "meetup"}
    assert set(re.findall(rf'href="/organize/measures/(\w+)\?meetup={held.id}"', text)) == of_meetup


async def test_it_has_to_begin_first(office: Office) -> None:
    organization, owner = await office.found()
    page = await office.meetup(organization, owner)
    assert "/measures" not in (await owner.get(page)).text
    for part in ("/measures", "/report"):
        answer = await owner.get(f"{page}{part}?{ENGLISH}")
        assert (answer.status, "has not begun" in answer.text) == (200, True)
    for part in ("/measures/people?measure=came", "/measures/figures.csv", "/measures.json", "/measures/log.jsonl"):
        assert (await owner.get(page + part)).status == 404


@pytest.mark.parametrize(
    ("facts", "lounge", "said"),
    [
        (evening(0), "30", ["Nobody came in"]),
        (evening(1), "30", ["Only one person came"]),
        (evening(rated=False, lounge=False), "0", ["no lounge", "Nobody has said how it was"]),
    ],
    ids=["nobody", "one", "quiet"],
)
async def test_what_is_missing_is_said(office: Office, facts: MeetupFacts, lounge: str, said: list[str]) -> None:
    held = await begun(office, facts, lounge=lounge)
    answer = await held.get("/measures")
    assert (answer.status, [words for words in said if words not in answer.text]) == (200, [])
    assert ("data-picture" in answer.text) == bool(facts.concurrency)
    for page in ("/report", "/measures/people?measure=met"):
        assert (await held.get(page)).status == 200


async def test_names_are_shown_when_asked_for_and_that_is_written_down(office: Office) -> None:
    held = await begun(office, evening())
    quiet = held.pictures(await held.get("/measures"))
    assert {(face["person"], face["name"][:6]) for face in quiet["faces"]} == {("", "Person")}
    assert await held.looks() == []
    asked = await held.get("/measures?names=on")
    shown = held.pictures(asked)
    assert {"p0", "p5"} <= {face["person"] for face in shown["faces"]}
    assert {face["connector"] for face in quiet["faces"]} == {0}
    assert all(face["connector"] for face in shown["faces"])
    assert "/organize/measures/connectors?meetup=" in asked.text
    assert "<b>Name" not in asked.text
    assert await held.looks() == [("names", "pictures")]
    assert quiet["ties"] == shown["ties"] != []


async def test_who_only_views_sees_nobody(office: Office) -> None:
    held = await begun(office, evening())
    viewer = await office.member(held.organization, "viewer")
    answer = await held.get("/measures?names=on", viewer)
    assert held.pictures(answer)["faces"] == []
    assert "measures.json" not in answer.text
    for part in ("/measures/people?measure=came", "/measures.json", "/measures/log.jsonl", "/measures/people.csv"):
        assert (await held.get(part, viewer)).status == 404
    assert (await held.get("/measures/figures.csv", viewer)).status == 200
    assert (await held.get("/report", viewer)).status == 200


async def test_another_organization_finds_nothing(office: Office) -> None:
    held = await begun(office, evening())
    _, other = await office.found("other@example.org")
    for part in ("/measures", "/report", "/measures.json", "/measures/people?measure=came", "/measures/log.jsonl"):
        assert (await held.get(part, other)).status == 404
    assert (await other.get(f"/organize/measures/met?meetup={held.id}")).status == 404


# --- definitions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_measure_is_explained(lang: str, caplog: pytest.LogCaptureFixture) -> None:
    texts = Texts(LOCALES)
    keys = [f"measure-{id}{part}" for id in BY_ID for part in ("", "-means", "-not", "-formula")]
    assert [key for key in keys if texts.text(lang, key) == key] == []
    assert caplog.records == []


async def test_a_definition_says_what_it_is_of_this_meetup(office: Office) -> None:
    held = await begun(office, evening())
    visitor = held.owner
    text = (await visitor.get(f"/organize/measures/participation?meetup={held.id}&{ENGLISH}")).text
    assert "What it does not mean" in text
    assert "table/rolled" in text
    assert "81" in text
    assert f"{held.page}/measures/people?measure=participation" in text
    alone = (await visitor.get(f"/organize/measures/participation?{ENGLISH}")).text
    assert "At this meetup" not in alone
    series = (await visitor.get(f"/organize/measures/advocates?meetup={held.id}&{ENGLISH}")).text
    assert f"/organize/o/{held.organization.id}/measures" in series
    assert (await visitor.get("/organize/measures/luck")).status == 404
    everything = (await visitor.get(f"/organize/measures?{ENGLISH}")).text
    assert all(f'href="/organize/measures/{id}"' in everything for id in BY_ID)


async def test_acts_per_hour_stand_by_kind_with_the_figure_and_its_definition(office: Office) -> None:
    facts = evening()
    held = await begun(office, facts)
    definition = await held.owner.get(f"/organize/measures/acts?meetup={held.id}&{ENGLISH}")
    for page in (await held.get("/measures"), await held.get("/report"), definition):
        assert page.text.count("By kind: what attendees did") == 1
        rates = re.findall(r'data-label="Per hour">([\d.,]+)<', page.text)
        assert rates == [numeral(one.per_hour, "per_hour") for one in facts.kinds]


# --- who is behind a figure -------------------------------------------------------------------------------------------


async def test_people_are_in_the_order_of_names(office: Office) -> None:
    held = await begun(office, evening())
    text = (await held.get("/measures/people?measure=participation")).text
    parts = [re.findall(r"<bdi>(.*?)</bdi>", part) for part in text.split('id="out-title"')]
    assert all(part == sorted(part) for part in parts)
    assert len([name for part in parts for name in part]) == 6
    assert "&lt;b&gt;Name" in text
    assert ("names", "participation") in await held.looks()


@pytest.mark.parametrize("measure", ["mutual", "said_met", "response", "absence", "rated"])
async def test_what_is_their_own_stays_theirs(office: Office, measure: str) -> None:
    held = await begun(office, evening())
    assert measure not in BEHIND
    text = (await held.get(f"/measures/people?measure={measure}")).text
    assert "Name 0" not in text
    assert await held.looks() == []


async def test_comments_are_nobodys(office: Office) -> None:
    held = await begun(office, evening())
    text = (await held.get("/measures/people?measure=satisfaction")).text
    assert "Too &lt;b&gt;short" in text
    assert "Name 0" not in text
    assert await held.looks() == [("comments", "satisfaction")]


# --- files and the report ---------------------------------------------------------------------------------------------


async def test_tables_say_the_same_under_pseudonyms(office: Office) -> None:
    facts = evening()
    held = await begun(office, facts)
    many = {"figures": len(facts.figures), "people": 24, "steps": 4, "acts": 8, "ties": len(facts.ties)}
    for table, count in many.items():
        answer = await held.get(f"/measures/{table}.csv")
        rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
        assert len(rows) == count, table
        assert not re.search(r"\bp\d+\b|青空商事", answer.text)
    assert (await held.get("/measures/luck.csv")).status == 404
    told = json.loads((await held.get("/measures.json")).text)
    assert [each.get("value") for each in told["figures"]] == [each.value for each in facts.figures]
    assert "comments" not in told
    assert not any(each["person"].startswith("p") for each in told["people"])
    assert ("table", "people.csv") in await held.looks()


async def test_the_record_gives_the_same_figures(office: Office) -> None:
    """What is measured here is measured anywhere from the file, though nobody is named in it."""
    held = await begun(office)
    office.clock.advance(1_200_000)
    await held.run(Advance(2), "organizer", "o-1")
    await held.run(Rate(4, "fine"), "attendee", "p0")
    await held.run(Close(), "organizer", "o-1")
    answer = await held.get("/measures/log.jsonl")
    assert "Name 0" not in answer.text
    assert "fine" not in answer.text
    found = measure(records(lines_of(io.BytesIO(answer.text.encode()))), held.id)
    told = json.loads((await held.get("/measures.json")).text)
    assert list(msgspec.to_builtins(found.figures)) == told["figures"]
    assert {each.measure: each.value for each in found.figures}["came"] == 6
    assert sorted(await held.looks()) == [("log", "log.jsonl"), ("table", "measures.json")]


async def test_the_record_foretells_no_dice(office: Office) -> None:
    """Organizers take the record along while people play: nobody may know what they will roll."""
    held = await begun(office)
    streams, table = office.nijikai.streams, f"table/{held.id}-1"
    await held.run(OpenRoom(), "organizer", "o-1")

    async def opened() -> bool:
        return await streams.exists(table)

    await eventually(opened)
    secret = (await streams.open(table)).state.secret
    assert len(secret) > 32
    answer = await held.get("/measures/log.jsonl")
    assert table in answer.text
    assert secret not in answer.text
    await streams.run(table, CloseTable(), Context("host", "host", office.clock.now()), "")
    assert secret in (await held.get("/measures/log.jsonl")).text, "so that whoever has the record can check the dice"


async def test_a_report_names_nobody_and_hides_few(office: Office) -> None:
    held = await begun(office, evening())
    answer = await held.get("/report")
    shown = held.pictures(answer)
    assert (shown["faces"], shown["ties"]) == ([], [])
    assert not re.search(r"Name \d|\bp\d+\b", answer.text)
    assert "Fewer than 5: not shown" in answer.text
    assert all(f'id="about-{each.id}"' in answer.text for each in MEASURES if each.scope == "meetup")
    assert f"nijikai metrics {held.id}.jsonl --json" in answer.text
    assert await held.looks() == [("report", "")]


async def test_staff_are_not_among_those_who_came(office: Office) -> None:
    held = await begun(office)
    await held.run(Invite("f-1", "Fay"), "organizer", "o-1")
    await held.run(Join("f-1", "Fay", "", "en", staff=True))
    assert ", 6 came" in (await held.get()).text
