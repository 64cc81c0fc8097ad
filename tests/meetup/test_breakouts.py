"""Small groups: planned, looked for, begun with a step, given up."""

from __future__ import annotations

from msgspec.structs import replace

from server.meetup import commands
from server.meetup.events import MeetupEvent, RotationFound, RoundBegan, Settled, Sought
from server.meetup.rules import schemes
from server.meetup.rules.rounds import LATE, LOST
from server.meetup.scheme import Breakout, Groups, Scheme, Topic, Verdict
from server.meetup.state import Step
from tests.meetup.meetups import DECIDER, FINALE, MIX, SMALL, TABLE, TALK, Meeting, room

FOURS: Groups = (("p0", "p1", "p2", "p3"), ("p4", "p5", "p6", "p7"))
CROSS: Groups = (("p0", "p1", "p4", "p5"), ("p2", "p3", "p6", "p7"))
MIXED: Groups = (("p0", "p2", "p4", "p6"), ("p1", "p3", "p5", "p7"))


def small(count: int = 8, **plan: object) -> Meeting:
    """A meetup with so many people, in its first step."""
    meeting = Meeting(**{"agenda": SMALL, **plan})
    meeting.deliver()
    meeting.crowd(count)
    meeting.staff(commands.Advance(0))
    return meeting


def now(meeting: Meeting) -> Breakout:
    assert meeting.state.breakout is not None
    return meeting.state.breakout


def find(meeting: Meeting, *coming: Groups) -> list[MeetupEvent]:
    """Answer the search."""
    search = now(meeting).search
    assert search is not None
    verdict = Verdict(people=8, rounds=len(coming), least=2, repeats=3) if coming else None
    return meeting.system(commands.Found(search.number, coming, verdict))


def groups(meeting: Meeting) -> list[set[str]]:
    """Return who is together, by the numbers of the rooms."""
    return [{who for who, one in meeting.state.people.items() if one.breakout == name} for name in now(meeting).open]


def types(events: list[MeetupEvent]) -> list[str]:
    return [str(type(event).__struct_config__.tag) for event in events]


# --- looking for them -------------------------------------------------------------------------------------------------


def test_one_action_plans_and_begins() -> None:
    meeting = small()
    assert types(meeting.staff(commands.Advance(MIX))) == ["step_began", "sought"]
    assert meeting.view()["breakout"]["phase"] == "planning"
    assert meeting.view()["where"] == "hall"
    assert types(find(meeting, FOURS, CROSS)) == ["found", "room_opened", "room_opened", "round_began"]
    assert groups(meeting) == [set(FOURS[0]), set(FOURS[1])]
    assert (meeting.view()["where"], meeting.view()["breakout"]["phase"]) == ("rooms", "open")
    assert now(meeting).coming == (CROSS,)


def test_a_plan_of_before_is_used_by_the_step() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme()))
    find(meeting, FOURS)
    assert meeting.view()["breakout"]["phase"] == "ready"
    meeting.staff(commands.Advance(MIX))
    assert groups(meeting) == [set(FOURS[0]), set(FOURS[1])]


def test_a_search_of_before_is_hurried_by_the_step() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme(), budget=60_000))
    assert meeting.staff(commands.Advance(MIX))[-1] == Settled(1, begin=True)
    assert meeting.view("staff")["breakout"]["search"]["stop"]
    find(meeting, FOURS)
    assert len(now(meeting).open) == 2


def test_a_search_that_finds_nothing_ends_in_a_shuffle() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme(), begin=True))
    find(meeting)
    assert sorted(map(len, groups(meeting))) == [4, 4]
    assert now(meeting).search is not None, "the rounds after it are looked for again"


def test_a_search_that_is_lost_is_given_up() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme(), begin=True, budget=1000))
    asked = meeting.at
    assert DECIDER.deadline(meeting.state) == asked + 1000 + LATE
    meeting.at = asked + LATE
    assert meeting.system(commands.Tick()) == []
    meeting.at = asked + 1000 + LOST
    assert types(meeting.system(commands.Tick()))[0] == "found"
    assert len(now(meeting).open) == 2


def test_only_the_latest_search_is_answered() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme()))
    meeting.staff(commands.BreakOut(Scheme(size=3)))
    assert meeting.system(commands.Found(1, (FOURS,))) == []
    assert meeting.system(commands.Found(3, (FOURS,))) == []
    assert find(meeting, FOURS) == [RotationFound(2, meeting.at, (FOURS,), now(meeting).verdict)]
    assert meeting.system(commands.Found(2, (CROSS,))) == []
    assert meeting.staff(commands.Settle()) == []


