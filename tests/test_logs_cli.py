"""Logs on the command line: generated, measured, exported, brought to another house, and looked at at a moment."""

from __future__ import annotations

import asyncio
import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import delete, func, insert, select

from server.cli import main
from server.generate.meetup import STARTS
from server.importing import MOST_PEOPLE
from server.log.errors import LogFileError, TextError
from server.log.exchange import Sealer, blocks_of, bundles, lines_of, records
from server.log.lines import Footer, Header, Line
from server.log.logfile import Checker
from server.log.records import Recorded
from server.meetup.naming import meetup_of
from server.metrics.measure import measure
from server.metrics.yardstick import Levels, Yardstick
from server.people.database import open_people
from server.people.schema import attendance, meetup, organization, person, series, yardstick
from server.spool import Spool
from tests.generate.logs import file_of, played
from tests.test_cli import call, environment

FIRST, SECOND = (meetup_of(each[0].record.stream) or "" for each in played())


def good(done: Result) -> Any:  # noqa: ANN401 - whatever it printed
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def wrong(done: Result, code: int, *words: str) -> None:
    told = [line for line in done.stderr.splitlines() if line.startswith("nijikai: ")]
    assert (done.exit_code, len(told)) == (code, 1), done.stderr
    for word in words:
        assert word in told[0]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("logs") / "two.jsonl"
    made.write_bytes(file_of())
    return made


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, file: Path) -> Path:
    """A house that has imported both meetups for an organization."""
    folder = tmp_path_factory.mktemp("home")
    lay(folder)
    found = good(call(folder, "import", str(file), "--organization", "org", "--series", "ser", "--json"))
    assert found["meetups"] == 2
    return folder


def lay(folder: Path) -> None:
    assert call(folder, "migrate").exit_code == 0
    change(folder, insert(organization).values(id="org", name="Org", created=1))
    change(folder, insert(organization).values(id="other", name="Other", created=1))
    change(folder, insert(series).values(id="ser", organization="org", title="S", about="", created=1))


def change(folder: Path, *statements: Any) -> None:  # noqa: ANN401
    async def work() -> None:
        database = open_people(f"sqlite:///{folder}/data/nijikai.db")
        await database.change(*statements)
        await database.close()

    asyncio.run(work())


