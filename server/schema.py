"""The live protocol as AsyncAPI and JSON Schema files, made from the very types that decode it; and what other programs
can read, as OpenAPI.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from server import openapi
from server.live import messages
from server.live.kinds import Kind
from server.wiring import kinds

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
SENT = {
    "subscribe": (messages.Subscribe, (messages.Snapshot, messages.Gap)),
    "unsubscribe": (messages.Unsubscribe, (messages.Ended,)),
    "command": (messages.Command, (messages.Done,)),
    "overview": (messages.Overview, (messages.Glances,)),
    "unview": (messages.Unview, (messages.Ended,)),
    "signal": (messages.Signal, (messages.Ended,)),
    "ice": (messages.Ice, (messages.Offered,)),
}
"""What clients send, and the answers to each; every one may also be answered with Failed."""
TOLD = {
    "update": messages.Update,
    "closed": messages.Closed,
    "moving": messages.Moving,
    "refused": messages.Refused,
    "overview": messages.GlancesChanged,
    "signal": messages.SignalTold,
}
"""What the server sends unasked."""


def write(folder: Path) -> list[str]:
    """Write all files into a folder; return their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files().items():
        (folder / name).write_text(text(data), "utf-8")
    return sorted(files())


def text(data: Any) -> str:  # noqa: ANN401
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def files() -> dict[str, Any]:
    """Return the content of each file."""
    made: dict[str, Any] = {"asyncapi.json": asyncapi(), "messages.json": catalogue("Messages", everything())}
    made["openapi.json"] = openapi.document()
    for kind in kinds({}):
        made[f"{kind.name}-commands.json"] = union(f"Commands of {kind.name}/<id>", kind.commands)
        made[f"{kind.name}-events.json"] = union(f"Events of {kind.name}/<id>", kind.events)
    return made


def everything() -> tuple[type, ...]:
    answers = {answer for _, answers in SENT.values() for answer in answers}
    sent = [shape for shape, _ in SENT.values()]
    ordered = sorted(answers, key=lambda shape: shape.__name__)
    return (messages.Auth, *sent, *ordered, messages.Failed, *TOLD.values())


def catalogue(title: str, shapes: tuple[type, ...]) -> dict[str, Any]:
    _, components = msgspec.json.schema_components(shapes)
    return {"$schema": ADDRESS, "title": title, "$defs": dict(sorted(components.items()))}


def union(title: str, shape: Any) -> dict[str, Any]:  # noqa: ANN401 - a union of structs
    schema = msgspec.json.schema(shape)
    schema["$defs"] = dict(sorted(schema["$defs"].items()))
    return {"$schema": ADDRESS, "title": title, **schema}


def asyncapi() -> dict[str, Any]:
    """Return the AsyncAPI 3 document; payloads are in the JSON Schema files beside it."""
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Nijikai live protocol",
            "version": "1.0.0",
            "description": "Socket.IO 5 over one WebSocket (Engine.IO 4). docs/protocol.md explains it.",
            "license": {"name": "MIT"},
        },
        "defaultContentType": "application/json",
        "servers": {"nijikai": {"host": "{host}", "protocol": "wss", "pathname": "/live/", "variables": {"host": {}}}},
        "channels": {"live": {"address": "/live/", "messages": _messages()}},
        "operations": {
            **{name: _operation(name, answers) for name, (_, answers) in SENT.items()},
            **{f"{name}-told": _told(name) for name in TOLD},
        },
        "components": {"schemas": {f"{kind.name}-{part}": _file(kind, part) for kind in kinds({}) for part in PARTS}},
    }


PARTS = ("commands", "events")


def _file(kind: Kind, part: str) -> dict[str, str]:
    return {"$ref": f"./{kind.name}-{part}.json"}


def _messages() -> dict[str, Any]:
    """Return all messages by key; an event of the server's may have the name of a client's."""
    sent = {name: _message(name, shape) for name, (shape, _) in SENT.items()}
    return sent | {f"{name}-told": _message(name, shape) for name, shape in TOLD.items()}


def _message(name: str, shape: type) -> dict[str, Any]:
    return {"name": name, "payload": {"$ref": f"./messages.json#/$defs/{shape.__name__}"}}


def _told(name: str) -> dict[str, Any]:
    return {
        "action": "send",
        "summary": TOLD[name].__doc__,
        "channel": {"$ref": "#/channels/live"},
        "messages": [{"$ref": f"#/channels/live/messages/{name}-told"}],
    }


def _operation(name: str, answers: tuple[type, ...]) -> dict[str, Any]:
    shapes = [shape.__name__ for shape in (*answers, messages.Failed)]
    return {
        "action": "receive",
        "summary": SENT[name][0].__doc__,
        "channel": {"$ref": "#/channels/live"},
        "messages": [{"$ref": f"#/channels/live/messages/{name}"}],
        "x-ack": {"oneOf": [{"$ref": f"./messages.json#/$defs/{shape}"} for shape in shapes]},
    }
