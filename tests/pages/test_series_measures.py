"""Meetups over time: compared, who came again, levels, advocates; what is shown to whom."""

from __future__ import annotations

import csv
import html
import io
import re
from pathlib import Path

import msgspec
import pytest

from server.metrics.facts import MeetupFacts
from server.metrics.figure import Figure
from server.metrics.series_facts import Change, Row, SeriesFacts
from server.metrics.yardstick import Yardstick
from server.pages.cohort_people import cell
from server.pages.cohort_views import again
from server.pages.comparisons import charts, grids, rounded_up, says, stretches, verdict_of
from server.texts import Texts
from tests.metrics.histories import history, meetup, person
from tests.pages.office import Office, Visitor
from tests.pages.seasons import over_time, remember

TEXTS = Texts(Path(__file__).parents[2] / "static" / "locale")
USUAL = Yardstick()
CROWD = [person(f"b-{number}") for number in range(12)]


def say(key: str, **params: str | int) -> str:
    return TEXTS.text("en", key, **params)


def evenings() -> list[MeetupFacts]:
    """Three evenings: of twelve people eleven come again, then three; Ann tells stories from the second on."""
    ann = person("ann", told=3, helped=1)
    return [meetup(10, person("ann"), *CROWD), meetup(40, ann, *CROWD[:11]), meetup(120, *CROWD[:3], ann)]


async def opened(office: Office) -> tuple[str, Visitor]:
    organization, yui = await office.found()
    await remember(office, organization.id, evenings(), {"ann": "Ann <b>Ando</b>"})
    return organization.id, yui


