"""How an organization measures: every field checked, tried before it is saved, put back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from server.metrics.yardstick import AdvocateRule, Bands, Condition, Levels, Yardstick
from server.pages.fields import Fields
from server.pages.yardstick_forms import lines_of, read_yardstick, typed_yardstick
from tests.metrics.histories import meetup, person
from tests.pages.office import NOW, Office
from tests.pages.seasons import remember

USUAL = typed_yardstick(Yardstick())
OTHER = Yardstick(
    15,
    5,
    Levels({**Levels().acts, "play": 0.25}, 1.5, 0.0, (5.0, 6.5, 70.0), 400),
    AdvocateRule((Condition("hours", 2.5), Condition("told", 1), Condition("met", 10)), 120),
    Bands((1_000_000.0, 25_000_000.5), 2, 730),
)
CROWD = [person(f"b-{number}") for number in range(5)]


# --- the form -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("yardstick", [Yardstick(), OTHER, Yardstick(advocates=AdvocateRule(()))])
def test_what_is_typed_is_what_is_read(yardstick: Yardstick) -> None:
    fields = Fields(typed_yardstick(yardstick))
    assert read_yardstick(fields) == yardstick
    assert fields.wrong == {}


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"least": "0"}, {"least": "field-number"}),
        ({"meeting": "61"}, {"meeting": "field-number"}),
        ({"hour": "-1"}, {"hour": "field-decimal"}),
        ({"act-tell": "three"}, {"act-tell": "field-decimal"}),
        ({"act-tell": "1e3"}, {"act-tell": "field-decimal"}),
        ({"act-tell": "100.01"}, {"act-tell": "field-decimal"}),
        ({"act-tell": "nan"}, {"act-tell": "field-decimal"}),
        ({"bound-contributing": "5"}, {"bound-contributing": "field-rising"}),
        ({"bound-leading": "20"}, {"bound-leading": "field-rising"}),
        ({"quantity-0": "charm"}, {"quantity-0": "field-choice"}),
        ({"amount-0": ""}, {"amount-0": "field-amount"}),
        ({"amount-0": "0"}, {"amount-0": "field-amount"}),
        ({"amount-2": "3"}, {"quantity-2": "field-choice"}),
        ({"quantity-1": "told"}, {"quantity-1": "field-condition-twice"}),
        ({"advocate-days": "6"}, {"advocate-days": "field-number"}),
        ({"revenue-0": "500", "revenue-3": "400"}, {"revenue-3": "field-rising"}),
        ({"revenue-0": "much"}, {"revenue-0": "field-amount"}),
        ({"engaged": ""}, {"engaged": "field-number"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(changes: dict[str, str], wrong: dict[str, str]) -> None:
    fields = Fields(USUAL | changes)
    read_yardstick(fields)
    assert {name: code for name, (code, _) in fields.wrong.items()} == wrong


def test_nothing_that_counts_is_refused() -> None:
    fields = Fields(USUAL | {name: "0" for name in USUAL if name.startswith("act-") or name in {"hour", "meetup"}})
    read_yardstick(fields)
    assert list(fields.wrong) == ["levels"]


def test_numbers_as_people_type_them() -> None:
    fields = Fields(USUAL | {"hour": "１．５", "revenue-1": "1,200,000", "act-tell": " 3.0 "})
    yardstick = read_yardstick(fields)
    assert fields.wrong == {}
    assert (yardstick.levels.hour, yardstick.bands.revenue, yardstick.levels.acts["tell"]) == (1.5, (1_200_000.0,), 3.0)


def test_there_is_always_room_for_one_more_condition() -> None:
    assert [lines_of(Fields(typed)) for typed in ({}, USUAL, {"amount-4": "1"}, {"quantity-5": "told"})] == [1, 3, 6, 6]


@given(some.dictionaries(some.sampled_from(sorted(USUAL)), some.text(max_size=12)))
def test_anything_typed_is_read_or_refused(typed: dict[str, str]) -> None:
    fields = Fields(USUAL | typed)
    yardstick = read_yardstick(fields)
    again = Fields(typed_yardstick(yardstick))
    assert fields.wrong or read_yardstick(again) == yardstick


# --- the page -----------------------------------------------------------------------------------------------------


async def test_a_yardstick_is_tried_saved_and_put_back(office: Office) -> None:
    organization, yui = await office.found()
    told = [person("ann", told=1, helped=1), person("bob", told=2, helped=1)]
    await remember(office, organization.id, [meetup(390, *told, *CROWD)], {"ann": "あん", "bob": "ぼぶ"})
    path = f"/organize/o/{organization.id}/yardstick"
    before = await yui.get(f"{path}?lang=ja")
    assert (before.status, "まだだれも変えていません" in before.text) == (200, True)
    changed = USUAL | {"amount-0": "1", "least": "12"}
    tried = await yui.post(path, changed | {"act": "preview"})
    assert tried.status == 200
    assert "あん" in tried.text
    assert "ぼぶ" not in tried.text, "an advocate by either"
    assert (await office.people.yardsticks.find(organization.id)).changed == 0
    assert [each.detail for each in await office.people.looks.of(organization.id)] == ["advocates"]
    saved = await yui.post(path, changed | {"act": "save"})
    assert saved.location == f"{path}?done=saved"
    kept = await office.people.yardsticks.find(organization.id)
    assert (kept.changed, kept.yardstick.least, kept.yardstick.advocates.conditions[0].least) == (NOW, 12, 1)
    assert "yui" in (await yui.get(path)).text
    reset = await yui.post(path, changed | {"act": "reset"})
    assert 'name="least" value="10"' in reset.text
    assert (await office.people.yardsticks.get(organization.id)).least == 12, "filled in, but not saved"


async def test_what_is_wrong_changes_nothing_and_what_was_typed_stays(office: Office) -> None:
    organization, yui = await office.found()
    await remember(office, organization.id, [])
    path = f"/organize/o/{organization.id}/yardstick"
    await yui.get(path)
    answer = await yui.post(path, USUAL | {"hour": "<two>", "bound-leading": "1", "act": "save"})
    assert (answer.status, len(answer.wrong)) == (422, 2)
    assert 'value="&lt;two&gt;"' in answer.text
    assert (await office.people.yardsticks.find(organization.id)).changed == 0
    more = await yui.post(path, USUAL | {"act": "add"})
    assert (more.status, 'name="quantity-3"' in more.text, 'name="quantity-4"' in more.text) == (200, True, False)
    unmoved = await yui.post(path, USUAL | {"act": "preview"})
    assert "段階が変わる人もいません" in unmoved.text


async def test_only_those_who_prepare_measure(office: Office) -> None:
    organization, yui = await office.found()
    viewer = await office.member(organization, "viewer")
    path = f"/organize/o/{organization.id}/yardstick"
    assert (await viewer.get(path)).status == 404
    assert (await viewer.post(path, USUAL | {"act": "save"})).status == 404
    assert (await yui.get(path)).status == 200
    assert (await yui.post(path, USUAL | {"act": "save", "csrf": "made up"})).status == 400
