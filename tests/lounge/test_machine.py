"""Whatever people send, in whatever order and role: the rules hold. Bytes are read as commands, so that a failure
shrinks. ``NIJIKAI_SEQUENCES`` says how many random sequences to try.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, get_args

import msgspec
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.decider import Context, Refusal, Role
from server.lounge import commands, facts, personal
from server.lounge.commands import LoungeCommand
from server.lounge.events import Forgotten, LoungeEvent
from server.lounge.evolve import fold
from server.lounge.parts import Options, Profile
from server.lounge.roles import ALLOWED, PEOPLE, STAFF
from server.lounge.state import Lounge
from server.lounge.suggestions import Circle, Report, Suggestion, Why
from server.lounge.ties import Company, Tie, Ties
from server.meetup.commands import Deliver
from tests.lounge.lounges import DECIDER, ID, holds, raced, secret

SEQUENCES = min(int(os.environ.get("NIJIKAI_SEQUENCES", "60")), 5000)
NAMES = ("p0", "p1", "p2", "p3", "p4", "f-ann")
ROLES: tuple[Role, ...] = ("attendee", "facilitator", "organizer", "system", "host")
DECODE = msgspec.json.Decoder(tuple[LoungeEvent, ...]).decode
ENCODE = msgspec.json.Encoder().encode
TIES = Ties(
    ties=(Tie("p0", "p1", 1),),
    companies=(Company(("p0", "p1", "p2")),),
    topics={"p0": ("t",)},
    levels={"p1": "first"},
    firms={"p2": "Acme"},
)


def profile(how: int, person: str) -> Profile:
    words = (("SaaS", "saas", "ＣＳ"), ("Churn",), ("\u200b", "  "))[how % 3]
    return Profile(
        interests=words,
        offers=words[:1],
        wants=words[-1:],
        handles=(f"{person}{how % 5}@example.org",),
        study=("Churn",),
    )


def suggestions(how: int) -> tuple[Suggestion, ...]:
    """Return some suggestions, of people who may not be there."""
    people = [NAMES[(how + step * (1 + how % 2)) % 6] for step in range(6)]
    groups = (tuple(people[:3]), tuple(people[3:5])) if how % 3 else tuple(zip(people[::2], people[1::2], strict=True))
    why = (Why("interests", ("SaaS",), 60), Why("level", (), 40))
    return tuple(
        Suggestion(tuple(dict.fromkeys(group)), {one: {two: why for two in group if two != one} for one in group})
        for group in groups
        if len(set(group)) > 1
    )


def anything(state: Lounge, how: int, person: str, other: str) -> Sequence[LoungeCommand]:
    number = state.deal.number if state.deal else 1
    cards = [*facts.suggested_to(state, person), other]
    own = [number for number, _ in facts.open_threads(state, person)]
    thread = own[how % len(own)] if own and how % 7 else str(how % 4)
    slot, circle, card = str(1 + how // 36 % 3), str(1 + how // 36 % 2), cards[how // 6 % len(cards)]
    nothing = commands.Tick()
    rare = how > 225
    on = how % 3 > 0
    report = Report(people=6) if how % 5 else None
    circles = (Circle(NAMES[:4], "Churn"),) if how % 2 else ()
    options = Options(suggestions=1 + how % 4, reveal=2 + how % 60, days=1 if rare else 40, ask=1 + how % 9)
    return (
        *[commands.Come(person, "Name" if how % 3 else "Other", "a", staff=person[0] == "f")] * 6,
        commands.Go(person), *[commands.OpenUp()] * 3,
        commands.Establish(ID, "T", "p", "Asia/Tokyo", 1 if rare else 30),
        *[commands.Gathered(number, TIES)] * 4, *[commands.Dealt(number, suggestions(how), circles, report)] * 6,
        commands.Heard(thread, person, (other,)), *[commands.Heard(thread, person)] * 2,
        commands.Take(tuple(state.reminders)[:3] or ("1",)), commands.Expel(person, on=rare),
        commands.Forget(person) if how > 200 else commands.Tick(), Deliver(tuple(state.errands)),
        *[commands.Tick()] * 8,
        commands.Tune(options), *[commands.DealNow()] * 4, commands.Introduce((person, other), "Hello"),
        commands.Introduce((person, other, NAMES[how % 5])), commands.Announce("Hello"), commands.Resolve(slot),
        commands.CloseUp() if how > 250 else commands.Tick(), commands.More(other, on=on),
        *[commands.Write(profile(how, person))] * 3,
        *[commands.TakePart(on=how % 8 > 0, seen=(None, True, False)[how % 3])] * 7,
        *[commands.Answer(card, ("like", "like", "like", "pass", "later")[how % 5])] * 16,
        *[commands.AnswerCircle(circle, on=how % 4 > 0)] * 8,
        commands.EndContact(thread) if how % 3 == 0 else nothing,
        commands.Block(other, on=rare), commands.Complain(other, "please", block=rare) if rare else nothing,
        commands.LeaveAll() if rare else nothing,
        *[commands.Propose(thread, state.opened + 1_000_000 + how % 8 * 50_000_000)] * 2,
        *[commands.Agree(thread, slot, on=on)] * 3,
        commands.SayMet(thread, ("yes", "no", "planned")[how % 3], how % 6),
        *[commands.Remind(push=on, mail=how % 2 > 0)] * 2, commands.ShareCard(person, "card" if on else ""),
    )  # fmt: skip


def propose(state: Lounge, what: int, how: int) -> tuple[LoungeCommand, Context]:
    """Read two bytes as a command: mostly somebody who may, sometimes anybody."""
    person, other = NAMES[how % 6], NAMES[how // 6 % 6]
    choices = anything(state, how, person, other)
    command = choices[what % len(choices)]
    roles = ALLOWED[type(command)]
    if what > 250:
        return command, Context(person, ROLES[how % 5], 0)
    if roles is PEOPLE:
        return command, Context(person, "attendee", 0)
    return command, Context("f-ann", "facilitator", 0) if roles is STAFF else Context("", "system", 0)


def play(data: bytes) -> None:
    at, log = 1_000_000, list[LoungeEvent]()
    begin: list[LoungeCommand] = [commands.Establish(ID, "T", "p", "Asia/Tokyo")]
    state = DECIDER.initial
    for command in (*begin, *(commands.Come(name, "N", "a") for name in NAMES)):
        log += DECIDER.decide(state, command, Context("", "system", at))
        state = fold(DECIDER.initial, log)
    snapshots = [(0, DECIDER.initial)]
    for what, how in zip(data[::2], data[1::2], strict=False):
        command, context = propose(state, what, how)
        due = DECIDER.deadline(state)
        wakes = (
            isinstance(command, commands.Tick) and due is not None and due - at < (facts.DAY if how < 200 else 10**12)
        )
        at = max(at + 1 + how * 40, due if wakes and due else 0)
        try:
            found = list(DECIDER.decide(state, command, replace(context, at=at)))
        except Refusal:
            continue
        assert DECODE(ENCODE(found)) == tuple(found)
        before, state = state, raced(state, found)
        secret(before, state, command, context.person)
        holds(state)
        log += found
        snapshots.append((len(log), state))
        if isinstance(command, commands.Tick):
            assert DECIDER.decide(state, command, replace(context, at=at)) == [], "a tick leaves nothing that is due"
    check(state, log, snapshots)


def check(state: Lounge, log: list[LoungeEvent], snapshots: list[tuple[int, Lounge]]) -> None:
    """A log makes the same lounge from its beginning, from any snapshot, and without those who were forgotten."""
    for count, snapshot in snapshots[:: max(len(snapshots) // 4, 1)]:
        kept = msgspec.json.decode(ENCODE(snapshot), type=Lounge)
        assert kept == snapshot
        assert fold(kept, log[count:]) == state
    for event in log:
        if isinstance(event, Forgotten):
            blanked = [personal.blank(each, event.person) for each in log]
            assert [personal.blank(each, event.person) for each in blanked] == blanked
            assert fold(DECIDER.initial, blanked) == state


@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(min_size=100, max_size=400))
@example(bytes(range(256)) * 2)
@example(bytes(range(255, -1, -1)) * 2)
def test_whatever_is_sent_the_rules_hold(data: bytes) -> None:
    play(data)


@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(sorted(get_args(LoungeEvent), key=lambda kind: kind.__name__)), max_size=30), st.data())
def test_folding_is_total(kinds: list[Any], data: Any) -> None:  # noqa: ANN401 - hypothesis
    """Events in any order, about anybody and anything, fold; and what they make can be shown."""
    state = DECIDER.initial
    for kind in kinds:
        state = DECIDER.evolve(state, msgspec.convert(made(kind, data.draw(st.integers(0, 50))), kind))
    for audience in ("public", "staff", "@p0"):
        msgspec.json.encode(DECIDER.view(state, audience))
    DECIDER.deadline(state)


def made(kind: Any, how: int) -> dict[str, Any]:  # noqa: ANN401 - a kind of event
    """Return the fields of an event of a kind, filled in somehow."""
    fields: dict[str, Any] = {
        "person": NAMES[how % 6], "other": NAMES[how // 6 % 6], "at": how * 1000, "thread": str(how % 3), "slot": "1",
        "number": str(how % 3), "people": NAMES[: 2 + how % 2], "circle": str(how % 2), "report": "1",
        "name": "N", "avatar": "a", "lang": "ja", "on": how % 3 > 0, "by": "f-ann", "text": "T", "closes": 10**9,
        "meetup": ID, "title": "T", "pack": "p", "zone": "Asia/Tokyo", "profile": {}, "options": {}, "ties": {},
        "like": (True, False, None)[how % 3], "kind": "pair", "starts": 5, "minutes": 30, "answer": "yes", "card": "c",
        "suggestion": {"people": NAMES[:2]}, "suggestions": [{"people": NAMES[:2]}], "push": True, "mail": False,
        "circles": [{"people": NAMES[:3], "challenge": "C"}], "reminders": ["1"], "errands": ["1"],
    }  # fmt: skip
    known = {name: fields[name] for name in kind.__struct_fields__ if name in fields}
    tag = kind.__struct_config__.tag
    if tag in {"deal_began", "gathered", "deal_ended"}:
        known |= {"number": how % 3}
    if tag in {"deal_ended", "forgotten"}:
        known = {name: value for name, value in known.items() if name not in {"report", "number"}} | (
            {"number": how % 3} if tag == "deal_ended" else {}
        )
    if tag == "reminded":
        known |= {"kind": "match"}
    return {"type": tag, **known}