def test_the_seed_is_another_one_each_time() -> None:
    meeting = small()
    seeds = set()
    for _ in range(5):
        event = meeting.staff(commands.BreakOut(Scheme()))[0]
        assert isinstance(event, Sought)
        seeds.add(event.seed)
    assert len(seeds) == 5


def test_staff_sees_how_good_it_is_and_others_do_not() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme(topics=(Topic("ai", "AI at work"),))))
    shown = meeting.view("staff")["breakout"]
    assert shown["search"] == {"number": 1, "at": meeting.at, "budget": 900, "begin": False, "stop": False}
    assert shown["scheme"]["size"] == 4
    find(meeting, FOURS, CROSS)
    shown = meeting.view("staff")["breakout"]
    assert "search" not in shown
    assert (shown["least"], shown["repeats"], shown["verdict"]["people"]) == (2, 3, 8)
    assert shown["coming"] == [list(group) for group in FOURS]
    public = meeting.view()["breakout"]
    assert public["topics"] == [{"id": "ai", "title": "AI at work", "votes": 0, "places": 0}]
    assert not {"least", "repeats", "scheme", "coming", "verdict", "visited"} & set(public)


# --- by which rule ----------------------------------------------------------------------------------------------------


def test_rules_that_need_no_search_begin_at_once() -> None:
    for rule in ("random", "assigned", "same"):
        meeting = small()
        events = meeting.staff(commands.BreakOut(Scheme(id=rule, rule=rule), begin=True))
        assert types(events)[0] == "sought"
        assert sorted(map(len, groups(meeting))) == [4, 4], rule


def test_those_of_the_table_stay_together() -> None:
    meeting = small(seats=4)
    meeting.staff(commands.Advance(TABLE))
    tables = {frozenset(people) for people in meeting.tables().values()}
    meeting.staff(commands.BreakOut(Scheme(id="same", rule="same"), begin=True))
    assert {frozenset(people) for people in groups(meeting)} == tables


def test_people_vote_for_topics() -> None:
    topics = (Topic("ai", "AI"), Topic("churn", "Churn"))
    meeting = small(schemes=(Scheme(id="talk", rule="vote", topics=topics),))
    for who in range(8):
        meeting.ask(commands.Vote(("ai",) if who % 2 else ("churn", "ai")), f"p{who}")
    assert meeting.ask(commands.Vote(("ai",)), "p1") == []
    assert meeting.refused(commands.Vote(("tea",)), "p0").code == "no-such-topic"
    assert meeting.view("@p0")["me"]["topics"] == ["churn", "ai"]
    meeting.staff(commands.BreakOut(Scheme(id="talk", rule="vote", topics=topics), begin=True))
    assert [one["votes"] for one in meeting.view()["breakout"]["topics"]] == [8, 4]
    inside = dict(zip(now(meeting).open, groups(meeting), strict=True))
    by_topic = {meeting.state.rooms[name].topic: people for name, people in inside.items()}
    assert by_topic == {"ai": {"p1", "p3", "p5", "p7"}, "churn": {"p0", "p2", "p4", "p6"}}
    meeting.ask(commands.Bow(), "p1")
    assert meeting.view()["breakout"]["topics"][0]["votes"] == 7


def test_people_choose_where_they_go() -> None:
    scheme = Scheme(id="free", rule="choose", size=3, topics=(Topic("ai", places=2), Topic("churn")))
    meeting = small()
    meeting.staff(commands.BreakOut(scheme, begin=True))
    shown = meeting.view()["rooms"]
    assert [(one["topic"], one["free"]) for one in shown.values()] == [("ai", 2), ("churn", 3), ("churn", 3)]
    first, second, _ = now(meeting).open
    meeting.ask(commands.Choose(first), "p0")
    meeting.ask(commands.Choose(first), "p1")
    assert meeting.ask(commands.Choose(first), "p1") == []
    assert meeting.refused(commands.Choose(first), "p2").code == "breakout-full"
    meeting.ask(commands.Choose(second), "p1")
    meeting.ask(commands.Choose(first), "p2")
    assert groups(meeting)[0] == {"p0", "p2"}
    meeting.staff(commands.Shut(second, on=True))
    assert meeting.refused(commands.Choose(second), "p3").code == "room-shut"
    assert meeting.refused(commands.Choose("nowhere"), "p3").code == "no-such-room"
    meeting.join("late")
    assert meeting.person("late").breakout == ""


