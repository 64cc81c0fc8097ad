"""Everything that is kept of people outside the log, in one place for pages to use."""

from __future__ import annotations

import msgspec

from server.people.accounts import Accounts
from server.people.cards import Cards
from server.people.database import Database
from server.people.links import Links
from server.people.meetups import Meetups
from server.people.organizations import Organizations
from server.people.passkeys import Passkeys
from server.people.persons import Persons
from server.people.reaches import Reaches


class People(msgspec.Struct, frozen=True, kw_only=True):
    """The tables of people."""

    database: Database
    accounts: Accounts
    passkeys: Passkeys
    links: Links
    organizations: Organizations
    meetups: Meetups
    persons: Persons
    reaches: Reaches
    cards: Cards


def people_in(database: Database) -> People:
    return People(
        database=database,
        accounts=Accounts(database),
        passkeys=Passkeys(database),
        links=Links(database),
        organizations=Organizations(database),
        meetups=Meetups(database),
        persons=Persons(database),
        reaches=Reaches(database),
        cards=Cards(database),
    )
