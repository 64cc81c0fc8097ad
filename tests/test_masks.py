"""A masked log: nobody's names, ids or words in it, and all figures as they were."""

from __future__ import annotations

import io
import re
from functools import cache

import msgspec
import pytest

from server.generate.words import words
from server.log.errors import TextError
from server.log.exchange import Sealer, check, line_of
from server.log.lines import Footer, Header
from server.log.records import Recorded
from server.masks import Masks
from server.meetup.naming import meetup_of
from server.metrics.facts import MeetupFacts
from server.metrics.measure import measure
from server.pseudonyms import Pseudonyms
from server.verify import verify
from tests.generate.logs import played
from tests.replay.reels import all_kinds

NAMES = Pseudonyms(b"a key of the house")


@cache
def masked(*, texts: bool = False) -> tuple[Recorded, ...]:
    mask = Masks(NAMES, "en", texts=texts)
    return tuple(mask(entry.record) for entry in played()[0])


def plain() -> list[Recorded]:
    return [entry.record for entry in played()[0]]


def everything(records: tuple[Recorded, ...]) -> str:
    return "\n".join(f"{one.by} {one.command} {one.data.decode()}" for one in records)


def facts(records: list[Recorded] | tuple[Recorded, ...]) -> MeetupFacts:
    return measure(records, meetup_of(records[0].stream) or "")


def test_nobody_is_in_it() -> None:
    said = everything(masked())
    people = {one.person for one in facts(plain()).people}
    assert people
    assert not [who for who in people if who in said]
    assert not re.search("Guest |試しの参加者|架空|Example ", said)
    for lang in ("ja", "en"):
        for kind in ("chat", "note", "hello", "skill", "comment"):
            assert not [text for text in words().all(lang, kind) if f'"{text}"' in said]
    assert '"name":"Attendee ' in said


def test_texts_can_be_kept() -> None:
    said = everything(masked(texts=True))
    assert any(text in said for text in words().all("ja", "chat"))
    assert not re.search("Guest |試しの参加者|架空|Example ", said)


def test_figures_are_the_same() -> None:
    before, after = facts(plain()), facts(masked())
    for one, other in zip(after.figures, before.figures, strict=True):
        assert (one.measure, one.n) == (other.measure, other.n)
        for told, wanted in ((one.value, other.value), (one.low, other.low), (one.high, other.high)):
            assert told == (wanted and pytest.approx(wanted, rel=1e-9)), one.measure
    assert {one.person for one in after.people} == {NAMES.id(one.person) for one in before.people}
    known = {one.person: one for one in after.people}
    for who in before.people:
        same = known[NAMES.id(who.person)]
        for name in ("dwell", "acts", "words", "airtime", "helped", "stars", "met", "level", "told"):
            assert getattr(same, name) == getattr(who, name), name
    assert (after.steps, after.rooms, after.concurrency) == (before.steps, before.rooms, before.concurrency)
    assert after.comments == ()


@pytest.mark.parametrize(
    "event",
    [
        {"type": "answered", "person": "p1", "other": "p2", "at": 7, "like": True},
        {"type": "wished", "person": "p1", "other": "p2", "on": True, "at": 7},
        {"type": "blocked", "person": "p1", "other": "p2", "on": True, "at": 7},
        {"type": "reported", "report": "1", "person": "p1", "other": "p2", "text": "Unkind", "at": 7},
        {"type": "circle_answered", "person": "p1", "circle": "c", "on": True, "at": 7},
    ],
)
def test_what_is_said_in_private_stays_there(event: dict[str, object]) -> None:
    """Whoever leads a meetup can find out who a pseudonym is; nobody but themselves is told what somebody answered."""
    data = msgspec.json.encode(event)
    record = Recorded("lounge/mabcdefghijklmno", 1, 1, "p1", "attendee", "p1:1", 1, data)
    made = msgspec.json.decode(Masks(NAMES, "en", texts=True)(record).data)
    assert NAMES.id("p2") not in made.values()
    assert True not in made.values()
    assert "Unkind" not in made.values()
    assert made["person"] == NAMES.id("p1")
    all_kinds().of(record.stream).event(msgspec.json.encode(made))


def test_it_folds_and_the_dice_hold() -> None:
    sealer = Sealer()
    lines = [sealer.seal(Header(at=1, names="pseudonyms"))]
    lines += [sealer.seal(line_of(record, None)) for record in masked()]
    lines.append(sealer.seal(Footer(events=len(masked()), streams=len({record.stream for record in masked()}))))
    assert check(lines).events == len(masked())
    assert verify(io.BytesIO(b"".join(lines)))["draws"] > 100


def test_a_company_is_the_same_however_it_is_spelt() -> None:
    rows = [{"person": f"p{place}", "name": "N", "company": company} for place, company in enumerate(COMPANIES)]
    record = Recorded("meetup/mabcdefghijklmno", 1, 1, "o-1", "organizer", "o-1:1", 1,
                      msgspec.json.encode({"type": "registered", "people": rows}))  # fmt: skip
    people = msgspec.json.decode(Masks(NAMES, "en")(record).data)["people"]
    assert people[0]["company"] == people[1]["company"] != people[2]["company"]
    assert "company" not in people[3] or people[3]["company"] == ""


COMPANIES = ("Acme Co., Ltd.", "ACME", "Umbrella", "")


@pytest.mark.parametrize("data", [b'{"type":"said"', b'{"type":"registered","people":3}', b'{"type":"said","text":1}'])
def test_what_cannot_be_read_is_not_let_through(data: bytes) -> None:
    with pytest.raises(TextError, match="metrics-broken"):
        Masks(NAMES, "en")(Recorded("room/mabcdefghijklmno-1", 1, 1, "ann", "attendee", "", 1, data))
