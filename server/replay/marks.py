"""The moments worth going to: found by the same rules as in the measures of a meetup, whether or not it is measured."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from server.incidents import report
from server.log.records import Recorded, bundled
from server.metrics.facts import Mark
from server.metrics.findings import Findings
from server.metrics.measure import PLAIN, marks
from server.metrics.presence import concurrency
from server.metrics.rows import Log


class Marks:
    """Takes in the log's records, in order of each stream."""

    def __init__(self, meetup: str) -> None:
        self._meetup = meetup
        self._log = Log(meetup)
        self._found: tuple[Mark, ...] = ()
        self._up_to = 0
        self._broken = False

    def take(self, stream: str, records: list[Recorded]) -> None:
        """Take some in. What cannot be read ends the search for marks, but nothing else."""
        if self._broken:
            return
        try:
            for _, cells in bundled(records):
                self._log.add(stream, cells)
        except Exception as error:  # noqa: BLE001 - there are no marks then, and all else is there
            self._give_up(error)

    def told(self, called: Callable[[str], str]) -> list[Mark]:
        """Return the marks; ``called``: under which ids people are known here."""
        if self._log.events != self._up_to and not self._broken:
            self._up_to = self._log.events
            try:
                self._found = self._find()
            except Exception as error:  # noqa: BLE001 - as above
                self._give_up(error)
        return [replace(mark, who=called(mark.who)) if mark.who else mark for mark in self._found]

    def _find(self) -> tuple[Mark, ...]:
        found = Findings(self._log, self._meetup, PLAIN)
        return marks(found, concurrency(found.presence.values()))

    def _give_up(self, error: Exception) -> None:
        report(error, "marks of a replay")
        self._broken, self._found = True, ()
