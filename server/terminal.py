"""What the commands share: settings, faults told in one line and in the language of the terminal, figures."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from server.config import Settings, SettingsError, from_environment

if TYPE_CHECKING:
    from server.log.store import LogStore
    from server.texts import Texts

Result = TypeVar("Result")
FOUND, USAGE = 1, 2
"""Exit codes: something was found wrong; it could not be done as asked."""
FILE = click.Path(path_type=Path, dir_okay=False)


def read_settings(**given: Any) -> Settings:  # noqa: ANN401
    return guarded(lambda: from_environment(**given))


def guarded(work: Callable[[], Result]) -> Result:
    """Do it, or say in one line why not."""
    from game.pack.problems import PackError
    from server.log.errors import LogFileError, TextError

    try:
        return work()
    except SettingsError as error:
        fail("cli-setting", name=error.name, value=error.value, reason=error.why)
    except PackError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(USAGE)
    except LogFileError:
        raise
    except TextError as error:
        fail(error.code, USAGE, **error.params)
    except OSError as error:
        fail("cli-file", file=str(error.filename or ""), reason=error.strerror or str(error))


def checked(work: Callable[[], Result]) -> Result:
    """Do it; a file that cannot be believed is something found wrong."""
    from server.log.errors import LogFileError

    try:
        return guarded(work)
    except LogFileError as error:
        fail(error.code, FOUND, **error.params)


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return guarded(lambda: asyncio.run(work))


async def open_store() -> LogStore:
    from server.first_run import prepare
    from server.log.sql import open_log

    return await open_log(prepare(read_settings()).database_url)


def fail(key: str, code: int = USAGE, /, **params: str | int) -> NoReturn:
    """Say what is wrong in one line, in the language of the terminal."""
    click.echo(f"nijikai: {text(key, **params)}", err=True)
    sys.exit(code)


def text(key: str, **params: str | int) -> str:
    return texts().text(lang(), key, **params)


@cache
def texts() -> Texts:
    from server.folders import folder
    from server.texts import Texts

    return Texts(folder("static") / "locale")


def lang() -> str:
    """Return the language of the terminal."""
    from server.texts import of_terminal

    return of_terminal("ja")


def show(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False, sort_keys=True))
        return
    for name, value in result.items():
        click.echo(f"{name:24} {json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value}")
