"""Pseudonyms: the same for the same key, another for another, and never two alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.pseudonyms import Pseudonyms, key_of

PEOPLE = [f"person-{number}" for number in range(20_000)]


def test_who_has_the_key_finds_the_same_names() -> None:
    one, again = (Pseudonyms(key_of("a long secret of the house", "org")) for _ in range(2))
    other = Pseudonyms(key_of("a long secret of the house", "another"))
    assert one.id("ann") == again.id("ann")
    assert one.name("ann", "en") == again.name("ann", "en")
    assert other.id("ann") != one.id("ann")
    assert len(one.id("ann")) == 14


def test_staff_stay_staff() -> None:
    names = Pseudonyms(b"key")
    assert names.id("f-ann").startswith("f-x-")
    assert names.id("o-ann").startswith("o-x-")
    assert names.name("f-ann", "ja").startswith("スタッフ ")
    assert names.name("ann", "ja").startswith("参加者 ")


def test_no_two_of_many_have_one_name() -> None:
    names = Pseudonyms(b"key", PEOPLE)
    assert len({names.id(person) for person in PEOPLE}) == len(PEOPLE)
    assert len({names.code(person) for person in PEOPLE}) == len(PEOPLE)
    backwards = Pseudonyms(b"key", reversed(PEOPLE))
    assert all(names.code(person) == backwards.code(person) for person in PEOPLE)


@given(st.text(max_size=50))
def test_a_pseudonym_says_nothing_of_the_name(person: str) -> None:
    names = Pseudonyms(b"key")
    assert names.name(person, "en").partition(" ")[2] == names.code(person)
    assert len(names.token(person)) == 12
