"""Finds a browser, or gets one: `python -m tests.browser.browser` says which, or why there is none.

Looked for in this order: NIJIKAI_BROWSER, the machine, Playwright's own; then Playwright's download and, for root on
Debian and Ubuntu, the system's package manager. Chromium comes in two shapes: the whole browser, and a shell of it that
shows nobody anything and needs a fraction of the work for each page; it knows no notifications.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from playwright.async_api import Browser, Playwright, async_playwright
from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
OWN_SHELLS = ("chrome-headless-shell", "headless_shell")
"""What it is called where Playwright puts it, beside the folder of its browser."""
PACKAGES = ("chromium", "fonts-noto-cjk", "fonts-noto-color-emoji")
SHELL_PACKAGE = "chromium-headless-shell"
"""Not every release has it."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--allow-loopback-in-peer-connection",
)
WHY_NOT = "no browser: install chromium, or set NIJIKAI_BROWSER to one"
PATIENCE = 240
"""Seconds a download or an installation may take."""


async def launch(playwright: Playwright, path: str, *more: str) -> Browser:
    """Start the browser at `path`, fit for tests as root and without a network."""
    return await playwright.chromium.launch(executable_path=path, args=[*FLAGS, *more])


@asynccontextmanager
async def opened(path: str) -> AsyncIterator[Browser]:
    """Run the browser at `path` for as long as it is needed."""
    async with async_playwright() as playwright:
        started = await launch(playwright, path)
        try:
            yield started
        finally:
            await started.close()


def find() -> str | None:
    """Return the path of a whole browser that is already here."""
    named = os.environ.get("NIJIKAI_BROWSER")
    return named or on_path(NAMES) or playwrights_own()


def lightest() -> str | None:
    """Return the path of a shell that is already here, else of a whole browser."""
    named = os.environ.get("NIJIKAI_BROWSER")
    return named or on_path(SHELLS) or playwrights_shell() or find()


def on_path(names: Iterable[str]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def playwrights_shell() -> str | None:
    own = playwrights_own()
    return shell_beside(Path(own)) if own else None


def shell_beside(own: Path) -> str | None:
    """Return the shell that came with Playwright's browser ``own``, which lies in `chromium-<build>/<platform>/`."""
    for home in own.parents:
        kind, _, build = home.name.partition("-")
        if kind == "chromium" and build.isdigit():
            folder = home.with_name(f"chromium_headless_shell-{build}")
            found = (path for name in OWN_SHELLS for path in folder.glob(f"*/{name}{own.suffix}"))
            return next(map(str, found), None)
    return None


@cache
def playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def get() -> str | None:
    """Find a browser, or try each way of getting one."""
    if found := find():
        return found
    for attempt in (download, install):
        attempt()
        playwrights_own.cache_clear()
        if found := find():
            return found
    return None


def download() -> None:
    say("none here; trying Playwright's download")
    attempt(sys.executable, "-m", "playwright", "install", "chromium")


def install() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("trying the system's package manager")
        attempt("apt-get", "update", "-qq")
        for packages in (PACKAGES, (SHELL_PACKAGE,)):
            attempt("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)


def attempt(*command: str) -> None:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, env=env, capture_output=True, check=False, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"{command[0]}: {error}")


def say(text: str) -> None:
    print(f"browser: {text}", flush=True)  # noqa: T201


if __name__ == "__main__":
    whole = get()
    say(", ".join(sorted({whole, lightest() or whole})) if whole else f"{WHY_NOT}; its tests will be skipped")
