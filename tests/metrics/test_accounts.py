from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from server.metrics.account_bands import bounds_of
from server.metrics.account_facts import Account, AccountsFacts, Customer, Group, Ledger, Unmatched
from server.metrics.accounts import accounts
from server.metrics.accounts_compared import measures, mix_of
from server.metrics.companies import company_key
from server.metrics.figure import FEW, Figure
from server.metrics.intervals import newcombe, ratio_difference, ratio_interval, wilson
from server.metrics.series_facts import Change
from server.metrics.yardstick import Bands, Yardstick
from tests.metrics import slow_accounts
from tests.metrics.histories import APRIL, DAY, history, meetup, person
from tests.metrics.slow_accounts import Firm

RELAXED = settings(deadline=None, max_examples=25)
PLAIN = Yardstick()


def customer(name: str, revenue: float, tier: str = "1", **more: object) -> Customer:
    return Customer(name, company_key(name), tier, revenue, **more)  # type: ignore[arg-type]


def value(facts: AccountsFacts, measure: str) -> float | None:
    return next(one.value for one in facts.figures if one.measure == measure)


def test_by_hand() -> None:
    """Ao pays more, Beni as much, Cha half, Daidai has left, Ebi is not in the later list, Fuji is new."""
    earlier = Ledger(
        "2025-10-01", tuple(customer(name, 100) for name in ("Ao", "Beni Inc.", "Cha", "Daidai", "Ebi"))
    )  # fmt: skip
    later = Ledger(
        "2026-09-30",
        (
            customer("株式会社Ao", 150),
            customer("Beni", 100),
            customer("Cha", 50),
            customer("Daidai", 100, status="churned"),
            customer("Fuji", 900, "2"),
        ),
    )
    meetups = [
        meetup(
            1,
            person("a-1", company="AO (株)"), person("a-2", company="ao"), person("b-1", 5, company="Beni"),
            person("c-1", company="Cha"), person("x-1", company="Xeno"), person("y-1"),
        ),
        meetup(2, person("a-1", company="Ao"), person("x-2", company="XENO Ltd")),
    ]  # fmt: skip
    facts = accounts(meetups, [later, earlier], PLAIN)
    assert facts.reading == "correlation"
    assert (facts.earlier, facts.later, facts.days) == ("2025-10-01", "2026-09-30", 365)
    # of 500 there are 300 left: 100 + 100 + 50 were kept, 50 came on top; of five one has grown, two have left
    assert (value(facts, "grr"), value(facts, "nrr"), value(facts, "expansion")) == (0.5, 0.6, 0.2)
    assert next(one for one in facts.figures if one.measure == "logo_churn") == Figure(
        "logo_churn", 0.4, 5, *wilson(2, 5)
    )
    # of the first tier's three present customers Ao and Cha came; of Beni somebody looked in for five minutes
    assert value(facts, "tier_presence") == pytest.approx(2 / 3)
    assert facts.accounts[0] == Account("Ao", "ao", "1", 2, 100, 150)
    assert facts.accounts[4] == Account("Ebi", "ebi", "1", 0, 100, 0, missing=True)
    assert facts.unmatched == (Unmatched("Xeno", 2),)
    assert facts.nameless == 1
    # two engaged, three others: too few to say anything of either
    (band,) = facts.bands
    assert (band.engaged.n, band.others.n, band.differences) == (2, 3, ())
    assert {one.trouble for one in (*band.engaged.figures, *band.others.figures)} == {"few"}
    assert (facts.compared, facts.adjusted) == (0, ())


def test_one_ledger_with_a_column_of_earlier_revenue() -> None:
    rows = (customer("a", 80, before=100.0), customer("b", 90), customer("c", 5, before=0.0))
    facts = accounts([], [Ledger("2026-04-01", rows)], PLAIN)
    assert (facts.earlier, [one.key for one in facts.accounts]) == ("", ["a"])
    assert value(facts, "nrr") == 0.8


def test_without_any_ledger_there_is_nothing() -> None:
    facts = accounts(history(1), [], PLAIN)
    assert [one.trouble for one in facts.figures] == ["none"] * 5
    assert facts.reading == "correlation"


def test_a_day_that_is_none() -> None:
    with pytest.raises(ValueError, match="soon"):
        accounts([], [Ledger("soon", ())], PLAIN)


