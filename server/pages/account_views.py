"""Customers who came and customers who did not, ready to be read: bands, differences, presence by tier."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from server.metrics.account_facts import AccountsFacts, Band, Group
from server.metrics.measures import BY_ID
from server.metrics.series_facts import Change
from server.pages.comparisons import amount
from server.pages.figures import Say, Shown, numeral, show

MEASURES: Final = ("grr", "nrr", "logo_churn", "expansion")
Verdict = Literal["higher", "lower", "unclear", "unsure", "missing"]
"""Engaged accounts against the others. ``unclear``: within the interval; ``unsure``: there is no interval."""


class Difference(msgspec.Struct, frozen=True):
    """``interval``: as a text, empty where there is none."""

    verdict: Verdict
    says: str
    interval: str


class Line(msgspec.Struct, frozen=True):
    """One measure of a band."""

    measure: str
    name: str
    engaged: Shown | None
    others: Shown | None
    difference: Difference


class BandView(msgspec.Struct, frozen=True):
    """Accounts of a tier and of similar revenue. ``hidden``: one of the groups is too small to be shown."""

    tier: str
    low: str
    high: str
    engaged: int | None
    others: int | None
    lines: tuple[Line, ...]

    @property
    def hidden(self) -> bool:
        return not self.lines


def bands(facts: AccountsFacts, say: Say) -> list[BandView]:
    return [band_view(each, say) for each in facts.bands]


def band_view(band: Band, say: Say) -> BandView:
    lines = tuple(line(measure, band, say) for measure in MEASURES) if band.differences else ()
    low, high = ("" if each is None else money(each) for each in (band.low, band.high))
    return BandView(band.tier, low, high, band.engaged.n, band.others.n, lines)


def line(measure: str, band: Band, say: Say) -> Line:
    change = next((each for each in band.differences if each.measure == measure), None)
    engaged, others = figure_of(band.engaged, measure, say), figure_of(band.others, measure, say)
    return Line(measure, say(f"measure-{measure}"), engaged, others, difference(change, say))


def figure_of(group: Group, measure: str, say: Say) -> Shown | None:
    figure = next((each for each in group.figures if each.measure == measure), None)
    return show(figure, say) if figure else None


def difference(change: Change | None, say: Say) -> Difference:
    if change is None:
        return Difference("missing", say("crm-difference-missing"), "")
    verdict = verdict_of(change)
    return Difference(verdict, say(f"crm-difference-{verdict}", amount=amount(change, say)), interval(change, say))


def verdict_of(change: Change) -> Verdict:
    if change.low is None or change.high is None:
        return "unsure"
    if change.low <= 0 <= change.high:
        return "unclear"
    return "higher" if change.value > 0 else "lower"


def interval(change: Change, say: Say) -> str:
    if change.low is None or change.high is None:
        return ""
    unit = BY_ID[change.measure].unit
    low, high = (signed(each, numeral(abs(each), unit)) for each in (change.low, change.high))
    return say("crm-interval", low=low, high=high)


def signed(value: float, number: str) -> str:
    return f"+{number}" if value > 0 else f"−{number}" if value < 0 else number


def adjusted(facts: AccountsFacts, say: Say) -> list[tuple[str, str, Difference]]:
    """Return each measure with its difference over all bands: id, name, difference."""
    return [(each.measure, say(f"measure-{each.measure}"), difference(each, say)) for each in facts.adjusted]


def money(value: float) -> str:
    """Write an amount in the CRM's currency.

    >>> money(1_200_000.0), money(99.5)
    ('1,200,000', '99.50')
    """
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
