"""Ways to make small groups, prepared ahead in a meetup's form: kept, changed, wrong; and chosen by the agenda."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from game.decider import Context
from server.meetup.commands import Prepare
from server.meetup.scheme import Scheme, Soft, Topic
from server.meetup.state import Plan, Step
from server.pages.schemes import typed_schemes
from server.pages.wording import Wording
from server.texts import Texts
from tests.pages.office import Answer, Office, plan_form
from tests.pages.site import packs

TEXTS = Texts(Path(__file__).parents[2] / "static" / "locale")
SHORT = Scheme(id="short", name="はじめまして", size=3, rounds=2, seconds=90, topics=(Topic("failure", places=6),))
RICH = Scheme(
    id="rich",
    name="Topics",
    rule="vote",
    size=6,
    rounds=4,
    seconds=600,
    warn=0,
    back=0,
    rest=120,
    topics=(Topic("first"), Topic("topic-1", "料金の話", 8), Topic("topic-2", "A | B", 3)),
    level="veteran",
    language=True,
    soft=Soft(company=8, level="same", topic=3),
    template=("learned", "宿題"),
)
STEPS = [("welcome", "5"), ("breakout", "20"), ("finale", "5")]


def form(*schemes: Scheme, step: str = "", lang: str = "ja", **changes: str) -> list[tuple[str, str]]:
    """Return a plan's form with these schemes, as a browser sends it. ``short_name``: of SHORT."""
    typed = typed_schemes(schemes, Wording.of(lang, TEXTS, packs()["cs_college"]))
    plain = {name: value for name, value in changes.items() if not name.startswith("short_")}
    typed |= {name.replace("short_", "scheme-short-"): changes[name] for name in changes.keys() - plain.keys()}
    steps = [("step-scheme", value) for value in ("", step, "")]
    ids = [("scheme-id", scheme.id) for scheme in schemes]
    return [*plan_form(STEPS, **plain), *steps, *ids, *((name, value) for name, value in typed.items() if value)]


async def sent(office: Office, fields: list[tuple[str, str]]) -> tuple[Answer, Plan | None]:
    """Make a meetup by this form; return the answer, and the plan if it was made."""
    organization, yui = await office.found()
    answer = await yui.post(f"/organize/o/{organization.id}/new", fields)
    plan: Plan | None = (await office.state(answer.location)).plan if answer.status == 303 else None
    return answer, plan


@pytest.mark.parametrize("lang", ["ja", "en"])
async def test_what_is_typed_is_kept(office: Office, lang: str) -> None:
    """In whatever language topics of the game and headings are named."""
    _, plan = await sent(office, form(SHORT, RICH, step="rich", lang=lang))
    assert plan
    assert plan.schemes == (SHORT, RICH)
    assert plan.agenda[1] == Step("breakout", "breakout", 20, scheme="rich")


async def test_the_form_shows_what_is_kept(office: Office) -> None:
    organization, yui = await office.found()
    made = await yui.post(f"/organize/o/{organization.id}/new", form(SHORT, RICH, step="rich"))
    page = (await yui.get(f"{made.location}/edit")).text
    assert 'name="scheme-short-minutes" type="text" value="1.5"' in page
    assert "料金の話 | 8" in page
    assert '<option value="rich" selected>Topics</option>' in page
    shown = (await yui.get(made.location)).text
    assert "Topics" in shown


async def test_what_the_form_has_no_words_for_stays(office: Office) -> None:
    """Weights in between, and the ids of topics, which votes go by."""
    fine = Scheme(
        id="short",
        name="x",
        soft=Soft(company=5, level="mix", level_share=9, topic=10),
        topics=(Topic("money", "お金"), Topic("topic-1", "人")),
    )
    organization, yui = await office.found()
    page = await office.meetup(organization, yui)
    plan = (await office.state(page)).plan
    command = Prepare(msgspec.structs.replace(plan, schemes=(fine,)))
    stream = f"meetup/{page.rpartition('/')[2]}"
    await office.nijikai.streams.run(stream, command, Context("o-1", "organizer", office.clock.now()), "")
    assert (await yui.post(f"{page}/edit", form(fine, title="別の名前"))).status == 303
    assert (await office.state(page)).plan.schemes == (fine,)
    more = form(fine, short_topics="人\nお金 | 4\n新しい")
    assert (await yui.post(f"{page}/edit", more)).status == 303
    assert (await office.state(page)).plan.schemes[0].topics == (
        Topic("topic-1", "人"),
        Topic("money", "お金", 4),
        Topic("topic-2", "新しい"),
    )


