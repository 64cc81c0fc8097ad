"""Each way in which a pack of the right shape can be wrong is seen, and said where it is."""

# ruff: noqa: E501 - a table of cases reads best with one case a line

from __future__ import annotations

import re

import pytest

from game.pack.checks import ICONS, check
from game.pack.checks.place import Place as Spot
from game.pack.loader import parse
from game.pack.problems import SENTENCES, PackError
from game.pack.schema import Pack

Files = dict[str, str]

NUMBERS = "start_budget = 80"

CASES = [
    # texts
    ("text-missing", "items.toml", "bicycle", "name", '{ ja = "自転車", en = "Bicycle" }', '{ ja = "自転車" }'),
    ("text-empty", "items.toml", "bicycle", "name", 'en = "Bicycle"', 'en = " "'),
    ("text-extra", "items.toml", "bicycle", "name", 'en = "Bicycle"', 'en = "Bicycle", fr = "Vélo"'),
    ("text-long", "items.toml", "bicycle", "name", 'en = "Bicycle"', f'en = "{"x" * 41}"'),
    ("text-controls", "items.toml", "bicycle", "name", 'en = "Bicycle"', 'en = "Bi\\ncycle"'),
    ("text-controls", "items.toml", "bicycle", "name", 'en = "Bicycle"', 'en = "Bi\\u202ecycle"'),
    ("text-missing", "pack.toml", "planning", "short", '{ ja = "段", en = "Pla" }', '{ ja = "段" }'),
    ("text-missing", "pack.toml", "", "title", 'ja = "町内の夏まつり", ', ""),
    ("text-missing", "troubles.toml", "cloudburst", "answers[0].text", ', en = "Get it all inside in three minutes"', ""),
    ("text-missing", "churn.toml", "", "churn.small.name", ', en = "Lazy Tanuki"', ""),
    ("text-missing", "churn.toml", "", "churn.small.mischief[0].text", ', en = "The Tanuki tasted your soup. The whole pot."', ""),
    ("text-missing", "titles.toml", "", "titles.nouns[0].text", ', en = "Apprentice Planner"', ""),
    ("money-number", "pack.toml", "", "money", '{ ja = "{n}千円"', '{ ja = "千円"'),
    ("reference", "pack.toml", "", "languages", '["ja", "en"]', '["ja", "en", "日本"]'),
    ("duplicate-id", "pack.toml", "", "languages", '["ja", "en"]', '["ja", "en", "en"]'),
    # ids and references
    ("bad-id", "pack.toml", "", "id", 'id = "summer_festival"', 'id = "Summer Festival"'),
    ("bad-id", "items.toml", "leave", "id", 'id = "bicycle"', 'id = "leave"'),
    ("bad-id", "items.toml", "Fast!", "id", 'id = "bicycle"', 'id = "Fast!"'),
    ("duplicate-id", "items.toml", "bicycle", "items", 'id = "sandals"', 'id = "bicycle"'),
    ("duplicate-id", "churn.toml", "nibble", "small.mischief", 'id = "nap_on_plan"', 'id = "nibble"'),
    ("reference", "pack.toml", "", "community", 'community = "friends"', 'community = "fame"'),
    ("reference", "board.toml", "", "start", 'start = "hq"', 'start = "h0"'),
    ("reference", "board.toml", "main", "ability", 'ability = "planning"', 'ability = "luck"'),
    ("reference", "board.toml", "m1", "abilities[0]", 'abilities = ["planning"]', 'abilities = ["luck"]'),
    ("reference", "accounts.toml", "dumplings", "station", 'station = "x1"', 'station = "x9"'),
    ("not-an-account-station", "accounts.toml", "fireworks", "station", 'station = "m4"', 'station = "m3"'),
    ("reference", "accounts.toml", "dumplings", "needs[1]", '["taste", "friends"]', '["taste", "luck"]'),
    ("same-needs", "accounts.toml", "dumplings", "needs", '["taste", "friends"]', '["taste", "taste"]'),
    ("topic-silent", "board.toml", "x2", "topic", 'topic = "memory"', 'topic = "work"'),
    ("reference", "prompts.toml", "first_festival", "topic", 'topic = "memory", level', 'topic = "work", level'),
    ("reference", "titles.toml", "no. 1", "titles.nouns.ability", '{ ability = "planning"', '{ ability = "luck"'),
    ("reference", "titles.toml", "no. 5", "titles.epithets.skill", 'skill = "teller"', 'skill = "mime"'),
    ("epithet-both", "titles.toml", "no. 5", "titles.epithets", 'skill = "teller"', 'skill = "teller", ability = "craft"'),
    ("measure-unknown", "titles.toml", "listener", "measure", 'measure = "reactions_given"', 'measure = "charm"'),
    ("measure-unknown", "titles.toml", "neighbour", "measure", '"xp:friends"', '"xp:luck"'),
    # numbers
    ("mode-missing", "pack.toml", "", "modes", 'id = "short"', 'id = "tiny"'),
    ("range", "pack.toml", "short", "rounds", "rounds = 2", "rounds = 0"),
    ("range", "pack.toml", "", "clocks.plan", "plan = 30", "plan = 0"),
    ("range", "pack.toml", "", "clocks.bot", "bot = 1.6", "bot = nan"),
    ("range", "pack.toml", "", "clocks.bot", "bot = 1.6", "bot = inf"),
    ("range", "pack.toml", "", "numbers.start_budget", NUMBERS, "start_budget = -1"),
    ("range", "pack.toml", "", "numbers.score_budget", "score_budget = 10", "score_budget = 0"),
    ("range", "pack.toml", "", "numbers.high_health", "high_health = 75", "high_health = 30"),
    ("range", "pack.toml", "", "numbers.start_items", "start_items = 1", "start_items = 6"),
    ("count", "pack.toml", "", "numbers.grades", "grades = [0, 10,", "grades = [0,"),
    ("not-rising", "pack.toml", "", "numbers.grades", "grades = [0, 10, 24,", "grades = [0, 24, 10,"),
    ("not-rising", "pack.toml", "", "numbers.ranks", "ranks = [0,", "ranks = [5,"),
    ("not-rising", "pack.toml", "", "numbers.motivation_percent", "[60, 80,", "[80, 60,"),
    # the board
    ("junction-dangling", "board.toml", "main", "path[1]", '"m1", "m2"', '"m1", "m9"'),
    ("station-no-line", "board.toml", "m2", "", '"m1", "m2"', '"m1", "m9"'),
    ("bend", "board.toml", "main", "path[6]", '"@1030,400"', '"@1030"'),
    ("range", "board.toml", "main", "path[6].x", '"@1030,400"', '"@1330,400"'),
    ("angle", "board.toml", "main", "path", '"@1100,330"', '"@1100,340"'),
    ("line-short", "board.toml", "main", "path", '["m1", "m2", "x1", "hq", "x2", "m3", "@1030,400", "@1100,330", "m4"]', '["m1"]'),
    ("line-doubles", "board.toml", "main", "path", '"m1", "m2", "x1"', '"m1", "m2", "m1", "m2", "x1"'),
    ("range", "board.toml", "m1", "x", "x = 100, y = 400", "x = -1, y = 400"),
    ("range", "board.toml", "m1", "y", "x = 100, y = 400", "x = 100, y = 761"),
    ("stations-close", "board.toml", "m1", "", "x = 230, y = 400", "x = 143, y = 400"),
    ("count", "board.toml", "m1", "abilities", 'abilities = ["planning"], ', ""),
    ("abilities-elsewhere", "board.toml", "hq", "abilities", 'kind = "desk"', 'kind = "desk", abilities = ["taste"]'),
    ("topic-elsewhere", "board.toml", "hq", "topic", 'kind = "desk"', 'kind = "desk", topic = "memory"'),
    ("kind-missing", "board.toml", "", "stations", 'kind = "desk"', 'kind = "item"'),
    # content
    ("icon-unknown", "items.toml", "bicycle", "icon", 'icon = "ticket"', 'icon = "bike"'),
    ("range", "items.toml", "bicycle", "price", "price = 28", "price = 0"),
    ("range", "items.toml", "bicycle", "weight", "weight = 12", "weight = 0"),
    ("count", "items.toml", "bicycle", "effects", 'effects = [{ do = "dice", count = 2 }]', "effects = []"),
    ("range", "items.toml", "bicycle", "effects[0].count", "count = 2", "count = 9"),
    ("range", "items.toml", "sandals", "effects[1].amount", 'value = 2 }, { do = "motivation", amount = 1', 'value = 2 }, { do = "motivation", amount = 0'),
    ("reference", "items.toml", "recipe", "effects[0].ability", 'ability = "lowest"', 'ability = "luck"'),
    ("target-needed", "items.toml", "helper", "effects[0]", 'target = "player"\n', ""),
    ("target-unused", "items.toml", "bicycle", "target", "weight = 12", 'weight = 12\ntarget = "player"'),
    ("target-elsewhere", "lessons.toml", "nap", "effects[0]", '{ do = "motivation"', '{ do = "motivation", who = "target"'),
    ("turn-elsewhere", "lessons.toml", "nap", "effects[0]", '{ do = "motivation", amount = 1 }', '{ do = "dice", count = 2 }'),
    ("range", "lessons.toml", "nap", "weight", 'id = "nap"', 'id = "nap"\nweight = -1'),
    ("reference", "troubles.toml", "cloudburst", "answers[0].ability", 'ability = "planning"', 'ability = "luck"'),
    ("range", "troubles.toml", "cloudburst", "answers[0].difficulty", "difficulty = 1", "difficulty = 8"),
    ("range", "troubles.toml", "cloudburst", "answers[0].failure[0].amount", "amount = -10", "amount = -999"),
    ("range", "churn.toml", "nibble", "small.mischief[0].effects[0].amount", "amount = -8", "amount = -888"),
    ("range", "accounts.toml", "dumplings", "health", "health = 60", "health = 0"),
    ("range", "accounts.toml", "dumplings", "revenue", "revenue = 18", "revenue = 0"),
    ("range", "skills.toml", "teller", "at_least", "at_least = 2", "at_least = 0"),
    ("passive-empty", "skills.toml", "teller", "passives[0]", "amount = 1", "percent = 1"),
    ("range", "skills.toml", "teller", "passives[0].amount", "amount = 1", "amount = 99"),
    ("reference", "skills.toml", "keen", "passives[0].ability", "percent = 15", 'percent = 15, ability = "luck"'),
    ("noun-missing", "titles.toml", "", "titles.nouns", 'ability = "planning", from_grade = 0', 'ability = "planning", from_grade = 1'),
    ("range", "titles.toml", "no. 1", "titles.nouns.from_grade", "from_grade = 0", "from_grade = 9"),
    ("epithet-missing", "titles.toml", "", "titles.epithets", '{ ability = "planning", text = { ja = "先を読む"', '{ skill = "calm", text = { ja = "先を読む"'),
]  # fmt: skip


