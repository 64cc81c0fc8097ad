"""A lounge to try rules on: commands in, events out, every one of them a race test for all audiences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import msgspec
import pytest

from game.decider import Context, Refusal, Role
from game.patch import merge
from server.lounge import commands, events, facts
from server.lounge.commands import LoungeCommand
from server.lounge.decider import LoungeDecider
from server.lounge.events import LoungeEvent
from server.lounge.numbers import number_of
from server.lounge.of_lounge import problem
from server.lounge.parts import Options, Profile
from server.lounge.rules.reveals import do_talk
from server.lounge.state import Lounge, Member, Thread
from server.lounge.suggestions import Circle, Report, Suggestion, Why
from server.lounge.ties import Ties
from server.meetup.commands import Deliver
from server.meetup.state import Errand
from server.talk.messages import RoomCommand

DECIDER = LoungeDecider()
ID = "mabcdefghijklmno"
CLOSE = {"pair", "trio"}
ROOMS: Any = RoomCommand
PRIVATE = (commands.More, commands.Answer, commands.AnswerCircle, commands.SayMet, commands.Remind)
"""What nobody else may see anything of, whatever they are."""


class Salon:
    """One lounge, which has been made and is not open yet."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - fields of Options
        self.state = DECIDER.initial
        self.at = 1_000_000
        self.log: list[LoungeEvent] = []
        self.system(commands.Establish(ID, "An evening", "first", "Asia/Tokyo", 30))
        if options:
            self.staff(commands.Tune(Options(**options)))

    # --- asking -------------------------------------------------------------------------------------------------------

    def ask(self, command: LoungeCommand, person: str = "", role: Role = "attendee") -> list[LoungeEvent]:
        self.at += 10
        before = self.state
        found = list(DECIDER.decide(before, command, Context(person, role, self.at)))
        self.log += found
        self.state = raced(before, found)
        secret(before, self.state, command, person)
        holds(self.state)
        return found

    def staff(self, command: LoungeCommand, by: str = "f-ann") -> list[LoungeEvent]:
        return self.ask(command, by, "facilitator")

    def system(self, command: LoungeCommand) -> list[LoungeEvent]:
        return self.ask(command, role="system")

    def refused(self, command: LoungeCommand, person: str = "", role: Role = "attendee") -> str:
        before = msgspec.json.encode(self.state)
        with pytest.raises(Refusal) as refusal:
            DECIDER.decide(self.state, command, Context(person, role, self.at))
        assert msgspec.json.encode(self.state) == before
        return refusal.value.code

    def denied(self, command: LoungeCommand) -> str:
        return self.refused(command, "f-ann", "facilitator")

    # --- what often happens -------------------------------------------------------------------------------------------

    def come(self, *people: str) -> None:
        for who in people:
            self.system(commands.Come(who, who.upper(), "a"))

    def opened(self, people: str, **profile: Any) -> Salon:  # noqa: ANN401 - fields of Profile
        """Let each of some letters come and take part, and the lounge open."""
        self.come(*people)
        for who in people:
            self.ask(commands.Write(Profile(handles=(f"{who}@example.org",), **profile)), who)
            self.ask(commands.TakePart(on=True), who)
        self.system(commands.OpenUp())
        self.deliver()
        return self

    def dealt(self, *groups: str, circles: Iterable[tuple[str, str]] = (), why: Sequence[Why] = ()) -> None:
        """Let a deal come to these suggestions: the letters of each are people."""
        self.wait_for(events.DealBegan)
        assert self.state.deal
        self.system(commands.Gathered(self.state.deal.number, Ties()))
        suggestions = tuple(Suggestion(tuple(group), told(group, tuple(why))) for group in groups)
        found = tuple(Circle(tuple(people), challenge) for people, challenge in circles)
        report = Report(people=len(self.state.members), suggestions=len(suggestions))
        self.system(commands.Dealt(self.state.deal.number, suggestions, found, report))

    def like(self, *pairs: str, answer: Any = "like") -> None:  # noqa: ANN401 - an answer
        """Let the first letter of each say so of the second."""
        for one, other in map(tuple, pairs):
            self.ask(commands.Answer(other, answer), one)

    def found(self, *pairs: str) -> None:
        """Let these find each other."""
        self.dealt(*pairs)
        self.like(*pairs, *(pair[::-1] for pair in pairs))
        self.reveal()

    def reveal(self) -> list[LoungeEvent]:
        """Wait for the next moment at which likes are revealed."""
        self.at = facts.grid_after(self.state, self.at)
        return self.tick()

    def tick(self) -> list[LoungeEvent]:
        return self.system(commands.Tick())

    def wait_for(self, kind: type[Any], days: float = 40) -> list[LoungeEvent]:
        """Let time pass from deadline to deadline, until something happens."""
        until = self.at + days * facts.DAY
        while (due := DECIDER.deadline(self.state)) is not None and due <= until:
            self.at = max(due, self.at)
            self.deliver()
            found = self.tick()
            if any(isinstance(event, kind) for event in found):
                return found
        raise AssertionError(kind)

    def deliver(self) -> list[Errand]:
        pending = self.state.errands
        for errand in pending.values():
            msgspec.convert(errand.command, ROOMS)
        self.system(Deliver(tuple(pending)))
        return list(pending.values())

    # --- looking ------------------------------------------------------------------------------------------------------

    def member(self, who: str) -> Member:
        return self.state.members[who]

    def thread(self, number: str = "1") -> Thread:
        return self.state.threads[number]

    def threads(self) -> set[tuple[str, str]]:
        return {(one.kind, "".join(one.people)) for one in self.state.threads.values() if one.kind != "plenary"}

    def me(self, who: str) -> dict[str, Any]:
        mine: dict[str, Any] = DECIDER.view(self.state, f"@{who}")["me"]
        return mine

    def cards(self, who: str) -> dict[str, str]:
        return {other: card["mine"] for other, card in self.me(who)["suggestions"].items()}

    def reminders(self, kind: str = "") -> list[tuple[str, str]]:
        return [(one.person, one.kind) for one in self.state.reminders.values() if kind in {"", one.kind}]

    def away(self, *people: str) -> None:
        """Let people go who would like to be reminded."""
        for who in people:
            self.ask(commands.Remind(push=True), who)
            self.system(commands.Go(who))