async def test_the_same_again_keeps_them(office: Office) -> None:
    organization, yui = await office.found()
    made = await yui.post(f"/organize/o/{organization.id}/new", form(SHORT, RICH, step="tables"))
    copied = (await yui.post(f"{made.location}/duplicate")).location.removesuffix("/edit")
    plan = (await office.state(copied)).plan
    assert plan.schemes == (SHORT, RICH)
    assert plan.agenda[1].scheme == "tables"


@pytest.mark.parametrize(
    ("act", "ids", "names"),
    [
        ("scheme-add", ["short", "rich", "way-1"], ["はじめまして", "Topics", ""]),
        ("scheme-copy-short", ["short", "way-1", "rich"], ["はじめまして", "はじめまして 2", "Topics"]),
        ("scheme-drop-short", ["rich"], ["Topics"]),
        ("scheme-drop-nothing", ["short", "rich"], ["はじめまして", "Topics"]),
        ("scheme-copy-nothing", ["short", "rich"], ["はじめまして", "Topics"]),
        ("scheme-paint-short", ["short", "rich"], ["はじめまして", "Topics"]),
        ("down-0", ["short", "rich"], ["はじめまして", "Topics"]),
    ],
)
async def test_buttons_change_the_form_and_save_nothing(
    office: Office, act: str, ids: list[str], names: list[str]
) -> None:
    answer, plan = await sent(office, form(SHORT, RICH, act=act))
    assert (answer.status, plan) == (200, None)
    assert re.findall(r'name="scheme-id" value="([^"]*)"', answer.text) == ids
    assert re.findall(r'name="scheme-[^"]*-name" type="text" value="([^"]*)"', answer.text) == names


async def test_a_step_whose_scheme_is_gone(office: Office) -> None:
    """The page chooses the usual way for it; whoever sends the old one nevertheless is told."""
    answer, _ = await sent(office, form(SHORT, step="short", act="scheme-drop-short"))
    assert 'value="short"' not in answer.text
    organization, yui = await office.found("nao@example.org", "みどり")
    forged = await yui.post(f"/organize/o/{organization.id}/new", form(SHORT, step="other"))
    assert (forged.status, 'id="wrong-step-1-scheme"' in forged.text) == (422, True)


async def test_forged_ids_are_no_schemes(office: Office) -> None:
    ids = [("scheme-id", id) for id in ("tables", "a b", "", "x" * 41, "short", '"><script>')]
    _, plan = await sent(office, [*form(SHORT), *ids])
    assert plan
    assert [scheme.id for scheme in plan.schemes] == ["short"]


async def test_no_more_than_twenty(office: Office) -> None:
    many = [msgspec.structs.replace(SHORT, id=f"s{number}") for number in range(20)]
    answer, _ = await sent(office, form(*many, act="scheme-add"))
    assert answer.text.count('name="scheme-id"') == 20


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " ", "empty"),
        ("name", "x" * 61, "long"),
        ("rule", "lottery", "choice"),
        ("size", "7", "number"),
        ("size", "1", "number"),
        ("rounds", "13", "number"),
        ("minutes", "0.4", "number"),
        ("minutes", "soon", "number"),
        ("minutes", "121", "number"),
        ("warn", "601", "number"),
        ("back", "-1", "number"),
        ("rest", " ", "number"),
        ("topics", "A | many", "number"),
        ("topics", "A\nB\nA", "twice"),
        ("topics", "失敗談\nMistakes", "twice"),
        ("topics", "x" * 121, "long"),
        ("topics", " | 5", "empty"),
        ("topics", "\n".join(map(str, range(21))), "many"),
        ("depth", "abyss", "choice"),
        ("company", "very", "choice"),
        ("level", "up", "choice"),
        ("votes", "all", "choice"),
        ("headings", "1\n2\n3\n4\n5\n6\n7", "many"),
        ("headings", "x" * 121, "long"),
    ],
)
async def test_what_is_wrong_is_said_at_the_field(office: Office, field: str, value: str, code: str) -> None:
    answer, plan = await sent(office, form(SHORT, **{f"short_{field}": value}))
    assert (answer.status, plan) == (422, None)
    said = re.search(rf'id="wrong-scheme-short-{field}">([^<]*)<', answer.text)
    assert said
    words = {"empty": "ここを埋めて", "choice": "選べるもの", "number": "までの数", "twice": "2つ", "many": "行まで"}
    assert words.get(code, "文字まで") in said[1]
    assert re.search(r'id="scheme-short" open', answer.text)


async def test_numbers_as_they_are_typed_in_japan(office: Office) -> None:
    _, plan = await sent(office, form(SHORT, short_minutes="２．５", short_size="５", short_topics="料金｜８"))
    assert plan
    assert (plan.schemes[0].seconds, plan.schemes[0].size) == (150, 5)
    assert plan.schemes[0].topics == (Topic("topic-1", "料金", 8),)
