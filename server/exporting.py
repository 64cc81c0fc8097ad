"""What leaves the house: logs under pseudonyms, and measures as tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from server.config import Settings
from server.log.exchange import Mask
from server.log.records import Recorded
from server.log.store import LogStore
from server.masks import Masks
from server.measure_sheets import Name, Sheets
from server.measured_log import of_database
from server.meetup import naming
from server.metrics.companies import company_key
from server.metrics.facts import MeetupFacts
from server.people.database import open_people
from server.people.meetups import Meetups
from server.people.persons import Persons
from server.pseudonyms import Pseudonyms, key_of

ASKED = 500
"""People asked for at once."""


async def masks(settings: Settings, store: LogStore, prefix: str, *, texts: bool = False) -> Mask:
    """Return what makes every record of the streams that begin so nobody's: in each organization with its own key."""
    names = [each for beginning in (prefix, *naming.beginnings(prefix)) for each in await store.streams(beginning)]
    owners = await organizations(settings, {naming.meetup_of(name) or "" for name in names})
    by_owner: dict[str, Masks] = {}

    @cache
    def owner_of(stream: str) -> str:
        return owners.get(naming.meetup_of(stream) or "", "")

    def mask(record: Recorded) -> Recorded:
        owner = owner_of(record.stream)
        if owner not in by_owner:
            pseudonyms = Pseudonyms(key_of(settings.secret_key, owner))
            by_owner[owner] = Masks(pseudonyms, settings.lang, texts=texts)
        return by_owner[owner](record)

    return mask


async def organizations(settings: Settings, meetups: set[str]) -> dict[str, str]:
    """Return whose meetups these are; those without an owner are left out."""
    people = open_people(settings.database_url)
    try:
        found = [await Meetups(people).find(meetup) for meetup in sorted(meetups - {""})]
        return {owned.id: owned.organization for owned in found if owned}
    finally:
        await people.close()


async def sheets(settings: Settings, meetup: str, folder: Path, *, names: bool, texts: bool) -> list[str]:
    """Write the tables of a meetup's measures into a folder; return the names of the files.

    Raises OSError, StoreUnavailable, and TextError as ``of_database`` does.
    """
    facts = (await of_database(settings, meetup, None)).meetups[0]
    if names:
        return Sheets(facts, await real_names(settings, facts), str, words=True).write(folder)
    owner = (await organizations(settings, {meetup})).get(meetup, "")
    pseudonyms = Pseudonyms(key_of(settings.secret_key, owner), [one.person for one in facts.people])
    return Sheets(facts, false_names(pseudonyms, settings.lang), company_of(pseudonyms), words=texts).write(folder)


async def real_names(settings: Settings, facts: MeetupFacts) -> Name:
    """Return who people are; those who were erased have no name."""
    ids = [one.person for one in facts.people]
    people = open_people(settings.database_url)
    try:
        persons = Persons(people)
        chunks = [ids[first : first + ASKED] for first in range(0, len(ids), ASKED)]
        known = {one.id: one.name for some in chunks for one in await persons.find_all(some)}
    finally:
        await people.close()
    return lambda person: (person, known.get(person, ""))


def false_names(pseudonyms: Pseudonyms, lang: str) -> Name:
    return lambda person: (pseudonyms.id(person), pseudonyms.name(person, lang))


def company_of(pseudonyms: Pseudonyms) -> Callable[[str], str]:
    """Return what stands for companies, as it does in logs under pseudonyms."""
    return lambda name: pseudonyms.word(company_key(name))
