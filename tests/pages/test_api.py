"""What other programs are told: shared figures, to whoever has a key of the organization, and clearly why not else."""

from __future__ import annotations

import csv
import io
import sys
from typing import Any

import jsonschema
import msgspec
import pytest

from server import openapi
from server.measuring.heads import heads_of
from server.metrics.facts import VERSION, KindFacts, MeetupFacts, PersonFacts, RoomFacts, StepFacts
from server.metrics.figure import Figure
from server.metrics.yardstick import Yardstick
from server.people.measured import Measured
from server.people.organizations import Organization
from tests.pages.office import NOW, Answer, Office, answered

DAY, MINUTE = 86_400_000, 60_000
SECRET_NAME = "Hidden Person"


class Program:
    """Another program, with a key."""

    def __init__(self, office: Office, key: str) -> None:
        self.client = office.nijikai.pages.test_client()
        self.key = key

    async def get(self, path: str, **headers: str) -> Answer:
        given = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        return await answered(await self.client.get(f"/api/v1{path}", headers=given | headers))

    async def read(self, path: str) -> Any:  # noqa: ANN401 - JSON
        answer = await self.get(path)
        assert answer.status == 200, answer.text
        data = msgspec.json.decode(answer.text)
        check(path, data)
        return data


def check(path: str, data: Any, status: str = "200") -> None:  # noqa: ANN401
    """What is answered is what is described."""
    document = openapi.document()
    operations = [each["get"] for rule, each in document["paths"].items() if fits(f"/api/v1{path}", rule)]
    (operation,) = operations
    schema = operation["responses"][status]["content"]["application/json"]["schema"]
    jsonschema.validate(data, {**schema, "components": document["components"]})


def fits(path: str, rule: str) -> bool:
    parts, wanted = path.split("?", maxsplit=1)[0].split("/"), rule.split("/")
    return len(parts) == len(wanted) and all(w.startswith("{") or w == p for p, w in zip(parts, wanted, strict=True))


