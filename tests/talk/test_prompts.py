from __future__ import annotations

from itertools import pairwise

import pytest

from game.decider import Context, Refusal
from game.pack.schema import Pack
from server import packs
from server.talk.decider import RoomDecider
from server.talk.messages import Dress, Dressed, Prompt, Prompted
from server.talk.prompts import LEVELS, Cue, in_order
from tests.talk.rooms import DECIDER, Talk


@pytest.fixture
def talk() -> Talk:
    return Talk("ann", "bob")


def shown(talk: Talk) -> str:
    return talk.state.prompt


def test_one_after_the_other_until_all_have_been_shown(talk: Talk) -> None:
    seen = []
    for _ in range(4):
        talk.ask(Prompt(), "ann")
        seen.append(shown(talk))
    assert set(seen) == {"one", "two", "three"}
    assert seen[0] == seen[3]


def test_put_away_and_on(talk: Talk) -> None:
    assert talk.ask(Prompt(on=False), "ann") == []
    talk.ask(Prompt(), "ann")
    first = shown(talk)
    assert talk.ask(Prompt(on=False), "bob") == [Prompted("", "bob")]
    talk.ask(Prompt(), "ann")
    assert shown(talk) != first


def test_two_who_press_at_once_get_one(talk: Talk) -> None:
    talk.ask(Prompt(after=""), "ann")
    first = shown(talk)
    assert talk.ask(Prompt(after=""), "bob") == []
    talk.ask(Prompt(after=first), "bob")
    assert talk.ask(Prompt(after=first), "ann") == []


def test_whose_prompts(talk: Talk) -> None:
    talk.ask(Prompt(pack="other"), "ann")
    assert shown(talk) == "four"
    talk.ask(Prompt(pack="nobody knows it"), "ann")
    assert shown(talk) == "two"
    assert talk.order(Dress("other"))
    assert talk.order(Dress("other")) == []
    talk.ask(Prompt(pack="pack"), "ann")
    assert shown(talk) == "four", "what the room was told comes first"
    assert talk.refused(Dress("pack"), "ann", "host") == "not-allowed"
    assert talk.refused(Prompt(), "zoe") == "not-here"


def test_without_any() -> None:
    talk = Talk("ann")
    with pytest.raises(Refusal, match="no-prompts"):
        RoomDecider().decide(talk.state, Prompt(), Context("ann", "attendee", 7))


@pytest.mark.parametrize("pack", packs.builtin().values(), ids=list(packs.builtin()))
def test_easy_ones_first_and_topics_change(pack: Pack) -> None:
    order = [cue.id for cue in in_order(pack)]
    of = {prompt.id: prompt for prompt in pack.prompts}
    assert sorted(order) == sorted(of)
    levels = [of[each].level for each in order]
    assert levels == sorted(levels, key=["first_timer", "practitioner", "veteran"].index)
    repeats = sum(of[a].topic == of[b].topic for a, b in pairwise(order))
    assert repeats <= len(order) // 4


# --- topics and levels --------------------------------------------------------------------------------------------

EASY, MIDDLE, DEEP = LEVELS
CUES = tuple(Cue(f"{topic}-{level[0]}{n}", topic, level) for level in LEVELS for n in range(2) for topic in ("x", "y"))


class Salon(Talk):
    """A room of a pack with two topics, two prompts of each at each level."""

    decider = RoomDecider({"pack": CUES})

    def draw(self, level: str = "") -> str:
        [event] = self.ask(Prompt(level=level), "ann")  # type: ignore[arg-type]
        assert isinstance(event, Prompted)
        return event.prompt


@pytest.fixture
def salon() -> Salon:
    made = Salon("ann", "bob")
    made.order(Dress("pack", "x", level=MIDDLE))
    return made


def test_only_the_topics_prompts_from_the_rooms_level_on(salon: Salon) -> None:
    drawn = [salon.draw() for _ in range(6)]
    assert [each[:3] for each in drawn] == ["x-p", "x-p", "x-v", "x-v", "x-f", "x-f"]
    assert len(set(drawn)) == 6, "nothing twice while there is something new"
    assert salon.state.level == EASY
    assert salon.draw() == drawn[4], "then what was shown longest ago"


def test_easier_or_deeper_from_now_on(salon: Salon) -> None:
    assert salon.draw()[:3] == "x-p"
    assert salon.draw(DEEP)[:3] == "x-v"
    assert DECIDER.view(salon.state, "public")["level"] == DEEP
    assert salon.draw()[:3] == "x-v"
    first = salon.draw(EASY)
    assert first[:3] == "x-f"
    assert salon.draw(MIDDLE)[:3] == "x-p"
    assert salon.draw(EASY) not in {first, ""}
    assert salon.draw(EASY) == first, "asked for again and again, it begins anew"


def test_a_topic_that_the_pack_does_not_have(salon: Salon) -> None:
    salon.order(Dress("pack", "ours", "What we learned", EASY))
    assert {salon.draw()[:3] for _ in range(4)} == {"x-f", "y-f"}
    view = DECIDER.view(salon.state, "public")
    assert (view["topic"], view["title"], view["level"]) == ("ours", "What we learned", EASY)


def test_without_a_level_easy_ones_come_first() -> None:
    salon = Salon("ann")
    salon.order(Dress("pack"))
    assert [salon.draw()[2] for _ in range(12)] == [*"ffffppppvvvv"]
    assert salon.state.level == "", "nobody has chosen one"
    salon.draw(DEEP)
    assert salon.state.level == DEEP


def test_rooms_begin_with_different_prompts() -> None:
    begun = set()
    for now in range(10):
        salon = Salon("ann")
        salon.now = now
        salon.order(Dress("pack", "x", level=DEEP))
        begun.add(salon.draw())
    assert len(begun) == 2


def test_dressed_again_only_when_something_is_new(salon: Salon) -> None:
    assert salon.order(Dress("pack", "x", level=MIDDLE)) == []
    sections = ("hypothesis", "learned")
    dressed = salon.order(Dress("pack", "x", level=MIDDLE, sections=sections))
    assert dressed == [Dressed("pack", "x", level=MIDDLE, sections=sections)]
    assert DECIDER.view(salon.state, "public")["sections"] == ["hypothesis", "learned"]
    assert DECIDER.show(dressed[0], "public") is None
