"""Who met whom: how long two people were in the same room at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from server.metrics.held import Stay

if TYPE_CHECKING:
    import polars as pl

AT_ONCE: Final = 4_000_000
"""Pairs of stays that are compared at once; some 150 MB."""


class Meeting(NamedTuple):
    """``one``, ``other``: ids in their order; ``together``: ms in rooms, all told; ``rooms``: in how many of them it
    was long enough to have met.
    """

    one: str
    other: str
    together: int
    rooms: int


def meetings(people: dict[str, Sequence[Stay]], long: int) -> list[Meeting]:
    """Return who shared rooms, in the order of their ids. ``people``: their stays in rooms besides the hall; ``long``:
    ms in one room after which two have met.

    Two stays in one room overlap from the later start to the earlier end.
    """
    import polars as pl  # noqa: PLC0415 - servers that measure nothing do not load it

    ids = sorted(people)
    rows = [(number, *stay) for number, who in enumerate(ids) for stay in people[who]]
    if not rows:
        return []
    schema = {"one": pl.Int32, "room": pl.String, "start": pl.Int64, "end": pl.Int64}
    stays = pl.DataFrame(rows, schema=schema, orient="row").with_columns(pl.col("room").cast(pl.Categorical))
    by_room = pl.concat([overlaps(part) for part in parts(stays)])
    pairs = by_room.group_by("one", "other").agg(
        pl.col("together").sum(), (pl.col("together") >= long).sum().alias("rooms")
    )  # fmt: skip
    return [Meeting(ids[one], ids[other], *rest) for one, other, *rest in pairs.sort("one", "other").iter_rows()]


def parts(stays: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Yield the stays in parts of whole rooms that are not too many to compare at once."""
    import polars as pl  # noqa: PLC0415 - as above

    sizes = stays.group_by("room").len().sort("len", "room")
    numbered = sizes.select("room", (pl.col("len").cast(pl.Int64).pow(2).cum_sum() // AT_ONCE).alias("part"))
    if numbered["part"].max() == 0:
        yield stays
    else:
        yield from stays.join(numbered, on="room").partition_by("part", include_key=False)


def overlaps(stays: pl.DataFrame) -> pl.DataFrame:
    """Return ``one``, ``other``, ``room``, ``together`` of those who were in a room at the same time."""
    import polars as pl  # noqa: PLC0415 - as above

    both = stays.join(stays.rename({"one": "other"}), on="room").filter(pl.col("one") < pl.col("other"))
    spans = both.select(
        "one",
        "other",
        "room",
        (pl.min_horizontal("end", "end_right") - pl.max_horizontal("start", "start_right")).alias("together"),
    )
    return spans.filter(pl.col("together") > 0).group_by("one", "other", "room").agg(pl.col("together").sum())