def refused(files: Files) -> list[tuple[str, str, str, str]]:
    with pytest.raises(PackError) as error:
        parse(files)
    assert all(re.fullmatch(r"\S+\.toml(, [^:]+)?: .+", line) for line in str(error.value).splitlines())
    return [(found.code, found.file, found.entry, found.field) for found in error.value.problems]


@pytest.mark.parametrize(
    ("code", "file", "entry", "field", "old", "new"), CASES, ids=[f"{case[0]}:{case[2] or case[3]}" for case in CASES]
)
def test_refused(good: Files, code: str, file: str, entry: str, field: str, old: str, new: str) -> None:
    assert old in good[file]
    assert (code, file, entry, field) in refused(good | {file: good[file].replace(old, new, 1)})


@pytest.mark.parametrize("answers", [1, 4])
def test_two_or_three_answers(good: Files, answers: int) -> None:
    head, first, *_ = good["troubles.toml"].split("[[troubles.answers]]")
    block = "[[troubles.answers]]" + first.split("[[troubles]]")[0]
    rest = good["troubles.toml"][good["troubles.toml"].index('[[troubles]]\nid = "blackout"') :]
    found = refused(good | {"troubles.toml": head + block * answers + rest})
    assert found == [("count", "troubles.toml", "cloudburst", "answers")]


