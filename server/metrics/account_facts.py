"""What an organization's customers and its meetups have to do with each other. Companies, never people. Money in the
CRM's own currency.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from server.metrics.facts import VERSION
from server.metrics.figure import Figure
from server.metrics.series_facts import Change

Status = Literal["active", "churned"]


class Customer(msgspec.Struct, frozen=True, omit_defaults=True):
    """A company of a ledger. ``key``: the name by which companies are told apart, see ``companies``. ``revenue``: a
    year's, on the ledger's day; ``before``: a year earlier, None where the file does not say. ``renewal``: a day, ISO.
    """

    company: str
    key: str
    tier: str = ""
    revenue: float = 0.0
    before: float | None = None
    renewal: str = ""
    status: Status = "active"


class Ledger(msgspec.Struct, frozen=True):
    """What the CRM said on a day (ISO)."""

    day: str
    customers: tuple[Customer, ...]


class Group(msgspec.Struct, frozen=True, omit_defaults=True):
    """Accounts of a band that are engaged, or that are not. ``figures``: ``grr``, ``nrr``, ``logo_churn`` and
    ``expansion``; hidden where either group of the band is small. None: hidden.
    """

    n: int | None
    figures: tuple[Figure, ...] = ()


class Band(msgspec.Struct, frozen=True, omit_defaults=True):
    """Accounts of one tier whose revenue was from ``low`` until just below ``high``, None: no bound. Of a tier the
    lowest revenue comes first. ``differences``: engaged minus others.
    """

    tier: str
    low: float | None
    high: float | None
    engaged: Group
    others: Group
    differences: tuple[Change, ...] = ()


class Unmatched(msgspec.Struct, frozen=True):
    """A company that people gave and no ledger has. ``people``: how many of them attended."""

    company: str
    people: int


class Account(msgspec.Struct, frozen=True, omit_defaults=True):
    """One account that is compared. ``people``: distinct ones of it who attended within the window. ``later``: revenue
    of the later day, 0 when it left; ``missing``: it left in so far as the later ledger does not have it.
    """

    company: str
    key: str
    tier: str
    people: int
    earlier: float
    later: float
    missing: bool = False


class AccountsFacts(msgspec.Struct, frozen=True):
    """``reading``: what may be read from it; engaged accounts may differ in much else, and success may come before
    engagement. ``confounded``: engaged and other accounts are spread over the bands so differently (``mix``: the share
    of accounts that would have to change bands) that comparing them across bands would mislead. ``adjusted``: the
    differences within bands, averaged with the number of accounts as weight, over the ``compared`` accounts of bands
    with enough of both groups. ``revenue``: the yardstick's own bounds of the bands, empty where each tier was parted
    by the revenues that it has. ``earlier`` and ``later``: days; ``earlier`` is empty where the file's own column of
    earlier revenue was used. ``nameless``: attendees who gave no company.
    """

    reading: Literal["correlation"] = "correlation"
    earlier: str = ""
    later: str = ""
    days: int = 0
    revenue: tuple[float, ...] = ()
    figures: tuple[Figure, ...] = ()
    bands: tuple[Band, ...] = ()
    adjusted: tuple[Change, ...] = ()
    compared: int = 0
    mix: float | None = None
    confounded: bool = False
    accounts: tuple[Account, ...] = ()
    unmatched: tuple[Unmatched, ...] = ()
    nameless: int = 0
    version: int = VERSION
