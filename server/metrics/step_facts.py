"""The steps of the agenda as they were held."""

from __future__ import annotations

from collections.abc import Collection

from server.metrics.facts import StepFacts
from server.metrics.findings import Findings
from server.metrics.held import Held
from server.metrics.presence import is_present, overlaps, was_present


def steps(found: Findings) -> tuple[StepFacts, ...]:
    counts, acting = found.acts.by_step(), found.acts.by_person_and_step()
    return tuple(
        StepFacts(
            id=held.step.id,
            kind=held.step.kind,
            title=held.step.title,
            start=held.start,
            end=held.ended,
            began_with=len(began := began_with(found, held)),
            stayed=len(stayed(found, held, began)),
            there=len(there := present(found, held)),
            active=sum(1 for who in there if number in acting.get(who, ())),
            acts=counts.get(number, {}),
        )
        for number, held in enumerate(found.steps)
    )


def began_with(found: Findings, held: Held) -> list[str]:
    """Return who was present at its start."""
    return [who for who in found.came if is_present(found.presence[who], held.start)]


def stayed(found: Findings, held: Held, began: Collection[str]) -> list[str]:
    """Return who of them was still present just before its end."""
    return [who for who in began if was_present(found.presence[who], held.ended)]


def present(found: Findings, held: Held) -> list[str]:
    """Return the attendees who were present at any time of it."""
    return [who for who in found.attendees if overlaps(found.presence[who], held.start, held.ended)]
