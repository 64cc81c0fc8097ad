"""Faults of ours: logged with their place, never with what people typed; told by a number."""

from __future__ import annotations

import logging
import secrets
import traceback

log = logging.getLogger("nijikai.incidents")


def report(error: BaseException, where: str) -> str:
    """Log an exception and return its number. Its message is left out: it may quote what somebody sent."""
    incident = secrets.token_hex(4)
    places = "".join(traceback.format_tb(error.__traceback__))
    fields = {"incident": incident, "error": type(error).__name__}
    log.error("incident %s in %s: %s\n%s", incident, where, fields["error"], places, extra={"fields": fields})
    return incident
