"""What comes for deploying says what it should: systemd reads the units, and they start what there is."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from server.cli import main

DEPLOY = Path(__file__).parents[1] / "deploy"
UNITS = sorted(path for path in DEPLOY.iterdir() if path.suffix in {".service", ".timer", ".target"})


def test_units_start_commands_that_there_are() -> None:
    asked = {
        found for path in UNITS for found in re.findall(r"/opt/nijikai/bin/nijikai (\w+)", path.read_text("utf-8"))
    }
    assert asked == {"serve", "backup"}
    assert asked <= set(main.commands)


def test_a_worker_is_kept_in_as_the_only_one_is() -> None:
    """Both units differ in their names and ports, and in nothing that protects."""
    one, many = ((DEPLOY / name).read_text("utf-8") for name in ("nijikai.service", "nijikai@.service"))
    assert (
        one.partition("# Nothing but its folder")[2].partition("[Install]")[0]
        == (many.partition("# Nothing but its folder")[2].partition("[Install]")[0])
    )


def test_systemd_reads_them(tmp_path: Path) -> None:
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        pytest.xfail("no systemd on this machine")
    for path in UNITS:
        text = path.read_text("utf-8").replace("/opt/nijikai/bin/nijikai", "/bin/true")
        (tmp_path / path.name.replace("@.", "@8001.")).write_text(text, "utf-8")
    names = [str(path) for path in sorted(tmp_path.iterdir())]
    done = subprocess.run([analyze, "verify", *names], capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if "nijikai" in line]
    assert (done.returncode, ours) == (0, [])