# --- schemes that are prepared ----------------------------------------------------------------------------------------


def test_schemes_are_kept_by_name() -> None:
    meeting = small(
        agenda=(*SMALL, Step("pairs", "breakout", 5, scheme="pairs")), schemes=(Scheme(id="pairs", size=2),)
    )
    meeting.staff(commands.KeepScheme(Scheme(id="big", name=" Big\u202e groups ", size=6)))
    assert [one["id"] for one in meeting.view("staff")["schemes"]] == ["pairs", "big"]
    assert meeting.view("staff")["schemes"][1]["name"] == "Big groups"
    assert meeting.staff(commands.KeepScheme(Scheme(id="big", name="Big groups", size=6)), "f-bob") == []
    assert meeting.denied(commands.DropScheme("pairs")) == "scheme-named"
    meeting.staff(commands.DropScheme("big"))
    assert meeting.staff(commands.DropScheme("big")) == []
    assert meeting.denied(commands.KeepScheme(Scheme(id="tables"))) == "scheme-name"
    assert meeting.denied(commands.KeepScheme(Scheme(topics=(Topic("a"), Topic("a"))))) == "topic-twice"
    assert meeting.denied(commands.BreakOut(Scheme(rule="vote"))) == "no-topics"
    for number in range(schemes.MOST_SCHEMES - 1):
        meeting.staff(commands.KeepScheme(Scheme(id=f"s{number}")))
    assert meeting.denied(commands.KeepScheme(Scheme(id="more"))) == "too-many-schemes"
    meeting.staff(commands.Advance(len(SMALL)))
    assert now(meeting).scheme.size == 2


def test_a_plan_names_schemes_that_are_there() -> None:
    meeting = small()
    plan = meeting.state.plan
    assert plan
    twice = replace(plan, schemes=(Scheme(), Scheme()))
    assert meeting.refused(commands.Prepare(twice), "o-1", "organizer").code == "scheme-twice"
    unknown = replace(plan, agenda=(*SMALL, Step("more", "breakout", 5, scheme="more")))
    assert meeting.refused(commands.Prepare(unknown), "o-1", "organizer").code == "no-such-scheme"


# --- the programme ----------------------------------------------------------------------------------------------------


def test_in_a_step_of_tables_people_stay_with_those_of_their_table() -> None:
    meeting = small()
    meeting.staff(commands.Advance(TABLE))
    meeting.staff(commands.Advance(TALK))
    assert meeting.state.breakout is None
    assert meeting.view()["where"] == "rooms"
    meeting.staff(commands.BreakOut(Scheme()))
    assert meeting.view()["where"] == "rooms", "planning changes nothing yet"


def test_the_next_step_ends_the_round() -> None:
    meeting = small()
    meeting.staff(commands.Advance(MIX))
    find(meeting, FOURS, CROSS, MIXED)
    rooms = now(meeting).open
    meeting.deliver()
    assert types(meeting.staff(commands.Advance(FINALE))) == [
        "rooms_ended", "round_ended", "breakout_ended", "step_began"
    ]  # fmt: skip
    assert [(one.stream, one.command) for one in meeting.deliver()] == [
        (f"room/{name}", {"type": "finish", "on": True}) for name in rooms
    ]
    assert meeting.view()["breakout"]["phase"] == "done"
    assert DECIDER.deadline(meeting.state) is None
    assert [held.number for held in meeting.state.rounds] == [1]


def test_what_was_to_begin_does_not_begin_in_the_next_step() -> None:
    meeting = small()
    meeting.staff(commands.Advance(MIX))
    late = now(meeting).search
    assert late is not None
    meeting.staff(commands.Advance(FINALE))
    assert meeting.system(commands.Found(late.number, (FOURS, CROSS))) == []
    assert "breakout" not in meeting.view()
    meeting.staff(commands.BreakOut(Scheme()))
    meeting.staff(commands.Advance(TALK))
    assert now(meeting).search is not None, "what is only planned stays"


