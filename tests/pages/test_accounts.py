"""Customers from the CRM: read, shown, corrected, kept whole or not at all; engaged beside others."""

from __future__ import annotations

import base64
import html
import re
import threading
import zlib
from datetime import date
from typing import Any, get_args

import pytest

from server.metrics.crm import MOST_BYTES
from server.metrics.crm_parts import Code, Reading
from server.metrics.series_facts import Change
from server.metrics.yardstick import Bands, Yardstick
from server.pages import crm_forms
from server.pages.account_views import interval, verdict_of
from server.pages.crm_forms import COLUMNS, day_of, packed, read, unpacked
from server.pages.fields import Fields
from tests.metrics.histories import meetup, person
from tests.pages.office import NOW, Answer, Office, Visitor
from tests.pages.seasons import remember
from tests.pages.test_series_measures import TEXTS, say, words

HEAD = "会社名,ランク,売上,前年売上,更新日,状態\n"
GOOD = HEAD + "青空商事,1,1200000,1000000,2027-03-31,継続\n<b>みどり</b>,2,0,500000,,解約\n"
BAD = GOOD + "北風,1,-5,1,,継続\n南風,1,abc,1,,継続\n,1,5,1,,継続\n青空商事,1,5,1,,継続\n東風,1,5,1,13/45/2026,多分\n"
DAY = {"day": "2026-12-01", "act": "read"}


def carried(answer: Answer) -> dict[str, str]:
    """Return what the form of a file that was read sends on."""
    chosen = {column: chosen_in(answer.text, f"column-{column}") for column in COLUMNS}
    return {"carried": answer.hidden("carried"), "file": answer.hidden("file"), "encoding": "auto"} | {
        f"column-{column}": place for column, place in chosen.items()
    }


def chosen_in(text: str, name: str) -> str:
    listed = text.partition(f'name="{name}"')[2].partition("</select>")[0]
    found = re.search(r'<option value="([^"]*)" selected', listed)
    return found[1] if found else ""


async def opened(office: Office) -> tuple[str, str, Visitor]:
    organization, yui = await office.found()
    await remember(
        office, organization.id, [meetup(100, person("ann", company="青空商事"), person("bob", company="無名"))]
    )
    path = f"/organize/o/{organization.id}/accounts"
    await yui.get(path)
    return organization.id, path, yui


# --- importing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "utf-16"])
def test_a_file_is_read_in_any_encoding(encoding: str) -> None:
    for asked in ("auto", encoding):
        reading = read(GOOD.encode(encoding), asked, None)
        assert (len(reading.rows), reading.faults) == (2, ())
    wrong = read("a\n会社".encode("cp932"), "utf-8", None).faults[0]
    assert (wrong.line, wrong.code) == (2, "not-text")


async def test_western_letters_are_read_and_shown_to_be_looked_at(office: Office) -> None:
    _, path, yui = await opened(office)
    text = "company,revenue\nRenée GmbH,5\nGénie SA,7\nCafé Noir,8\n"
    looked = await yui.send(f"{path}?lang=en", "customers", text.encode("cp1252"), **DAY)
    assert looked.status == 200
    shown = words(looked.text)
    assert [each in shown.partition(say("crm-guessed"))[2] for each in ("Renée GmbH", "Génie SA", "Café Noir")] == [
        True
    ] * 3
    known = await yui.send(f"{path}?lang=en", "customers", text.encode(), **DAY)
    assert say("crm-guessed") not in words(known.text), "nobody had to guess"
    assert say("crm-good-encoding", encoding="UTF-8") in words(known.text)


async def test_what_may_be_either_is_asked_and_then_read_as_somebody_says(office: Office) -> None:
    _, path, yui = await opened(office)
    data = "company,revenue\nSonne,5\nNée SA,7\n".encode("cp1252")
    asked = await yui.send(f"{path}?lang=en", "customers", data, **DAY)
    assert asked.status == 422
    for there in (say("crm-line", line=3), "N馥 / Née", say("crm-fault-which-encoding")):
        assert there in words(asked.text)
    for encoding, name in {"cp1252": "Née SA", "cp932": "N馥 SA"}.items():
        told = {"carried": asked.hidden("carried"), "file": "file", "encoding": encoding}
        answer = await yui.send(f"{path}?lang=en", "none", b"", **told, **DAY)
        assert (answer.status, name in words(answer.text)) == (200, True)


async def test_a_list_that_is_too_large_is_told_so_and_a_large_one_is_read(office: Office) -> None:
    _, path, yui = await opened(office)
    line = "青空商事,1,1200000,1000000,2027-03-31,継続\n".encode()
    large = HEAD.encode() + line + b"," * 5 + b" " * 1000 + b"\n"
    large += (b"," * 5 + b" " * 1900 + b"\n") * 2000
    assert 3_000_000 < len(large) < MOST_BYTES
    assert (await yui.send(path, "customers", large, **DAY)).status == 200
    answer = await yui.send(path, "customers", large + b" " * MOST_BYTES, **DAY)
    assert answer.status in {413, 422}
    answer = await yui.send(path, "customers", b"," * (MOST_BYTES + 1), **DAY)
    assert (answer.status, "5000000" in answer.text.replace(",", "")) == (422, True)