def words(text: str) -> str:
    """Return what is written on a page, without its markup."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text.partition("<main")[2])).split())


# --- the page -----------------------------------------------------------------------------------------------------


async def test_everything_over_time_is_on_one_page_and_names_for_those_who_ask(office: Office) -> None:
    id, yui = await opened(office)
    page = await yui.get(f"/organize/o/{id}/measures?lang=en")
    assert page.status == 200
    shown = words(page.text)
    assert "Day 10" in shown
    assert 'href="/organize/meetups/m40/measures"' in page.text
    assert 'href="/organize/measures/attended"' in page.text
    assert "92% 12 people" in shown, "eleven and Ann of the thirteen who came first on day 10 came to the next"
    assert "Ann" not in shown, "names only when they are asked for, and that is written down"
    page = await yui.get(f"/organize/o/{id}/measures?names=on&lang=en")
    assert "Ann &lt;b&gt;Ando&lt;/b&gt;" in page.text
    looks = await office.people.looks.of(id)
    assert [(each.name, each.what, each.detail) for each in looks] == [("yui", "names", "advocates")]


async def test_those_who_only_view_see_no_names_and_no_small_groups_nor_does_what_is_shared(office: Office) -> None:
    id, _ = await opened(office)
    organization = await office.people.organizations.find(id)
    assert organization
    viewer = await office.member(organization, "viewer")
    page = await viewer.get(f"/organize/o/{id}/measures?names=on&lang=en")
    assert page.status == 200
    assert "Ann" not in page.text
    assert "31% 4 people" not in words(page.text)
    assert say("over-time-fewer-short") in words(page.text)
    assert "/yardstick" not in page.text
    assert "/accounts" not in page.text
    assert await office.people.looks.of(id) == []
    yui = office.visitor()
    await yui.sign_in("yui@example.org")
    whole = words((await yui.get(f"/organize/o/{id}/measures?lang=en")).text)
    shared = words((await yui.get(f"/organize/o/{id}/measures?shared=on&names=on&lang=en")).text)
    assert "31% 4 people" in whole
    assert "31% 4 people" not in shared
    assert "Ann" not in shared


async def test_a_series_of_ones_own(office: Office) -> None:
    organization, yui = await office.found()
    other, _ = await office.found("nao@example.org", "みどり")
    mine = await office.people.meetups.add_series(organization.id, "CSの夕べ", "", 1)
    theirs = await office.people.meetups.add_series(other.id, "Hidden", "", 1)
    measured = await remember(office, organization.id, evenings())
    path = f"/organize/o/{organization.id}/measures"
    assert (await yui.get(f"{path}?series={mine.id}")).status == 200
    assert measured.asked == [mine.id]
    assert (await yui.get(f"{path}?series={theirs.id}")).status == 404
    assert (await yui.get(f"/organize/o/{other.id}/measures")).status == 404
    assert f"{path}?series={mine.id}" in (await yui.get(f"/organize/o/{organization.id}/series")).text


async def test_tables_are_taken_along_without_small_groups(office: Office) -> None:
    id, yui = await opened(office)
    path = f"/organize/o/{id}/measures"
    heads = {}
    for table in ("meetups", "cohorts", "levels", "advocates"):
        answer = await yui.get(f"{path}/{table}.csv")
        assert answer.status == 200
        heads[table], *rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
        assert all(len(row) == len(heads[table]) for row in rows)
        if table == "cohorts":
            assert ["m10", "Day 10", "2026-04-11T19:00:00+09:00", "0", "13"] in rows
            assert ["m10", "Day 10", "2026-04-11T19:00:00+09:00", "2", ""] in rows, "four people"
    facts = msgspec.json.decode((await yui.get(f"{path}.json")).text, type=SeriesFacts)
    assert (len(facts.rows), facts.members) == (3, ())
    assert (await yui.get(f"{path}/people.csv")).status == 404
    assert {each.detail for each in await office.people.looks.of(id)} == {
        *(f"{each}.csv" for each in heads),
        "measures.json",
    }


async def test_whatever_there_is_can_be_shown(office: Office) -> None:
    """Nothing, hardly anything, any history."""
    organization, yui = await office.found()
    measured = await remember(office, organization.id, [])
    path = f"/organize/o/{organization.id}/measures"
    few: tuple[list[MeetupFacts], ...] = ([], [meetup(1)], [meetup(1, *CROWD)], [meetup(1), meetup(9, *CROWD)])
    for given in (*few, *(history(seed, people=40, most=30) for seed in range(2))):
        measured.given = given
        for query in ("?names=on", "?shared=on&lang=en"):
            assert (await yui.get(path + query)).status == 200


async def test_an_organization_without_meetups_is_measured_in_earnest(office: Office) -> None:
    organization, yui = await office.found()
    page = await yui.get(f"/organize/o/{organization.id}/measures?lang=en")
    assert (page.status, say("compare-none") in page.text) == (200, True)


# --- what is made of it -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        (Change("repeat", 0.2, 0.1, 0.3), "more"),
        (Change("repeat", -0.2, -0.3, -0.1), "less"),
        (Change("repeat", 0.2, -0.1, 0.4), "unclear"),
        (Change("repeat", 0.2, 0.0, 0.4), "unclear"),
        (Change("repeat", 0.0, -0.1, 0.1), "same"),
        (Change("attended", 3.0), "unsure_more"),
        (Change("attended", -3.0), "unsure_less"),
    ],
)
def test_a_difference_is_called_one_only_beyond_its_interval(change: Change, verdict: str) -> None:
    figure = Figure(change.measure, 0.5, 10)
    assert verdict_of(figure, change, first=False) == verdict
    assert verdict_of(Figure(change.measure, None, 0), change, first=False) == "missing"
    assert verdict_of(figure, None, first=True) == "first"


def test_differences_in_words() -> None:
    assert says("unclear", Change("repeat", 0.123, -0.1, 0.3), say) == say("compare-unclear", amount="12 points")
    assert says("unclear", Change("repeat", 0.001, -0.1, 0.3), say) == say("compare-near")
    assert "1 point apart" in says("unclear", Change("repeat", 0.01, -0.1, 0.3), say)
    assert says("less", Change("satisfaction", -0.5, -0.9, -0.1), say) == say("compare-less", amount="0.5 stars")


def test_a_chart_begins_at_nothing_and_breaks_where_nothing_is_known() -> None:
    facts = over_time([meetup(1, *CROWD), meetup(9), meetup(30, *CROWD[:6]), meetup(60, *CROWD)], USUAL)
    drawn = {each.measure: each for each in charts(facts.rows, say, lambda row: row.title)}
    attended = drawn["attended"]
    assert (attended.bottom, attended.top) == ("0", "20")
    assert [each.last for each in attended.points] == [False] * (len(attended.points) - 1) + [True]
    assert "lowest 0 people (Day 9), highest 12 people (Day 1)" in attended.described
    assert stretches({0: attended.points[0], 2: attended.points[1]}, 3) == []
    assert len(stretches(dict(enumerate(attended.points[:2])) | {3: attended.points[-1]}, 4)) == 1


def test_every_chart_stays_inside_its_drawing() -> None:
    facts = over_time(history(5, people=60, most=50), USUAL)
    for chart in charts(facts.rows, say, lambda row: row.title):
        for point in chart.points:
            assert 0 <= point.x <= 320
            assert all(0 <= each <= 110 for each in (point.y, point.low, point.high))


def test_tables_have_every_figure_of_every_meetup() -> None:
    facts = over_time(evenings(), USUAL)
    cells = {
        (row.meetup, column.measure): cell
        for grid in grids(facts.rows, say)
        for row, line in grid.rows
        for column, cell in zip(grid.columns, line, strict=True)
    }
    for row in facts.rows:
        for figure in row.figures:
            found = cells[row.meetup, figure.measure]
            assert found
            assert found.shown.measure == figure.measure


def test_cells_of_cohorts() -> None:
    assert [again(people, 10).tone for people in (0, 1, 2, 3, 9, 10)] == [0, 1, 1, 2, 5, 5]
    assert again(None, 10).share is None
    assert again(0, None).share is None


def test_round_numbers_are_never_below() -> None:
    for value in (0, 0.3, 1, 7, 10, 11, 99, 101, 4_321):
        assert rounded_up(value) >= value


def test_a_row_without_figures() -> None:
    assert charts([Row("m", "M", 0, "UTC", ())], say, lambda row: row.title) == []


# --- who is behind the cohort grid ------------------------------------------------------------------------------------


async def test_each_cell_leads_to_its_people_and_each_row_to_the_replay(office: Office) -> None:
    id, yui = await opened(office)
    page = await yui.get(f"/organize/o/{id}/measures?lang=en")
    again_ = f"/organize/o/{id}/measures/again?first=m10&later="
    links = [html.unescape(each) for each in re.findall(r'href="(/organize/o/[^"]*/again[^"]*)"', page.text)]
    assert links == [f"{again_}{later}" for later in range(3)]
    assert 'href="/r/m10"' in page.text
    cell = await yui.get(f"{links[2]}&lang=en")
    assert cell.status == 200
    came, _, not_ = words(cell.text).partition("Did not come to that one: 9")
    assert "Came again: 4" in came
    assert [name for name in ("B-0", "B-1", "B-2", "Ann <b>Ando</b>") if name in came] == [
        "B-0", "B-1", "B-2", "Ann <b>Ando</b>",
    ]  # fmt: skip
    assert came.index("Ann") < came.index("B-0"), "by name"
    assert "B-11" in not_
    assert 'href="/r/m120#who=b-0"' in cell.text
    assert "B-11" in words((await yui.get(f"{links[0]}&lang=en")).text)
    looks = await office.people.looks.of(id)
    assert [(each.name, each.what, each.detail) for each in looks] == [("yui", "names", "cohorts")]


@pytest.mark.parametrize("asked", ["", "first=m10", "first=none&later=0", "first=m10&later=3", "first=m10&later=-1"])
async def test_a_cell_that_is_not_there_is_not_found_and_nobody_has_looked(office: Office, asked: str) -> None:
    id, yui = await opened(office)
    assert (await yui.get(f"/organize/o/{id}/measures/again?{asked}")).status == 404
    assert await office.people.looks.of(id) == []


async def test_nobody_is_found_behind_cells_by_those_who_only_view_nor_from_what_is_shared(office: Office) -> None:
    id, yui = await opened(office)
    shared = await yui.get(f"/organize/o/{id}/measures?shared=on&lang=en")
    organization = await office.people.organizations.find(id)
    assert organization
    viewer = await office.member(organization, "viewer")
    seen = await viewer.get(f"/organize/o/{id}/measures?lang=en")
    for page in (shared, seen):
        assert "/again?" not in page.text
        assert 'href="/r/' not in page.text
    assert (await viewer.get(f"/organize/o/{id}/measures/again?first=m10&later=1")).status == 404
    assert await office.people.looks.of(id) == []


async def test_the_people_of_all_cells_are_as_many_as_the_grid_says() -> None:
    facts = over_time(history(5), USUAL)
    for cohort in facts.cohorts:
        first = facts.rows[cohort.first].meetup
        for later, many in enumerate((cohort.people, *cohort.came)):
            found = cell(facts, first, str(later))
            assert found
            assert (len(found.within), len(found.within) + len(found.out)) == (many, cohort.people)
