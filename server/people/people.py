"""Everything that is kept of people outside the log, in one place for pages to use."""

from __future__ import annotations

import msgspec

from server.people.access_keys import AccessKeys
from server.people.accounts import Accounts
from server.people.cards import Cards
from server.people.database import Database
from server.people.highlights import Highlights
from server.people.ledgers import Ledgers
from server.people.links import Links
from server.people.looks import Looks
from server.people.measured import MeasuredMeetups
from server.people.meetups import Meetups
from server.people.organizations import Organizations
from server.people.passkeys import Passkeys
from server.people.persons import Persons
from server.people.reaches import Reaches
from server.people.yardsticks import Yardsticks


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
    measured: MeasuredMeetups
    yardsticks: Yardsticks
    access_keys: AccessKeys
    looks: Looks
    ledgers: Ledgers
    highlights: Highlights


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
        measured=MeasuredMeetups(database),
        yardsticks=Yardsticks(database),
        access_keys=AccessKeys(database),
        looks=Looks(database),
        ledgers=Ledgers(database),
        highlights=Highlights(database),
    )