def test_nobody_is_left_in_a_room_when_the_meetup_is_over() -> None:
    meeting = small()
    meeting.staff(commands.Advance(MIX))
    find(meeting, FOURS, CROSS)
    meeting.staff(commands.Close())
    assert not any(one.breakout for one in meeting.state.people.values())
    planned = small()
    planned.staff(commands.BreakOut(Scheme()))
    planned.organizer(commands.Cancel())
    assert planned.state.breakout is None
    assert planned.denied(commands.BreakOut(Scheme())) == "meetup-over"


def test_games_stand_still_while_people_are_in_small_groups() -> None:
    meeting = small(5)
    meeting.staff(commands.Advance(TABLE))
    meeting.deliver()
    meeting.staff(commands.BreakOut(Scheme(id="chance", rule="random", rounds=1), begin=True))
    assert meeting.sent("pause") == [f"table/{name}" for name in meeting.tables()]
    assert meeting.view()["where"] == "rooms"
    meeting.deliver()
    meeting.staff(commands.EndBreakout())
    meeting.at += 60_000
    meeting.system(commands.Tick())
    assert meeting.sent("resume") == [f"table/{name}" for name in meeting.tables()]


def test_where_too_few_are_here_a_step_begins_all_the_same() -> None:
    meeting = small(1)
    meeting.staff(commands.Advance(MIX))
    assert meeting.view()["breakout"]["phase"] == "ready"
    assert meeting.denied(commands.BeginRound()) == "too-few-people"
    meeting.join("late", "later")
    meeting.staff(commands.BeginRound())
    find(meeting)
    assert isinstance(meeting.log[-2], RoundBegan)
    assert groups(meeting) == [{"p0", "late", "later"}]


def test_giving_up() -> None:
    meeting = small()
    assert meeting.staff(commands.EndBreakout()) == []
    assert meeting.denied(commands.BeginRound()) == "no-breakout"
    meeting.staff(commands.BreakOut(Scheme()))
    meeting.staff(commands.EndBreakout())
    assert "breakout" not in meeting.view()
    meeting.staff(commands.BreakOut(Scheme(), begin=True))
    find(meeting, FOURS, CROSS)
    assert meeting.denied(commands.BreakOut(Scheme(rounds=1))) == "no-round-left"
    assert meeting.denied(commands.BreakOut(Scheme(), begin=True)) == "round-on"
    assert types(meeting.staff(commands.EndBreakout())) == ["round_timed", "breakout_ended"]
    assert meeting.staff(commands.EndBreakout()) == []
    meeting.at += 20_000
    assert types(meeting.system(commands.Tick())) == ["rooms_ended", "round_ended"]
    assert meeting.view()["breakout"]["phase"] == "done"
    meeting.staff(commands.BreakOut(Scheme()))
    assert now(meeting).round == 0, "and begins anew"


def test_another_scheme_for_the_rounds_to_come() -> None:
    meeting = small()
    meeting.staff(commands.BreakOut(Scheme(rounds=3), begin=True))
    find(meeting, FOURS, CROSS, MIXED)
    meeting.staff(commands.BreakOut(Scheme(rounds=4, size=3)))
    assert (now(meeting).round, now(meeting).coming) == (1, ())
    find(meeting, CROSS)
    assert now(meeting).coming == (CROSS,)
    assert len(now(meeting).open) == 2


def test_earlier_meetings_are_noted_once() -> None:
    meeting = small()
    meeting.system(commands.Acquaint((("p0", "p1"), ("p2",))))
    assert meeting.state.met == (("p0", "p1"),)
    assert meeting.system(commands.Acquaint((("p3", "p4"),))) == []


def test_rooms_say_what_they_are() -> None:
    meeting = small(schemes=())
    scheme = Scheme(rounds=1, level="veteran", topics=(Topic("ai", "AI at work"),), template=("next", "Ours"))
    meeting.staff(commands.BreakOut(scheme, begin=True))
    find(meeting, FOURS)
    dressed = [one for one in meeting.state.errands.values() if one.stream == f"room/{room(1)}"]
    assert [one.command for one in dressed] == [
        {
            "type": "dress",
            "pack": "cs_college",
            "topic": "ai",
            "title": "AI at work",
            "level": "veteran",
            "sections": ["next", "Ours"],
        }
    ]
    shown = meeting.view()["rooms"][room(1)]
    assert shown == {
        "number": 1, "name": "", "kind": "breakout", "topic": "ai", "ends": meeting.at + 480_000, "open": True,
        "players": 4, "free": 1,
    }  # fmt: skip
