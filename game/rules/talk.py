"""Talk: a prompt to speak about for a minute, and the others' reactions."""

from __future__ import annotations

from typing import Final

from game import commands, events
from game.decider import Refusal
from game.events import Why
from game.rules import access, audience, effects, habits
from game.rules.clocks import attends
from game.rules.draft import Draft
from game.state import Choice, Option, Telling

OFFERS: Final = 2
SPECTATORS: Final = 2
"""Spectators whose reactions teach the speaker something: as many as two players, however full the stands."""


def ask(draft: Draft, seat: int, topic: str) -> None:
    """Offer what the audience voted for, else two prompts; passing is always fine."""
    voted = audience.voted_prompt(draft)
    prompts = [voted] if voted else choose(draft, topic)
    options = tuple(Option(id=prompt) for prompt in (*prompts, "pass"))
    draft.emit(events.Asked(seat=seat, choice=Choice(of="talk", options=options, default="pass")))


def choose(draft: Draft, topic: str) -> list[str]:
    """Draw prompts nobody has had yet: of this topic first, then of any."""
    found: list[str] = []
    used = set(draft.state.used_prompts)
    pools = (draft.book.topics.get(topic, ()), draft.book.pack.prompts)
    for pool in pools:
        fresh = [prompt.id for prompt in pool if prompt.id not in used]
        while fresh and len(found) < OFFERS:
            found.append(fresh.pop(draft.draw("prompt", len(fresh))))
        used.update(found)
    if not found:
        prompts = draft.book.pack.prompts
        found.append(prompts[draft.draw("prompt", len(prompts))].id)
    return found


def begin(draft: Draft, seat: int, option: Option) -> None:
    if option.id == "pass":
        amount = draft.book.numbers.talk_pass_motivation
        effects.change_motivation(draft, seat, amount, Why(kind="talk"))
        draft.count(seat, "talks_passed")
    else:
        draft.emit(events.TellingBegan(seat=seat, prompt=option.id))


def telling(draft: Draft) -> Telling:
    if not isinstance(draft.state.phase, Telling):
        raise Refusal("nobody-telling", phase=type(draft.state.phase).__name__.lower())
    return draft.state.phase


def react(draft: Draft, command: commands.React) -> None:
    """Anyone but the speaker, each once of a kind."""
    access.running(draft)
    phase = telling(draft)
    seat = access.seat_of(draft.state, draft.person)
    if seat == draft.state.turn:
        raise Refusal("own-story", seat=seat)
    if not draft.person:
        raise Refusal("nobody", person=draft.person)
    if command.kind in phase.reactions.get(str(seat) if seat >= 0 else draft.person, ()):
        raise Refusal("already-reacted", kind=command.kind)
    draft.emit(events.Reacted(person=draft.person, seat=seat, kind=command.kind))


def finish(draft: Draft, seat: int, _command: commands.Finish) -> None:
    """The story has been told: bots react, and everybody learns."""
    prompt = telling(draft).prompt
    for other, player in enumerate(draft.state.players):
        if other != seat and not attends(player) and str(other) not in telling(draft).reactions:
            kind = habits.reaction(draft.state, other)
            draft.emit(events.Reacted(person=player.person, seat=other, kind=kind))
    reactions = telling(draft).reactions
    draft.emit(events.Told(seat=seat, prompt=prompt, reactions=sum(len(kinds) for kinds in reactions.values())))
    reacting = [int(key) for key in reactions if key.isdecimal() and len(key) == 1]
    listeners = len(reacting) + min(SPECTATORS, len(reactions) - len(reacting))
    teach_speaker(draft, seat, prompt, listeners)
    for other in sorted(reacting):
        teach_listener(draft, other, prompt, len(reactions[str(other)]))


def teach_speaker(draft: Draft, seat: int, prompt: str, listeners: int) -> None:
    numbers = draft.book.numbers
    extra = draft.book.passive(draft.player(seat).skills, "reaction")[0] if listeners else 0
    xp = numbers.talk_xp + numbers.reaction_xp * listeners + extra
    effects.gain_xp(draft, seat, draft.book.pack.community, xp, Why(kind="talk", id=prompt))
    draft.count(seat, "talks")
    if listeners:
        draft.count(seat, "reactions_received", listeners)


def teach_listener(draft: Draft, seat: int, prompt: str, reactions: int) -> None:
    why = Why(kind="reaction", id=prompt)
    effects.gain_xp(draft, seat, draft.book.pack.community, draft.book.numbers.reactor_xp, why)
    draft.count(seat, "reactions_given", reactions)
    player = draft.player(seat)
    everyone = len(player.reacted_to) >= len(draft.state.players) - 1
    if everyone and not player.counters.get("reacted_everyone"):
        draft.count(seat, "reacted_everyone")
