"""All acts as columns, and their counts by person, by step, by room and minute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from server.metrics.doings import ACTS, Doings
from server.metrics.facts import Act

if TYPE_CHECKING:
    import polars as pl

MINUTE: Final = 60_000
Counts = dict[Act, int]


class Acts:
    """``steps``: when each held step began and ended, in order."""

    def __init__(self, doings: Doings, steps: Sequence[tuple[int, int]]) -> None:
        import polars as pl  # noqa: PLC0415 - servers that measure nothing do not load it

        columns = {"at": doings.at, "who": doings.who, "act": doings.act, "room": doings.room}
        schema: Any = {"at": pl.Int64, "who": pl.Categorical, "act": pl.Enum(ACTS), "room": pl.Categorical}
        self.table = with_steps(pl.DataFrame(columns, schema=schema), steps)

    @cached_property
    def by_person(self) -> dict[str, Counts]:
        """Return person -> kind -> acts, at any time."""
        return nested(self.table.group_by("who", "act").len().sort("act"))

    @cached_property
    def by_step(self) -> dict[int, Counts]:
        """Return number of the held step -> kind -> acts."""
        import polars as pl  # noqa: PLC0415 - as above

        return nested(self.table.filter(pl.col("step") >= 0).group_by("step", "act").len().sort("act"))

    @cached_property
    def by_person_and_step(self) -> dict[str, dict[int, int]]:
        """Return person -> number of the held step -> acts."""
        import polars as pl  # noqa: PLC0415 - as above

        return nested(self.table.filter(pl.col("step") >= 0).group_by("who", "step").len().sort("step"))

    def heat(self, starts: Mapping[str, tuple[int, int]]) -> dict[str, dict[int, int]]:
        """Return room -> minute from its start -> acts in it. ``starts``: when each began and ended."""
        import polars as pl  # noqa: PLC0415 - as above

        rooms = pl.DataFrame(
            [(room, start, end) for room, (start, end) in starts.items()],
            schema={"room": pl.String, "start": pl.Int64, "end": pl.Int64},
            orient="row",
        ).with_columns(pl.col("room").cast(pl.Categorical))
        inside = self.table.join(rooms, on="room").filter(pl.col("at").is_between("start", "end", closed="left"))
        minute = ((pl.col("at") - pl.col("start")) // MINUTE).alias("minute")
        return nested(inside.group_by("room", minute).len())


def with_steps(table: pl.DataFrame, steps: Sequence[tuple[int, int]]) -> pl.DataFrame:
    """Return acts with the number of the held ``step`` that was on; -1: none was."""
    import polars as pl  # noqa: PLC0415 - as above

    rows = [(start, end, number) for number, (start, end) in enumerate(steps)]
    held = pl.DataFrame(rows, schema={"at": pl.Int64, "over": pl.Int64, "step": pl.Int32}, orient="row")
    joined = table.sort("at").join_asof(held.set_sorted("at"), on="at", strategy="backward")
    step = pl.when(pl.col("at") < pl.col("over")).then("step").otherwise(-1)
    return joined.select(*table.columns, step.alias("step"))


def nested(table: pl.DataFrame) -> dict[Any, dict[Any, int]]:
    """Return the third column by the first two."""
    found: defaultdict[Any, dict[Any, int]] = defaultdict(dict)
    for key, inner, count in table.iter_rows():
        found[key][inner] = count
    return found
