"""The measures of a meetup once more: slowly, in plain loops over decoded events, from what ``docs/measures.md`` says.

It shares no code with ``server/metrics``: both have to be wrong in the same way for a wrong figure to pass. After each
event of the meetup it writes down where everybody is, and everything that takes time is summed up over these pictures.
"""

from __future__ import annotations

import json
import statistics
from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import Any

from server.log.records import Recorded

Json = dict[str, Any]
PLAYS = {"rolled", "moved", "rested", "chose", "item_used", "item_given"}
AGENDA = [{"id": kind, "kind": kind} for kind in ("welcome", "table", "finale", "after")]
"""That of a plan without one."""
HOUR, MINUTE, DAY = 3_600_000, 60_000, 86_400_000


class Event:
    def __init__(self, at: int, by: str, command: str, data: Json) -> None:
        self.at, self.by, self.command, self.data = at, by, command, data
        self.type: str = data["type"]

    def get(self, name: str, default: Any = "") -> Any:  # noqa: ANN401
        return self.data.get(name, default)


class Slow:
    """``least``, ``meeting``: minutes; see the yardstick."""

    def __init__(self, records: Iterable[Recorded], meetup: str, least: int = 10, meeting: int = 3) -> None:
        self.id = meetup
        self.hall = f"{meetup}-0"
        self.least, self.meeting = least * MINUTE, meeting * MINUTE
        self.streams: dict[str, list[Event]] = defaultdict(list)
        for one in sorted(records, key=lambda one: one.seq):
            known = self.streams[one.stream]
            at = max(one.at, known[-1].at if known else 0)
            known.append(Event(at, one.by, one.command, json.loads(one.data)))
        self.own = [name for name in self.streams if name.startswith((f"room/{meetup}-", f"table/{meetup}-"))]
        self.story = self.streams.get(f"meetup/{meetup}", [])
        self.look_at_people()
        self.look_at_time()
        self.take_pictures()
        self.look_at_doings()
        self.look_at_lounge()

    def of(self, kind: str) -> list[tuple[str, list[Event]]]:
        names = [name for name in self.own if name.startswith(kind + "/") and "-t" not in name]
        return [(name.partition("/")[2], self.streams[name]) for name in names]

    # --- who, and between when -----------------------------------------------------------------------------------------

    def look_at_people(self) -> None:
        known: dict[str, Json] = {}
        for event in self.story:
            if event.type == "registered":
                for row in event.get("people", ()):
                    one = known.setdefault(row["person"], {"staff": False, "joined": None})
                    one |= {"company": row.get("company", ""), "listed": True}
            elif event.type == "unregistered" and event.get("person") in known:
                known[event.get("person")]["listed"] = False
                if known[event.get("person")]["joined"] is None:
                    del known[event.get("person")]
            elif event.type == "joined":
                one = known.setdefault(event.get("person"), {"staff": False, "joined": None})
                one["staff"] |= event.get("staff", False)
                if one["joined"] is None:
                    asked = event.get("asked", 0)
                    one |= {"joined": event.at, "asked": asked if 0 < asked <= event.at else event.at}
        self.known = known
        self.people = {
            who: one for who, one in known.items() if not one["staff"] and not who.startswith(("f-", "o-"))
        }  # fmt: skip

    def look_at_time(self) -> None:
        times = [event.at for name in self.streams for event in self.streams[name] if self.is_own(name)]
        opened = [event.at for event in self.story if event.type == "opened"]
        over = [event.at for event in self.story if event.type in {"closed", "cancelled"}]
        agenda: list[Json] = []
        steps: list[Json] = []
        for event in self.story:
            if event.type == "prepared":
                agenda = event.get("plan").get("agenda", AGENDA)
            if event.type in {"step_began", "closed", "cancelled"} and steps and steps[-1]["end"] is None:
                steps[-1]["end"] = event.at
            if event.type == "step_began" and 0 <= event.get("step") < len(agenda):
                steps.append({**agenda[event.get("step")], "start": event.at, "end": None})
        self.start = opened[0] if opened else steps[0]["start"] if steps else min(times, default=0)
        self.end = max(self.start, over[0] if over else max(times, default=0))
        for step in steps:
            step["end"] = min(self.end if step["end"] is None else step["end"], self.end)
        self.steps = [step for step in steps if step["start"] < step["end"]]

    def is_own(self, stream: str) -> bool:
        return stream == f"meetup/{self.id}" or (stream in self.own and f"{self.id}-t" not in stream)

    # --- where everybody was --------------------------------------------------------------------------------------------

    def take_pictures(self) -> None:
        """After each event: (at, person -> room). The last of one moment stands."""
        hall = Hall(self.hall)
        pictures: list[tuple[int, dict[str, str]]] = []
        self.sat: dict[str, int] = {}
        for event in self.story:
            hall.tell(event)
            pictures.append((event.at, hall.picture()))
            for who in hall.seated():
                self.sat.setdefault(who, event.at)
        self.rooms_opened = [(name, room) for name, room in hall.rooms.items() if room["kind"] != "hall"]
        self.cuts = []
        bounds = [*(at for at, _ in pictures[1:]), max(self.end, pictures[-1][0])] if pictures else []
        for (at, where), until in zip(pictures, bounds, strict=True):
            start, end = max(at, self.start), min(until, self.end)
            if start < end:
                self.cuts.append((start, end, {who: room for who, room in where.items() if who in self.people}))
        self.dwell = Counter({who: 0 for who in self.people})
        for start, end, where in self.cuts:
            for who in where:
                self.dwell[who] += end - start
        self.came = {who for who, dwell in self.dwell.items() if dwell}
        self.attendees = {who for who in self.came if self.dwell[who] >= self.least}

    def there(self, at: int) -> set[str]:
        return {who for start, end, where in self.cuts if start <= at < end for who in where}

    def during(self, start: int, end: int) -> set[str]:
        return {who for since, until, where in self.cuts if since < end and start < until for who in where}

    @cache  # noqa: B019 - one log, one test
    def time_in(self) -> dict[str, Counter[str]]:
        """Room -> person -> ms."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for start, end, where in self.cuts:
            for who, room in where.items():
                found[room][who] += end - start
        return found

    @cache  # noqa: B019 - one log, one test
    def together(self) -> dict[tuple[str, str], Counter[str]]:
        """Pair -> room -> ms."""
        found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for start, end, where in self.cuts:
            for one, other in combinations(sorted(where), 2):
                if where[one] == where[other] != self.hall:
                    found[one, other][where[one]] += end - start
        return found

    # --- what they did --------------------------------------------------------------------------------------------------

    def look_at_doings(self) -> None:
        self.acts: list[tuple[int, str, str, str]] = []
        self.turns: Counter[tuple[str, str]] = Counter()
        self.aired: Counter[tuple[str, str]] = Counter()
        self.said: list[tuple[int, str, bool]] = []
        self.between: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self.prompts, self.words = 0, Counter[str]()
        for room, events in self.of("table"):
            self.look_at_table(room, events)
        for room, events in self.of("room"):
            self.look_at_talk(room, events)
        for event in self.story:
            if event.type == "voted":
                self.did(event, event.get("person"), "vote")
            if event.type == "rated" and 1 <= event.get("stars", 0) <= 5:
                self.did(event, event.get("person"), "rate")

    def did(self, event: Event, who: str, kind: str, room: str = "") -> bool:
        if event.by != who or who not in self.people:
            return False
        self.acts.append((event.at, who, kind, room))
        return True

    def passed(self, kind: str, one: str, other: str) -> None:
        if one != other and one in self.people and other in self.people:
            self.between[kind][min(one, other), max(one, other)] += 1

    def look_at_table(self, room: str, events: list[Event]) -> None:  # noqa: C901, PLR0912 - one loop, plainly
        seats: dict[int, str] = {}
        telling: tuple[str, bool] = ("", False)
        answers: dict[int, str] = {}
        last = None
        for event in events:
            who = seats.get(event.get("seat", -1), "")
            if event.type == "seated":
                seats[event.get("seat", -1)] = event.get("person")
            elif event.type == "unseated":
                seats[event.get("seat", -1)] = ""
            elif event.type == "started":
                seats = {new: seats.get(old, "") for new, old in enumerate(event.get("order", ()))}
            elif event.type in PLAYS and event.by:
                if event.command and event.command == last:
                    pass
                elif self.did(event, who, "play", room):
                    last = event.command
                if event.type == "item_given" and event.by == who:
                    self.passed("gifts", who, seats.get(event.get("target", -1), ""))
            elif event.type == "telling_began":
                telling = who, bool(event.by) and event.by == who and who in self.people
                self.prompts += telling[1]
            elif event.type == "told":
                if telling[1]:
                    self.acts.append((event.at, telling[0], "tell", room))
                    self.turns[room, telling[0]] += 1
                telling = "", False
            elif event.type == "reacted":
                if self.did(event, event.get("person"), "react", room):
                    self.passed("reactions", event.by, telling[0])
            elif event.type == "cheered":
                if self.did(event, event.get("person"), "react", room):
                    self.passed("reactions", event.by, who)
            elif event.type == "voted":
                self.did(event, event.get("person"), "vote", room)
            elif event.type == "study_began":
                answers = {}
            elif event.type == "answered" and event.by:
                if self.did(event, who, "answer", room):
                    answers[event.get("seat", -1)] = who
            elif event.type == "studied":
                first, second = event.get("answers", ("", ""))
                one, other = event.get("seats", (-1, -1))
                if first == second:
                    self.passed("same", answers.get(one, ""), answers.get(other, ""))
                answers = {}

    def look_at_talk(self, room: str, events: list[Event]) -> None:
        before: tuple[str, int] = ("", 0)
        for event in events:
            who = event.get("person")
            if event.type == "said":
                if self.did(event, who, "chat", room):
                    self.words[who] += len(event.get("text"))
                    if before[0] != who:
                        self.turns[room, who] += 1
                        if room != self.hall and event.at - before[1] <= 2 * MINUTE:
                            self.passed("replies", who, before[0])
                before = who, event.at
            elif event.type == "noted" and event.get("text"):
                if self.did(event, who, "note", room):
                    self.words[who] += len(event.get("text"))
            elif event.type == "reacted" or (event.type == "hand" and event.get("up", False)):
                self.did(event, who, "react", room)
            elif event.type == "turns_began" and event.get("order", ()):
                self.turns[room, event.get("order")[0]] += 1
            elif event.type == "turn_came":
                self.turns[room, who] += 1
            elif event.type == "prompted":
                self.prompts += bool(event.get("prompt"))
            elif event.type == "aired" and who in self.people:
                self.aired[room, who] += min(max(event.get("seconds", 0), 0), 600)
            elif event.type == "measured" and who in self.people:
                self.said.append((event.at, who, event.get("on", False)))

    def agrees(self, who: str) -> bool:
        """What they said last; the later stream's word, at one moment."""
        said = [(at, place, on) for place, (at, one, on) in enumerate(self.said) if one == who]
        return max(said, key=lambda one: one[:2])[2] if said else False

    def acts_of(self, who: str) -> Counter[str]:
        return Counter(kind for _, one, kind, _ in self.acts if one == who)

    # --- the lounge -----------------------------------------------------------------------------------------------------

    def look_at_lounge(self) -> None:  # noqa: C901, PLR0912 - as above
        members: dict[str, set[str]] = {}
        forgotten: set[str] = set()
        self.threads: dict[str, Json] = {}
        self.lounge_opened = None
        self.helps: set[tuple[str, str]] = set()
        words: dict[str, Json] = {}
        for event in self.streams.get(f"lounge/{self.id}", []):
            who = event.get("person")
            thread = self.threads.get(event.get("thread"))
            if event.type == "came" and who in self.people:
                members.setdefault(who, set())
            elif event.type == "opened_up" and self.lounge_opened is None:
                self.lounge_opened = event.at
            elif event.type == "took_part" and who in members and event.get("on", False) and who not in forgotten:
                members[who].add("taking")
            elif event.type == "left_all" and who in members:
                members[who].discard("taking")
                words.pop(who, None)
            elif event.type == "forgotten" and who in members:
                forgotten.add(who)
                words.pop(who, None)
            elif event.type == "written" and who in members:
                words[who] = event.get("profile", {})
            elif event.type in {"suggested", "introduced"}:
                for one in [*event.get("suggestions", ()), *([event.get("suggestion")] if "suggestion" in event.data else [])]:
                    for person in one.get("people", ()):
                        if person in members:
                            members[person].add("suggested")
                    for giver, told in one.get("why", {}).items():
                        for taker, reasons in told.items():
                            if "helped" in [reason.get("reason") for reason in reasons]:
                                self.helps.add((giver, taker))
            elif event.type == "thread_opened":
                people = [one for one in event.get("people", ()) if one in members]
                self.threads[event.get("thread")] = {"kind": event.get("kind"), "people": people, "said": {}, "begun": False}
            elif event.type == "thread_joined" and thread and who in members and who not in thread["people"]:
                thread["people"].append(who)
            elif event.type == "spoken" and thread:
                thread["begun"] = True
            elif event.type == "met_said" and thread and who in members:
                thread["said"][who] = (event.get("answer"), event.get("stars", 0))
        self.members, self.profiles = members, words
        self.written: dict[str, Counter[int]] = defaultdict(Counter)
        for name in self.own:
            if name.startswith(f"room/{self.id}-t") and self.lounge_opened is not None:
                self.look_at_thread(name.partition("-t")[2], self.streams[name])

    def look_at_thread(self, number: str, events: list[Event]) -> None:
        before = ""
        for event in events:
            if event.type != "said":
                continue
            who = event.get("person")
            if who == event.by and who in self.people:
                self.written[who][max(0, event.at - (self.lounge_opened or 0)) // DAY] += 1
                if self.threads.get(number, {}).get("kind") in {"pair", "trio", "group"}:
                    self.passed("replies", who, before)
            before = who

    def found(self, who: str) -> list[Json]:
        kinds = {"pair", "trio", "group"}
        return [one for one in self.threads.values() if one["kind"] in kinds and who in one["people"]]

    def helped(self, who: str) -> int:
        def plain(one: str, what: str) -> set[str]:
            import unicodedata  # noqa: PLC0415

            return {unicodedata.normalize("NFKC", text).casefold().strip() for text in self.profiles.get(one, {}).get(what, ())}

        others = set()
        for thread in self.found(who):
            for other, (answer, _) in thread["said"].items():
                wanted = plain(who, "offers") & plain(other, "wants")
                if thread["kind"] != "group" and other != who and answer == "yes" and ((who, other) in self.helps or wanted):
                    others.add(other)
        return len(others)

    # --- the graph ------------------------------------------------------------------------------------------------------

    @cache  # noqa: B019 - one log, one test
    def ties(self) -> dict[tuple[str, str], float]:
        """Pair of attendees -> weight."""
        weight: Counter[tuple[str, str]] = Counter()
        for pair, rooms in self.together().items():
            met = any(spent >= self.meeting for spent in rooms.values())
            anything = any(self.between[kind][pair] for kind in self.between) or pair in self.matches()
            if met or anything:
                weight[pair] += sum(rooms.values()) / MINUTE / 10  # type: ignore[assignment]
        for kind, each in (("reactions", 1), ("replies", 1), ("same", 1), ("gifts", 2)):
            for pair, count in self.between[kind].items():
                weight[pair] += each * count
        for pair in self.matches():
            weight[pair] += 5
        return {pair: each for pair, each in weight.items() if set(pair) <= self.attendees}

    @cache  # noqa: B019 - one log, one test
    def matches(self) -> set[tuple[str, str]]:
        close = [one["people"] for one in self.threads.values() if one["kind"] in {"pair", "trio"}]
        return {(min(pair), max(pair)) for people in close for pair in combinations(people, 2)}

    def connectors(self) -> dict[str, float]:
        """Share of the shortest ways between two others that lead by somebody, counted way by way."""
        near: dict[str, set[str]] = {who: set() for who in self.attendees}
        for one, other in self.ties():
            near[one].add(other)
            near[other].add(one)
        through: Counter[str] = Counter()
        for one, other in combinations(sorted(near), 2):
            ways = shortest(near, one, other)
            for way in ways:
                for who in way[1:-1]:
                    through[who] += 1 / len(ways)  # type: ignore[assignment]
        pairs = (len(near) - 1) * (len(near) - 2) / 2
        return {who: through[who] / pairs if pairs else 0.0 for who in near}

    # --- figures --------------------------------------------------------------------------------------------------------

    def figures(self) -> dict[str, tuple[float | None, int]]:
        """Measure -> value, n; None where there is nothing to measure."""
        came, attendees = len(self.came), len(self.attendees)
        listed = [who for who, one in self.people.items() if one.get("listed")]
        listed_there = sum(1 for who in listed if who in self.attendees)
        levels = [(end - start, len(where)) for start, end, where in self.cuts]
        seating = [(self.sat[who] - self.people[who]["asked"]) / 1000 for who in self.people if who in self.sat]
        lasted = (self.steps[-1]["end"] - self.steps[0]["start"]) / MINUTE if self.steps else None
        return {
            "rooms": (len(self.rooms_opened), len(self.rooms_opened)),
            "prompts": (self.prompts, len(self.rooms_opened) + 1),
            "announcements": (sum(event.type == "notified" for event in self.story), came),
            "held": (lasted, came if self.steps else 0),
            "came": (came, came),
            "attended": (attendees, came),
            "attendance": share(listed_there, len(listed)),
            "no_show": share(len(listed) - listed_there, len(listed)),
            "dwell": median([self.dwell[who] / MINUTE for who in self.came]),
            "peak": (max((count for _, count in levels), default=0), came),
            "concurrency": (self.typical(), came) if self.steps else (None, 0),
            "seating_half": median(seating),
            "seating_most": (late(seating), len(seating)),
            **self.of_steps(),
            **self.of_rooms(),
            **self.of_pairs(),
            **self.of_end(),
            **self.of_takers(),
        }

    def typical(self) -> float:
        """The median of the people present, second by second as it were: in milliseconds, each counted."""
        from_, to = self.steps[0]["start"], self.steps[-1]["end"]
        spent: Counter[int] = Counter({0: to - from_})
        for start, end, where in self.cuts:
            inside = max(0, min(end, to) - max(start, from_))
            spent[len(where)] += inside
            spent[0] -= inside
        row = [count for count in sorted(spent) for _ in range(spent[count] // 1000)]
        exact = all(each % 1000 == 0 for each in spent.values())
        if exact:
            return statistics.median(row)
        total, sum_ = sum(spent.values()), 0
        for count in sorted(spent):
            sum_ += spent[count]
            if sum_ * 2 > total:
                return count
        raise AssertionError

    def of_steps(self) -> dict[str, tuple[float | None, int]]:
        began = stayed = there = active = 0
        beginners, partakers = set(), set()
        for step in self.steps:
            first = self.there(step["start"])
            began += len(first)
            beginners |= first
            stayed += len(first & self.there(step["end"] - 1))
            present = self.during(step["start"], step["end"]) & self.attendees
            there += len(present)
            partakers |= present
            doing = {who for at, who, _, _ in self.acts if step["start"] <= at < step["end"]}
            active += len(present & doing)
        return {
            "stayed": (stayed / began, len(beginners)) if began else (None, 0),
            "participation": (active / there, len(partakers)) if there else (None, 0),
        }

    def of_rooms(self) -> dict[str, tuple[float | None, int]]:
        spent = self.time_in()
        balances, airtimes = [], []
        for room, _ in self.rooms_opened:
            inside = [who for who, time in spent[room].items() if time >= self.meeting]
            balances.append(gini([self.turns[room, who] for who in inside]))
            airtimes.append(gini([self.aired[room, who] for who in inside if self.agrees(who)]))
        done = {who: sum(self.acts_of(who).values()) for who in self.attendees}
        hours = sum(self.dwell[who] for who in self.attendees) / HOUR
        firms: Counter[str] = Counter()
        firmed = [who for who in self.attendees if self.people[who].get("company")]
        for who in firmed:
            firms[self.people[who]["company"]] += done[who]
        return {
            "balance": median([one for one in balances if one is not None]),
            "airtime": median([one for one in airtimes if one is not None]),
            "acts": (sum(done.values()) / hours, len(done)) if hours else (None, 0),
            "absence": (half(list(done.values())), len(done)) if sum(done.values()) else (None, 0),
            "elephant": (half(list(firms.values())), len(firmed)) if sum(firms.values()) else (None, 0),
        }

    def met(self, who: str) -> int:
        pairs = [rooms for pair, rooms in self.together().items() if who in pair]
        return sum(1 for rooms in pairs if max(rooms.values()) >= self.meeting)

    def of_pairs(self) -> dict[str, tuple[float | None, int]]:
        count = len(self.attendees)
        possible = count * (count - 1) // 2
        often = [
            sum(1 for spent in rooms.values() if spent >= self.meeting)
            for pair, rooms in self.together().items()
            if set(pair) <= self.attendees
        ]
        met = sum(1 for rooms in often if rooms)
        ties = self.ties()
        tied = {who for pair in ties for who in pair}
        return {
            "met": median([self.met(who) for who in self.attendees]),
            "pairs": (met / possible, possible) if possible else (None, 0),
            "again": (sum(1 for rooms in often if rooms > 1), met) if met else (None, 0),
            "density": (len(ties) / possible, count) if possible else (None, 0),
            "isolates": (len(self.attendees - tied), count) if count else (None, 0),
        }

    @cache  # noqa: B019 - one log, one test
    def stars(self) -> dict[str, int]:
        stars: dict[str, int] = {}
        known: set[str] = set()
        for event in self.story:
            if event.type == "registered":
                known |= {row["person"] for row in event.get("people", ())}
            if event.type == "joined":
                known.add(event.get("person"))
            if event.type == "rated" and event.get("person") in self.people and event.get("person") in known:
                stars[event.get("person")] = event.get("stars", 0)
        return {who: count for who, count in stars.items() if count}

    def of_end(self) -> dict[str, tuple[float | None, int]]:
        stars = self.stars()
        mean = statistics.fmean(stars.values()) if stars else None
        wrote = {
            f"afterlife_{days}": (
                sum(1 for counts in self.written.values() if any(day < days for day in counts)), len(self.attendees),
            )
            if self.lounge_opened is not None
            else (None, 0)
            for days in (1, 7, 30)
        }  # fmt: skip
        return {
            "satisfaction": (mean, len(stars)),
            "response": share(len(self.attendees & stars.keys()), len(self.attendees)),
            **wrote,
        }

    def of_takers(self) -> dict[str, tuple[float | None, int]]:
        takers = [who for who, marks in self.members.items() if "taking" in marks]
        verdicts = {who: [one["said"][who] for one in self.found(who) if who in one["said"]] for who in takers}
        here = (
            (None, 0)
            if self.lounge_opened is None
            else share(sum(1 for who in takers if who in self.attendees), len(self.attendees))
        )
        return {
            "taking": here,
            "suggested": share(sum("suggested" in self.members[who] for who in takers), len(takers)),
            "mutual": share(sum(bool(self.found(who)) for who in takers), len(takers)),
            "first": share(sum(any(one["begun"] for one in self.found(who)) for who in takers), len(takers)),
            "said_met": share(sum(any(one[0] == "yes" for one in verdicts[who]) for who in takers), len(takers)),
            "rated": share(sum(any(one[1] > 0 for one in verdicts[who]) for who in takers), len(takers)),
        }


class Hall:
    """Where everybody is, worked out anew for each picture."""

    def __init__(self, hall: str) -> None:
        self.hall = hall
        self.agenda: list[Json] = []
        self.step: int | None = None
        self.together = False
        self.people: dict[str, Json] = {}
        self.rooms: dict[str, Json] = {hall: {"kind": "hall", "closed": False}}
        self.breakout: Json | None = None

    def tell(self, event: Event) -> None:  # noqa: C901, PLR0912, PLR0915 - one after the other, plainly
        one = self.people.get(event.get("person"), {})
        room = self.rooms.get(event.get("room"), {})
        match event.type:
            case "prepared":
                self.agenda = event.get("plan").get("agenda", AGENDA)
            case "step_began":
                self.step, self.together = event.get("step"), False
            case "closed" | "cancelled":
                self.step, self.together = None, False
            case "gathered":
                self.together = True
            case "released":
                self.together = False
            case "registered":
                for row in event.get("people", ()):
                    self.people.setdefault(row["person"], {})
            case "unregistered" if not one.get("joined"):
                self.people.pop(event.get("person"), None)
            case "joined":
                self.people.setdefault(event.get("person"), {})
                self.people[event.get("person")] |= {"joined": True, "bowed": False}
            case "arrived":
                one |= {"here": True} if one is self.people.get(event.get("person")) else {}
            case "left":
                one["here"] = False
            case "bowed" | "revoked":
                one |= {"bowed": True, "here": False, "room": "", "plays": False, "small": ""}
            case "removed":
                one |= {"removed": True, "here": False, "room": "", "plays": False, "small": ""}
            case "erased":
                one |= {"erased": True, "here": False, "room": "", "plays": False, "small": ""}
            case "readmitted":
                one["removed"] = False
            case "room_opened" if event.get("room") not in self.rooms:
                kind = event.get("kind", "table")
                self.rooms[event.get("room")] = {"kind": kind, "closed": False}
                if kind == "breakout" and self.breakout and self.breakout["open"]:
                    self.breakout["open"].append(event.get("room"))
            case "room_closed" if room.get("kind") == "breakout":
                self.end([event.get("room")])
            case "room_closed" if room.get("kind") == "table":
                room["closed"] = True
                for other in self.people.values():
                    if other.get("room") == event.get("room"):
                        other |= {"room": "", "plays": False}
            case "placed" if not event.get("room") or (room.get("kind") == "table" and not room["closed"]):
                for who in event.get("people", ()):
                    if who in self.people and self.may(who):
                        plays = event.get("plays", False) and bool(event.get("room"))
                        self.people[who] |= {"room": event.get("room"), "plays": plays}
            case "sought":
                self.seek({"id": "mix", "rounds": 3, **event.get("scheme", {})})
            case "breakout_ended" if self.breakout:
                if self.breakout["round"] == 0:
                    self.breakout = None
                else:
                    self.breakout["rounds"] = min(self.breakout["round"], self.breakout["rounds"])
            case "round_began" if self.breakout:
                rooms = {
                    name: who for name, who in event.get("rooms", {}).items()
                    if self.rooms.get(name, {}).get("kind") == "breakout"
                }  # fmt: skip
                self.breakout |= {"round": event.get("round", 0), "open": list(rooms)}
                for name, people in rooms.items():
                    self.group(people, name)
            case "grouped" if self.breakout and (not event.get("room") or event.get("room") in self.breakout["open"]):
                self.group(event.get("people", ()), event.get("room"))
            case "rooms_ended":
                self.end(event.get("rooms", ()))

    def seek(self, scheme: Json) -> None:
        old = self.breakout
        if old and old["open"]:
            on = True
        elif old:
            on = 0 < old["round"] < min(old["rounds"], scheme["rounds"]) and old["id"] == scheme["id"]
        else:
            on = False
        if on and old:
            old |= {"id": scheme["id"], "rounds": scheme["rounds"]}
        else:
            self.breakout = {"id": scheme["id"], "rounds": scheme["rounds"], "round": 0, "open": []}

    def group(self, people: Iterable[str], room: str) -> None:
        for who in people:
            if who in self.people and self.may(who):
                self.people[who]["small"] = room

    def end(self, rooms: Iterable[str]) -> None:
        for name in rooms:
            if self.breakout and name in self.breakout["open"]:
                self.breakout["open"].remove(name)
                for other in self.people.values():
                    if other.get("small") == name:
                        other["small"] = ""

    def may(self, who: str) -> bool:
        one = self.people[who]
        return not (one.get("bowed") or one.get("removed") or one.get("erased"))

    def seated(self) -> list[str]:
        return [who for who, one in self.people.items() if one.get("joined") and one.get("plays") and self.may(who)]

    def picture(self) -> dict[str, str]:
        return {who: self.place(one) for who, one in self.people.items() if one.get("here")}

    def place(self, one: Json) -> str:
        if self.together:
            return self.hall
        if self.breakout and self.breakout["open"]:
            return one.get("small") or self.hall
        step = self.agenda[self.step] if self.step is not None and 0 <= self.step < len(self.agenda) else {}
        with_tables = step.get("scheme") == "tables" or self.breakout is None
        if step.get("kind") == "table" or (step.get("kind") == "breakout" and with_tables):
            return one.get("room") or self.hall
        return self.hall


# --- numbers ------------------------------------------------------------------------------------------------------------


def share(some: int, all_: int) -> tuple[float | None, int]:
    return (some / all_, all_) if all_ else (None, 0)


def median(values: list[float]) -> tuple[float | None, int]:
    return (statistics.median(values), len(values)) if values else (None, 0)


def late(values: list[float]) -> float | None:
    """The 95th percentile, between neighbours."""
    if len(values) < 2:
        return values[0] if values else None
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def gini(values: list[int]) -> float | None:
    """Half the mean difference of two different ones, by the mean."""
    if len(values) < 2 or not sum(values):
        return None
    differences = [abs(one - other) for one, other in combinations(values, 2)]
    return statistics.fmean(differences) / 2 / statistics.fmean(values)


def half(values: list[int]) -> int:
    """The fewest that make half, by trying them all, the greatest first."""
    ordered = sorted(values, reverse=True)
    return next(count for count in range(1, len(ordered) + 1) if sum(ordered[:count]) * 2 >= sum(ordered))


def shortest(near: dict[str, set[str]], one: str, other: str) -> list[list[str]]:
    """All shortest ways, breadth first."""
    found: list[list[str]] = []
    ways = deque([[one]])
    while ways:
        way = ways.popleft()
        if found and len(way) >= len(found[0]):
            break
        for next_ in sorted(near[way[-1]] - set(way)):
            if next_ == other:
                found.append([*way, next_])
            else:
                ways.append([*way, next_])
    return found
