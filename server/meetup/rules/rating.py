"""What people say of the meetup when it ends."""

from __future__ import annotations

from game.decider import Refusal
from server.meetup import commands, events
from server.meetup.draft import Draft
from server.meetup.facts import ENDING, kind_of
from server.meetup.rules import check
from server.talk.cleaning import clean_text


def rate(draft: Draft, command: commands.Rate) -> None:
    """Keep somebody's answer, also when all is over; nothing happens where it is the same."""
    state = draft.state
    if state.stage != "closed" and kind_of(state) not in ENDING:
        raise Refusal("not-now", stage=state.stage)
    known = check.inside(draft, draft.person)
    comment = clean_text(command.comment) if command.stars and command.comment.strip() else ""
    if (known.stars, known.comment) != (command.stars, comment):
        draft.emit(events.Rated(person=draft.person, stars=command.stars, comment=comment, at=draft.at))
