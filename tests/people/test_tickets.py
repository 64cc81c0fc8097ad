from __future__ import annotations

import msgspec
import pytest
from itsdangerous import URLSafeSerializer

from game.decider import Refusal
from server.people.tickets import Ticket, Tickets

SECRET = "a secret for tests"
TICKETS = Tickets(SECRET, hours=1, time=lambda: 1000.0)
TICKET = Ticket(place="t1", person="p1", role="attendee", name="み", avatar="a", lang="ja", expires=TICKETS.expiry())


def test_a_ticket_comes_back_as_it_was() -> None:
    assert TICKETS.read(TICKETS.sign(TICKET)) == TICKET
    assert TICKETS.left(TICKET) == 3600
    assert TICKET.streams == ("table/t1", "room/t1")


def refused(text: object, tickets: Tickets = TICKETS) -> str:
    with pytest.raises(Refusal) as refusal:
        tickets.read(text)
    return refusal.value.code


def test_a_ticket_expires() -> None:
    assert refused(TICKETS.sign(TICKET), Tickets(SECRET, time=lambda: 4600.0)) == "ticket-expired"


def test_a_changed_ticket_is_refused() -> None:
    text = TICKETS.sign(TICKET)
    for position in range(len(text)):
        changed = text[:position] + ("A" if text[position] != "A" else "B") + text[position + 1 :]
        assert refused(changed) == "bad-ticket"


@pytest.mark.parametrize("text", ["", "x", "x" * 5000, "..", None, 7, {}, b"x", "\ud800"])
def test_rubbish_is_refused(text: object) -> None:
    assert refused(text) == "bad-ticket"


@pytest.mark.parametrize(
    "changes",
    [
        {"role": "system"},
        {"lang": "xx"},
        {"person": "a:b"},
        {"place": "../x"},
        {"version": 1},
        {"kind": "x"},
        {"expires": "x"},
    ],
)
def test_a_ticket_of_another_shape_is_refused(changes: dict[str, object]) -> None:
    odd = msgspec.structs.replace(TICKET, **changes)
    assert refused(TICKETS.sign(odd)) == "bad-ticket"


def test_another_key_or_purpose_does_not_do() -> None:
    assert refused(Tickets("the key of another server").sign(TICKET)) == "bad-ticket"
    assert refused(URLSafeSerializer(SECRET, salt="other").dumps(msgspec.to_builtins(TICKET))) == "bad-ticket"
