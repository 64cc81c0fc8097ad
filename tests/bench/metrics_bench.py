"""How long measures take, and what they take of memory, on one core: of a large meetup, and of a series of fifty.

Five meetups of a series are generated, with 500 people and two hours each; the other forty-five are these again, with
other people and at other times. Each figure comes from a process of its own. Seconds are of the processor, beside those
of the clock: what else the machine does matters little to the former.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PEOPLE, MINUTES, DISTINCT = 500, 120, 5
SERIES = int(os.environ.get("BENCH_SERIES", "50"))
IN_SQLITE = int(os.environ.get("BENCH_SERIES_SQLITE", "10"))
"""Of the series, how many are brought into a database as well, which takes longer than measuring them."""
WORK = r"""
import asyncio, json, resource, sys, time
from pathlib import Path
from server.log.exchange import lines_of, records, export, import_lines
from server.log.logfile import Checker
from server.collector import look_seldom
from server.meetup.naming import meetup_of
look_seldom()  # as ``nijikai metrics`` and the measuring process do
what, *arguments = sys.argv[1:]

def of(file):
    with open(file, "rb") as opened:
        return list(records(lines_of(opened)))

def read(file):
    with open(file, "rb") as opened:
        return sum(1 for _ in Checker().entries(lines_of(opened)))

def peak_mib():  # of this program: what getrusage says may be of the one that started it
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return next(int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))

def report(began, cpu, **more):
    spent = {"seconds": round(time.perf_counter() - began, 2), "cpu_seconds": round(time.process_time() - cpu, 2)}
    print(json.dumps({**spent, "peak_mib": peak_mib(), **more}))

async def exported(url, file, masked):
    from server.config import Settings
    from server.exporting import masks
    from server.log.sql import open_log
    store = await open_log(url)
    mask = await masks(Settings(secret_key="k" * 32, database_url=url), store, "") if masked else None
    began, cpu, count = time.perf_counter(), time.process_time(), 0
    with open(file, "wb") as opened:
        async for line in export(store, "", 1, mask=mask):
            opened.write(line)
            count += 1
    report(began, cpu, lines=count, mib=round(Path(file).stat().st_size / 2**20))
    await store.close()

if what == "records":
    from server.metrics.measure import measure
    found = of(arguments[0])
    meetup = meetup_of(found[0].stream)
    measure(found[:2000], meetup)  # what is loaded is not to be measured
    began, cpu = time.perf_counter(), time.process_time()
    facts = measure(found, meetup)
    report(began, cpu, events=facts.events, people=len(facts.people))
elif what == "checked":
    began, cpu = time.perf_counter(), time.process_time()
    report(began, cpu, lines=read(arguments[0]))
elif what in ("file", "series"):
    from server.measured_log import of_files, with_series
    from server.metrics.yardstick import Yardstick
    import server.metrics.measure
    began, cpu = time.perf_counter(), time.process_time()
    found = of_files([Path(each) for each in arguments], Yardstick())
    if what == "series":
        found = with_series(found, Yardstick(), max(one.end for one in found.meetups))
    report(began, cpu, meetups=len(found.meetups), events=sum(one.events for one in found.meetups))
elif what == "database":
    from server.measuring import rows
    from server.metrics.measure import measure_log
    from server.metrics.rows import rows as read
    began, cpu = time.perf_counter(), time.process_time()
    with rows.opened(arguments[0]) as opened:
        heads = opened.fetch("select stream, seq from head")
        meetup = meetup_of(heads[0][0])
        facts = measure_log(read(rows.bundles(opened, heads), meetup), meetup)
    report(began, cpu, events=facts.events)
elif what == "series_database":
    from server.measuring import rows
    from server.metrics.measure import measure_log
    from server.metrics.rows import rows as read
    from server.metrics.series import series
    from server.metrics.yardstick import Yardstick
    began, cpu = time.perf_counter(), time.process_time()
    streams = {}
    with rows.opened(arguments[0]) as opened:
        for head in opened.fetch("select stream, seq from head order by stream"):
            streams.setdefault(meetup_of(head[0]), []).append(head)
        found = [measure_log(read(rows.bundles(opened, heads), each), each) for each, heads in streams.items()]
    series(found, Yardstick(), max(one.end for one in found))
    report(began, cpu, meetups=len(found), events=sum(one.events for one in found))
elif what == "export":
    asyncio.run(exported(arguments[0], arguments[1], arguments[2] == "masked"))
