"""The catalogues say the same things in every language: same messages, same attributes, same variables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from server.meetup.state import StepKind
from server.texts import LANGUAGES, Catalogue, Texts, entries, files

LOCALES = Path(__file__).parents[1] / "static" / "locale"

pytestmark = pytest.mark.gate


class Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


def test_catalogues_agree() -> None:
    catalogues = {
        lang: {file.name.removeprefix(lang): dict(texts(file)) for file in files(LOCALES, lang)} for lang in LANGUAGES
    }
    assert set(catalogues["ja"]) == set(catalogues["en"])
    for name, wanted in catalogues["ja"].items():
        assert differences(wanted, catalogues["en"][name]) == [], name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_in_two_files(lang: str) -> None:
    found = [key for file in files(LOCALES, lang) for key, _ in texts(file)]
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_message_alone_reads_as_in_its_file(lang: str) -> None:
    """Each is parsed by itself; what it speaks of is found in the end."""
    for file in files(LOCALES, lang):
        source = file.read_text("utf-8")
        whole = [entry for entry in FluentParser().parse(source).body if isinstance(entry, ast.Message | ast.Term)]
        alone = [FluentParser().parse_entry(entry) for _, entry in entries(source)]
        assert len(alone) == len(whole)
        for one, same in zip(alone, whole, strict=True):
            assert one.equals(same, ignored_fields=["span", "comment"]), file.name


def test_what_a_message_speaks_of_is_there_too() -> None:
    said = Catalogue(
        "en",
        [
            "-house = Nijikai\nhello = Hello from { -house }{ $many ->\n [one] { mark }\n*[other] { mark.twice }\n}\n",
            "mark = !\n .twice = !!\n# a word\nhello = the second of that name\n",
        ],
    )
    assert said.format(said.pattern("hello"), {"many": 2}) == ("Hello from Nijikai!!", [])
    assert said.pattern("a") is said.pattern("-house") is said.pattern("hello.part") is None


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


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(StepKind))
def test_a_step_is_called_the_same_on_every_page(lang: str, kind: str) -> None:
    catalogue = Texts(LOCALES)
    assert len({catalogue.text(lang, f"{page}-{kind}") for page in ("step", "desk-step", "org-step-kind")}) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("console", "room", "ids"),
    [
        ("desk-depth", "topic", ("first_timer", "practitioner", "veteran")),
        ("desk-heading", "note-heading", ("hypothesis", "learned", "next")),
    ],
)
def test_the_console_and_a_room_call_it_the_same(lang: str, console: str, room: str, ids: tuple[str, ...]) -> None:
    text = Texts(LOCALES).text
    assert [text(lang, f"{console}-{id_}") for id_ in ids] == [text(lang, f"{room}-{id_}") for id_ in ids]