def test_the_window_ends_with_the_later_day() -> None:
    meetups = [meetup(day, person(f"p-{day}", company="Ao")) for day in (0, 10, 20, 30)]
    ledger = Ledger("2026-04-21", (customer("Ao", 100, before=100.0),))
    # seven in the evening of the 21st is still that day; of the ten days before it the 11th is too early
    facts = accounts(meetups, [ledger], Yardstick(bands=Bands(days=10)))
    assert facts.accounts[0].people == 1
    assert accounts(meetups, [ledger], PLAIN).accounts[0].people == 3
    midnight = [replace(meetups[0], start=APRIL + 21 * DAY - before) for before in (0, 1)]
    assert [accounts([one], [ledger], PLAIN).accounts[0].people for one in midnight] == [0, 1]


def two_bands() -> tuple[list[Account], AccountsFacts]:
    """Six and seven accounts of the first band, nine and none of the second."""
    names = [f"firm {number}" for number in range(22)]
    paid = [100.0 if number < 13 else 5_000.0 for number in range(22)]
    now = [
        one * factor
        for one, factor in zip(paid, [1.5, 1, 0.5, 1, 2, 0, 1, 0.9, 0, 1, 1, 0, 1.1, *[1.0] * 9], strict=True)
    ]
    engaged = {*range(6), *range(13, 22)}
    ledger = Ledger(
        "2026-09-30",
        tuple(customer(name, after, before=before) for name, before, after in zip(names, paid, now, strict=True)),
    )
    came = meetup(1, *(person(f"p-{number}", company=names[number]) for number in engaged))
    facts = accounts([came], [ledger], Yardstick(bands=Bands(revenue=(1_000.0,))))
    return list(facts.accounts), facts


def test_engaged_and_others_are_compared_within_bands() -> None:
    found, facts = two_bands()
    low, high = facts.bands
    assert [(band.low, band.high, band.engaged.n, band.others.n) for band in (low, high)] == [
        (None, 1000, 6, 7),
        (1000, None, 9, 0),
    ]
    engaged, others = found[:6], found[6:13]
    assert low.engaged == Group(6, measures(engaged))
    assert low.engaged.figures[1].value == pytest.approx(6.0 / 6)
    churn = next(one for one in low.differences if one.measure == "logo_churn")
    assert churn == Change("logo_churn", 1 / 6 - 2 / 7, *newcombe(1, 6, 2, 7))
    nrr = next(one for one in low.differences if one.measure == "nrr")
    amounts = [([one.later for one in group], [one.earlier for one in group]) for group in (engaged, others)]
    assert (nrr.low, nrr.high) == ratio_difference(*amounts)
    assert (low.engaged.figures[1].low, low.engaged.figures[1].high) == ratio_interval(*amounts[0])
    # only the first band has both: the whole is its difference
    assert (facts.compared, high.differences) == (13, ())
    for change, whole in zip(low.differences, facts.adjusted, strict=True):
        assert (whole.value, whole.low, whole.high) == pytest.approx((change.value, change.low, change.high))
    # all others are in the low band, but only 6 of 15 of the engaged
    assert facts.mix == pytest.approx(9 / 15)
    assert facts.confounded


def ledgers_of(firms: list[Firm], bounds: tuple[float, ...] = ()) -> AccountsFacts:
    """Return what is said of firms, in their own order."""
    rows = tuple(
        customer(f"Firm {at}", firm.now, firm.tier, before=firm.before, status="active" if firm.now else "churned")
        for at, firm in enumerate(firms)
    )
    came = meetup(1, *(person(f"p-{at}", company=f"Firm {at}") for at, firm in enumerate(firms) if firm.came))
    return accounts([came], [Ledger("2026-09-30", rows)], Yardstick(bands=Bands(revenue=bounds)))


@pytest.mark.parametrize("bounds", [(), (10_000.0,)])
def test_large_and_small_accounts_are_not_compared_though_nobody_has_set_bounds(bounds: tuple[float, ...]) -> None:
    """Eight large accounts came and eight small ones did not: whatever they differ in, it may be their size."""
    large = [Firm("1", 1_000_000.0, now, came=True) for now in [1_000_000.0] * 7 + [1_100_000.0]]
    small = [Firm("1", 1_000.0, now, came=False) for now in [400.0] * 7 + [500.0]]
    facts = ledgers_of([*large, *small], bounds)
    assert (facts.mix, facts.confounded, facts.adjusted, facts.compared) == (1.0, True, (), 0)
    edge = bounds[0] if bounds else 1_000_000.0
    assert [(band.low, band.high, band.engaged.n, band.others.n) for band in facts.bands] == [
        (None, edge, 0, 8),
        (edge, None, 8, 0),
    ]
    assert facts.revenue == bounds


