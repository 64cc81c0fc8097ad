"""Something to speak about: the prompts of a pack, or of one of its topics, in turn, drawn without chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import msgspec

from game.decider import Context, Refusal
from game.pack.schema import Level, Pack
from server.talk.access import check_part, check_system
from server.talk.messages import Dress, Dressed, Prompt, Prompted, RoomEvent
from server.talk.state import Room

LEVELS = get_args(Level)


class Cue(msgspec.Struct, frozen=True):
    """A prompt, as far as drawing it needs to know."""

    id: str
    topic: str = ""
    level: str = ""


Prompts = Mapping[str, tuple[Cue, ...]]
"""Pack -> its prompts in the order in which they are shown."""


def in_order(pack: Pack) -> tuple[Cue, ...]:
    """Return the pack's prompts, easy ones first, with topics that change from one to the next."""
    seen: dict[str, int] = {}
    ranks: dict[Cue, tuple[int, int]] = {}
    for prompt in sorted(pack.prompts, key=lambda each: LEVELS.index(each.level)):
        kind = f"{prompt.level} {prompt.topic}"
        seen[kind] = seen.get(kind, 0) + 1
        ranks[Cue(prompt.id, prompt.topic, prompt.level)] = (LEVELS.index(prompt.level), seen[kind])
    return tuple(sorted(ranks, key=ranks.__getitem__))


class Drawing:
    """Which prompt is next."""

    def __init__(self, prompts: Prompts) -> None:
        self._prompts = prompts

    def prompt(self, state: Room, command: Prompt, context: Context) -> list[RoomEvent]:
        """Raises Refusal ``not-here``, ``removed``, ``no-prompts``."""
        check_part(state, context)
        if command.after is not None and command.after != state.prompt:
            return []  # somebody else was faster
        if not command.on:
            return [Prompted("", context.person)] if state.prompt else []
        cues = about(self._of_pack(state, command.pack), state.topic)
        cue = next_of(of_level(state, cues, command.level), state.drawn, context.at)
        level = cue.level if command.level or state.level else ""
        return [Prompted(cue.id, context.person, level)]

    def _of_pack(self, state: Room, asked: str) -> Sequence[Cue]:
        pack = next((pack for pack in (state.pack, asked, *self._prompts) if self._prompts.get(pack)), None)
        if pack is None:
            raise Refusal("no-prompts", pack=state.pack or asked)
        return self._prompts[pack]


def about(cues: Sequence[Cue], topic: str) -> Sequence[Cue]:
    """Return the prompts of a topic; all of them where the pack has none."""
    return [cue for cue in cues if cue.topic == topic] or cues


def of_level(state: Room, cues: Sequence[Cue], asked: str) -> Sequence[Cue]:
    """Return the prompts of the level that was asked for, else of the room's; once those have all been shown, of the
    first deeper one (after the deepest, the easiest) that has any left.
    """
    if asked:
        return [cue for cue in cues if cue.level == asked] or cues
    if state.level not in LEVELS:
        return cues
    at = LEVELS.index(state.level)
    levels = [[cue for cue in cues if cue.level == level] for level in (*LEVELS[at:], *LEVELS[:at])]
    fresh = (level for level in levels if any(cue.id not in state.drawn for cue in level))
    return next(fresh, levels[0] or cues)


def next_of(cues: Sequence[Cue], drawn: Sequence[str], at: int) -> Cue:
    """Return the next that was not shown yet, else the one shown longest ago. Not all rooms begin with the same one."""
    fresh = [cue for cue in cues if cue.id not in drawn]
    if not fresh:
        return min(cues, key=lambda cue: drawn.index(cue.id))
    if len(fresh) < len(cues):
        return fresh[0]
    easy = [cue for cue in cues if cue.level == cues[0].level]
    return easy[at % len(easy)]


def dress(state: Room, command: Dress, context: Context) -> list[RoomEvent]:
    """Raises Refusal ``not-allowed``."""
    check_system(context, "dress")
    wanted = Dressed(command.pack, command.topic, command.title, command.level, command.sections)
    return [] if wanted == Dressed(state.pack, state.topic, state.title, state.level, state.sections) else [wanted]


# --- folding ------------------------------------------------------------------------------------------------------


def prompted(state: Room, event: Prompted) -> Room:
    if not event.prompt:
        return msgspec.structs.replace(state, prompt="")
    drawn = (*(prompt for prompt in state.drawn if prompt != event.prompt), event.prompt)
    level = event.level or state.level
    return msgspec.structs.replace(state, prompt=event.prompt, drawn=drawn, level=level)


def dressed(state: Room, event: Dressed) -> Room:
    return msgspec.structs.replace(
        state, pack=event.pack, topic=event.topic, title=event.title, level=event.level, sections=event.sections
    )
