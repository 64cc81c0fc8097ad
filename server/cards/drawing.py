"""A persona card as a picture for previews of links: the same look as the one that browsers draw."""

from __future__ import annotations

from math import cos, pi, sin

import msgspec

from server.cards.card import GRADES, Card, said
from server.cards.faces import SIDE, Faces
from server.cards.letters import Letters
from server.cards.pen import Colours, Pen, Points

WIDTH, HEIGHT = 1200, 630
TRACK = (1, 2, 6, 4, 5, 3)
"""Seat -> the line in whose colour it is."""
FACE_X, FACE_Y, FACE_R = 210, 225, 128
WORDS_X, WORDS_ROOM = 376, 340
RADAR_X, RADAR_Y, RADAR_R = 954, 262, 116
RIBBON = 21
"""Size of letters."""
ROW, ROWS = RIBBON * 2.1, 3
LOWEST = 420
"""Where the last row may begin."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What a card says in one language, besides its own words."""

    lang: str
    brand: str
    place: str
    score: str
    foot: str


class Easel(msgspec.Struct, frozen=True):
    """What drawing needs; all of it comes with the build."""

    letters: Letters
    colours: Colours
    faces: Faces


def draw(easel: Easel, card: Card, words: Said) -> str:
    """Return a card as SVG."""
    pen = Pen(easel.letters, easel.colours)
    tint = f"line-{TRACK[card.seat % 6]}"
    paper(pen, tint)
    portrait(pen, easel.faces, card, tint)
    stamp(pen, card.rank)
    below = titles(pen, card, words)
    ribbons(pen, [said(award, words.lang) for award in card.awards], below)
    radar(pen, card, words.lang, tint)
    railway(pen, card)
    foot(pen, words)
    return pen.picture(WIDTH, HEIGHT)


def paper(pen: Pen, tint: str) -> None:
    """Ground, hills, water and a frame."""
    w, h = WIDTH, HEIGHT
    pen.area(f"M0 0H{w}V{h}H0Z", "ground")
    pen.area(f"M0 0H{w * 0.55}Q{w * 0.42} {h * 0.2} {w * 0.22} {h * 0.24}T0 {h * 0.5}Z", "hill")
    pen.area(f"M0 {h * 0.86}Q{w * 0.2} {h * 0.76} {w * 0.45} {h * 0.86}T{w} {h * 0.8}V{h}H0Z", "water")
    pen.frame(8, 8, w - 16, h - 16, tint, 16)
    pen.frame(24, 24, w - 48, h - 48, "ink", 3)


def portrait(pen: Pen, faces: Faces, card: Card, tint: str) -> None:
    """The face in its ring; where it is not to be shown, the first letter of the name, or a flag."""
    x, y, r = FACE_X, FACE_Y, FACE_R
    pen.disc(x, y, r + 10, tint)
    pen.disc(x, y, r, "voice-soft")
    if card.avatar:
        pen.put(f'<clipPath id="ring"><circle cx="{x}" cy="{y}" r="{r}"/></clipPath><g clip-path="url(#ring)">')
        pen.put(f'<g transform="translate({x - r} {y - r}) scale({2 * r / SIDE})" fill="none">')
        pen.put(f"{faces.draw(card.avatar)}</g></g>")
    elif initial := pen.letters.readable(card.name)[:1]:
        pen.text(initial.upper(), x, y + r * 0.37, r, f"{tint}-ink", side="middle")
    else:
        pen.line([(x - 34, y + 64), (x - 34, y - 66)], "ink", 9)
        pen.area(f"M{x - 30} {y - 66}L{x + 62} {y - 36}L{x - 30} {y - 4}Z", tint)


def stamp(pen: Pen, rank: int) -> None:
    """The rank, pressed on like a seal."""
    x, y, r = 300, 330, 54
    pen.put(f'<g transform="rotate(-7 {x} {y})">')
    pen.disc(x, y, r + 5, "ground")
    pen.disc(x, y, r, "urgent")
    ring = f'cx="{x}" cy="{y}" r="{r - 7}" fill="none" stroke-width="3"'
    pen.put(f'<circle {ring} stroke="{pen.colours["on-urgent"]}"/>')
    pen.text(letter(rank), x, y + r * 0.4, r * 1.1, "on-urgent", side="middle")
    pen.put("</g>")