def test_bounds_part_a_tier_as_evenly_as_can_be() -> None:
    assert bounds_of([float(each) for each in range(1, 41)]) == [11, 21, 31]
    assert bounds_of([float(each) for each in range(30, 0, -1)]) == [11, 21]
    assert bounds_of([float(each) for each in range(1, 20)]) == [10]
    # alike ones stay together, on whichever side they part the others better
    assert bounds_of([5.0] * 7 + [9.0] * 9) == bounds_of([5.0] * 15 + [9.0]) == [9]
    assert bounds_of([1.0, *[5.0] * 8]) == [5]
    assert bounds_of([5.0] * 50) == bounds_of([5.0]) == bounds_of([]) == []


FIRMS = st.builds(
    Firm, st.sampled_from("12"), st.one_of(st.integers(1, 9), st.floats(1, 1e6)).map(float), st.floats(0, 1e6),
    st.booleans(),
)  # fmt: skip


@RELAXED
@given(st.lists(FIRMS, max_size=90), st.sampled_from([(), (4.0,), (5_000.0, 4.0)]))
def test_the_slow_version_says_the_same(firms: list[Firm], bounds: tuple[float, ...]) -> None:
    facts = ledgers_of(firms, bounds)
    assert [(band.tier, (band.low, band.high), band.engaged.n, band.others.n) for band in facts.bands] == [
        (tier, edges, sum(firm.came for firm in inside), sum(not firm.came for firm in inside))
        for tier, edges, inside in slow_accounts.cells(firms, bounds)
    ]
    assert facts.mix == pytest.approx(slow_accounts.mix(firms, bounds))
    many, nrr = slow_accounts.adjusted(firms, bounds)
    assert facts.compared == many
    assert [one.value for one in facts.adjusted if one.measure == "nrr"] == (
        [] if nrr is None else [pytest.approx(nrr)]
    )


def test_who_came_does_not_move_the_bounds() -> None:
    firms = [Firm("1", 100.0 + at % 17, 100.0, came=at % 3 == 0) for at in range(45)]
    some, nobody = ledgers_of(firms).bands, ledgers_of([firm._replace(came=False) for firm in firms]).bands
    assert [(band.low, band.high) for band in some] == [(band.low, band.high) for band in nobody]
    assert len(some) == 4


def test_bands_that_go_together_are_no_warning() -> None:
    assert mix_of([(5, 10), (10, 20)]) == 0
    assert mix_of([(5, 0), (0, 20)]) == 1
    assert mix_of([(5, 0)]) is None


@RELAXED
@given(st.integers(0, 10**6), st.lists(st.tuples(st.floats(1, 1e6), st.floats(0, 1e6)), max_size=30))
def test_what_always_holds(seed: int, amounts: list[tuple[float, float]]) -> None:
    rows = tuple(
        customer(f"Firm {at}", after, str(at % 2), before=before) for at, (before, after) in enumerate(amounts)
    )
    facts = accounts(
        history(seed, people=30, most=30), [Ledger("2026-12-31", rows)], Yardstick(bands=Bands(revenue=(1e5,)))
    )
    assert sum((band.engaged.n or 0) + (band.others.n or 0) for band in facts.bands) == len(facts.accounts) == len(rows)
    for band in facts.bands:
        shown = [one.value is not None for group in (band.engaged, band.others) for one in group.figures]
        assert all(shown) == any(shown) == bool(band.differences)
        if band.differences:
            assert min(band.engaged.n or 0, band.others.n or 0) >= FEW
    if rows:
        grr, nrr, churn, expansion = (value(facts, name) or 0 for name in ("grr", "nrr", "logo_churn", "expansion"))
        assert grr <= nrr + 1e-12
        assert expansion == sum(after > before for before, after in amounts) / len(amounts)
        assert 0 <= grr <= 1
        assert churn == sum(after == 0 for _, after in amounts) / len(amounts)
    assert msgspec.json.decode(msgspec.json.encode(facts), type=AccountsFacts) == facts
    # the label is there for whoever reads the file, too
    assert b'"reading":"correlation"' in msgspec.json.encode(facts)
