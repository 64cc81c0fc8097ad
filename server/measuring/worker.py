"""The other process: reads logs and measures them, so that nobody's event loop has to wait, nor keep the libraries.

``python -m server.measuring.worker`` reads one question, writes its answers as frames, and ends.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import nullcontext

import msgspec

from server.collector import look_seldom
from server.log.records import bundled
from server.measuring import rows as database
from server.measuring.question import Accounts, Answer, Kept, Measure, Preview, Question, Series, Wanted, frame
from server.measuring.rows import Rows
from server.metrics.facts import MeetupFacts

Work = Callable[[], object]


class Gone(Exception):
    """What was measured of a meetup has been thrown away meanwhile."""


def answers(question: Question) -> Iterator[Answer]:
    """Answer a question, bit by bit."""
    with database.opened(question.url) if question.url else nullcontext() as rows:
        match question:
            case Measure():
                for wanted in question.meetups:
                    yield attempt(lambda: measured(rows, wanted, question), wanted.meetup)  # noqa: B023 - called at once
            case Series():
                yield attempt(lambda: series(rows, question))
            case Preview():
                yield attempt(lambda: preview(rows, question))
            case Accounts():
                yield attempt(lambda: accounts(rows, question))


def attempt(work: Work, of: str = "") -> Answer:
    """Return what comes of it, or why nothing did; what was asked is not told."""
    from server.metrics.broken import BrokenEvent  # noqa: PLC0415 - with the libraries, once all is in place

    try:
        return Answer(of, data=msgspec.Raw(msgspec.json.encode(work())))
    except BrokenEvent as error:
        return Answer(of, "broken", error.stream, error.seq)
    except Gone:
        return Answer(of, "gone")
    except Exception as error:  # noqa: BLE001 - whoever asked is told that it failed
        places = "".join(traceback.format_tb(error.__traceback__))
        sys.stderr.write(f"measuring failed: {type(error).__name__}\n{places}")
        return Answer(of, "failed")


def measured(rows: Rows | None, wanted: Wanted, question: Measure) -> MeetupFacts:
    from server.metrics.measure import measure_log  # noqa: PLC0415
    from server.metrics.rows import rows as read  # noqa: PLC0415

    bundles = database.bundles(rows, wanted.heads) if rows else bundled(wanted.records)
    return measure_log(read(bundles, wanted.meetup), wanted.meetup, question.yardstick)


def series(rows: Rows | None, question: Series) -> object:
    from server.metrics.series import series as compute  # noqa: PLC0415

    return compute([facts(rows, each) for each in question.meetups], question.yardstick, question.now)


def preview(rows: Rows | None, question: Preview) -> object:
    from server.metrics.series import preview as compute  # noqa: PLC0415

    meetups = [facts(rows, each) for each in question.meetups]
    return compute(meetups, question.yardstick, question.new, question.now)


def accounts(rows: Rows | None, question: Accounts) -> object:
    from server.metrics.accounts import accounts as compute  # noqa: PLC0415

    return compute([facts(rows, each) for each in question.meetups], question.ledgers, question.yardstick)


def facts(rows: Rows | None, kept: Kept) -> MeetupFacts:
    data = database.facts(rows, kept.meetup) if rows else bytes(kept.data)
    if not data:
        raise Gone
    return msgspec.json.decode(data, type=MeetupFacts)


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ctrl-c is for whoever started us
    os.nice(5)
    look_seldom()
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    for answer in answers(msgspec.json.decode(sys.stdin.buffer.read(), type=Question)):
        out.write(frame(msgspec.json.encode(answer)))
        out.flush()


if __name__ == "__main__":
    main()