def test_two_goals(good: Files) -> None:
    found = refused(good | {"board.toml": good["board.toml"].replace("goal = true", "goal = false")})
    assert found == [("few-goals", "board.toml", "", "stations")]


def test_a_board_of_one_straight_line_leaves_no_way_to_go(good: Files) -> None:
    cut = re.sub(r"(?m)^  \{ id = \"(alley|stalls|dance)\".*\n", "", good["board.toml"])
    found = refused(good | {"board.toml": cut})
    assert ("stuck", "board.toml", "x1", "") in found
    assert ("station-no-line", "board.toml", "x3", "") in found


def test_an_island_cannot_be_reached(good: Files) -> None:
    island = '{ id = "isle", ability = "taste", name = { ja = "島", en = "Isle" }, path = ["m1", "m2"] }'
    board = good["board.toml"].replace('"m1", "m2", "x1"', '"x1"').replace("lines = [", f"lines = [\n  {island},")
    found = refused(good | {"board.toml": board})
    assert ("goal-unreachable", "board.toml", "m1", "") in found
    assert ("unreachable", "board.toml", "m2", "") in found
    assert ("stuck", "board.toml", "m1", "") in found


def test_an_account_station_without_an_account(good: Files) -> None:
    moved = good["accounts.toml"].replace('station = "m4"', 'station = "b5"')
    assert refused(good | {"accounts.toml": moved}) == [("no-account", "board.toml", "m4", "")]


