"""Traces: what a command and a request are made of, and that they tell nothing of what somebody sent."""

from __future__ import annotations

import http.client
from asyncio import to_thread
from collections.abc import Iterator

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from server import spans
from server.config import SettingsError
from server.logs import mask
from tests.live.harness import Running, clients, running


@pytest.fixture
def seen() -> Iterator[InMemorySpanExporter]:
    """Every span that has ended."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    spans.use(provider)
    yield exporter
    spans.use(None)
    provider.shutdown()


def of(seen: InMemorySpanExporter, name: str) -> list[ReadableSpan]:
    return [each for each in seen.get_finished_spans() if each.name == name]


async def test_a_command_is_decided_appended_and_told(seen: InMemorySpanExporter) -> None:
    async with running() as server, clients(server, "ann", "bob") as (ann, _):
        seen.clear()
        await ann.command("table/t1", {"type": "add", "amount": 1}, "command-1")
    (command,) = of(seen, "command")
    assert dict(command.attributes or {}) == {
        "nijikai.stream": mask.of_stream("table/t1"), "nijikai.command": "add", "nijikai.id": "command-1",
    }  # fmt: skip
    for name in ("decide", "append", "fan out"):
        (part,) = (each for each in of(seen, name) if each.parent is not None)
        assert part.parent is not None
        assert part.parent.span_id == command.context.span_id
        assert part.context.trace_id == command.context.trace_id


async def test_two_commands_are_two_traces(seen: InMemorySpanExporter) -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        for _ in range(2):
            await ann.command("table/t1", {"type": "add", "amount": 1})
    assert len({each.context.trace_id for each in of(seen, "command")}) == 2


async def test_what_goes_wrong_is_named_and_not_quoted(seen: InMemorySpanExporter) -> None:
    async with running() as server, clients(server, "ann") as (ann,):
        await ann.command("table/t1", {"type": "explode", "secret": "hush-hush"})
        await ann.command("table/t1", {"type": "hush-hush"})
    failed, refused = of(seen, "command")
    assert (refused.attributes or {})["error.type"] == "unknown-command"
    assert (failed.attributes or {})["error.type"]
    assert not failed.events
    assert "hush-hush" not in "".join(each.to_json() for each in seen.get_finished_spans())


def get(server: Running, path: str) -> None:
    asking = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    asking.request("GET", path)
    asking.getresponse().read()
    asking.close()


async def test_requests_are_traced_without_their_secrets(seen: InMemorySpanExporter) -> None:
    async with running() as server:
        await to_thread(get, server, "/t/abcdefghijklmnopqrstuv?x=secret")
    (request,) = of(seen, "request")
    assert request.attributes is not None
    assert request.attributes["nijikai.path"] == "/t/..."
    assert "abcdef" not in request.to_json()


def test_without_an_endpoint_nothing_is_traced() -> None:
    assert spans.begin({}) is None
    assert spans.span("x") is spans.NOTHING


def test_traces_want_their_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with pytest.raises(SettingsError, match="nijikai\\[traces\\]"):
        spans.begin({spans.ENDPOINTS[0]: "http://localhost:4318"})


def test_with_an_endpoint_they_are_sent() -> None:
    provider = spans.begin({spans.ENDPOINTS[0]: "http://127.0.0.1:9"})
    assert provider is not None
    assert isinstance(spans.span("x"), spans.Span)
    spans.use(None)
    provider.shutdown()
