"""What somebody with bad intentions would send, by a seed: texts, values, and commands that are nearly right."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import msgspec

from server.wiring import kinds
from tests.authorization.asked import COMMANDS
from tests.authorization.names import ALONE, HELPER, MEETUP, OTHER_MEETUP, PACK, TARGET

Json = Any
SCRIPT = "<script>evil()</script>"
"""Must never come back as it is in a page."""
HEADER = "\r\nX-Evil: 1\r\n\r\n"
"""Must never become a header."""
TEXTS = (
    "", " ", "\0", "a\0b", "\x1b[2J\x1b]0;evil\x07", "\n\nERROR forged line", "\u202eevil\u202c", "\ufeff",
    "\u2028\u2029",
    "\ud800", "\udfff\ud800", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "é" * 300, "e" + "\u0301" * 500,
    "漢" * 4000,
    SCRIPT, '"><img src=x onerror=evil()>', "javascript:evil()", "{{7*7}}", "${7*7}", "{% raw %}", "%s%s%n%x",
    "{0.__class__}",
    "' OR 1=1 --", "'; DROP TABLE event; --", "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "..\\..\\nijikai.db",
    "/etc/passwd", "file:///etc/passwd", "//evil.example", "https://evil.example", "\\\\evil.example\\x", HEADER,
    "=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-1", "0", "1e999", "NaN", "true", "null", "undefined", "[]", "{}",
    "１２３", "٣",
    "__proto__", "constructor", "type", "seq", "$.x", "*", "%", "%00", "%ff%fe", "a" * 39, "a" * 41, "a" * 81,
    "a" * 2001,
    TARGET, HELPER, "p-here", "host", "system", MEETUP, OTHER_MEETUP, ALONE, f"{MEETUP}-1", f"{MEETUP}-t1", PACK,
)  # fmt: skip
NUMBERS = (
    0, 1, -1, 2, 3, 5, 40, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -(2**31), 2**53, 2**63 - 1, 2**63, -(2**63),
    2**64, 10**40,
    0.5, -0.0, 1e308, 1e-320, float("nan"), float("inf"), 4_000_000_000_000, -4_000_000_000_000,
)  # fmt: skip
ENDINGS = frozenset(
    {"cancel", "close", "close_up", "erase", "forget", "leave", "leave_all", "remove", "stand", "expel"}
)
"""Commands after which little is left to be tried: rarely sent as they should be."""


class Hostile:
    """Everything is chosen by one ``Random``, so the same seed sends the same."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.chance = random.random
        self._shapes = shapes()

    def text(self) -> str:
        chosen = self.random.choice(TEXTS)
        if self.chance() < 0.1:
            return chosen + self.random.choice(TEXTS)
        if self.chance() < 0.05:
            return "".join(chr(self.random.randrange(0x11_0000)) for _ in range(self.random.randrange(1, 30)))
        return chosen

    def number(self) -> float:
        return self.random.choice(NUMBERS) if self.chance() < 0.8 else self.random.randrange(-(2**70), 2**70)

    def value(self, depth: int = 3) -> Json:
        """Return any JSON, and some that is none (not-a-number)."""
        which = self.random.randrange(8 if depth else 5)
        if which < 2:
            return self.text()
        if which == 2:
            return self.number()
        if which < 5:
            return self.random.choice((None, True, False, [], {}))
        if which == 5:
            return [self.value(depth - 1) for _ in range(self.random.randrange(5))]
        if which == 6:
            return {self.text()[:200]: self.value(depth - 1) for _ in range(self.random.randrange(5))}
        return deep(self.random.choice((10, 100, 900)))

    def command(self, kind: str) -> Json:
        """Return a command of a kind of stream: a right one, one that is nearly right, or one built from its schema."""
        sample = self.random.choice(COMMANDS[kind])
        if sample["type"] in ENDINGS and self.chance() > 0.003:
            sample = self.random.choice([each for each in COMMANDS[kind] if each["type"] not in ENDINGS])
        luck = self.chance()
        if luck < 0.3:
            return sample
        if luck < 0.6:
            return self.spoilt(sample)
        if luck < 0.9 and sample["type"] not in ENDINGS:
            return self.built(kind, sample["type"])
        return self.spoilt(self.spoilt(sample)) if luck < 0.97 else self.value()

    def spoilt(self, sample: Mapping[str, Json]) -> dict[str, Json]:
        """Return an object with one field wrong, missing or too many."""
        made = dict(sample)
        name = self.random.choice(list(made) or [""])
        luck = self.chance()
        if luck < 0.7:
            made[name] = self.value()
        elif luck < 0.85:
            made.pop(name, None)
        else:
            made[self.text()[:100]] = self.value()
        return made

    def built(self, kind: str, tag: str) -> Json:
        """Return a command with all its fields of the right kind, as its schema says, and as odd as that allows."""
        definitions, tags = self._shapes[kind]
        made: dict[str, Json] = self._typed(tags[tag], definitions, 4)
        return made | {"type": tag}

    def _of(self, schema: Mapping[str, Json], definitions: Mapping[str, Json], depth: int) -> Json:
        if self.chance() < 0.03:
            return self.value(1)
        if "$ref" in schema:
            return self._of(definitions[schema["$ref"].rpartition("/")[2]], definitions, depth)
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        for several in ("anyOf", "oneOf"):
            if several in schema:
                return self._of(self.random.choice(schema[several]), definitions, depth)
        return self._typed(schema, definitions, depth)

    def _typed(self, schema: Mapping[str, Json], definitions: Mapping[str, Json], depth: int) -> Json:
        match schema.get("type"):
            case "object" if "properties" in schema:
                needed = schema.get("required", ())
                wanted = [name for name in schema["properties"] if name in needed or self.chance() < 0.7]
                return {name: self._of(schema["properties"][name], definitions, depth - 1) for name in wanted}
            case "object":
                return {self.word(): self.value(1) for _ in range(self.random.randrange(4))}
            case "array":
                many = self.random.choice((0, 1, 2, 3, 40)) if depth > 0 else 0
                return [self._of(schema.get("items") or {}, definitions, depth - 1) for _ in range(many)]
            case "integer" | "number":
                low, high = schema.get("minimum", -5), schema.get("maximum", 10_000)
                return self.random.choice((low, high, low + 1, high - 1, (low + high) // 2))
            case "string":
                return self.word()[: schema.get("maxLength", 400)] if self.chance() < 0.6 else self.text()
            case "boolean":
                return self.chance() < 0.5
        return None if schema.get("type") == "null" else self.value(1)

    def word(self) -> str:
        """Return something that is called so in the house."""
        return self.random.choice(
            (
                TARGET,
                "p-here",
                "p-host",
                HELPER,
                "1",
                "2",
                "two",
                "a b",
                "pairs",
                f"{MEETUP}-1",
                f"{MEETUP}-2",
                PACK,
                "Hello",
            )
        )

    def json(self, value: Json) -> str:
        """Spell a value out; sometimes cut it off, or break it."""
        told = json.dumps(value)
        luck = self.chance()
        if luck < 0.93:
            return told
        if luck < 0.96:
            return told[: self.random.randrange(len(told) + 1)]
        at = self.random.randrange(len(told) + 1)
        return (
            told[:at] + self.random.choice(("\0", '"', "}", "]", ",", "\\u", "\\ud800", "\x7f", "é")) + told[at + 1 :]
        )


def deep(levels: int) -> Json:
    made: Json = 0
    for level in range(levels):
        made = [made] if level % 2 else {"a": made}
    return made


def shapes() -> dict[str, tuple[dict[str, Json], dict[str, Json]]]:
    """Return, for each kind of stream, the definitions of its commands' schema, and each command's by its tag."""
    found = {}
    for kind in kinds({}):
        definitions: dict[str, Json] = msgspec.json.schema(kind.commands)["$defs"]
        tags = {
            name: {**definitions[struct.__name__], "properties": without(definitions[struct.__name__]["properties"])}
            for name, struct in kind.by_tag.items()
        }
        found[kind.name] = (definitions, tags)
    return found


def without(properties: Mapping[str, Json], names: Sequence[str] = ("type",)) -> dict[str, Json]:
    return {name: shape for name, shape in properties.items() if name not in names}