"""
ID = re.compile(rb'"(?:[A-Za-z0-9_-]{12}|[fo]-[A-Za-z0-9_-]{12})(?=[":])')


def measure() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        return measured(Path(folder))


def measured(folder: Path) -> dict[str, Any]:
    files = generated(folder)
    one = str(files[0])
    url = database(folder, files[0])
    copies = [str(file) for file in (*files, *derived(folder, files))]
    return {
        "meetup": {"people": PEOPLE, "minutes": MINUTES},
        "measure_from_records": work("records", one),
        "read_and_check_file": work("checked", one),
        "measure_from_file": work("file", one),
        "measure_from_sqlite": work("database", url),
        "export_names": work("export", url, str(folder / "names.jsonl"), "names"),
        "export_pseudonyms": work("export", url, str(folder / "masked.jsonl"), "masked"),
        "series": work("series", *copies),
        "series_from_sqlite": work("series_database", database(folder, *map(Path, copies[:IN_SQLITE]))),
    }


def work(*arguments: str) -> dict[str, Any]:
    """Do it in a process of its own, on one core."""
    one_core = {**os.environ, "POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, "-c", WORK, *arguments], env=one_core, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def database(folder: Path, *files: Path) -> str:
    """Bring meetups into a database, and return its address."""
    import asyncio

    from server.log import import_lines, migrate, open_log
    from server.log.exchange import lines_of

    url = f"sqlite:///{folder}/bench-{len(files)}.db"

    async def fill() -> None:
        await migrate(url)
        store = await open_log(url)
        for file in files:
            with file.open("rb") as opened:
                await import_lines(store, lines_of(opened))
        await store.close()

    asyncio.run(fill())
    return url


def generated(folder: Path) -> list[Path]:
    from server.generate.files import Pages, entries
    from server.generate.series import evenings
    from server.packs import builtin

    made = []
    for evening in evenings("bench", PEOPLE, DISTINCT, MINUTES, packs=builtin()):
        file, pages = folder / f"{evening.recipe.number:02}.jsonl", Pages(0)
        with file.open("wb") as opened:
            opened.write(pages.begin())
            opened.writelines(pages.lines(entries(evening)))
            opened.write(pages.end())
        made.append(file)
    return made


def derived(folder: Path, files: list[Path]) -> list[Path]:
    """Write the generated meetups again and again: the same people have other ids, all is some weeks later. A third of
    the people of each stay who they are, so that some come again.
    """
    from server.generate.files import Pages
    from server.log.exchange import lines_of, records
    from server.log.records import Entry

    made = []
    for number in range(len(files), SERIES):
        source, later = files[number % len(files)], (number // len(files)) * len(files) * 28 * 86_400_000
        file, pages = folder / f"{number + 1:02}.jsonl", Pages(0)
        with source.open("rb") as opened, file.open("wb") as written:
            written.write(pages.begin())
            found = list(records(lines_of(opened)))
            again = Again(number, later, people_of(found))
            written.writelines(pages.lines(Entry(0, again.record(record)) for record in found))
            written.write(pages.end())
        made.append(file)
    return made


def people_of(found: list[Any]) -> set[bytes]:
    """Return the ids of everybody in a log."""
    named = [record.data for record in found if record.data.startswith((b'{"type":"joined', b'{"type":"registered'))]
    listed = {id for data in named for id in re.findall(rb'"person":"([^"]+)"', data)}
    return {record.by.encode() for record in found if record.by} | listed


class Again:
    """A meetup once more. ``later``: ms."""

    def __init__(self, number: int, later: int, people: set[bytes]) -> None:
        self._people = people
        self._tail = f"{number:02}".encode()
        self._later = later
        self._times = re.compile(rb"\b17[6-9][0-9]{10}\b")
        self._meetup = re.compile(rb"\bm[a-z2-7]{15}\b")

    def record(self, record: Any) -> Any:  # noqa: ANN401 - Recorded
        from server.log.records import Recorded

        data = self._meetup.sub(lambda found: self._named(found[0]), ID.sub(self._person, record.data))
        data = self._times.sub(lambda found: str(int(found[0]) + self._later).encode(), data)
        by = self._person_id(record.by)
        stream = self._meetup.sub(lambda found: self._named(found[0]), record.stream.encode()).decode()
        return Recorded(stream, record.seq, record.at + self._later, by, record.role, "", record.version, data)

    def _named(self, meetup: bytes) -> bytes:
        return meetup[:-2] + self._tail.translate(bytes.maketrans(b"0189", b"abcd"))

    def _person(self, found: re.Match[bytes]) -> bytes:
        person = found[0][1:]
        return b'"' + self._person_id(person.decode()).encode() if person in self._people else found[0]

    def _person_id(self, person: str) -> str:
        if len(person) < 12 or ord(person[2]) % 3 == 0:
            return person
        return person[:-2] + self._tail.decode()
