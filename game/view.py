"""What everybody sees of a table: everything, but the secret before the end and answers before both are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec

from game.rulebook import Rulebook
from game.rules.titles import title
from game.state import (
    Account,
    Answering,
    Ballot,
    Choice,
    Churn,
    Clock,
    Idle,
    Option,
    Part,
    Persona,
    Phase,
    Plan,
    Player,
    Review,
    Route,
    Table,
    Telling,
)  # fmt: skip

View = dict[str, Any]
PLAIN: Final = ("person", "name", "avatar", "bot", "away", "auto", "at", "budget", "motivation", "stories", "advocates")
"""Fields of a player shown as they are."""
LISTS: Final = ("items", "skills", "guards")


def fields(part: Part) -> View:
    """Every field of a part whose fields are plain; tuples become lists."""
    return {name: plain(getattr(part, name)) for name in part.__struct_fields__}


def plain(value: Any) -> Any:  # noqa: ANN401 - JSON-able
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if isinstance(value, Part):
        return fields(value)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value


def accounts(held: tuple[Account, ...]) -> View:
    return {account.id: {"health": account.health, "revenue": account.revenue} for account in held}


def grades(book: Rulebook, player: Player) -> View:
    return {ability: book.grade(xp) for ability, xp in player.xp.items()}


def player(book: Rulebook, one: Player) -> View:
    shown: View = {name: getattr(one, name) for name in PLAIN}
    shown |= {name: list(getattr(one, name)) for name in LISTS}
    shown["xp"] = dict(one.xp)
    shown["grades"] = grades(book, one)
    shown["title"] = dict(title(book, one))
    shown["accounts"] = accounts(one.accounts)
    return shown


def phase(now: Phase) -> View:
    """Return what the table waits for. It is brief, since the next phase's patch has to take all of it away: a plan
    of one die does not say so, nor a choice that it has no subject; dice are shown by the event that rolled them.
    """
    shown: View = {"kind": KINDS[type(now)]}
    if isinstance(now, Plan):
        return brief(now)
    if isinstance(now, Route):
        return shown | {"steps": now.steps, "routes": list(now.routes)}
    if isinstance(now, Choice):
        options = [brief(one) for one in now.options]
        about = {"subject": now.subject} if now.subject else {}
        return shown | {"of": now.of, "options": options, "default": now.default} | about
    if isinstance(now, Answering):
        answered = sorted(int(seat) for seat in now.answers)
        return shown | {"question": now.question, "seats": list(now.seats), "answered": answered}
    return shown | fields(now)


def brief(part: Plan | Option) -> View:
    """Return a part without what is as usual: one die, no chance, nothing to pay, open."""
    shown: View = msgspec.to_builtins(part)
    return shown


KINDS: Final[dict[type[Any], str]] = {
    kind: str(kind.__struct_config__.tag) for kind in (Plan, Route, Choice, Telling, Answering, Review, Idle)
}


def churn(now: Churn) -> View:
    return {"holder": now.holder, "form": now.form, "turns": now.turns}


def clock(now: Clock) -> View:
    return {"deadline": now.deadline, "length": now.length, "left": now.left}


def ballot(now: Ballot) -> View:
    return {
        "troubles": list(now.troubles),
        "prompts": list(now.prompts),
        "trouble_votes": counts(len(now.troubles), now.trouble_votes),
        "prompt_votes": counts(len(now.prompts), now.prompt_votes),
    }


def counts(candidates: int, votes: dict[str, int]) -> list[int]:
    cast = list(votes.values())
    return [cast.count(number) for number in range(candidates)]


def personas(book: Rulebook, cards: dict[str, Persona]) -> View:
    return {seat: fields(card) | {"joint": dict(book.titles.joint)} for seat, card in cards.items()}


def shape(book: Rulebook, state: Table) -> tuple[int, int]:
    """Quarters of the mode, and rounds in each."""
    mode = book.modes.get(state.mode)
    return (mode.quarters, mode.rounds) if mode else (0, 0)


def table(book: Rulebook, state: Table) -> View:
    """Return the whole table; see the module for what is left out."""
    players = {str(seat): player(book, one) for seat, one in enumerate(state.players)}
    return frame(state, *shape(book, state)) | {"players": players, "personas": personas(book, state.personas)}


def unopened(state: Table) -> View:
    """Return the table without its pack: it has none yet, and no players; or the server has lost it."""
    return frame(state, 0, 0) | {"players": {}, "personas": {}}


def frame(state: Table, quarters: int, rounds: int) -> View:
    """Return all that needs no pack."""
    return {
        "pack": state.pack,
        "pack_version": state.pack_version,
        "mode": state.mode,
        "commitment": state.commitment,
        **({"led": True} if state.led else {}),
        **revealed(state),
        "stage": state.stage,
        "seats": state.seats,
        "quarter": state.quarter,
        "quarters": quarters,
        "round": state.round,
        "rounds": rounds,
        "turn": state.turn,
        "goal": state.goal,
        "distance": dict(state.distance),
        "paused": state.paused,
        "churn": churn(state.churn),
        "phase": phase(state.phase),
        "clock": clock(state.clock),
        "ballot": ballot(state.ballot),
    }


def revealed(state: Table) -> View:
    """Return the secret, once no draw is left to make."""
    return {"secret": state.secret} if state.stage in ("finished", "closed") else {}


def encoded(view: View) -> bytes:
    """Canonical bytes of a view, to compare by."""
    return msgspec.json.encode(view, order="deterministic")


RENDER: Final[dict[str, Callable[[Any], Any]]] = {
    "churn": churn,
    "phase": phase,
    "clock": clock,
    "ballot": ballot,
    "distance": dict,
}
"""Parts of a table that are shown without asking the pack."""
