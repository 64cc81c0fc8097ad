"""What a shared persona card says: taken from a finished game when its player shares it, and only what they chose."""

from __future__ import annotations

from typing import Any

import msgspec

from game.pack.schema import Pack
from game.state import Persona, Player, Table
from server.meetup.state import Plan

Words = dict[str, str]
"""Language -> text; kept, so that a card outlives its pack's next edition."""
GRADES = "GFEDCBAS"


class Shows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What of themselves somebody shares besides the game's results. ``meetup``: its title and date."""

    name: bool = True
    face: bool = True
    meetup: bool = True


class Grade(msgspec.Struct, frozen=True):
    """An ability at the end: ``grade`` 0..7 is G..S, ``share`` how far it has come, 0..1."""

    name: Words
    grade: int
    share: float


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A card as it is shown. ``meetup``, ``name`` and ``avatar`` are empty where they are not to be; ``starts``: ms."""

    meetup: str = ""
    starts: int = 0
    zone: str = ""
    name: str = ""
    avatar: str = ""
    game: Words
    seat: int
    score: int
    place: int
    rank: int
    epithet: Words
    noun: Words
    joint: Words
    awards: tuple[Words, ...]
    grades: tuple[Grade, ...]

    def title(self, lang: str) -> tuple[str, str]:
        return said(self.epithet, lang), said(self.noun, lang)

    def whole_title(self, lang: str) -> str:
        return said(self.joint, lang).join(part for part in self.title(lang) if part)


def said(words: Words, lang: str) -> str:
    """Return words in a language, or in whichever there is."""
    return words.get(lang) or next(iter(words.values()), "")


def card_of(pack: Pack, table: Table, seat: int, plan: Plan, shows: Shows) -> Card:
    """Take what a card says from a finished game."""
    player, persona = table.players[seat], table.personas[str(seat)]
    return Card(
        **of_meetup(plan) if shows.meetup else {},
        name=player.name if shows.name else "",
        avatar=player.avatar if shows.face else "",
        game=dict(pack.title),
        seat=seat,
        score=persona.score,
        place=persona.place,
        rank=persona.rank,
        epithet=persona.epithet,
        noun=persona.noun,
        joint=dict(pack.titles.joint),
        awards=awards_of(pack, persona),
        grades=grades_of(pack, player),
    )


def of_meetup(plan: Plan) -> dict[str, Any]:
    return {"meetup": plan.title, "starts": plan.starts, "zone": plan.zone}


def awards_of(pack: Pack, persona: Persona) -> tuple[Words, ...]:
    named = {award.id: dict(award.name) for award in pack.awards}
    return tuple(named[award] for award in persona.awards if award in named)


def grades_of(pack: Pack, player: Player) -> tuple[Grade, ...]:
    return tuple(grade_of(pack, dict(ability.name), player.xp.get(ability.id, 0)) for ability in pack.abilities)


def grade_of(pack: Pack, name: Words, points: int) -> Grade:
    """Say how far so many points lead: the grade reached, and a part of the way to the next."""
    steps = pack.numbers.grades
    grade = max(at for at, least in enumerate(steps) if points >= least or at == 0)
    last = grade + 1 >= len(steps)
    onward = 1.0 if last else min(1.0, (points - steps[grade]) / (steps[grade + 1] - steps[grade]))
    return Grade(name, grade, min(1.0, (grade + onward) / len(GRADES)))
