"""All pages for organizers, installed in one go."""

from __future__ import annotations

from quart import Quart

from server.pages import (
    account,
    accounts,
    calendar,
    cohort_people,
    entrance,
    logos,
    lounge_numbers,
    measure_files,
    measured_people,
    measures,
    organize,
    organize_keys,
    organize_looks,
    organize_lounge,
    organize_meetup,
    organize_people,
    organize_staff,
    organize_weights,
    passkeys,
    report,
    series_files,
    series_measures,
    signin,
    yardstick,
)
from server.pages.session import know_organizers
from server.pages.uploads import SizedRequest

MODULES = (
    account,
    accounts,
    calendar,
    cohort_people,
    entrance,
    logos,
    lounge_numbers,
    measure_files,
    measured_people,
    measures,
    organize,
    organize_keys,
    organize_looks,
    organize_lounge,
    organize_meetup,
    organize_people,
    organize_staff,
    organize_weights,
    passkeys,
    report,
    series_files,
    series_measures,
    signin,
    yardstick,
)


def install(app: Quart, secret: str) -> None:
    """``secret``: the house's key, from which those of sessions and forms are derived."""
    app.request_class = SizedRequest
    know_organizers(app, secret)
    for module in MODULES:
        app.register_blueprint(module.blueprint)