def rows(folder: Path, query: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401
    async def work() -> list[tuple[Any, ...]]:
        database = open_people(f"sqlite:///{folder}/data/nijikai.db")
        found = [tuple(row) for row in await database.rows(query)]
        await database.close()
        return found

    return asyncio.run(work())


# --- metrics ----------------------------------------------------------------------------------------------------------


def test_a_file_with_two_meetups_is_measured_meetup_by_meetup(tmp_path: Path, file: Path) -> None:
    found = good(call(tmp_path, "metrics", str(file), "--series", "--on", "2026-12-31", "--json"))
    assert [each["meetup"] for each in found["meetups"]] == [FIRST, SECOND]
    for each, entries in zip(found["meetups"], played(), strict=True):
        facts = measure([entry.record for entry in entries], each["meetup"])
        assert each["figures"] == json.loads(msgspec.json.encode(facts.figures))
        assert "comments" not in each
    assert len(found["series"]["rows"]) == 2
    assert found["series"]["figures"]


def test_what_does_not_fit_into_memory_waits_in_a_folder(file: Path) -> None:
    whole, small = Spool(), Spool(most=300)
    with whole, small, file.open("rb") as one, file.open("rb") as again:
        assert whole.read(bundles(blocks_of(one))) == small.read(bundles(blocks_of(again))) == [FIRST, SECOND]
        for each in (FIRST, SECOND):
            assert list(whole.bundles(each)) == list(small.bundles(each))
        assert sum(len(cells) for _, cells in small.bundles(FIRST)) == len(played()[0])


def test_figures_for_people_to_read(tmp_path: Path, file: Path) -> None:
    for lang, word in (("en", "Attended"), ("ja", "出席した人")):
        done = call(tmp_path, "metrics", str(file), "--series", LANGUAGE=lang)
        assert done.exit_code == 0
        assert word in done.stdout
        assert "n = " in done.stdout
        assert "{" not in done.stdout


def test_a_meetup_of_the_database_is_measured_as_its_organization_does(home: Path, file: Path, tmp_path: Path) -> None:
    there = good(call(home, "metrics", FIRST, "--json"))["meetups"]
    assert there == good(call(tmp_path, "metrics", str(file), "--json"))["meetups"][:1]
    rule = tmp_path / "rule.json"
    rule.write_text('{"least": 600}')
    strict = good(call(home, "metrics", FIRST, "--yardstick", str(rule), "--json"))["meetups"][0]
    assert {figure["measure"]: figure for figure in strict["figures"]}["attended"]["value"] == 0
    wrong(call(home, "metrics", "maaaaaaaaaaaaaaa"), 2, "maaaaaaaaaaaaaaa")
    rule.write_text('{"least": 0}')
    wrong(call(home, "metrics", FIRST, "--yardstick", str(rule)), 2, "$.least")


def test_levels_of_a_meetup_of_the_database_are_its_organizations_too(home: Path) -> None:
    own = msgspec.json.encode(Yardstick(least=1, levels=Levels(bounds=(0, 0, 0))))
    change(home, insert(yardstick).values(organization="org", changed=1, by="", data=own))
    found = good(call(home, "metrics", FIRST, "--series", "--on", "2026-12-31", "--json"))
    assert found["meetups"][0]["least"] == 60_000
    assert {member["level"] for member in found["series"]["members"]} == {"leading"}
    change(home, delete(yardstick))


def test_files_that_cannot_be_measured(tmp_path: Path, file: Path) -> None:
    lines = file.read_bytes().splitlines(keepends=True)
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(b"".join(lines[:50]))
    wrong(call(tmp_path, "metrics", str(bad), "--json"), 1, "Line 51")
    bad.write_bytes(b"".join([*lines[:9], lines[9].replace(b'"at":1', b'"at":2'), *lines[10:]]))
    wrong(call(tmp_path, "metrics", str(bad)), 1, "Line 10")
    bad.write_bytes(sealed([event("table/alone", 1, {"type": "opened"})]))
    wrong(call(tmp_path, "metrics", str(bad)), 2, "bad.jsonl")
    wrong(call(tmp_path, "metrics", str(file), str(file)), 2, FIRST)
    wrong(call(tmp_path, "metrics", str(tmp_path / "absent")), 2, "absent")


# --- export -----------------------------------------------------------------------------------------------------------


def test_an_export_is_nobodys_unless_names_are_asked_for(home: Path, tmp_path: Path) -> None:
    hidden, named = tmp_path / "hidden.jsonl", tmp_path / "named.jsonl"
    good(call(home, "export", str(hidden), "--json"))
    good(call(home, "export", str(named), "--names", "--json"))
    people = [row[0] for row in rows(home, select(person.c.id))]
    assert people
    text = hidden.read_text("utf-8")
    assert not [who for who in people if who in text]
    assert "試しの参加者" not in text
    assert '"names":"pseudonyms"' in text.partition("\n")[0]
    assert all(who in named.read_text("utf-8") for who in people[:3])
    for each in (hidden, named):
        good(call(home, "verify", str(each), "--json"))
    before, after = (good(call(home, "metrics", str(each), "--json"))["meetups"] for each in (named, hidden))
    assert [figure["value"] for one in before for figure in one["figures"]] == pytest.approx(
        [figure["value"] for one in after for figure in one["figures"]]
    )
    elsewhere = tmp_path / "elsewhere"
    lay(elsewhere)
    good(call(elsewhere, "import", str(hidden), "--organization", "other", "--json"))
    names = [row[0] for row in rows(elsewhere, select(person.c.name).where(person.c.erased.is_(None)))]
    assert names
    assert all(name.startswith(("参加者 ", "Attendee ")) for name in names)


def test_tables_for_spreadsheets(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    good(call(home, "export", "--csv", str(folder), "--stream", f"meetup/{FIRST}", "--json"))
    assert {each.name for each in folder.iterdir()} == {
        "figures.csv", "people.csv", "steps.csv", "rooms.csv", "ties.csv", "concurrency.csv", "acts.csv", "marks.csv",
    }  # fmt: skip
    assert (folder / "people.csv").read_bytes().startswith(b"\xef\xbb\xbfperson,name,")
    header, *found = csv.reader((folder / "people.csv").read_text("utf-8-sig").splitlines())
    assert len({len(row) for row in found} | {len(header)}) == 1
    assert all(row[0].startswith("x-") for row in found)
    assert all("Attendee" in row[1] or "参加者" in row[1] for row in found)
    good(call(home, "export", "--csv", str(folder), "--stream", f"meetup/{FIRST}", "--names", "--json"))
    assert any(
        "試しの参加者" in row[1] for row in csv.reader((folder / "people.csv").read_text("utf-8-sig").splitlines())
    )
    assert (folder / "comments.csv").exists()
    wrong(call(home, "export"), 2)
    wrong(call(home, "export", "--csv", str(folder)), 2, "--stream")


def test_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    from server.measure_sheets import Sheets
    from server.metrics.facts import MeetupFacts, PersonFacts

    facts = MeetupFacts(meetup="m", title="T", starts=1, zone="Nowhere/At all", start=1, end=2, least=1, events=1,
                        people=(PersonFacts("p", company="=cmd|'x'!A1"),))  # fmt: skip
    Sheets(facts, lambda who: (who, "@SUM(1)"), str).write(tmp_path)
    (_, row) = csv.reader((tmp_path / "people.csv").read_text("utf-8-sig").splitlines())
    assert row[1:3] == ["'@SUM(1)", "'=cmd|'x'!A1"]


def test_whoever_was_erased_is_in_no_later_export(home: Path, tmp_path: Path) -> None:
    ((who, name),) = rows(home, select(person.c.id, person.c.name).where(person.c.name != "").limit(1))
    assert call(home, "erase", who).exit_code == 0
    for number, more in enumerate((("--names",), (), ("--texts",))):
        made = tmp_path / f"{number}.jsonl"
        good(call(home, "export", str(made), "--json", *more))
        assert f'"{name}"' not in made.read_text("utf-8")
        good(call(home, "verify", str(made), "--json"))


# --- import -----------------------------------------------------------------------------------------------------------


def event(stream: str, seq: int, content: dict[str, Any], **fields: Any) -> Line:  # noqa: ANN401
    known = {"at": STARTS, "by": "", "role": "system", "command": "", "version": 1, **fields}
    return Line(stream=stream, seq=seq, event=msgspec.Raw(msgspec.json.encode(content)), **known)


def sealed(lines: list[Line]) -> bytes:
    sealer = Sealer()
    made = [sealer.seal(Header(at=1)), *(sealer.seal(line) for line in lines)]
    return b"".join([*made, sealer.seal(Footer(events=len(lines), streams=len({line.stream for line in lines})))])


def prepared(id: str) -> Line:
    return event(f"meetup/{id}", 1, {"type": "prepared", "id": id, "plan": {"title": "T"}})


def joined(who: str, at: int = STARTS) -> dict[str, Any]:
    return {"type": "joined", "person": who, "name": "x", "avatar": "", "lang": "ja", "at": at}


LATER = 7_258_118_400_000
M, N = "maaaaaaaaaaaaaaa", "mbbbbbbbbbbbbbbb"
HOSTILE: list[tuple[list[Line], int, str]] = [
    ([event("table/alone", 1, {"type": "opened"})], 1, "table/alone"),
    ([event("weird/x", 1, {"type": "opened"})], 1, "weird/x"),
    ([prepared(M), event(f"meetup/{M}", 2, {"type": "joined", "person": "x", "at": 1})], 1, "Line 3"),
    ([prepared(M), event(f"meetup/{M}", 2, {"type": "from_the_future"})], 1, "Line 3"),
    ([prepared(M), event(f"room/{M}-0", 1, {"type": "said"}, version=99)], 1, "Line 3"),
    ([event(f"meetup/{M}", 1, {"type": "prepared", "id": N, "plan": {"title": "T"}})], 1, N),
    ([event(f"room/{M}-0", 1, {"type": "left", "person": "x"})], 2, M),
    ([prepared(M), event(f"meetup/{M}", 2, joined("../../etc"))], 1, "../../etc"),
    ([prepared(M), event(f"room/{M}-0", 1, {"type": "opened"}, at=LATER)], 1, "Line 3: this is from 2200-01-01"),
    ([prepared(M), event(f"meetup/{M}", 2, joined("p-1"), at=5)], 1, "Line 3: this is from 1970-01-01"),
    ([prepared(M), event(f"meetup/{M}", 2, joined("p-1", 2**53))], 1, f"Line 3: this is from {2**53} ms"),
    ([], 2, ""),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "code", "word"), HOSTILE)
def test_files_that_fit_no_organization(home: Path, tmp_path: Path, lines: list[Line], code: int, word: str) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(sealed(lines))
    before = counts(home)
    wrong(call(home, "import", str(bad), "--organization", "org"), code, word)
    assert counts(home) == before


def counts(folder: Path) -> list[Any]:
    return [rows(folder, select(func.count()).select_from(table))[0][0] for table in (meetup, person, attendance)]


def test_an_import_shows_up_once_and_for_one_organization_only(home: Path, file: Path, tmp_path: Path) -> None:
    found = rows(home, select(meetup.c.id, meetup.c.organization, meetup.c.series))
    assert sorted(found) == sorted([(FIRST, "org", "ser"), (SECOND, "org", "ser")])
    before = counts(home)
    assert before[1] > 10
    wrong(call(home, "import", str(file), "--organization", "other"), 2, "organization")
    wrong(call(home, "import", str(file), "--organization", "nobody"), 2, "nobody")
    wrong(call(home, "import", str(file), "--organization", "org", "--series", "none"), 2, "none")
    wrong(call(home, "import", str(file), "--series", "ser"), 2, "--organization")
    assert counts(home) == before
    elsewhere = tmp_path / "elsewhere"
    lay(elsewhere)
    arguments = ("import", str(file), "--organization", "org", "--json")
    assert good(call(elsewhere, *arguments))["events"] == sum(map(len, played()))
    again = good(call(elsewhere, *arguments))
    assert (again["events"], counts(elsewhere)[0]) == (0, 2)
    assert len(rows(elsewhere, select(attendance.c.person))) == len(set(rows(elsewhere, select(attendance))))


def test_who_was_erased_here_is_not_brought_back_by_a_log(home: Path, file: Path, tmp_path: Path) -> None:
    lay(tmp_path)
    ((who, name),) = rows(home, select(person.c.id, person.c.name).where(person.c.name != "").limit(1))
    gone = {"id": who, "organization": "org", "name": "", "avatar": "", "lang": "ja", "company": "", "level": ""}
    change(tmp_path, insert(person).values(**gone, grp="", epoch=1, created=1, erased=2))
    good(call(tmp_path, "import", str(file), "--organization", "org", "--json"))
    made = tmp_path / "named.jsonl"
    good(call(tmp_path, "export", str(made), "--names", "--json"))
    assert (f'"{name}"' in made.read_text("utf-8"), f'"{name}"' in file.read_text("utf-8")) == (False, True)
    assert rows(tmp_path, select(person.c.name).where(person.c.id == who)) == [("",)]


def test_truncated_and_edited_files_change_nothing(home: Path, file: Path, tmp_path: Path) -> None:
    lines, bad, elsewhere = file.read_bytes().splitlines(keepends=True), tmp_path / "bad.jsonl", tmp_path / "elsewhere"
    lay(elsewhere)
    edited = [*lines[:99], lines[99].replace(b'"seq":', b'"seq" :'), *lines[100:]]
    for damaged, line in (
        (lines[:600], 601),
        (edited, 100),
        ([*lines[:5], lines[5][:30]], 6),
        ([b"x" * 2_000_000], 1),
    ):
        bad.write_bytes(b"".join(damaged))
        for more in ((), ("--organization", "org")):
            wrong(call(elsewhere, "import", str(bad), *more), 1, f"Line {line}:")
    assert counts(elsewhere) == [0, 0, 0]
    assert good(call(elsewhere, "export", str(bad), "--json"))["events"] == 0


def test_too_many_people_in_one_file_are_refused() -> None:
    from server.importing import Reading
    from server.wiring import kinds

    reading = Reading(kinds({}), STARTS)
    reading._people = {str(number) for number in range(MOST_PEOPLE)}
    entries = list(
        Checker().entries(sealed([prepared(M), event(f"meetup/{M}", 2, joined("one-more"))]).splitlines(keepends=True))
    )
    reading.take(entries[0])
    with pytest.raises(LogFileError, match="import-too-many"):
        reading.take(entries[1])
    with pytest.raises(TextError):
        Reading(kinds({}), STARTS).end()


# --- replay and generate ----------------------------------------------------------------------------------------------


def test_a_moment_is_what_was_seen_then(home: Path, tmp_path: Path) -> None:
    marks = good(call(home, "replay", FIRST, "--json"))
    step = [mark for mark in marks if mark["kind"] == "step"][1]
    seen = good(call(home, "replay", FIRST, "--at", "step#2", "--stream", "meetup/", "--json"))
    assert (seen["at"], list(seen["streams"])) == (step["at"], [f"meetup/{FIRST}"])
    last = [one.record for one in played()[0] if one.record.stream == f"meetup/{FIRST}" and one.record.at <= step["at"]]
    assert seen["streams"][f"meetup/{FIRST}"]["seq"] == last[-1].seq
    assert seen["streams"][f"meetup/{FIRST}"]["view"]["step"] == 1
    same: Callable[[str], Any] = lambda at: good(call(home, "replay", FIRST, "--at", at, "--json"))  # noqa: E731
    assert same("+0:20:00") == same(str(same("+0:20:00")["at"]))
    assert "table/" in call(home, "replay", FIRST, "--at", "+0:20:00").stdout
    assert "step#1" in call(home, "replay", FIRST).stdout
    wrong(call(home, "replay", FIRST, "--at", "yesterday"), 2, "yesterday")
    wrong(call(home, "replay", FIRST, "--at", "step#99"), 2, "step#99")


def test_generate_writes_files_that_are_the_same_for_a_seed(tmp_path: Path) -> None:
    arguments = ("--people", "5", "--minutes", "10", "--json")
    one, again, folder = tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "folder"
    good(call(tmp_path, "generate", str(one), *arguments))
    good(call(tmp_path, "generate", "--folder", str(folder), *arguments))
    again = next(folder.iterdir())
    assert one.read_bytes() == again.read_bytes()
    wrong(call(tmp_path, "generate", *arguments), 2)
    lay(tmp_path)
    wrong(call(tmp_path, "generate", "--into-database", *arguments), 2, "organization")
    found = good(call(tmp_path, "generate", "--into-database", "--organization", "org", "--meetups", "2", *arguments))
    assert counts(tmp_path)[0] == 2
    assert rows(tmp_path, select(series.c.title).where(series.c.id == found["series"])) == [("お試しの会",)]
    assert CliRunner().invoke(main, ["generate", "--help"], env=environment(tmp_path)).exit_code == 0


def test_the_records_of_a_file_are_those_that_were_played(file: Path) -> None:
    with file.open("rb") as opened:
        found: list[Recorded] = list(records(lines_of(opened)))
    assert found == [entry.record for each in played() for entry in each]
