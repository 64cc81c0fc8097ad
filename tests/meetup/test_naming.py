from __future__ import annotations

import pytest

from server.meetup import naming
from tests.meetup.meetups import ID


@pytest.mark.parametrize("name", ["{}", "meetup/{}", "{}-0", "{}-12", "room/{}-0", "table/{}-9999"])
def test_things_of_a_meetup_lead_to_it(name: str) -> None:
    assert naming.meetup_of(name.format(ID)) == ID


@pytest.mark.parametrize(
    "name",
    [
        "", "table/Zm9vYmFyYmF6cXV4cXV1eA", "meetup/{}-1", "table/{}", "{}-", "{}-01", "{}-10000", "{}-1-1", "x{}",
        "room/{}-1\n", "meetup/M{}", "{}x",
    ],
)  # fmt: skip
def test_everything_else_stands_alone(name: str) -> None:
    assert naming.meetup_of(name.format(ID)) is None


def test_new_ids_fit() -> None:
    for chance in (bytes(10), b"\xff" * 10, b"0123456789"):
        made = naming.new_id(chance)
        assert naming.meetup_of(naming.stream(made)) == made
        assert naming.meetup_of(naming.hall(made)) == made
    assert naming.new_id(bytes(9) + b"\x20") != naming.new_id(bytes(10))


def test_numbers_of_rooms() -> None:
    assert naming.number_of(naming.room_id(ID, 12)) == 12
    assert naming.number_of(ID) == 0
