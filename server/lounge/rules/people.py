"""Coming and going, profiles, taking part, and leaving everything."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from game.decider import Refusal
from server.lounge import commands, events, personal
from server.lounge.draft import Draft
from server.lounge.evolve import evolve
from server.lounge.parts import Profile
from server.lounge.rules import check
from server.lounge.rules.contacts import leave_threads
from server.lounge.view import NOBODY
from server.talk.cleaning import clean_line


def come(draft: Draft, command: commands.Come) -> None:
    known = draft.state.members.get(command.person)
    if known is not None and known.expelled:
        raise Refusal("removed", person=command.person)
    if not draft.state.phase or (known is not None and known.erased):
        return
    came = events.Came(
        person=command.person,
        name=command.name,
        avatar=command.avatar,
        lang=command.lang,
        at=draft.at,
        staff=command.staff,
    )
    said = known and (known.here, known.name, known.avatar, known.lang, known.staff)
    if said != (True, came.name, came.avatar, came.lang, came.staff):
        draft.emit(came)


def go(draft: Draft, command: commands.Go) -> None:
    if draft.state.members.get(command.person, NOBODY).here:
        draft.emit(events.Went(person=command.person, at=draft.at))


# --- what people say of themselves ------------------------------------------------------------------------------------


def write(draft: Draft, command: commands.Write) -> None:
    check.going(draft)
    one, profile = check.me(draft), cleaned(command.profile)
    if profile != one.profile or not one.written:
        draft.emit(events.Written(person=draft.person, profile=profile, at=draft.at))


def cleaned(profile: Profile) -> Profile:
    """Return a profile fit to be shown: nothing invisible, nothing twice."""
    return Profile(
        interests=words(profile.interests),
        offers=words(profile.offers),
        wants=words(profile.wants),
        level=profile.level,
        company=line(profile.company, 80),
        handles=words(profile.handles, 120),
        study=words(profile.study),
    )


def words(said: Iterable[str], longest: int = 60) -> tuple[str, ...]:
    lines = [line(each, longest) for each in said]
    return tuple({each.casefold(): each for each in reversed(lines) if each}.values())[::-1]


def line(text: str, longest: int) -> str:
    return clean_line(unicodedata.normalize("NFKC", text))[:longest].rstrip()


def take_part(draft: Draft, command: commands.TakePart) -> None:
    """Take part, or not; whoever does can be shown or hidden at any time, after the lounge's too."""
    one = check.me(draft)
    seen = one.seen if command.seen is None else command.seen
    if command.on and (not one.taking or seen == one.seen):
        check.going(draft)
    if (command.on, seen) != (one.taking, one.seen):
        draft.emit(events.TookPart(person=draft.person, on=command.on, at=draft.at, seen=seen))


def share_card(draft: Draft, command: commands.ShareCard) -> None:
    """Note the card of somebody who is known here; whose card it is, the server has seen to."""
    if draft.state.members.get(command.person, NOBODY).card != command.card:
        draft.emit(events.CardShared(person=command.person, card=command.card, at=draft.at))


# --- leaving ----------------------------------------------------------------------------------------------------------


def leave_all(draft: Draft, _command: commands.LeaveAll) -> None:
    check.me(draft)
    leave_threads(draft, draft.person)
    draft.emit(events.LeftAll(person=draft.person, at=draft.at))


def expel(draft: Draft, command: commands.Expel) -> None:
    known = draft.state.members.get(command.person, NOBODY)
    if known.expelled == command.on or command.person not in draft.state.members:
        return
    if command.on:
        leave_threads(draft, command.person)
    draft.emit(events.Expelled(person=command.person, on=command.on, at=draft.at))


def forget(draft: Draft, command: commands.Forget) -> None:
    """Forget somebody; the numbers of those who knew them stay right, also where the log is read anew without them."""
    known = draft.state.members.get(command.person)
    if known.erased if known else not personal.is_told(draft.state, command.person):
        return
    leave_threads(draft, command.person)
    draft.emit(settling(draft, events.Forgotten(person=command.person, at=draft.at)))


def settling(draft: Draft, event: events.Forgotten) -> events.Forgotten:
    """Return the event with the numbers that it leads to."""
    after = evolve(draft.state, event)
    known = draft.state.members.get(event.person, NOBODY)
    groups = [draft.state.suggestions.get(number) for number in known.suggestions]
    people = {event.person, *(who for group in groups if group for who in group.people)}
    for number in known.threads:
        people.update(who for who, one in after.members.items() if number in one.threads)
    if known.staff:
        people.update(after.members)
    numbers = {who: after.members[who].number for who in sorted(people) if who in after.members}
    return events.Forgotten(event.person, event.at, numbers, after.number, after.desk)