def told(group: str, why: tuple[Why, ...]) -> dict[str, dict[str, tuple[Why, ...]]]:
    return {one: {other: why for other in group if other != one} for one in group} if why else {}


# --- what always holds ------------------------------------------------------------------------------------------------


def audiences(*states: Lounge) -> list[str]:
    people = {who for state in states for who in state.members}
    return ["public", "staff", *(f"@{who}" for who in sorted(people))]


def raced(state: Lounge, found: Sequence[LoungeEvent]) -> Lounge:
    """Fold, and see for every audience: view of n, with the patch from n to m, is the view of m; and the number that it
    is told has gone up if, and only if, what it sees has changed.
    """
    first = state
    for event in found:
        before, state = state, DECIDER.evolve(state, event)
        consents(before, event)
        named = set(DECIDER.personal(before, state))
        for audience in audiences(before, state):
            old, new = DECIDER.view(before, audience), DECIDER.view(state, audience)
            moved = number_of(state, audience) - number_of(before, audience)
            assert moved >= 0, (audience, event)
            assert (moved > 0) == (old != new), (audience, event)
            assert (old.get("me") != new.get("me")) == (audience[1:] in named) or audience[0] != "@"
    for audience in audiences(first, state) if state is not first else ():
        patch = DECIDER.patch(first, state, audience)
        assert merge(DECIDER.view(first, audience), patch) == DECIDER.view(state, audience), (audience, found)
        msgspec.json.encode([DECIDER.show(event, audience) for event in found])
    return state