def facts(meetup: str, **changes: Any) -> MeetupFacts:  # noqa: ANN401
    """As if there had been people."""
    made = MeetupFacts(
        meetup=meetup, title="CSの夕べ", starts=NOW, zone="Asia/Tokyo", start=NOW, end=NOW + 60_000, least=600_000,
        events=9, version=VERSION,
        people=(PersonFacts("p-1", company=SECRET_NAME),),
        steps=(StepFacts("a", "welcome", "=HYPERLINK(1)", NOW, NOW + 9, began_with=12, stayed=9, there=14, active=0),),
        rooms=(
            RoomFacts("r-1", 1, "table", "", NOW, NOW + 9, people=4, balance=0.5),
            RoomFacts("r-3", 3, "table", "", NOW, NOW + 9, people=3, balance=0.5),
            RoomFacts("r-2", 2, "table", "Red", NOW, NOW + 9, people=6, balance=0.25, airtime=0.125),
        ),
        kinds=(KindFacts("play", 40, 1.5, 1.25, 2.0), KindFacts("tell", 2, 0.25), KindFacts("chat", 9, 0.5)),
        concurrency=((NOW, 3), (NOW + MINUTE, 14), (NOW + 3 * MINUTE, 0)),
        figures=(
            Figure("came", 14.0, 14), Figure("attendance", 0.5, 20, 0.3, 0.7),
            Figure("satisfaction", 4.5, 2), Figure("density", None, 0, trouble="none"),
        ),
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


@pytest.fixture
async def made(office: Office) -> tuple[Office, Organization, str, Program]:
    """An organization with a measured meetup, and a program with a key."""
    organization, owner = await office.found()
    meetup = (await office.meetup(organization, owner)).rpartition("/")[2]
    await keep(office, facts(meetup))
    key = await office.people.access_keys.make(organization.id, "Dashboard", "o-1", NOW)
    return office, organization, meetup, Program(office, key)


async def keep(office: Office, measured: MeetupFacts) -> None:
    """Keep facts as if they had been measured."""
    stamp = (await heads_of(office.nijikai.store, [measured.meetup]))[measured.meetup].stamp(Yardstick())
    row = Measured(measured.meetup, VERSION, stamp, NOW, msgspec.json.encode(measured))
    assert await office.people.measured.save(row)


def rows(answer: Answer) -> list[dict[str, str]]:
    assert answer.status == 200
    assert answer.headers["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.text)))


async def test_tables_without_rows_are_as_described(made: tuple[Office, Organization, str, Program]) -> None:
    office, _, meetup, program = made
    await keep(office, facts(meetup, steps=(), rooms=(), concurrency=(), kinds=()))
    for table in ("steps", "rooms", "concurrency", "acts"):
        assert (await program.read(f"/meetups/{meetup}/tables/{table}"))["rows"] == []


async def test_figures_are_shared_with_whoever_has_a_key(made: tuple[Office, Organization, str, Program]) -> None:
    office, organization, meetup, program = made
    (listed,) = (await program.read("/meetups"))["meetups"]
    assert (listed["id"], listed["title"], listed["stage"]) == (meetup, "CSの夕べ", "draft")
    assert listed["starts"] == "2027-01-21T19:30:00+09:00"
    told = await program.read(f"/meetups/{meetup}/figures?lang=en")
    figures = {each["measure"]: each for each in told["figures"]}
    came, attendance = figures["came"], figures["attendance"]
    assert (came["value"], came["n"], came["unit"], came["over"], came["step"]) == (
        14.0,
        14,
        "count",
        "people",
        "activity",
    )
    assert came["name"]
    assert (attendance["low"], attendance["high"]) == (0.3, 0.7)
    few, none = figures["satisfaction"], figures["density"]
    assert (few["value"], few["trouble"]) == (None, "few")
    assert (none["value"], none["trouble"]) == (None, "none")
    (step,) = (await program.read(f"/meetups/{meetup}/tables/steps"))["rows"]
    assert (step["there"], step["began_with"], step["stayed"], step["active"]) == (14, 12, 9, 0)
    (room,) = (await program.read(f"/meetups/{meetup}/tables/rooms"))["rows"]
    assert (room["people"], room["balance"], room["airtime"]) == (6, 0.25, 0.125), "the other ones are too small"
    there = (await program.read(f"/meetups/{meetup}/tables/concurrency"))["rows"]
    assert [each["people"] for each in there] == [0, 14, 0]
    (act,) = (await program.read(f"/meetups/{meetup}/tables/acts"))["rows"]
    assert (act["act"], act["times"], act["per_hour"], act["low"]) == ("play", 40, 1.5, 1.25), (
        "the other two are hidden"
    )
    # it is written down who has read what, and when the key was used last
    looks = await office.people.looks.of(organization.id)
    assert {(look.what, look.name, look.meetup) for look in looks} == {
        ("key", "Dashboard", meetup),
        ("key", "Dashboard", None),
    }
    (key,) = await office.people.access_keys.of(organization.id)
    assert key.used == NOW - NOW % DAY

    answer = await program.get(f"/meetups/{meetup}/figures")
    assert answer.headers["Cache-Control"] == "private, no-store"
    again = await program.get(f"/meetups/{meetup}/figures", **{"If-None-Match": answer.headers["ETag"]})
    assert (again.status, again.text) == (304, "")
    # as tables
    first, *_ = rows(await program.get(f"/meetups/{meetup}/figures?format=csv"))
    assert (first["measure"], first["value"], first["n"], first["low"]) == ("came", "14.0", "14", "")
    (step,) = rows(await program.get(f"/meetups/{meetup}/tables/steps?format=csv"))
    assert step["title"] == "'=HYPERLINK(1)", "no formula"
    assert (step["stayed"], step["active"]) == ("9", "0")
    assert len(rows(await program.get(f"/meetups/{meetup}/tables/rooms?format=csv"))) == 1
    assert rows(await program.get(f"/meetups/{meetup}/tables/concurrency?format=csv"))[1]["people"] == "14"
    assert rows(await program.get(f"/meetups/{meetup}/tables/acts?format=csv"))[0]["per_hour"] == "1.5"
    assert rows(await program.get("/meetups?format=csv"))[0]["id"] == meetup
    for path in ("figures", "tables/steps", "tables/rooms", "tables/concurrency"):
        text = (await program.get(f"/meetups/{meetup}/{path}")).text
        assert "p-1" not in text
        assert SECRET_NAME not in text


async def test_several_meetups_together(made: tuple[Office, Organization, str, Program]) -> None:
    office, organization, meetup, program = made
    series = await office.people.meetups.add_series(organization.id, "Fridays", "", NOW)
    await office.people.meetups.put_into(meetup, series.id)
    told = await program.read(f"/series/{series.id}/figures")
    assert (told["title"], [row["meetup"] for row in told["meetups"]]) == ("Fridays", [meetup])
    assert {each["measure"] for each in told["figures"]} >= {"repeat", "advocates"}
    assert rows(await program.get(f"/series/{series.id}/figures?format=csv"))
    assert (await program.read("/series/all/figures"))["title"] == organization.name
    assert (await program.read(f"/series/{series.id}/cohorts"))["series"] == series.id
    assert (await program.get("/series/all/cohorts?format=csv")).status == 200


WRONG = [
    ("", "/meetups", 401, "no-key"),
    ("nijikai_guessed", "/meetups", 401, "wrong-key"),
    ("another", "/meetups", 401, "wrong-key"),
    (None, "/meetups/{other}/figures", 404, "not-found"),
    (None, "/meetups/none/figures", 404, "not-found"),
    (None, "/meetups/{meetup}/tables/people", 404, "not-found"),
    (None, "/series/none/figures", 404, "not-found"),
    (None, "/nothing", 404, "not-found"),
    (None, "/meetups?format=xml", 400, "bad-format"),
    (None, "/meetups?lang=xx", 400, "bad-lang"),
]


async def test_why_there_is_no_answer(
    made: tuple[Office, Organization, str, Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    office, organization, meetup, program = made
    stranger, visitor = await office.found("other@example.org", "Other")
    other, good = (await office.meetup(stranger, visitor)).rpartition("/")[2], program.key
    for key, path, status, code in WRONG:
        program.key = good if key is None else key
        answer = await program.get(path.format(meetup=meetup, other=other))
        told = msgspec.json.decode(answer.text)
        assert (answer.status, told["code"]) == (status, code), path
        check("/meetups", told, "404")
        assert ("WWW-Authenticate" in answer.headers) == (status == 401)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    program.key = good
    answer = await program.get("/series/all/figures")
    assert (answer.status, msgspec.json.decode(answer.text)["code"]) == (503, "measures-failed")
    # a key that asks too much, and one that was ended
    (one,) = await office.people.access_keys.of(organization.id)
    keys = office.nijikai.pages.extensions["nijikai"].keys
    while keys.take(one.id):
        pass
    keys._buckets[one.id]._rate = 0.0
    assert (await program.get("/meetups")).status == 429
    await office.people.access_keys.end(organization.id, one.id, NOW)
    answer = await program.get("/meetups")
    assert (answer.status, msgspec.json.decode(answer.text)["code"]) == (403, "ended-key")


async def test_what_can_only_be_read(office: Office) -> None:
    answer = await answered(await office.nijikai.pages.test_client().post("/api/v1/meetups"))
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    check("/meetups", msgspec.json.decode(answer.text), "405")
    answer = await answered(await office.nijikai.pages.test_client().put("/"))
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "<!doctype html>" in answer.text


@pytest.mark.gate
async def test_everything_is_described(office: Office) -> None:
    rules = {rule.rule for rule in office.nijikai.pages.url_map.iter_rules() if rule.rule.startswith("/api/v1/")}
    described = {path.replace("{", "<").replace("}", ">") for path in openapi.document()["paths"]}
    assert rules - described == {"/api/v1/openapi.json", "/api/v1/<path:rest>"}
    assert described <= rules
    answer = await answered(await office.nijikai.pages.test_client().get("/api/v1/openapi.json"))
    document = msgspec.json.decode(answer.text)
    assert document["openapi"] == "3.1.0"
    names = set(document["components"]["schemas"])
    assert {each.rpartition("/")[2] for each in references(document)} <= names


def references(part: Any) -> list[str]:  # noqa: ANN401 - JSON
    if isinstance(part, dict):
        mine = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return mine + [each for value in part.values() for each in references(value)]
    return [each for value in part for each in references(value)] if isinstance(part, list) else []
