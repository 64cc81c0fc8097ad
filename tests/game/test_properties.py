"""Whatever people send, in whatever order: the rules hold. Bytes are read as commands, so that a failure shrinks.

``NIJIKAI_SEQUENCES`` says how many random sequences to try.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import get_args

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import commands, simulate
from game.commands import TableCommand
from game.decider import Context, Refusal, Role
from game.events import TableEvent
from game.evolve import fold
from game.patch import merge
from game.rules.clocks import waited_on
from game.state import Choice, Idle, Plan, Review, Route, Table, Telling
from game.table import NEW
from tests.game import packs
from tests.game.tables import DECIDER, SECRET

SEQUENCES = int(os.environ.get("NIJIKAI_SEQUENCES", "10000"))
PEOPLE = ("p0", "p1", "p2", "p3", "p4", "p5", "fan", "")
LEADS: tuple[Role, ...] = ("host", "facilitator", "organizer")
HOUSE = (
    commands.Tick, commands.Away, commands.Back, commands.Open, commands.Place, commands.Unseat, commands.Forget,
)  # fmt: skip
LEADING = 208
"""First bytes from here on are what whoever leads the table asks for."""
ENCODE = msgspec.json.Encoder().encode
DECODE = msgspec.json.Decoder(tuple[TableEvent, ...]).decode


@cache
def beginnings() -> Sequence[Table]:
    """A new table, lobbies, and moments of games in which people sit in the first two or three seats."""
    found = [NEW]
    for pack in packs.EVERY:
        for mode, seats in (("short", 3), ("standard", 4)):
            states = moments(pack, mode, seats)
            found += states[1 : seats + 2]
            found += [crowded(state) for state in states[seats + 2 :: 3]]
    return found


def moments(pack: str, mode: str, seats: int) -> list[Table]:
    policies = [("greedy", "random")[seat % 2] for seat in range(seats)]
    return [step.state for step in simulate.play(packs.book(pack), mode, policies, SECRET)]


def crowded(state: Table) -> Table:
    """Let people take some bots' seats over."""
    for seat in range(len(state.players) - 1):
        if state.stage == "playing":
            sit = commands.Sit(name="N", avatar="cat", seat=seat)
            state = fold(state, DECIDER.decide(state, sit, Context(PEOPLE[seat], "attendee", state.clock.deadline)))
    return state


def propose(state: Table, what: int, how: int) -> tuple[TableCommand, Context]:
    """Read two bytes as a command: mostly what the table waits for, else anything by anybody."""
    at = max(1_000_000, state.clock.deadline + (how - 128) * 100)
    actor = state.players[state.turn].person if state.players else "p0"
    person = actor if how % 3 and actor else PEOPLE[how % 8]
    if what < 128:
        return in_phase(state, how), Context(person, "attendee", at)
    choices = leading(state, how) if what >= LEADING else anything(state, how)
    command = choices[what % len(choices)]
    if isinstance(command, HOUSE):
        return command, Context("", "system", at)
    return command, Context(person, LEADS[how % len(LEADS)] if how % 2 else "attendee", at)


def leading(state: Table, how: int) -> Sequence[TableCommand]:
    """What whoever leads the table asks for, and the house."""
    seat = how % 6 if how % 4 == 0 else None
    person = PEOPLE[how % 7]
    seen = state.clock.deadline - how % 8 // 7 if how % 2 else None
    return (
        commands.Skip(clock=seen), commands.Undo(clock=seen), commands.Undo(), commands.Extend(seconds=1 + how),
        commands.Allow(person=person, factor=(1, 2, 3)[how % 3]), commands.Forget(person=person),
        commands.Place(person=person, name="M", avatar="fox", seat=seat), commands.Unseat(person=person),
        commands.Pause(), commands.Resume(),
    )  # fmt: skip


def in_phase(state: Table, how: int) -> TableCommand:
    """What the present phase asks for."""
    phase = state.phase
    if isinstance(phase, Plan):
        return commands.Rest() if how % 8 == 0 else commands.Roll()
    if isinstance(phase, Route) and phase.routes:
        return commands.Move(route=phase.routes[how % len(phase.routes)])
    if isinstance(phase, Choice):
        return commands.Choose(option=phase.options[how % len(phase.options)].id)
    if isinstance(phase, Telling):
        return commands.React(kind="more") if how % 4 else commands.Finish()
    return commands.Ready() if isinstance(phase, Review) else commands.Answer(choice="ab"[how % 2])  # type: ignore[arg-type]


