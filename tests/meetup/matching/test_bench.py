from __future__ import annotations

import json

import msgspec
import pytest
from click.testing import CliRunner

from server.cli import main
from server.meetup.matching.crowds import crowd
from server.meetup.matching.problem import Problem

QUICK = ["matching", "bench", "--letters", "--people", "24", "--people", "51"]


def test_bench_prints_json_with_the_bounds_beside_the_result() -> None:
    ran = CliRunner().invoke(main, [*QUICK, "--json"], catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    found = json.loads(ran.stdout)
    assert [row["people"] for row in found["rows"]] == [24, 51]
    for row in found["rows"]:
        assert 0.99 < row["share"] <= row["kept"] <= 1 + 1e-4
        assert row["alone"] == row["unavoidable"] == 0
        assert row["least"] == pytest.approx(row["threshold"], abs=1e-3)
        assert row["greedy_share"] < row["share"]
        assert row["gini"] < row["lists_gini"]


def test_bench_prints_a_table_for_people() -> None:
    ran = CliRunner().invoke(main, QUICK, catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    heading, *lines = ran.stdout.splitlines()
    assert heading.split()[:3] == ["people", "candidates", "share"]
    assert lines[0].split()[0] == "24"


def test_synthetic_people_are_people_as_they_may_be() -> None:
    problem = crowd(300)
    assert msgspec.json.decode(msgspec.json.encode(problem), type=Problem) == problem
    assert crowd(300, seed=1) != problem == crowd(300)
