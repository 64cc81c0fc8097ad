"""Where everybody is, event by event: for the slow version of the measures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Json = dict[str, Any]
AGENDA = [{"id": kind, "kind": kind} for kind in ("welcome", "table", "finale", "after")]
"""That of a plan without one."""


class Event:
    def __init__(self, at: int, by: str, command: str, data: Json) -> None:
        self.at, self.by, self.command, self.data = at, by, command, data
        self.type: str = data["type"]

    def get(self, name: str, default: Any = "") -> Any:  # noqa: ANN401
        return self.data.get(name, default)


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
