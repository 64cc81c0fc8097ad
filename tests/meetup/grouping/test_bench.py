from __future__ import annotations

import json

from click.testing import CliRunner

from server.cli import main
from server.meetup.grouping.bench import GRID, Case, measure
from server.meetup.grouping.problem import Limits

QUICK = ["grouping", "bench", "--seconds", "0.01", "--seeds", "1", "--people", "24"]


def test_the_grid_has_the_cases_that_were_promised() -> None:
    assert {(32, 4, 8), (30, 5, 5), (100, 4, 12), (1000, 5, 6), (32, 4, 10), (12, 4, 4), (20, 5, 4)} <= {*GRID}


def test_a_row_has_the_bound_beside_the_result_and_a_shuffle_beside_both() -> None:
    row = measure(Case(32, 4, 8), 3, Limits(clock=lambda: 0.0, budget=1, steps=100))
    assert (row.repeats, row.least, row.excess, row.often) == (0, 0, 0, 1)
    assert 80 < row.shuffle < 130
    assert 0 < row.greedy < row.shuffle


def test_bench_prints_json() -> None:
    ran = CliRunner().invoke(main, [*QUICK, "--json"], catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    found = json.loads(ran.stdout)
    assert [row["people"] for row in found["rows"]] == [case.people for case in GRID if case.people <= 24]
    assert all(row["least"] <= row["repeats"] for row in found["rows"])
    assert all(row["least_excess"] <= row["excess"] < row["shuffle_excess"] for row in found["rows"])


def test_bench_prints_a_table_for_people() -> None:
    ran = CliRunner().invoke(main, QUICK, catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    heading, *lines = ran.stdout.splitlines()
    assert heading.split()[:4] == ["people", "size", "rounds", "repeats"]
    assert lines[0].split()[:3] == ["8", "4", "3"]
