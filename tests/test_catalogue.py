"""The catalogues say the same things in every language: same messages, same attributes, same variables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

LOCALES = Path(__file__).parents[1] / "static" / "locale"

pytestmark = pytest.mark.gate


class Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


def test_catalogues_agree() -> None:
    catalogues = {file.name: dict(texts(file)) for file in sorted(LOCALES.glob("*.ftl"))}
    assert {"en.ftl", "ja.ftl"} <= set(catalogues)
    wanted = catalogues["ja.ftl"]
    assert differences(wanted, catalogues["en.ftl"]) == []


def differences(wanted: dict[str, set[str]], given: dict[str, set[str]]) -> list[str]:
    return [
        *(f"{id_}: only in ja" for id_ in wanted if id_ not in given),
        *(f"{id_}: only in en" for id_ in given if id_ not in wanted),
        *(
            f"{id_}: ja uses {wanted[id_]}, en {given[id_]}"
            for id_ in wanted
            if given.get(id_, wanted[id_]) != wanted[id_]
        ),
    ]


def texts(file: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield the id of each text of a catalogue, and the variables it uses."""
    seen: set[str] = set()
    for entry in FluentParser().parse(file.read_text("utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in seen, f"{file.name}: {entry.id.name} is there twice"
            seen.add(entry.id.name)
            if entry.value:
                yield entry.id.name, variables(entry.value)
            yield from ((f"{entry.id.name}.{part.id.name}", variables(part.value)) for part in entry.attributes)


def variables(pattern: ast.Pattern) -> set[str]:
    visitor = Variables()
    visitor.visit(pattern)
    return visitor.found
