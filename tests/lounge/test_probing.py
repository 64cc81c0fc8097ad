"""Whoever tries to find out what is kept from them, or is still to be found once somebody is erased."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from server.lounge import commands, events, personal
from server.lounge.evolve import fold
from server.lounge.funnel import funnel
from server.lounge.ties import Ties
from tests.lounge.lounges import DECIDER, Salon


def organizers_see(salon: Salon) -> Any:  # noqa: ANN401 - whatever it is
    return DECIDER.view(salon.state, "staff"), funnel(salon.state)


def test_introducing_people_does_not_say_whether_one_has_blocked_the_other() -> None:
    """Who takes part alone, nobody having been suggested to them yet, would count once an introduction is made."""
    seen = []
    for blocks in (False, True):
        salon = Salon().opened("abc")
        if blocks:
            salon.ask(commands.Block("b"), "a")
        salon.staff(commands.Introduce(("a", "b")))
        seen.append(organizers_see(salon))
    assert seen[0] == seen[1]
    assert seen[0][0]["funnel"]["suggested"] == 2


def test_what_the_list_says_of_somebody_who_never_came_is_forgotten() -> None:
    salon = Salon().opened("ab")
    salon.wait_for(events.DealBegan)
    assert salon.state.deal
    ties = Ties(topics={"z": ("sql",)}, levels={"z": "veteran"}, firms={"z": "Blank & Sons", "a": "Acme"})
    salon.system(commands.Gathered(salon.state.deal.number, ties))
    forgotten(salon, "z", "Blank & Sons")
    assert salon.state.ties == Ties(firms={"a": "Acme"})


@pytest.mark.parametrize("about", ["b", "z"])
def test_what_others_reported_of_somebody_goes_with_them(about: str) -> None:
    """Of somebody who was here, and of somebody who never came."""
    salon = Salon().opened("ab")
    salon.ask(commands.Complain(about, "Erasmus was rude", block=False), "a")
    forgotten(salon, about, "Erasmus")
    assert salon.state.reports["1"].about == about
    assert salon.system(commands.Forget(about)) == []


def forgotten(salon: Salon, person: str, trace: str) -> None:
    """Forget somebody; the lounge, its log without them, and what that makes, do not say so any more."""
    assert trace in msgspec.json.encode(salon.state).decode()
    assert salon.system(commands.Forget(person))
    blanked = [personal.blank(event, person) for event in salon.log]
    assert fold(DECIDER.initial, blanked) == salon.state
    for kept in (salon.state, blanked):
        assert trace not in msgspec.json.encode(kept).decode()