def test_every_level_has_a_prompt(good: Files) -> None:
    found = refused(good | {"prompts.toml": good["prompts.toml"].replace('"veteran"', '"practitioner"')})
    assert found == [("level-missing", "prompts.toml", "", "prompts")]


def test_too_few_troubles_for_the_audience_to_choose(good: Files) -> None:
    text = good["troubles.toml"]
    one = text[: text.index('[[troubles]]\nid = "blackout"')]
    assert refused(good | {"troubles.toml": one}) == [("count", "troubles.toml", "", "troubles")]


def test_many_problems_are_all_named(good: Files) -> None:
    files = good | {"items.toml": good["items.toml"].replace('icon = "ticket"', 'icon = "bike"')}
    files |= {"pack.toml": good["pack.toml"].replace("plan = 30", "plan = 0")}
    assert [place[0] for place in refused(files)] == ["range", "icon-unknown", "icon-unknown"]


def test_every_code_is_tried() -> None:
    elsewhere = {
        "file-missing", "file-unknown", "file-unreadable", "toml", "shape", "key-unknown", "key-missing",
        "list-expected", "stuck", "few-goals", "no-account", "unreachable", "goal-unreachable", "level-missing",
    }  # fmt: skip
    assert {case[0] for case in CASES} | elsewhere == set(SENTENCES)


def test_good_packs_have_no_problems(packs: dict[str, Pack]) -> None:
    assert all(check(pack) == [] for pack in packs.values())


def test_icons_are_a_closed_list() -> None:
    assert len(ICONS) == 24


def test_a_place_reads_like_a_path() -> None:
    spot = (Spot("items.toml", "bicycle") / "effects")[0] / "count"
    assert str(spot.problem("range", least=1, most=2, value=3)) == (
        "items.toml, bicycle, effects[0].count: this must be from 1 to 2, is 3"
    )