async def test_nobody_who_plays_waits_for_a_large_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading takes seconds for thousands of columns: that is another thread's work, not the event loop's."""
    readers = set[int]()

    def reading(*args: Any) -> Reading:  # noqa: ANN401 - what there is
        readers.add(threading.get_ident())
        return read(*args)

    monkeypatch.setattr(crm_forms, "read", reading)
    _, path, yui = await opened(office)
    looked = await yui.send(path, "customers", GOOD.encode(), **DAY)
    await yui.send(path, "none", b"", **carried(looked), **DAY)
    assert len(readers) > 0
    assert threading.get_ident() not in readers


async def test_a_file_is_looked_at_before_it_is_kept(office: Office) -> None:
    id, path, yui = await opened(office)
    looked = await yui.send(path, "customers", GOOD.encode("cp932"), **DAY)
    assert looked.status == 200
    assert "1,200,000" in looked.text
    assert "&lt;b&gt;みどり&lt;/b&gt;" in looked.text
    assert await office.people.ledgers.of(id) == []
    kept = await yui.send(path, "none", b"", **carried(looked), day="2026-12-01", act="keep")
    assert kept.location == f"{path}?done=2"
    ledger = (await office.people.ledgers.of(id))[0]
    assert (ledger.day, ledger.companies, ledger.name) == ("2026-12-01", 2, "file")
    page = await yui.get(f"{path}?done=2")
    assert "相関であって、効果ではありません" in page.text
    assert "無名" in page.text, "a company that is in no list"


async def test_one_fault_and_nothing_is_kept(office: Office) -> None:
    id, path, yui = await opened(office)
    answer = await yui.send(path, "customers", BAD.encode(), **DAY)
    shown = words(answer.text)
    assert answer.status == 422
    for line in (4, 5, 6, 7, 8):
        assert f"{line}行目" in shown
    for code in ("negative", "not-a-number", "no-company", "not-a-day", "unknown-status"):
        assert TEXTS.text("ja", f"crm-fault-{code}") in shown
    assert 'value="keep"' not in answer.text
    again = await yui.send(path, "none", b"", **carried(answer), day="2026-12-01", act="keep")
    assert again.status == 422, "even if somebody sends the button that was not there"
    assert await office.people.ledgers.of(id) == []


async def test_what_was_misunderstood_is_put_right(office: Office) -> None:
    id, path, yui = await opened(office)
    odd = "Kunde,Umsatz,Vorher\nAozora,100,50\nMidori,200,80\n"
    answer = await yui.send(path, "customers", odd.encode(), **DAY)
    assert (answer.status, TEXTS.text("ja", "crm-fault-no-column") in answer.text) == (422, True)
    mapped = carried(answer) | {"column-company": "0", "column-revenue": "1", "column-before": "2"}
    right = await yui.send(path, "none", b"", **mapped, **DAY)
    assert (right.status, chosen_in(right.text, "column-before")) == (200, "2")
    twice = await yui.send(path, "none", b"", **(mapped | {"column-before": "1"}), **DAY)
    assert twice.status == 422
    wrong_day = await yui.send(path, "none", b"", **mapped, day="2999-01-01", act="keep")
    assert (wrong_day.status, len(wrong_day.wrong)) == (422, 1)
    assert await office.people.ledgers.of(id) == []
    await yui.send(path, "none", b"", **mapped, day="2026-12-01", act="keep")
    assert [each.revenue for each in (await office.people.ledgers.all(id))[0].customers] == [100, 200]


async def test_files_that_are_none(office: Office) -> None:
    id, path, yui = await opened(office)
    for content in (b"", b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x81", b"words", b'"open,1\n', b"a,b\n" * 3):
        assert (await yui.send(path, "customers", content, **DAY)).status == 422
    for made_up in ("", "!", "eJw=", "YWJj", packed(b"x" * 100)[:-8]):
        assert (await yui.send(path, "none", b"", carried=made_up, act="keep", day="2026-12-01")).status == 422
    assert await office.people.ledgers.of(id) == []


def test_what_is_carried_can_hold_no_more_than_a_file() -> None:
    assert unpacked(packed(GOOD.encode())) == GOOD.encode()
    assert packed(b"x" * (MOST_BYTES + 1)) == ""
    assert unpacked(base64.b64encode(zlib.compress(b"x" * (MOST_BYTES + 1))).decode()) == b""


def test_days() -> None:
    today = date(2026, 12, 1)
    faults = dict.fromkeys(("1.2.2026", "", "2026-02-30", "0001-01-01"), "field-day")
    for typed, code in {"2026-12-02": "", "2026-12-03": "field-day-ahead", **faults}.items():
        fields = Fields({"day": typed})
        day_of(fields, today)
        assert [each for each, _ in fields.wrong.values()] == ([code] if code else [])


async def test_ledgers_are_removed_by_those_whose_they_are(office: Office) -> None:
    id, path, yui = await opened(office)
    looked = await yui.send(path, "customers", GOOD.encode(), **DAY)
    await yui.send(path, "none", b"", **carried(looked), day="2026-12-01", act="keep")
    ledger = (await office.people.ledgers.of(id))[0].id
    other, nao = await office.found("nao@example.org", "みどり")
    await nao.get(f"/organize/o/{other.id}/accounts")
    await nao.post(f"/organize/o/{other.id}/accounts/remove", {"ledger": ledger})
    assert (await nao.post(f"{path}/remove", {"ledger": ledger})).status == 404
    assert len(await office.people.ledgers.of(id)) == 1
    await yui.get(path)
    assert (await yui.post(f"{path}/remove", {"ledger": ledger})).status == 303
    assert await office.people.ledgers.of(id) == []
    organization = await office.people.organizations.find(id)
    assert organization
    assert (await (await office.member(organization, "viewer", "vic@example.org")).get(path)).status == 404


@pytest.mark.parametrize("lang", ["ja", "en"])
async def test_the_example_can_be_read(office: Office, lang: str) -> None:
    organization, yui = await office.found()
    answer = await yui.get(f"/organize/o/{organization.id}/accounts/example.csv?lang={lang}")
    reading = read(answer.text.encode(), "auto", None)
    assert (len(reading.rows), reading.faults, len(reading.columns)) == (3, (), len(COLUMNS))


def test_every_fault_has_a_text() -> None:
    for lang in ("ja", "en"):
        for code in (*get_args(Code), "number-too-large"):
            assert TEXTS.text(lang, f"crm-fault-{code}", value="1") != f"crm-fault-{code}"


# --- what comes of it ---------------------------------------------------------------------------------------------


async def test_bands_are_compared_and_small_ones_are_not(office: Office) -> None:
    organization, yui = await office.found()
    came = [person(f"p{number}", company=f"Firm {number}") for number in range(8)]
    await remember(office, organization.id, [meetup(100, *came)])
    path = f"/organize/o/{organization.id}/accounts"
    await yui.get(path)
    rows = [f"Firm {number},1,{100 if number < 8 else 40 + number},100" for number in range(20)]
    rows += [f"Other {number},2,100,100" for number in range(6)]
    text = "company,tier,revenue,revenue before\n" + "\n".join(rows) + "\n"
    looked = await yui.send(path, "customers", text.encode(), **DAY)
    await yui.send(path, "none", b"", **carried(looked), day="2027-03-01", act="read")
    await yui.send(path, "none", b"", **carried(looked), day="2026-12-01", act="keep")
    shown = words((await yui.get(f"{path}?lang=en")).text)
    assert say("crm-correlation") in shown
    assert "Tier 1" in shown
    assert say("crm-band-few", few=5) in shown, "nobody of tier 2 came"
    for reason in ("success", "keen", "invited", "size", "window", "chance", "matching"):
        assert say(f"crm-why-{reason}") in shown
    assert say("crm-band-all") in shown, "all of them pay the same"


async def test_where_revenue_was_split_is_said(office: Office) -> None:
    organization, yui = await office.found()
    came = [person(f"p{number}", company=f"Firm {number}") for number in range(8)]
    await remember(office, organization.id, [meetup(100, *came)])
    path = f"/organize/o/{organization.id}/accounts"
    await yui.get(path)
    rows = [
        f"Firm {number},1,{1000000 if number < 8 else 400},{1000000 if number < 8 else 1000}" for number in range(16)
    ]
    text = "company,tier,revenue,revenue before\n" + "\n".join(rows) + "\n"
    looked = await yui.send(path, "customers", text.encode(), **DAY)
    await yui.send(path, "none", b"", **carried(looked), day="2026-12-01", act="keep")
    shown = words((await yui.get(f"{path}?lang=en")).text)
    for there in (say("crm-bands-parts"), say("crm-band-below", high="1,000,000"), say("crm-confounded")):
        assert there in shown
    assert say("crm-adjusted-heading") not in shown
    await office.people.yardsticks.save(organization.id, Yardstick(bands=Bands((500.0, 10_000.0))), "o-1", NOW)
    shown = words((await yui.get(f"{path}?lang=en")).text)
    assert say("crm-bands-own", bounds="500 / 10,000") in shown
    assert say("crm-band-between", low="500", high="10,000") in shown
    assert say("crm-bands-parts") not in shown


@pytest.mark.parametrize(
    ("change", "verdict", "written"),
    [
        (Change("grr", 0.1, 0.05, 0.15), "higher", "95%: +5 to +15"),
        (Change("grr", -0.1, -0.15, -0.05), "lower", "95%: −15 to −5"),
        (Change("grr", 0.1, -0.05, 0.25), "unclear", "95%: −5 to +25"),
        (Change("grr", 0.1), "unsure", ""),
    ],
)
def test_differences_between_groups(change: Change, verdict: str, written: str) -> None:
    assert verdict_of(change) == verdict
    assert html.unescape(interval(change, say)) == written
