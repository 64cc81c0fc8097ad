"""What other weights would change, worked out by the crew beside the event loop; one at a time, whoever asks."""

from __future__ import annotations

import asyncio
from typing import Final

import msgspec

from server.live.crew import Lost
from server.live.worker import MatchingJob
from server.lounge.parts import Options, Weights
from server.lounge.preview import Effect, compare, problem_of, weighed
from server.lounge.state import Lounge
from server.meetup.matching.problem import Problem, Solution
from server.pages.site import site

SECONDS: Final = 10.0
"""That one of the two matchings may take."""
PEOPLE: Final = 60
"""Of a sample."""
SEED: Final = 7
_one = asyncio.Semaphore(1)


async def effect(state: Lounge, weights: Weights) -> Effect | None:
    """Compare the present weights with others; None where that could not be worked out."""
    real = problem_of(state)
    before = real if real is not None else await asyncio.to_thread(made_up, state.options)
    async with _one:
        found = await solved(before), await solved(weighed(before, weights))
    if found[0] is None or found[1] is None:
        return None
    return await asyncio.to_thread(compare, found[0], found[1], sample=real is None)


def made_up(options: Options) -> Problem:
    """Return people who do not exist, always the same."""
    from server.meetup.matching.crowds import crowd  # noqa: PLC0415 - numpy, only where it is used

    made = crowd(PEOPLE, SEED, options.suggestions)
    return msgspec.structs.replace(made, weights=options.weights, group=options.group)


async def solved(asked: Problem) -> Solution | None:
    question = await asyncio.to_thread(msgspec.json.encode, MatchingJob(asked, SECONDS))
    try:
        answer = await site().crew.ask(question, SECONDS, asyncio.Event())
        return await asyncio.to_thread(msgspec.json.decode, answer, type=Solution) if answer else None
    except (Lost, OSError):
        return None
