"""The closed catalogue of what can be asked of a table. Identity and time are not in here: see ``Context``.

*Lead* is whoever may lead a table: its host, a facilitator, the organizer, and the house itself.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from game.state import Reaction

Seat = Annotated[int, msgspec.Meta(ge=0, le=5)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
"""Cleaned and shortened at the edge (``server.people``); the rules only bound it."""
Deadline = Annotated[int, msgspec.Meta(ge=0)]
"""Of the clock that the asker sees. When another one runs by now (two hosts asked for the same), the table refuses."""


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", gc=False):
    """Base of all commands."""


class Open(Command, frozen=True, tag="open"):
    """System: lay the table. ``secret`` is 32 random bytes in hex; ``led``: seats are given and the game is begun by
    whoever leads it, as at a meetup.
    """

    pack: Id
    mode: Id
    seats: Annotated[int, msgspec.Meta(ge=2, le=6)]
    secret: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    led: bool = False


class Sit(Command, frozen=True, tag="sit"):
    """Take a seat: an empty one before the start, a bot's after it. Without ``seat``, the first there is."""

    name: Name
    avatar: Id
    seat: Seat | None = None


class Stand(Command, frozen=True, tag="stand"):
    """Give up one's seat. After the start a bot takes it over."""


class SeatBot(Command, frozen=True, tag="seat_bot"):
    """Lead: put a bot in an empty seat, or in every empty seat."""

    bot: Literal["random", "greedy"] = "greedy"
    seat: Seat | None = None


class ClearSeat(Command, frozen=True, tag="clear_seat"):
    """Lead, in the lobby: take a bot or a person out of a seat."""

    seat: Seat


class Start(Command, frozen=True, tag="start"):
    """Lead or anyone seated: begin."""

    fill: bool = True
    """Whether empty seats get bots; else they are removed (two must remain)."""


class Pause(Command, frozen=True, tag="pause"):
    """Lead: stop the clocks."""


class Resume(Command, frozen=True, tag="resume"):
    """Lead: let the clocks run on."""


class Close(Command, frozen=True, tag="close"):
    """Lead: end the game now, with fair scoring when it was under way."""


class Skip(Command, frozen=True, tag="skip"):
    """Lead: take the sensible default of the present wait now, for everybody who is waited for."""

    clock: Deadline | None = None


class Extend(Command, frozen=True, tag="extend"):
    """Lead: the present clock gets so much longer, paused or not."""

    seconds: Annotated[int, msgspec.Meta(ge=1, le=600)]


class Undo(Command, frozen=True, tag="undo"):
    """Lead: back to the beginning of this turn, or, where nothing has happened in it, of the one before."""

    clock: Deadline | None = None


class Allow(Command, frozen=True, tag="allow"):
    """Lead: from now on this person's clocks last so many times as long as the others'."""

    person: Id
    factor: Literal[1, 2, 3]


class Place(Command, frozen=True, tag="place"):
    """System: seat a person as ``Sit`` does. Somebody who sits here already stays where they are."""

    person: Id
    name: Name
    avatar: Id
    seat: Seat | None = None


class Unseat(Command, frozen=True, tag="unseat"):
    """System: free a person's seat as ``Stand`` does. Nothing to do for somebody who does not sit here."""

    person: Id


class Forget(Command, frozen=True, tag="forget"):
    """System: this person's name and avatar are emptied, wherever they sit."""

    person: Id


class Roll(Command, frozen=True, tag="roll"):
    pass


class Rest(Command, frozen=True, tag="rest"):
    pass


class UseItem(Command, frozen=True, tag="use_item"):
    item: Id
    target: Seat | None = None


class Give(Command, frozen=True, tag="give"):
    """Give an item away, instead of using one."""

    item: Id
    target: Seat


class Move(Command, frozen=True, tag="move"):
    """Take one of the routes on offer."""

    route: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class Choose(Command, frozen=True, tag="choose"):
    option: Id


class Finish(Command, frozen=True, tag="finish"):
    """The speaker has finished."""


class React(Command, frozen=True, tag="react"):
    """Anyone but the speaker, spectators too, while somebody tells."""

    kind: Reaction


class Answer(Command, frozen=True, tag="answer"):
    choice: Literal["a", "b"]


class Ready(Command, frozen=True, tag="ready"):
    """Seen the review. From a person whom a bot plays for (``auto``), at any time: here again."""


class Vote(Command, frozen=True, tag="vote"):
    """Spectators: which trouble strikes next, or which prompt is asked next."""

    on: Literal["trouble", "prompt"]
    choice: Annotated[int, msgspec.Meta(ge=0, le=1)]


class Cheer(Command, frozen=True, tag="cheer"):
    """Spectators: once a round, for a player."""

    seat: Seat


class Away(Command, frozen=True, tag="away"):
    """System: nobody is connected for this person any more."""

    person: Id


class Back(Command, frozen=True, tag="back"):
    """System: the person is connected again."""

    person: Id


class Tick(Command, frozen=True, tag="tick"):
    """System: a deadline is due. Early, late or twice, it decides to nothing when nothing is due."""


TableCommand = (
    Open | Sit | Stand | SeatBot | ClearSeat | Start | Pause | Resume | Close | Skip | Extend | Undo | Allow | Place
    | Unseat | Forget | Roll | Rest | UseItem | Give | Move | Choose | Finish | React | Answer | Ready | Vote | Cheer
    | Away | Back | Tick
)  # fmt: skip
