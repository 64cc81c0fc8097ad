"""The closed catalogue of what can be asked of a table. Identity and time are not in here: see ``Context``."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from game.state import Reaction

Seat = Annotated[int, msgspec.Meta(ge=0, le=5)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
"""Cleaned and shortened at the edge (``server.people``); the rules only bound it."""


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", gc=False):
    """Base of all commands."""


class Open(Command, frozen=True, tag="open"):
    """System: lay the table. ``secret`` is 32 random bytes in hex."""

    pack: Id
    mode: Id
    seats: Annotated[int, msgspec.Meta(ge=2, le=6)]
    secret: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Sit(Command, frozen=True, tag="sit"):
    """Take a seat: an empty one before the start, a bot's after it. Without ``seat``, the first there is."""

    name: Name
    avatar: Id
    seat: Seat | None = None


class Stand(Command, frozen=True, tag="stand"):
    """Give up one's seat. After the start a bot takes it over."""


class SeatBot(Command, frozen=True, tag="seat_bot"):
    """Host: put a bot in an empty seat, or in every empty seat."""

    bot: Literal["random", "greedy"] = "greedy"
    seat: Seat | None = None


class ClearSeat(Command, frozen=True, tag="clear_seat"):
    """Host, in the lobby: take a bot or a person out of a seat."""

    seat: Seat


class Start(Command, frozen=True, tag="start"):
    """Host or anyone seated: begin."""

    fill: bool = True
    """Whether empty seats get bots; else they are removed (two must remain)."""


class Pause(Command, frozen=True, tag="pause"):
    """Host: stop the clocks."""


class Resume(Command, frozen=True, tag="resume"):
    """Host: let the clocks run on."""


class Close(Command, frozen=True, tag="close"):
    """Host: end the game now, with fair scoring when it was under way."""


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
    Open | Sit | Stand | SeatBot | ClearSeat | Start | Pause | Resume | Close | Roll | Rest | UseItem | Give | Move
    | Choose | Finish | React | Answer | Ready | Vote | Cheer | Away | Back | Tick
)  # fmt: skip
