"""The measures of a meetup once more: slowly, in plain loops over decoded events, from what ``docs/measures.md`` says.

It shares no code with ``server/metrics``: both have to be wrong in the same way for a wrong figure to pass. After each
event of the meetup it writes down where everybody is, and everything that takes time is summed up over these pictures.
"""

from __future__ import annotations

import json
import statistics
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from server.log.records import Recorded
from tests.metrics.slow_sums import gini, half, late, median, share, shortest
from tests.metrics.slow_where import AGENDA, Event, Hall, Json

PLAYS = {"rolled", "moved", "rested", "chose", "item_used", "item_given"}
HOUR, MINUTE, DAY = 3_600_000, 60_000, 86_400_000
FOUND = {"pair", "trio", "group"}


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

    # --- who, and between when ----------------------------------------------------------------------------------------

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

    # --- where everybody was ------------------------------------------------------------------------------------------

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
        self.dwell = Counter(dict.fromkeys(self.people, 0))
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

    # --- what they did ------------------------------------------------------------------------------------------------

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

    def look_at_talk(self, room: str, events: list[Event]) -> None:  # noqa: C901 - likewise
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

    # --- the lounge ---------------------------------------------------------------------------------------------------

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
                for one in [*event.get("suggestions", ()), event.get("suggestion", {})]:
                    for person in one.get("people", ()):
                        if person in members:
                            members[person].add("suggested")
                    for giver, told in one.get("why", {}).items():
                        for taker, reasons in told.items():
                            if "helped" in [reason.get("reason") for reason in reasons]:
                                self.helps.add((giver, taker))
            elif event.type == "thread_opened":
                people = [one for one in event.get("people", ()) if one in members]
                new = {"kind": event.get("kind"), "people": people, "said": {}, "begun": False}
                self.threads[event.get("thread")] = new
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
                self.look_at_thread(self.streams[name])

    def look_at_thread(self, events: list[Event]) -> None:
        for event in events:
            if event.type != "said":
                continue
            who = event.get("person")
            if who == event.by and who in self.people:
                self.written[who][max(0, event.at - (self.lounge_opened or 0)) // DAY] += 1

    def found(self, who: str) -> list[Json]:
        return [one for one in self.threads.values() if one["kind"] in FOUND and who in one["people"]]

    def helped(self, who: str) -> int:
        others = set()
        for thread in self.found(who):
            met = {one for one, (answer, _) in thread["said"].items() if answer == "yes" and one != who}
            for other in met if thread["kind"] != "group" else ():
                if (who, other) in self.helps or self.words_of(who, "offers") & self.words_of(other, "wants"):
                    others.add(other)
        return len(others)

    def words_of(self, who: str, what: str) -> set[str]:
        words = self.profiles.get(who, {}).get(what, ())
        return {unicodedata.normalize("NFKC", text).casefold().strip() for text in words}

    # --- the graph ----------------------------------------------------------------------------------------------------

    @cache  # noqa: B019 - one log, one test
    def ties(self) -> dict[tuple[str, str], float]:
        """Pair of attendees -> weight."""
        weight: Counter[tuple[str, str]] = Counter()
        for pair, rooms in self.together().items():
            met = any(spent >= self.meeting for spent in rooms.values())
            anything = any(self.between[kind][pair] for kind in self.between)
            if met or anything:
                weight[pair] += sum(rooms.values()) / MINUTE / 10  # type: ignore[assignment]
        for kind, each in (("reactions", 1), ("replies", 1), ("same", 1), ("gifts", 2)):
            for pair, count in self.between[kind].items():
                weight[pair] += each * count
        return {pair: each for pair, each in weight.items() if set(pair) <= self.attendees}

    def connects(self, who: str) -> bool:
        """Whether they have ties with two who have none with each other."""
        near = {one for pair in self.ties() if who in pair for one in pair} - {who}
        return any(pair not in self.ties() for pair in combinations(sorted(near), 2))

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

    # --- figures ------------------------------------------------------------------------------------------------------

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

    def kinds(self) -> dict[str, tuple[int, float]]:
        """Kind of act -> how often attendees did it, and how often per hour they were there."""
        hours = sum(self.dwell[who] for who in self.attendees) / HOUR
        times = Counter(kind for _, who, kind, _ in self.acts if who in self.attendees)
        return {kind: (many, many / hours) for kind, many in times.items()}

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
            "connectors": (sum(map(self.connects, self.attendees)), count) if count else (None, 0),
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
            fits = 0 <= event.get("stars", 0) <= 5
            if event.type == "rated" and fits and event.get("person") in self.people and event.get("person") in known:
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
        messages = {
            f"afterlife_messages_{days}": (
                sum(count for counts in self.written.values() for day, count in counts.items() if day < days),
                len(self.attendees),
            )
            if self.lounge_opened is not None
            else (None, 0)
            for days in (1, 7, 30)
        }
        return {
            "satisfaction": (mean, len(stars)),
            "response": share(len(self.attendees & stars.keys()), len(self.attendees)),
            **wrote,
            **messages,
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
