"""What customers do who come to the meetups, beside those who do not: a correlation, within bands of alike accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from server.metrics.account_bands import banded
from server.metrics.account_facts import Account, AccountsFacts, Customer, Ledger, Unmatched
from server.metrics.accounts_compared import adjusted, measures, mix_of, share
from server.metrics.companies import company_key
from server.metrics.deeds import DAY, began, in_order
from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.yardstick import Yardstick
from server.quarters import day_end

TOP: Final = ("1", "S", "A")
"""What the first tier is called: the first of these that a ledger has."""
MIXED: Final = 0.2
"""A mix from which comparing across bands is warned of. Of few accounts chance alone can bring as much: rather once too
often."""

People = Mapping[str, set[str]]
"""By company key, who attended."""


def accounts(meetups: Sequence[MeetupFacts], ledgers: Sequence[Ledger], yardstick: Yardstick) -> AccountsFacts:
    """Return what the ledgers say of engaged and other accounts: of the earliest and the latest of them, or of one and
    its column of earlier revenue. Of two ledgers of the same day the later in the sequence counts. Raises ValueError
    for a ledger's day that is none.
    """
    by_day = {ledger.day: ledger for ledger in ledgers}
    if not by_day:
        none = (Figure("tier_presence", None, 0, trouble="none"), *measures([]))
        return AccountsFacts(days=yardstick.bands.days, figures=none)
    later, earlier = by_day[max(by_day)], by_day[min(by_day)] if len(by_day) > 1 else None
    names, people = turnout(meetups, later.day, yardstick.bands.days)
    known = {customer.key for ledger in (later, earlier) if ledger for customer in ledger.customers}
    compared = [account(pair, people) for pair in pairs(earlier, later)]
    bands = banded(compared, yardstick.bands)
    mix = mix_of([(band.engaged.n or 0, band.others.n or 0) for band in bands])
    return AccountsFacts(
        earlier=earlier.day if earlier else "",
        later=later.day,
        days=yardstick.bands.days,
        revenue=tuple(sorted(set(yardstick.bands.revenue))),
        figures=(presence(later, people, yardstick.bands.engaged), *measures(compared)),
        bands=bands,
        adjusted=adjusted(bands),
        compared=sum((band.engaged.n or 0) + (band.others.n or 0) for band in bands if band.differences),
        mix=mix,
        confounded=mix is not None and mix > MIXED,
        accounts=tuple(compared),
        unmatched=tuple(Unmatched(names[key], len(people[key])) for key in sorted({*people} - known - {""})),
        nameless=len(people.get("", ())),
    )


def turnout(meetups: Sequence[MeetupFacts], day: str, days: int) -> tuple[dict[str, str], dict[str, set[str]]]:
    """Return, by company key, how it was first written and who of it attended in the days before a day was over."""
    ordered = in_order(meetups)
    until = day_end(day, ordered[-1].zone if ordered else "")
    names: dict[str, str] = {}
    people: dict[str, set[str]] = {}
    for meetup in ordered:
        if until - days * DAY <= began(meetup) < until:
            for person in meetup.people:
                if person.attended:
                    key = company_key(person.company)
                    names.setdefault(key, person.company)
                    people.setdefault(key, set()).add(person.person)
    return names, people


Pair = tuple[Customer, float, Customer | None]
"""A customer as of the earlier day, what they paid then, and as of the later day."""


def pairs(earlier: Ledger | None, later: Ledger) -> list[Pair]:
    """Return the customers who paid at the earlier day, with what became of them. New ones since then are none."""
    if earlier is None:
        found = ((customer, customer.before, customer) for customer in later.customers)
        return [(customer, paid, same) for customer, paid, same in found if paid]
    after = {customer.key: customer for customer in later.customers}
    active = (customer for customer in earlier.customers if customer.status == "active" and customer.revenue > 0)
    return [(customer, customer.revenue, after.get(customer.key)) for customer in active]


def account(pair: Pair, people: People) -> Account:
    customer, paid, after = pair
    pays = after.revenue if after and after.status == "active" else 0.0
    came = len(people.get(customer.key, ()))
    return Account(customer.company, customer.key, customer.tier, came, paid, pays, missing=after is None)


def presence(ledger: Ledger, people: People, least: int) -> Figure:
    """Return the share of the first tier's present customers that are engaged."""
    active = [customer for customer in ledger.customers if customer.status == "active"]
    top = next((tier for tier in TOP if any(customer.tier == tier for customer in active)), None)
    first = [customer for customer in active if customer.tier == top]
    return share("tier_presence", sum(len(people.get(customer.key, ())) >= least for customer in first), len(first))
