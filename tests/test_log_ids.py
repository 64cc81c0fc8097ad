"""Lines of the log say to which request and command they belong, and nothing that lets anybody in."""

from __future__ import annotations

import http.client
import io
import json
import logging
from asyncio import to_thread
from collections.abc import Iterator
from typing import Any

import pytest

from server.gate import shown
from server.incidents import log as incidents
from server.logs import FORM, JsonLine, Line, mask
from tests.live.harness import Running, clients, running


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the server logs as JSON."""
    into = io.StringIO()
    handler = logging.StreamHandler(into)
    handler.setFormatter(JsonLine())
    logger = logging.getLogger("nijikai")
    logger.addHandler(handler)
    yield into
    logger.removeHandler(handler)
    logging.getLogger("nijikai.access").setLevel(logging.NOTSET)


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


async def test_an_error_of_a_command_says_which(written: io.StringIO) -> None:
    async with running() as server, clients(server, "p-ann") as (ann,):
        ids = []
        for secret in ("hush-hush", "quiet"):
            answer = await ann.command("table/t1", {"type": "explode", "secret": secret}, f"command-{secret[:4]}")
            ids.append(answer["error"]["params"]["incident"])
        await ann.ask("subscribe", {"stream": "table/t1"})
    first, second = (line for line in lines(written) if line["logger"] == incidents.name)
    assert [first["incident"], second["incident"]] == ids
    assert (first["command"], second["command"]) == ("command-hush", "command-quie")
    assert first["type"] == "explode"
    assert first["stream"] == mask.of_stream("table/t1") != "table/t1"
    assert first["person"] == second["person"] == mask.of("p-ann")
    assert len(first["request"]) == 16
    assert first["error"]
    told = json.dumps([first, second])
    for secret in ("p-ann", "hush-hush", "quiet", "t1", server.ticket("p-ann")):
        assert secret not in told.replace("test_", "")


def asked(server: Running, path: str, given: str = "") -> tuple[int, str]:
    asking = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    asking.request("GET", path, headers={"X-Request-ID": given} if given else {})
    answer = asking.getresponse()
    answer.read()
    asking.close()
    return answer.status, answer.headers["X-Request-ID"]


async def test_every_request_has_an_id_and_only_a_proxy_may_give_one() -> None:
    async with running() as server:
        _, made = await to_thread(asked, server, "/healthz")
        _, other = await to_thread(asked, server, "/nothing", "mine")
        assert len({made, other, "mine"}) == 3
    async with running(proxies="127.0.0.1") as server:
        assert (await to_thread(asked, server, "/healthz", "a-proxy.s_id"))[1] == "a-proxy.s_id"
        for wrong in ("x" * 65, "a b", "a;b", 'a"b'):
            assert len((await to_thread(asked, server, "/healthz", wrong))[1]) == 16


async def test_requests_are_written_down_only_where_that_is_asked_for(written: io.StringIO) -> None:
    async with running() as server:
        await to_thread(asked, server, "/t/abcdefghijklmnopqrstuv")
    assert lines(written) == []
    async with running(access_log=True) as server:
        status, given = await to_thread(asked, server, "/t/abcdefghijklmnopqrstuv?ticket=secret")
    (line,) = (line for line in lines(written) if line["logger"] == "nijikai.access")
    assert (line["method"], line["path"], line["status"], line["request"]) == ("GET", "/t/...", status, given)
    assert "secret" not in json.dumps(line)
    assert "abcdef" not in json.dumps(line)


@pytest.mark.parametrize(
    ("path", "told"),
    [("/", "/"), ("/healthz", "/healthz"), ("/t/secret", "/t/..."), ("/eyJ0aWNrZXQi.x", "/..."), ("/a/b/c", "/a/...")],
)
def test_of_an_address_only_the_beginning_is_told(path: str, told: str) -> None:
    assert shown(path) == told


def test_both_forms_keep_secrets_and_stay_one_line() -> None:
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "to %s\nand", ("yui@example.org",), None)
    for form in (Line(FORM), JsonLine()):
        line = form.format(record)
        assert "yui" not in line
        assert len(line.splitlines()) == 1


def test_an_exception_has_its_kind_and_places() -> None:
    try:
        int("what somebody typed")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "f", 1, "trouble", (), (ValueError, error, error.__traceback__))
    line = json.loads(JsonLine().format(record))
    assert line["error"] == "ValueError"
    assert "test_log_ids.py" in line["places"][0]
    assert "typed" not in json.dumps(line)
