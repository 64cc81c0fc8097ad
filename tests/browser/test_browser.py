"""Which browser is found: no browser is needed for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.browser import find, lightest, shell_beside

BROWSERS = [
    ("chromium-1255/chrome-linux64/chrome", "chromium_headless_shell-1255/linux64/chrome-headless-shell"),
    ("chromium-1100/chrome-linux/chrome", "chromium_headless_shell-1100/chrome-linux/headless_shell"),
    ("chromium-1255/chrome-win64/chrome.exe", "chromium_headless_shell-1255/win64/chrome-headless-shell.exe"),
]


@pytest.mark.parametrize(("whole", "shell"), BROWSERS)
def test_the_shell_is_beside_the_browser_of_its_build(tmp_path: Path, whole: str, shell: str) -> None:
    own, beside = tmp_path / whole, tmp_path / shell
    assert shell_beside(own) is None
    for path in (
        own,
        beside,
        beside.with_name("LICENSE.headless_shell"),
        tmp_path / "chromium_headless_shell-9" / shell,
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert shell_beside(own) == str(beside)
    assert shell_beside(tmp_path / "elsewhere" / "chrome") is None


def test_whoever_names_a_browser_gets_it_for_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NIJIKAI_BROWSER", "/opt/mine")
    assert find() == lightest() == "/opt/mine"
