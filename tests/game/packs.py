"""A tiny pack, made of structs: one thing of every kind, on a board one can hold in one's head.

s - t1 - e - g1 - d - c - k - u     (line a; g1 may be the goal)
         |
         n - g2 - b - g3            (line b: a loop back to t1 through b)
         and a dead end: u - z (line c)
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.pack import effects, schema
from game.pack.loader import parse
from game.rulebook import Rulebook

PACKS = Path(__file__).parents[2] / "game" / "packs"


def text(word: str) -> schema.Text:
    return {"ja": f"{word}。", "en": word}


def station(name: str, kind: schema.StationKind, x: int, **more: object) -> schema.Station:
    return schema.Station(id=name, name=text(name), kind=kind, x=x, y=1, **more)  # type: ignore[arg-type]


def item(name: str, *things: effects.Effect, price: int = 20, target: str = "none") -> schema.Item:
    return schema.Item(
        id=name,
        name=text(name),
        text=text(name),
        icon="card",
        price=price,
        effects=things,
        target=target,  # type: ignore[arg-type]
    )


def answer(ability: str, difficulty: int) -> schema.Answer:
    return schema.Answer(
        text=text("try"),
        ability=ability,
        difficulty=difficulty,
        success=(effects.Xp(ability=ability, amount=6),),
        success_text=text("well"),
        failure=(effects.Budget(amount=-30), effects.Motivation(amount=-1), effects.Health(amount=-10)),
        failure_text=text("oh"),
    )


def skill(name: str, counter: schema.Counter, at_least: int, *, good: bool = True, **passive: object) -> schema.Skill:
    passives = (effects.Passive(**passive),) if passive else ()  # type: ignore[arg-type]
    return schema.Skill(
        id=name, name=text(name), text=text(name), counter=counter, at_least=at_least, passives=passives, good=good
    )


STATIONS = (
    station("s", "training", 0, abilities=("listen",)),
    station("t1", "training", 1, abilities=("listen", "lead")),
    station("e", "trouble", 2),
    station("g1", "item", 3, goal=True),
    station("d", "desk", 4),
    station("c", "account", 5),
    station("k", "talk", 6, topic="work"),
    station("u", "study", 7),
    station("z", "item", 8, goal=True),
    station("n", "account", 9),
    station("g2", "training", 10, abilities=("lead",), goal=True),
    station("b", "item", 11),
)
ITEMS = (
    item("two", effects.Dice(count=2)),
    item("six", effects.Steps(value=6)),
    item("train", effects.Warp(to="near_goal")),
    item("taxi", effects.Warp(to="random")),
    item("visit", effects.Warp(to="target"), target="player"),
    item("shop", effects.Warp(to="desk")),
    item("sweets", effects.Motivation(amount=1, who="target"), effects.Xp(ability="lowest", amount=3), target="player"),
    item("party", effects.Motivation(amount=1, who="all"), effects.Xp(ability="highest", amount=2, who="near")),
    item("shield", effects.Guard(against="churn"), effects.Guard(against="trouble")),
    item("bye", effects.MoveChurn(to="nobody")),
    item("pass", effects.MoveChurn(to="target"), target="player"),
    item("wind", effects.MoveChurn(to="random"), effects.MoveChurn(to="small")),
    item("gift", effects.Items(count=2), effects.Items(count=-1, who="others")),
    item("ad", effects.Advocates(amount=1), effects.Advocates(amount=-1, who="others")),
    item("care", effects.Health(amount=10, which="all"), effects.Health(amount=-5, which="strongest", who="others")),
    item("help", effects.Budget(amount=20, who="last"), effects.Budget(amount=-10, who="holder")),
)
SKILLS = (
    skill("teller", "talks", 1, on="reaction", amount=2),
    skill("solver", "troubles_mastered", 1, on="check", amount=5),
    skill("trainer", "trainings", 2, on="training", percent=50),
    skill("keeper", "accounts_taken", 1, on="health", amount=2),
    skill("rider", "regions", 3, on="price", percent=-50),
    skill("sleeper", "rest_streak", 2, good=False, on="rest", amount=-1),
    skill("haunted", "churn_nights", 1, good=False, on="mischief", percent=50),
    skill("star", "cheers", 1),
)


def numbers() -> schema.Numbers:
    return schema.Numbers(
        grades=(0, 8, 20, 36, 56, 80, 110, 150), motivation_percent=(60, 80, 100, 120, 150), start_budget=100,
        start_motivation=3, hand_limit=3, start_items=1, training_xp=10, talk_xp=8, talk_pass_motivation=1,
        reaction_xp=2, reactor_xp=1, study_same_xp=6, study_different_xp=3, goal_budget=50, goal_xp=10, tend_health=15,
        tend_cost=10, take_xp=5, rest_motivation=2, desk_offers=3, check_base=50, check_per_grade=10,
        check_per_motivation=5, need_met_health=5, need_missed_health=20, low_health=40, churn_risk_percent=50,
        high_health=70, upsell_percent=20, big_churn_percent=50, big_churn_turns=2, cheer_limit=1, score_budget=10,
        score_revenue=5, score_story=10, score_advocate=5, score_xp=4, score_skill=5,
        ranks=(0, 20, 40, 60, 80, 100, 120, 150),
    )  # fmt: skip


def account(name: str, at: str, cost: int) -> schema.Account:
    return schema.Account(
        id=name, name=text(name), text=text(name), station=at, tier=3, revenue=15, cost=cost, needs=("listen", "lead"),
        level=1, health=60,
    )  # fmt: skip


def churn_form(*amounts: int) -> schema.ChurnForm:
    mischief = tuple(
        schema.Mischief(id=f"m{-amount}", text=text("boo"), effects=(effects.Budget(amount=amount),))
        for amount in amounts
    )
    return schema.ChurnForm(name=text("churn"), text=text("boo"), mischief=mischief)


@cache
def tiny() -> schema.Pack:
    abilities = ("listen", "lead", "share")
    return schema.Pack(
        format=1,
        id="tiny",
        version="1",
        languages=("ja", "en"),
        title=text("Tiny"),
        summary=text("Tiny"),
        money=text("{n}"),
        abilities=tuple(schema.Ability(id=name, name=text(name), short=text(name[:3])) for name in abilities),
        community="share",
        modes=(
            schema.Mode(id="short", name=text("short"), quarters=2, rounds=2),
            schema.Mode(id="standard", name=text("standard"), quarters=4, rounds=2),
        ),
        clocks=schema.Clocks(plan=30, route=20, choice=25, tell=60, answer=15, review=40, bot=1.5),
        numbers=numbers(),
        start="s",
        lines=(
            schema.Line(id="a", name=text("a"), ability="listen", path=("s", "t1", "e", "g1", "d", "c", "k", "u")),
            schema.Line(id="b", name=text("b"), ability="lead", path=("t1", "e", "n", "@9,9", "g2", "b"), loop=True),
            schema.Line(id="c", name=text("c"), ability="share", path=("u", "z")),
        ),
        stations=STATIONS,
        items=ITEMS,
        troubles=tuple(
            schema.Trouble(id=name, name=text(name), text=text(name), answers=(answer("listen", 0), answer("lead", 2)))
            for name in ("fire", "flood", "fog", "frost")
        ),
        lessons=(schema.Lesson(id="nap", text=text("nap"), effects=(effects.Xp(ability="share", amount=1),)),),
        prompts=tuple(
            schema.Prompt(id=f"p{number}", topic=("work", "life")[number % 2], level="first_timer", text=text("p"))
            for number in range(8)
        ),
        questions=tuple(
            schema.Question(id=f"q{number}", text=text("q"), a=text("a"), b=text("b"), ask=text("why"))
            for number in range(3)
        ),
        accounts=(account("acme", "c", 60), account("bolt", "c", 70), account("cask", "n", 400)),
        skills=SKILLS,
        churn=schema.Churn(small=churn_form(-10, -20), big=churn_form(-40)),
        titles=schema.Titles(
            joint={"ja": "", "en": " "},
            nouns=tuple(
                schema.Noun(ability=name, from_grade=grade, text=text(f"{name}{grade}"))
                for name in abilities
                for grade in (0, 3)
            ),
            epithets=(
                *(schema.Epithet(text=text(f"{name}ing"), ability=name) for name in abilities),
                schema.Epithet(text=text("story"), skill="teller"),
            ),
        ),
        awards=(
            schema.Award(id="teller", name=text("t"), text=text("t"), measure="talks"),
            schema.Award(id="rich", name=text("r"), text=text("r"), measure="budget"),
            schema.Award(id="earner", name=text("e"), text=text("e"), measure="revenue"),
            schema.Award(id="back", name=text("b"), text=text("b"), measure="comeback"),
            schema.Award(id="lead", name=text("l"), text=text("l"), measure="xp:lead"),
            schema.Award(id="loved", name=text("v"), text=text("v"), measure="advocates"),
        ),
    )


@cache
def shipped(name: str) -> schema.Pack:
    """A pack that comes with Nijikai."""
    return parse({file.name: file.read_text("utf-8") for file in (PACKS / name).glob("*.toml")})


@cache
def book(name: str = "tiny") -> Rulebook:
    return Rulebook(tiny() if name == "tiny" else shipped(name))


SHIPPED = tuple(sorted(folder.name for folder in PACKS.iterdir() if (folder / "pack.toml").is_file()))
EVERY = ("tiny", *SHIPPED)
