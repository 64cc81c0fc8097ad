"""Small groups: wanted, looked for, found, given up; earlier meetings and votes that they hang on."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.facts import in_round
from server.meetup.rules import check, rounds, schemes
from server.meetup.rules.seeking import BUDGET, seek
from server.meetup.state import Step


def break_out(draft: Draft, command: commands.BreakOut) -> None:
    """Plan small groups anew, or the rounds to come."""
    check.going(draft)
    scheme, now = schemes.tidy(command.scheme), draft.state.breakout
    if command.begin:
        rounds.may_begin(draft)
    if now and now.open and scheme.rounds <= now.round:
        raise Refusal("no-round-left", rounds=scheme.rounds)
    if seek(draft, scheme, begin=command.begin, budget=command.budget) and command.begin:
        rounds.open_round(draft)


def in_step(draft: Draft, step: Step) -> None:
    """A step of small groups begins: with those that were planned ahead, else as soon as some are found."""
    scheme, now = schemes.of_step(draft.plan, step), draft.state.breakout
    begins = rounds.enough(draft.state)
    if now and not now.round and now.scheme == scheme and (now.coming or now.search):
        if begins:
            rounds.begin(draft)
    elif seek(draft, scheme, begin=begins, budget=BUDGET) and begins:
        rounds.open_round(draft)


def settle(draft: Draft, _command: commands.Settle) -> None:
    now = draft.state.breakout
    if now and now.search and not now.search.stop:
        draft.emit(events.Settled(number=now.search.number))


def found(draft: Draft, command: commands.Found) -> None:
    """Take over what was found, unless something else has been looked for meanwhile."""
    now = draft.state.breakout
    if now is None or now.search is None or now.search.number != command.number:
        return
    draft.emit(events.RotationFound(number=command.number, at=draft.at, coming=command.coming, verdict=command.verdict))
    if now.search.begin and rounds.begins(draft.state):
        rounds.open_round(draft)


def end(draft: Draft, _command: commands.EndBreakout) -> None:
    """No more of it. Whoever is in a room may finish their sentence."""
    check.going(draft)
    if draft.state.breakout is None:
        return
    if in_round(draft.state):
        rounds.end_soon(draft)
    if rounds.is_left(draft.state):
        draft.emit(events.BreakoutEnded(at=draft.at))


# --- what they hang on ------------------------------------------------------------------------------------------------


def acquaint(draft: Draft, command: commands.Acquaint) -> None:
    if not draft.state.recalled:
        draft.emit(events.Acquainted(groups=tuple(group for group in command.groups if len(group) > 1)))


def vote(draft: Draft, command: commands.Vote) -> None:
    """Say what one would like to speak about: topics of the small groups, or of schemes that are prepared."""
    check.going(draft)
    person = check.inside(draft, draft.person)
    now = draft.state.breakout
    known = {topic.id for scheme in draft.plan.schemes for topic in scheme.topics}
    known |= {topic.id for topic in now.scheme.topics} if now else set()
    for topic in command.topics:
        if topic not in known:
            raise Refusal("no-such-topic", topic=topic)
    topics = tuple(dict.fromkeys(command.topics))
    if topics != person.topics:
        draft.emit(events.Voted(person=draft.person, topics=topics))
