"""The same problem with the same seed has the same answer in every process, however Python orders its sets there."""

from __future__ import annotations

import os
import subprocess
import sys

CODE = """
from random import Random
from server.meetup.grouping.plain import random_groups, same
from server.meetup.grouping.problem import Problem, Wanted
from server.meetup.grouping.repair import repair

for number in range(40):
    chance = Random(number)
    people = tuple(f"person{each:02}" for each in range(chance.randint(10, 30)))
    wanted = Wanted(
        together=tuple(tuple(chance.sample(people, 3)) for _ in range(4)),
        apart=tuple(tuple(chance.sample(people, 3)) for _ in range(3)),
        hosts=tuple(chance.sample(people, 4)),
        pins={chance.choice(people): 1},
    )
    problem = Problem(people=people, size=chance.choice((3, 4, 5)), rounds=2, seed=number, wanted=wanted)
    print(random_groups(problem), same(problem, (people[:4], people[5:8])), repair(problem, (people[:4], people[4:8])))
"""


def answered(order: str) -> str:
    environ = os.environ | {"PYTHONHASHSEED": order, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", CODE], env=environ, capture_output=True, text=True, check=True)
    return done.stdout


def test_wishes_are_seen_to_in_the_same_order() -> None:
    assert answered("1") == answered("2") != ""
