"""Who and what there is in the situation in which everybody tries everything."""

from __future__ import annotations

MEETUP, OTHER_MEETUP = "maaaaaaaaaaaaaaa", "mbbbbbbbbbbbbbbb"
ROOM, OTHER_ROOM, HALL = f"{MEETUP}-1", f"{MEETUP}-2", f"{MEETUP}-0"
LOUNGE = f"lounge/{MEETUP}"
THREAD = f"{MEETUP}-t1"
"""Of two who have found each other there."""
ALONE = "aloneAloneAloneAloneAl"
"""A table that stands alone."""
PACK = "cs_college"

TARGET = "p-target"
"""Sits in the room, and has things done to them."""
HELPER = "f-helper"
"""A facilitator to whom things are done."""