def consents(before: Lounge, event: LoungeEvent) -> None:
    """Nobody comes to a thread without having said so, and nobody there has blocked them."""
    if not isinstance(event, events.ThreadOpened | events.ThreadJoined):
        return
    if isinstance(event, events.ThreadJoined):
        thread = before.threads[event.thread]
        people, kind, circle = (*thread.people, event.person), thread.kind, thread.circle
        assert before.members[event.person].circles[circle]
        pairs = [(event.person, other) for other in thread.people]
    else:
        people, kind, circle = event.people, event.kind, event.circle
        pairs = list(combinations(people, 2))
        assert kind != "group" or all(before.members[who].circles[circle] for who in people)
        assert len(people) == {"pair": 2, "trio": 3}.get(kind, len(people))
    for one, other in pairs:
        assert other not in before.members[one].blocked
        assert one not in before.members[other].blocked
        if kind in CLOSE and not (kind == "trio" and do_talk(before, one, other)):
            assert other in before.members[one].likes
            assert one in before.members[other].likes
    assert all(before.members[who].taking and not before.members[who].gone for who in people if kind in CLOSE)


def secret(before: Lounge, after: Lounge, command: LoungeCommand, person: str) -> None:
    """What somebody does in private shows to nobody else; a block only by the end of what two had together."""
    if not isinstance(command, (*PRIVATE, commands.Block)):
        return
    partners = {
        who
        for thread in before.threads.values()
        if person in thread.people and thread.kind in CLOSE and isinstance(command, commands.Block)
        for who in thread.people
    }
    for audience in audiences(before):
        if audience[1:] not in {person, *partners} and (
            audience != "staff" or not isinstance(command, commands.SayMet)
        ):
            if audience == "staff" and (partners or person not in before.members):
                continue
            assert DECIDER.view(before, audience) == DECIDER.view(after, audience), (audience, command)
            assert number_of(before, audience) == number_of(after, audience)


def holds(state: Lounge) -> None:
    """The invariants."""
    known(state)
    for who, member in state.members.items():
        mine = DECIDER.view(state, f"@{who}").get("me", {})
        reached = {
            other
            for thread in state.threads.values()
            if who in thread.people and thread.kind in CLOSE and (not thread.ended or thread.lasted)
            for other in thread.people
        }
        seen = msgspec.json.encode(mine).decode()
        for other, one in state.members.items():
            if other not in {who, *reached}:
                assert not any(handle in seen for handle in one.profile.handles if handle not in member.profile.handles)
        assert not (member.gone and (member.taking or member.seen))
        assert not (member.erased and (member.name or member.profile != Profile() or member.here))
        assert set(member.likes).isdisjoint(member.passes)
    for thread in state.threads.values():
        assert thread.ended or not any(state.members[who].gone for who in thread.people)
        assert thread.ended or thread.kind == "plenary" or len(thread.people) > 1
        assert not thread.fixed or len(thread.slots[thread.fixed].yes) >= facts.enough(thread) or thread.ended
    staff = msgspec.json.encode(DECIDER.view(state, "staff")).decode()
    assert "@example.org" not in staff
    barred = set(problem(state).barred)
    for suggestion in state.suggestions.values():
        assert set(facts.pairs_of(suggestion)) <= barred
    assert bool(state.reveal_due) == bool(state.mutual or state.formed)
    numbers = [int(number) for number in state.errands]
    assert numbers == sorted(numbers)
    assert all(number <= state.sent for number in numbers)


def known(state: Lounge) -> None:
    """Everybody knows what they are in."""
    for who, member in state.members.items():
        for name, kept in (("suggestions", member.suggestions), ("circles", member.studies)):
            assert set(kept) == {number for number, one in getattr(state, name).items() if who in one.people}
        assert {number for number, one in state.threads.items() if who in one.people} <= set(member.threads)
