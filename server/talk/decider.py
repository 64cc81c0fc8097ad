"""The decider of a room. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.decider import Context
from server.talk import crowd, fold, messages, notes, prompts, speech, turns, view, voices
from server.talk.messages import RoomCommand, RoomEvent
from server.talk.state import Room

Decide = Callable[[Room, Any, Context], list[RoomEvent]]


class RoomDecider:
    """Streams ``room/<id>``. ``prompts_of``: what each pack offers to speak about; ``most_voices``: people of one room
    who can take part by voice.
    """

    def __init__(self, prompts_of: prompts.Prompts | None = None, most_voices: int = voices.MOST) -> None:
        self._decide: Mapping[type[Any], Decide] = {
            messages.Enter: crowd.enter,
            messages.Leave: crowd.leave,
            messages.Host: crowd.host,
            messages.Expel: crowd.expel,
            messages.Forget: crowd.forget,
            messages.Say: speech.say,
            messages.React: speech.react,
            messages.Hand: speech.hand,
            messages.Mute: speech.mute,
            messages.Hide: speech.hide,
            messages.Note: notes.note,
            messages.Turns: turns.turns,
            messages.Next: turns.go_on,
            messages.Pass: turns.sit_out,
            messages.Tick: turns.tick,
            messages.Prompt: prompts.Drawing(prompts_of or {}).prompt,
            messages.Dress: prompts.dress,
            messages.Finish: voices.finish,
            messages.Voice: voices.Voices(most_voices).voice,
            messages.Call: voices.call,
            messages.Measure: voices.measure,
            messages.Airtime: voices.airtime,
        }

    @property
    def initial(self) -> Room:
        return Room()

    def decide(self, state: Room, command: RoomCommand, context: Context) -> list[RoomEvent]:
        """Raises Refusal; which, each function says."""
        return self._decide[type(command)](state, command, context)

    def evolve(self, state: Room, event: RoomEvent) -> Room:
        return fold.evolve(state, event)

    def view(self, state: Room, audience: str) -> dict[str, Any]:  # noqa: ARG002 - everything is open
        """The same for everybody, see ``view.view``."""
        return view.view(state)

    def patch(self, before: Room, after: Room, audience: str) -> dict[str, Any]:  # noqa: ARG002 - everything is open
        return view.patch(before, after)

    def show(self, event: RoomEvent, audience: str) -> dict[str, Any] | None:  # noqa: ARG002 - everything is open
        return view.show(event)

    def deadline(self, state: Room) -> int | None:
        """When the speaker's time is up."""
        return state.turns.ends if state.turns else None