def titles(pen: Pen, card: Card, words: Said) -> float:
    """Place, title and name; a long title breaks between what it is made of. Return where the next may begin."""
    pen.text(words.place, WORDS_X, 124, 30, "urgent-ink", room=WORDS_ROOM)
    whole = card.whole_title(words.lang)
    fits = pen.letters.width(pen.letters.readable(whole), 50) <= WORDS_ROOM
    lines = [whole] if fits else [part for part in card.title(words.lang) if part]
    for at, line in enumerate(lines):
        pen.text(line, WORDS_X, 190 + at * 58, 50, "ink", room=WORDS_ROOM)
    end = 132 + len(lines) * 58
    if not card.name:
        return end + 28
    pen.text(card.name, WORDS_X, end + 50, 34, "ink-soft", room=WORDS_ROOM)
    return end + 80


def ribbons(pen: Pen, awards: list[str], top: float) -> None:
    """Awards as ribbons, as many as fit above the railway; then how many more there are."""
    left, end, last = float(WORDS_X), WORDS_X + WORDS_ROOM, min(top + ROW * (ROWS - 1), LOWEST)
    for at, award in enumerate(awards):
        text = pen.letters.readable(award)
        width = min(float(WORDS_ROOM), pen.letters.width(text, RIBBON) + RIBBON * 2.1)
        if left > WORDS_X and left + width > end:
            if top + ROW > last + 1:
                pen.text(f"+{len(awards) - at}", left, top + RIBBON * 1.22, RIBBON, "reward-ink")
                return
            left, top = float(WORDS_X), top + ROW
        ribbon(pen, text, left, top, width)
        left += width + RIBBON * 0.5


def ribbon(pen: Pen, text: str, left: float, top: float, width: float) -> None:
    box = f'x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{RIBBON * 1.75}" rx="{RIBBON * 0.875}"'
    pen.put(f'<rect {box} fill="{pen.colours["reward"]}"/>')
    pen.disc(left + RIBBON * 0.85, top + RIBBON * 0.87, RIBBON * 0.28, "on-reward")
    room = width - RIBBON * 1.9
    pen.text(text, left + RIBBON * 1.45, top + RIBBON * 1.22, RIBBON, "on-reward", room=room)


def radar(pen: Pen, card: Card, lang: str, tint: str) -> None:
    """The abilities, each in its line's colour."""
    count = len(card.grades)
    for part in (1, 0.75, 0.5, 0.25):
        rim = [spoke(at, count, part) for at in range(count)]
        if part == 1:
            pen.area(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in rim)}Z", "card")
        pen.line(rim, "hair", 2, closed=True)
    reached = [spoke(at, count, 0.12 + 0.88 * one.share) for at, one in enumerate(card.grades)]
    pen.area(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in reached)}Z", tint, 'fill-opacity="0.35"')
    pen.line(reached, tint, 5, closed=True)
    for at, one in enumerate(card.grades):
        ability(pen, said(one.name, lang), at, spoke(at, count, 1 + 20 / RADAR_R))


def spoke(at: int, count: int, part: float) -> tuple[float, float]:
    angle = at / count * 2 * pi
    return RADAR_X + sin(angle) * RADAR_R * part, RADAR_Y - cos(angle) * RADAR_R * part


def ability(pen: Pen, name: str, at: int, place: tuple[float, float]) -> None:
    x, y = place
    aside = abs(x - RADAR_X) >= RADAR_R * 0.5
    colour = f"line-{at % 6 + 1}-ink"
    if aside:
        right = x > RADAR_X
        pen.text(
            name,
            x + (-5 if right else 5),
            y + 5,
            21,
            colour,
            room=96 if right else 118,
            side="start" if right else "end",
        )
    else:
        pen.text(name, x, y + (16 if y > RADAR_Y else 4), 21, colour, room=190, side="middle")


def railway(pen: Pen, card: Card) -> None:
    """The year as a line with a station for each ability, and its grade on it."""
    left, y, width = 84.0, 508.0, 1032.0
    step = width / max(1, len(card.grades) - 1)
    for at in range(1, len(card.grades)):
        track: Points = [(left + (at - 1) * step, y), (left + at * step, y)]
        pen.line(track, f"line-{at % 6 + 1}", 14)
    for at, one in enumerate(card.grades):
        pen.disc(left + at * step, y, 32, "ink")
        pen.disc(left + at * step, y, 27, "card")
        pen.text(letter(one.grade), left + at * step, y + 12, 34, f"line-{at % 6 + 1}-ink", side="middle")


def foot(pen: Pen, words: Said) -> None:
    left, y, end = 60, 582, 1140
    score = pen.text(words.score, end, y, 23, "ink", side="end")
    brand = pen.text(words.brand, left, y, 25, "voice-ink")
    pen.text(words.foot, left + brand + 20, y, 21, "ink-soft", room=end - left - brand - score - 44)


def letter(grade: int) -> str:
    return GRADES[grade] if 0 <= grade < len(GRADES) else GRADES[0]
