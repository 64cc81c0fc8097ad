"""The description of what other programs can read, in OpenAPI 3.1: made from the very types that are answered with."""

from __future__ import annotations

from typing import Any, Final, get_args

import msgspec

from server.pages import api_types as told

TEMPLATE: Final = "#/components/schemas/{name}"
MEETUP, SERIES, TABLE = "meetup", "series", "table"


class Endpoint(msgspec.Struct, frozen=True):
    """``path`` as OpenAPI has it; ``answers``: one type, or one of several."""

    path: str
    summary: str
    answers: tuple[type, ...]
    values: tuple[str, ...] = ()


ENDPOINTS: Final = (
    Endpoint("/api/v1/meetups", "Meetups of the organization, the latest first", (told.MeetupList,)),
    Endpoint("/api/v1/meetups/{meetup}/figures", "Every figure of a meetup", (told.MeetupFigures,), (MEETUP,)),
    Endpoint(
        "/api/v1/meetups/{meetup}/tables/{table}",
        "A table behind the figures of a meetup",
        (told.StepTable, told.RoomTable, told.ConcurrencyTable, told.ActTable),
        (MEETUP, TABLE),
    ),
    Endpoint(
        "/api/v1/series/{series}/figures", "Figures of a series, and of each meetup", (told.SeriesFigures,), (SERIES,)
    ),
    Endpoint(
        "/api/v1/series/{series}/cohorts", "First-timers of each meetup, and who came again", (told.Cohorts,), (SERIES,)
    ),
)
VALUES: Final[dict[str, Any]] = {
    MEETUP: {"description": "Its `id` in the list of meetups.", "schema": {"type": "string"}},
    SERIES: {
        "description": "A `series` of the list of meetups, or `all` for all meetups of the organization.",
        "schema": {"type": "string"},
    },
    TABLE: {"description": "Which table.", "schema": {"type": "string", "enum": list(get_args(told.Table))}},
}
TROUBLES: Final = {
    "400": "`bad-format`: `format` is neither `json` nor `csv`; `bad-lang`: `lang` is neither `ja` nor `en`.",
    "401": "`no-key` or `wrong-key`: the header `Authorization: Bearer <key>` is missing, or there is no such key.",
    "403": "`ended-key`: an owner of the organization has ended this key.",
    "404": "`not-found`: there is no such thing in this organization.",
    "405": "`bad-method`: everything here is read with GET.",
    "429": "`too-many`: a key may ask 60 times at once, and once a second for long, if the operator says nothing else.",
    "503": "`measures-busy`, `measures-failed`, `measures-broken` or `unavailable`: there are no figures now.",
}
ABOUT = (
    "Shared figures of an organization's meetups: no people, no comments, and nothing of a group of fewer than five. "
    "Every figure comes with its n, and with its 95% interval where there is one. docs/measures.md has the formulas. "
    "What was not measured before is measured while the request waits: seconds for a meetup, a minute or two for fifty."
)


def document(server: str = "") -> dict[str, Any]:
    """Return the document. ``server``: the address of the house."""
    shapes = (*(shape for each in ENDPOINTS for shape in each.answers), told.Problem)
    _, schemas = msgspec.json.schema_components(shapes, ref_template=TEMPLATE)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Nijikai figures", "version": "1.0.0", "description": ABOUT, "license": {"name": "MIT"}},
        **({"servers": [{"url": server}]} if server else {}),
        "security": [{"key": []}],
        "paths": {each.path: {"get": operation(each)} for each in ENDPOINTS},
        "components": {
            "schemas": dict(sorted(schemas.items())),
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "An access key."}},
        },
    }


def operation(endpoint: Endpoint) -> dict[str, Any]:
    shapes = [reference(shape) for shape in endpoint.answers]
    content = {
        "application/json": {"schema": shapes[0] if len(shapes) == 1 else {"anyOf": shapes}},
        "text/csv": {"schema": {"type": "string"}},
    }
    return {
        "operationId": "-".join(part for part in endpoint.path.split("/")[3:] if not part.startswith("{")),
        "summary": endpoint.summary,
        "parameters": [*(value(name) for name in endpoint.values), *QUERY],
        "responses": {
            "200": {
                "description": endpoint.summary,
                "headers": {"ETag": {"schema": {"type": "string"}}},
                "content": content,
            },
            "304": {"description": "As it was for the ETag in `If-None-Match`."},
            **{status: trouble(text) for status, text in TROUBLES.items()},
        },
    }


def value(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, **VALUES[name]}


QUERY: Final = (
    {
        "name": "format",
        "in": "query",
        "description": "JSON, or a table of comma-separated values in UTF-8.",
        "schema": {"type": "string", "enum": ["json", "csv"], "default": "json"},
    },
    {
        "name": "lang",
        "in": "query",
        "description": "Language of the names of measures.",
        "schema": {"type": "string", "enum": ["ja", "en"]},
    },
)


def trouble(text: str) -> dict[str, Any]:
    return {"description": text, "content": {"application/json": {"schema": reference(told.Problem)}}}


def reference(shape: type) -> dict[str, str]:
    return {"$ref": TEMPLATE.format(name=shape.__name__)}
