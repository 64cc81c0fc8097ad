"""The figures for Prometheus: who gets them, and that they say what happened."""

from __future__ import annotations

import asyncio
import http.client
import re
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from server.cluster.address import parse
from server.cluster.house import House
from server.counting import QUICK, Spread
from server.pulse.prometheus import cumulative
from server.pulse.readings import MOST_CODES, OTHER, readings, refused
from tests.live.harness import Running, clients, eventually, running

TOKEN = "a-token-for-tests-only"
Samples = dict[tuple[str, tuple[tuple[str, str], ...]], float]


def ask(server: Running, token: str = "", accept: str = "") -> tuple[int, str, str]:
    """Return status, content type and body of the figures."""
    asking = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    headers = ({"Authorization": f"Bearer {token}"} if token else {}) | ({"Accept": accept} if accept else {})
    asking.request("GET", "/metrics", headers=headers)
    answer = asking.getresponse()
    body = answer.read().decode()
    asking.close()
    return answer.status, answer.headers.get("Content-Type", ""), body


async def samples(server: Running) -> Samples:
    status, kind, body = await asyncio.to_thread(ask, server, TOKEN)
    assert (status, kind.partition(";")[0]) == (200, "text/plain")
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(body)
        for sample in family.samples
    }


async def test_nobody_reads_them_without_the_token() -> None:
    async with running() as server:
        assert (await asyncio.to_thread(ask, server))[0] == 404
        assert (await asyncio.to_thread(ask, server, TOKEN))[0] == 404
    async with running(metrics_token=TOKEN) as server:
        for wrong in ("", "wrong", TOKEN[:-1], f"{TOKEN}x"):
            status, _, body = await asyncio.to_thread(ask, server, wrong)
            assert (status, body) == (401, "")
        assert (await asyncio.to_thread(ask, server, TOKEN))[0] == 200
        _, kind, body = await asyncio.to_thread(ask, server, TOKEN, "application/openmetrics-text; version=1.0.0")
        assert kind.startswith("application/openmetrics-text")
        assert body.endswith("# EOF\n")


async def test_they_say_what_happened() -> None:
    async with running(metrics_token=TOKEN) as server, clients(server, "ann", "bob") as (ann, _):
        before = await samples(server)
        for _ in range(3):
            assert "error" not in await ann.command("table/t1", {"type": "add", "amount": 1})
        assert "error" in await ann.command("table/t1", {"type": "ann@example.org"})
        assert (await ann.ask("overturn", {}))["error"]["code"] == "unknown-event"
        after = await samples(server)

        def came(name: str, **labels: str) -> float:
            key = (name, tuple(sorted(labels.items())))
            return after[key] - before.get(key, 0)

        assert came("nijikai_commands_total", kind="table", command="add") == 3
        assert came("nijikai_command_seconds_count", kind="table") == 3
        assert came("nijikai_append_seconds_count") == 3
        assert came("nijikai_fanout_seconds_count") == 3
        assert came("nijikai_packets_total") >= 3 * 2
        assert came("nijikai_refusals_total", event="command", code="unknown-command") == 1
        assert came("nijikai_refusals_total", event="unknown", code="unknown-event") == 1
        assert after["nijikai_people", ()] == 2
        assert after["nijikai_connections", (("role", "attendee"),)] == 2
        assert after["nijikai_sockets", ()] == 2
        assert after["nijikai_followed", (("kind", "table"),)] == 1
        assert after["nijikai_request_seconds_count", (("status", "200"),)] == 1
        assert ("process_resident_memory_bytes", ()) in after
        assert not any("example" in value for _, labels in after for _, value in labels)


async def test_who_has_gone_is_not_counted() -> None:
    async with running(metrics_token=TOKEN) as server:
        async with clients(server, "ann"):
            pass
        await eventually(lambda: not server.nijikai.live.sessions.people)
        await eventually(lambda: not server.nijikai.history.sources.gate.sockets)
        assert (await samples(server))["nijikai_followed", (("kind", "table"),)] == 0


async def test_every_figure_is_said_what_it_is() -> None:
    async with running() as server:
        found = list(readings(server.nijikai.history.sources))
        assert len({each.name for each in found}) == len(found) > 20
        assert all(each.about.endswith(".") and each.name.startswith("nijikai_") for each in found)


def test_labels_stay_few() -> None:
    codes = {("command", "too-many"): 1, ("command", "Yui Sato"): 2, ("command", "x" * 60): 3}
    assert refused(codes) == {("command", "too-many"): 1, ("command", OTHER): 5}
    letters = [first + second for first in "abcdefghijklmnopqrstuvwxyz" for second in "abcdefghijklmnopqrstuvwxyz"]
    assert len(refused({("command", code): 1 for code in letters})) == MOST_CODES + 1


def test_a_spread_counts_up() -> None:
    spread = Spread(QUICK)
    for value in (0.0, 0.0001, 0.3, 99.0):
        spread.add(value)
    found = dict(cumulative(spread))
    assert (found["0.0001"], found["+Inf"], spread.count) == (2, 4, 4)
    assert [float(bound) for bound in found] == [*QUICK, float("inf")]


async def test_the_documents_name_figures_that_there_are() -> None:
    pages = [Path(__file__).parents[2] / "docs" / name for name in ("operations.md", "workers.md")]
    named = {found for page in pages for found in re.findall(r"\bnijikai_[a-z_]+", page.read_text("utf-8"))}
    named = {re.sub(r"_(total|bucket|count|sum)$", "", name) for name in named}
    async with running(neighbours=House(parse("redis://127.0.0.1:1/0"), "nobody")) as server:
        known = {each.name for each in readings(server.nijikai.history.sources)}
    assert len(named) > 8
    assert named <= known | {"nijikai_commit_seconds", "nijikai_commit_appends"}  # of a log in a database
