"""Whether a pack still has what a table holds: somebody may have put another edition in its place since."""

from __future__ import annotations

from collections.abc import Container, Iterator

from game.rulebook import Rulebook
from game.state import Answering, Choice, Phase, Route, Table, Telling

Needed = Iterator[tuple[str, Container[str]]]
"""Ids, and where they should be known."""


def lost(book: Rulebook, state: Table) -> str:
    """Return the id of something that the table needs and the pack lacks; empty when there is no such thing."""
    return next((name for name, known in needed(book, state) if name and name not in known), "")


def needed(book: Rulebook, state: Table) -> Needed:
    yield state.mode, book.modes
    yield state.goal, book.stations
    for player in state.players:
        yield player.at, book.stations
        yield from ((item, book.items) for item in player.items)
        yield from ((skill, book.skills) for skill in player.skills)
        yield from ((account.id, book.accounts) for account in player.accounts)
    yield from ((trouble, book.troubles) for trouble in state.ballot.troubles)
    yield from asked(book, state.phase)


def asked(book: Rulebook, phase: Phase) -> Needed:
    """What a phase is about."""
    match phase:
        case Route():
            yield from ((station, book.stations) for route in phase.routes for station in route.split(" "))
        case Choice():
            yield from offered(book, phase)
        case Telling():
            yield phase.prompt, book.prompts
        case Answering():
            yield phase.question, book.questions


def offered(book: Rulebook, choice: Choice) -> Needed:
    """What a dialog is about, and its options."""
    if choice.of == "trouble":
        yield choice.subject, book.troubles
        answers = book.troubles[choice.subject].answers if choice.subject in book.troubles else ()
        yield from ((option.id, [str(number) for number in range(len(answers))]) for option in choice.options)
    elif choice.of == "account":
        yield choice.subject, book.accounts
    else:
        kinds: dict[str, Container[str]] = {
            "training": book.abilities, "talk": book.prompts, "desk": book.items, "discard": book.items,
        }  # fmt: skip
        known = kinds.get(choice.of)
        if known is not None:
            yield from ((one.id, known) for one in choice.options if one.id not in ("pass", "leave"))
