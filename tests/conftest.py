"""What every test run has in common: where CI=true, what cannot run has failed; no hurry; passwords cost nothing."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TypeVar

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

from server.people import passwords

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")
passwords.hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
"""A real one takes 64 MiB and a core for a moment, and there are hundreds; servers in other processes use those."""

STRICT = os.environ.get("CI") == "true"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return refuse_skip((yield))


def refuse_skip(report: Report) -> Report:
    if STRICT and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"CI allows no skipped test: {report.longrepr}"
    return report
