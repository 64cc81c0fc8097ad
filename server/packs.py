"""Packs on the disk: the built-in ones and folders of other people's; and what a browser gets of them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from game.pack.loader import parse
from game.pack.problems import PackError, Problem
from game.pack.schema import Pack

LARGEST = 1_000_000
"""Bytes a file of a pack may have."""

RULES_ONLY = frozenset(
    {"at_least", "clocks", "counter", "effects", "failure", "measure", "passives", "success", "titles", "weight"}
)
"""Fields of a pack that no screen shows. Browsers do without them: less to send, and no peeping at what will happen."""


class Localized(msgspec.Struct, frozen=True):
    """A pack as a browser reads it: JSON in one language, with a digest that changes whenever a byte does."""

    pack: str
    lang: str
    body: bytes
    digest: str

    @property
    def name(self) -> str:
        """The last part of its address: ``<lang>-<digest>.json``."""
        return f"{self.lang}-{self.digest}.json"


def builtin() -> dict[str, Pack]:
    """The packs that come with Nijikai, by id. Reads and checks them anew: keep the result."""
    shelf = resources.files("game") / "packs"
    packs = [load(folder) for folder in shelf.iterdir() if (folder / "pack.toml").is_file()]
    return {pack.id: pack for pack in sorted(packs, key=lambda pack: pack.id)}


def load(folder: Traversable) -> Pack:
    """Read the pack in a folder. Raises PackError, also for a folder or file that cannot be read."""
    return parse(_texts(folder))


def problems(folder: Path) -> tuple[Problem, ...]:
    """Everything wrong with the pack in a folder; ``str()`` of each is one line. Empty when it can be played."""
    try:
        load(folder)
    except PackError as error:
        return error.problems
    return ()


def _texts(folder: Traversable) -> dict[str, str]:
    found: list[Problem] = []
    texts: dict[str, str] = {}
    try:
        files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    except OSError as error:
        raise PackError([_unreadable(folder.name, error)]) from error
    for file in files:
        try:
            texts[file.name] = _text(file)
        except (OSError, ValueError) as error:
            found.append(_unreadable(file.name, error))
    if found:
        raise PackError(found)
    return texts


def _text(file: Traversable) -> str:
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"it is larger than {LARGEST} bytes")
    return data.decode("utf-8")


def _unreadable(name: str, error: Exception) -> Problem:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(code="file-unreadable", file=name, params={"reason": reason})


def localized(pack: Pack, lang: str) -> Localized:
    """The pack in one language (the pack's first where it lacks ``lang``): every Text is that language's string,
    every field but the rules' own is there, defaults too. Arrays as in the schema.
    """
    spoken = lang if lang in pack.languages else pack.languages[0]
    body = msgspec.json.encode(_plain(pack, spoken))
    return Localized(pack=pack.id, lang=spoken, body=body, digest=sha256(body).hexdigest()[:16])


def _plain(value: Any, lang: str) -> Any:  # noqa: ANN401 - any part of a pack
    if isinstance(value, msgspec.Struct):
        config = value.__struct_config__
        plain = {config.tag_field: config.tag} if config.tag_field else {}
        shown = [field for field in value.__struct_fields__ if field not in RULES_ONLY]
        return plain | {field: _plain(getattr(value, field), lang) for field in shown}
    if isinstance(value, Mapping):
        return value[lang]
    if isinstance(value, tuple):
        return [_plain(each, lang) for each in value]
    return value
