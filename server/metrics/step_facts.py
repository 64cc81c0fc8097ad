"""The steps of the agenda as they were held."""

from __future__ import annotations

from server.metrics.facts import StepFacts
from server.metrics.findings import Findings


def steps(found: Findings) -> tuple[StepFacts, ...]:
    return tuple(
        StepFacts(
            id=held.step.id,
            kind=held.step.kind,
            title=held.step.title,
            start=held.start,
            end=held.ended,
            began_with=len(found.began[number]),
            stayed=len(found.stayed[number]),
            there=len(found.there[number]),
            active=len(found.active[number]),
            acts=found.acts.by_step.get(number, {}),
        )
        for number, held in enumerate(found.steps)
    )