def anything(state: Table, how: int) -> Sequence[TableCommand]:
    seat = how % 6
    items = state.players[state.turn].items if state.players else ()
    item = items[how % len(items)] if items else "two"
    return (
        commands.Tick(), commands.Tick(), commands.UseItem(item=item, target=seat if how % 2 else None),
        commands.UseItem(item=item), commands.Give(item=item, target=seat), commands.Finish(),
        commands.React(kind="same"), commands.Answer(choice="a"), commands.Ready(), commands.Cheer(seat=seat),
        commands.Vote(on="trouble", choice=how % 2), commands.Vote(on="prompt", choice=how % 2),
        commands.Away(person=PEOPLE[how % 8]), commands.Back(person=PEOPLE[how % 8]),
        commands.Sit(name="N", avatar="cat", seat=seat if how % 2 else None), commands.Stand(),
        commands.SeatBot(seat=seat if how % 2 else None, bot="random"), commands.ClearSeat(seat=seat),
        commands.Start(fill=how % 4 > 0), commands.Pause(), commands.Resume(),
        commands.Close() if how > 240 else commands.Tick(), commands.Rest(),
        commands.Open(pack=packs.EVERY[how % len(packs.EVERY)], mode="short", seats=2 + how % 5, secret=SECRET),
    )  # fmt: skip


@settings(max_examples=SEQUENCES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.binary(min_size=16, max_size=80))
def test_random_sequences(data: bytes) -> None:
    state = beginnings()[(data[0] * 256 + data[1]) % len(beginnings())]
    for what, how in zip(data[2::2], data[3::2], strict=False):
        state = ask(state, *propose(state, what, how))
    progresses(state)
    if data[-1] % 64 == 0:
        ends(state)


def ask(state: Table, command: TableCommand, context: Context) -> Table:
    before = ENCODE(state)
    try:
        events = DECIDER.decide(state, command, context)
    except Refusal as refusal:
        assert ENCODE(state) == before, "a refused command changes nothing"
        assert refusal.params  # noqa: PT017
        return state
    assert ENCODE(state) == before, "deciding changes nothing"
    after = fold(state, DECODE(ENCODE(events)))
    raced(state, after)
    holds(after, events)
    return after


def raced(before: Table, after: Table) -> None:
    """View of n, with the patch from n to m, is the view of m."""
    patch = DECIDER.patch(before, after, "public")
    assert merge(DECIDER.view(before, "public"), patch) == DECIDER.view(after, "public")


def holds(state: Table, events: Sequence[TableEvent]) -> None:
    """The invariants."""
    assert len(state.earlier) <= 2
    assert not any(then.earlier for then in state.earlier), "no history of the history"
    assert bool(state.earlier) == (state.stage == "playing")
    assert set(state.patience.values()) <= {2, 3}
    accounts = [account.id for player in state.players for account in player.accounts]
    assert sorted(accounts) == sorted(state.taken), "an account is with one player, or free"
    assert len(set(accounts)) == len(accounts)
    people = [player.person for player in state.players if player.person]
    assert len(set(people)) == len(people), "nobody sits twice"
    for event in events:
        DECIDER.show(event, "public")
    if state.stage != "playing":
        assert DECIDER.deadline(state) is None
        return
    book = DECIDER.books[state.pack]
    limit = book.numbers.hand_limit
    for seat, player in enumerate(state.players):
        assert player.budget >= 0
        assert min(player.xp.values()) >= 0
        assert 1 <= player.motivation <= 5
        assert player.advocates >= 0
        assert player.at in book.stations
        assert set(player.items) <= set(book.items)
        assert all(0 <= account.health <= 100 for account in player.accounts)
        assert len(player.items) <= limit or seat == state.turn
        assert state.distance[str(seat)] == book.apart(player.at, state.goal)
        assert bool(player.person) != bool(player.bot)
    assert 0 <= state.turn < len(state.players)
    assert not isinstance(state.phase, Idle)
    assert waited_on(state) or isinstance(state.phase, Review), "somebody can act, or a review of bots goes by"
    assert -1 <= state.churn.holder < len(state.players)
    assert state.paused or DECIDER.deadline(state) == state.clock.deadline > 0


def progresses(state: Table) -> None:
    """When the clock runs out, something happens, whatever people do."""
    if state.stage == "playing":
        after = ask(running(state), commands.Tick(), Context("", "system", running(state).clock.deadline))
        assert after is not running(state)
        assert after != state


def running(state: Table) -> Table:
    return ask(state, commands.Resume(), Context("h", "host", 1_000_000)) if state.paused else state


def ends(state: Table) -> None:
    if state.stage == "playing":
        state = running(state)
        for step in simulate.run(DECIDER.books[state.pack], state):
            state = step.state
        assert state.stage == "finished"


def events() -> st.SearchStrategy[TableEvent]:
    """Any event, with every field made from its type: a log has no defaults that are still to be made."""
    kinds = get_args(TableEvent)
    return st.sampled_from(kinds).flatmap(lambda kind: st.builds(kind, **dict.fromkeys(kind.__struct_fields__, ...)))


@settings(max_examples=300, deadline=None, database=None)
@given(st.data())
def test_folding_is_total(data: st.DataObject) -> None:
    """Any event folds on any state."""
    state = data.draw(st.sampled_from(beginnings()))
    for event in data.draw(st.lists(events(), max_size=5)):
        state = fold(state, [event])
    assert isinstance(state, Table)
