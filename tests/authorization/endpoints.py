"""One sample request for every address of the site, such that whoever may make it gets what they ask for."""

from __future__ import annotations

from typing import Any

import msgspec

from tests.authorization.names import ALONE, HELPER, MEETUP, TARGET
from tests.pages.office import PASSWORD, plan_form

Form = tuple[tuple[str, str], ...]
STEPS = (("welcome", "5"), ("table", "30"), ("finale", "5"), ("after", "15"))
CONSENT: Form = (("name", "New"), ("avatar", "f1"), ("lang", "en"), ("consent", "yes"))
WHY = ("why", "Both run")
OPTIONS: Form = tuple({"suggestions": "2", "wait": "0", "reveal": "9", "group": "4", "ask": "7", "days": "9"}.items())
NO_HIGHLIGHT = "x" * 22
ACCOUNT: Form = (("name", "New"), ("email", "new@example.org"), ("password", PASSWORD), ("organization", "New"))


class Ask(msgspec.Struct, frozen=True):
    """``rule``: the address as the site knows it; ``path``: filled in by names of ``Places``; ``body``: sent as is."""

    method: str
    rule: str
    path: str
    form: Form = ()
    file: tuple[str, bytes] | None = None
    body: bytes = b""


def get(rule: str, path: str = "", **_: Any) -> Ask:  # noqa: ANN401
    return Ask("GET", rule, path or rule)


def post(rule: str, path: str = "", *pairs: tuple[str, str], file: tuple[str, bytes] | None = None) -> Ask:
    return Ask("POST", rule, path or rule, tuple(pairs), file)


def delete(rule: str, path: str = "", **_: Any) -> Ask:  # noqa: ANN401
    return Ask("DELETE", rule, path or rule)


def of_meetup(rule: str, method: Any = get, *pairs: tuple[str, str], **more: Any) -> Ask:  # noqa: ANN401
    asked: Ask = method(rule, rule.replace("<meetup>", MEETUP), *pairs, **more)
    return asked


def of_organization(rule: str, method: Any = get, *pairs: tuple[str, str]) -> Ask:  # noqa: ANN401
    asked: Ask = method(rule, rule.replace("<organization>", "{organization}"), *pairs)
    return asked


PUBLIC = (
    get("/"),
    get("/healthz"),
    get("/readyz"),
    get("/metrics"),
    get("/admin"),
    get("/admin/figures.json"),
    get("/admin/in/<token>", "/admin/in/none"),
    post("/admin/out"),
    get("/static/<path:path>", "/static/store.js"),
    get("/packs/<path:path>", "{pack}"),
    get("/about/measures"),
    get("/api/v1/openapi.json"),
    get("/look/<colour>.css", "/look/336699.css"),
    get("/logos/<name>", "/logos/none.png"),
)
TABLES = (
    get("/t/<table>", f"/t/{ALONE}"),
    get("/t/<table>/join", f"/t/{ALONE}/join"),
    post("/t/<table>/join", f"/t/{ALONE}/join", *CONSENT),
    get("/t/<table>/watch", f"/t/{ALONE}/watch"),
    post("/t/<table>/watch", f"/t/{ALONE}/watch", *CONSENT),
    get("/t/<table>/qr.svg", f"/t/{ALONE}/qr.svg"),
    get("/h/<text>", "/h/{host}"),
    post("/tables", "/tables", ("table", ALONE)),
)
MEETUPS = (
    of_meetup("/m/<meetup>"),
    of_meetup("/m/<meetup>/join", post, *CONSENT),
    of_meetup("/m/<meetup>/leave", post),
    of_meetup("/m/<meetup>/bye"),
    of_meetup("/m/<meetup>/kept"),
    of_meetup("/m/<meetup>/qr.svg"),
    of_meetup("/m/<meetup>/calendar.ics"),
    of_meetup("/m/<meetup>/notes.json"),
    of_meetup("/m/<meetup>/notes.md"),
    Ask("POST", "/m/<meetup>/clips", f"/m/{MEETUP}/clips", body=b"OggS"),
    get("/m/<meetup>/clips/<name>", f"/m/{MEETUP}/clips/none"),
    of_meetup("/m/<meetup>/lounge"),
    of_meetup("/m/<meetup>/lounge/prefill.json"),
    of_meetup("/m/<meetup>/lounge/card"),
    Ask("POST", "/m/<meetup>/lounge/card", f"/m/{MEETUP}/lounge/card", body=b"{}"),
    of_meetup("/m/<meetup>/lounge/card", delete),
    get("/c/<card>", "/c/none"),
    get("/c/<card>.png", "/c/none.png"),
    of_meetup("/m/<meetup>/highlight"),
    of_meetup("/m/<meetup>/highlight", post),
    get("/h/<string(length=22):id>", f"/h/{NO_HIGHLIGHT}"),
    get("/h/<string(length=22):id>.json", f"/h/{NO_HIGHLIGHT}.json"),
    post("/h/<string(length=22):id>/gone", f"/h/{NO_HIGHLIGHT}/gone"),
    of_meetup("/m/<meetup>/console"),
    of_meetup("/m/<meetup>/stage"),
    get("/f/<text>", "/f/{facilitator}"),
    get("/p/<text>", "/p/{person}"),
    get("/me"),
    post("/me", "/me", ("name", "New")),
    get("/me.json"),
    get("/me/qr.svg"),
    post("/me/shared/gone"),
    post("/me/link"),
    post("/me/forget"),
    get("/me/erase"),
    post("/me/erase"),
)
REPLAYS = (
    of_meetup("/r/<meetup>"),
    of_meetup("/r/<meetup>/index.json"),
    get("/r/<meetup>/chunk/<kind>/<place>/<number>.json", f"/r/{MEETUP}/chunk/meetup/{MEETUP}/0.json"),
    get("/r/<meetup>/wall/<number>.json", f"/r/{MEETUP}/wall/0.json"),
)
PUSHED = b'{"endpoint": "https://fcm.googleapis.com/x", "keys": {}}'
REMINDERS = (
    get("/sw.js"),
    get("/icon-<size>.png", "/icon-192.png"),
    of_meetup("/m/<meetup>/lounge/app.webmanifest"),
    get("/m/<meetup>/lounge/<thread>/<slot>.ics", f"/m/{MEETUP}/lounge/1/1.ics"),
    of_meetup("/m/<meetup>/lounge/push"),
    Ask("POST", "/m/<meetup>/lounge/push", f"/m/{MEETUP}/lounge/push", body=PUSHED),
    of_meetup("/m/<meetup>/lounge/push", delete),
    of_meetup("/m/<meetup>/lounge/mail"),
    Ask("POST", "/m/<meetup>/lounge/mail", f"/m/{MEETUP}/lounge/mail", body=b'{"address": "new@example.org"}'),
    of_meetup("/m/<meetup>/lounge/mail", delete),
    get("/m/<meetup>/lounge/mail/<token>", f"/m/{MEETUP}/lounge/mail/{{confirm}}"),
    post("/m/<meetup>/lounge/mail/<token>", f"/m/{MEETUP}/lounge/mail/{{confirm}}"),
    get("/u/<token>", "/u/{stop}"),
    post("/u/<token>", "/u/{stop}"),
)
SIGNING_IN = (
    get("/signin"),
    post("/signin", "/signin", ("email", "nobody@example.org"), ("password", "guessed guess")),
    post("/signout"),
    post("/passkey/use"),
    post("/passkey/make", "/passkey/make", ("email", "new@example.org"), ("name", "New")),
    get("/setup/<token>", "/setup/{setup}"),
    post("/setup/<token>", "/setup/{setup}", *ACCOUNT),
    get("/invite/<token>", "/invite/{invite}"),
    post("/invite/<token>", "/invite/{invite}", *ACCOUNT),
    get("/reset/<token>", "/reset/{reset}"),
    post("/reset/<token>", "/reset/{reset}", ("password", "another railway map")),
    get("/organize/account"),
    post("/organize/account/name", "", ("name", "New")),
    post("/organize/account/password", "", ("current", PASSWORD), ("password", "another railway map")),
    post("/organize/account/passkeys", "", ("passkey", "{{}}")),
    post("/organize/account/passkeys/remove", "", ("id", "none")),
)
ORGANIZATION = (
    get("/organize"),
    post("/organize/o", "/organize/o", ("name", "Another")),
    get("/organize/measures"),
    get("/organize/measures/<measure>", "/organize/measures/met"),
    of_organization("/organize/o/<organization>"),
    of_organization("/organize/o/<organization>/members"),
    of_organization("/organize/o/<organization>/series"),
    of_organization("/organize/o/<organization>/series", post, ("title", "Fridays")),
    of_organization("/organize/o/<organization>/new"),
    of_organization("/organize/o/<organization>/new", post, *plan_form()),
    of_organization("/organize/o/<organization>/name", post, ("name", "Renamed")),
    of_organization("/organize/o/<organization>/invite", post, ("role", "viewer")),
    of_organization("/organize/o/<organization>/withdraw", post, ("link", "none")),
    of_organization("/organize/o/<organization>/role", post, ("member", "{member}"), ("role", "viewer")),
    of_organization("/organize/o/<organization>/remove", post, ("member", "{member}")),
    of_organization("/organize/o/<organization>/measures"),
    get(
        "/organize/o/<organization>/measures/again",
        f"/organize/o/{{organization}}/measures/again?first={MEETUP}&later=0",
    ),
    get("/organize/o/<organization>/measures/<table>.csv", "/organize/o/{organization}/measures/cohorts.csv"),
    of_organization("/organize/o/<organization>/measures.json"),
    of_organization("/organize/o/<organization>/yardstick"),
    of_organization("/organize/o/<organization>/yardstick", post, ("act", "reset")),
    of_organization("/organize/o/<organization>/accounts"),
    post(
        "/organize/o/<organization>/accounts",
        "/organize/o/{organization}/accounts",
        ("day", "2025-01-01"),
        file=("customers", b"company,revenue\nAozora,1\n"),
    ),
    of_organization("/organize/o/<organization>/accounts/remove", post, ("ledger", "none")),
    of_organization("/organize/o/<organization>/accounts/example.csv"),
    of_organization("/organize/o/<organization>/looks"),
    of_organization("/organize/o/<organization>/keys"),
    of_organization("/organize/o/<organization>/keys", post, ("name", "Dashboard")),
    of_organization("/organize/o/<organization>/keys/end", post, ("key", "none")),
)
THEIR_MEETUP = (
    of_meetup("/organize/meetups/<meetup>"),
    of_meetup("/organize/meetups/<meetup>/console", post),
    of_meetup("/organize/meetups/<meetup>/edit"),
    of_meetup("/organize/meetups/<meetup>/edit", post, *plan_form(STEPS, seats="4")),
    of_meetup("/organize/meetups/<meetup>/logo", post, ("act", "remove")),
    of_meetup("/organize/meetups/<meetup>/facilitators", post, ("name", "New")),
    of_meetup("/organize/meetups/<meetup>/facilitators/revoke", post, ("person", HELPER)),
    of_meetup("/organize/meetups/<meetup>/people"),
    of_meetup("/organize/meetups/<meetup>/people", post, file=("list", b"name\nNew\n")),
    of_meetup("/organize/meetups/<meetup>/people/take", post, ("rows", "[]")),
    of_meetup("/organize/meetups/<meetup>/people/remove", post, ("person", "p-registered")),
    of_meetup("/organize/meetups/<meetup>/people/links.csv"),
    of_meetup("/organize/meetups/<meetup>/lounge"),
    of_meetup("/organize/meetups/<meetup>/lounge.json"),
    of_meetup("/organize/meetups/<meetup>/lounge.csv"),
    of_meetup("/organize/meetups/<meetup>/lounge/deal", post),
    of_meetup("/organize/meetups/<meetup>/lounge/introduce", post, ("people", "p-here"), ("people", TARGET), WHY),
    of_meetup("/organize/meetups/<meetup>/lounge/announce", post, ("announcement", "Next month again")),
    of_meetup("/organize/meetups/<meetup>/lounge/resolve", post, ("report", "1")),
    of_meetup("/organize/meetups/<meetup>/lounge/options", post, *OPTIONS),
    of_meetup("/organize/meetups/<meetup>/lounge/close", post),
    of_meetup("/organize/meetups/<meetup>/lounge/weights"),
    of_meetup("/organize/meetups/<meetup>/lounge/weights", post, ("act", "reset")),
    of_meetup("/organize/meetups/<meetup>/measures"),
    get("/organize/meetups/<meetup>/measures/people", f"/organize/meetups/{MEETUP}/measures/people?measure=came"),
    get("/organize/meetups/<meetup>/measures/<table>.csv", f"/organize/meetups/{MEETUP}/measures/people.csv"),
    of_meetup("/organize/meetups/<meetup>/measures.json"),
    of_meetup("/organize/meetups/<meetup>/measures/log.jsonl"),
    of_meetup("/organize/meetups/<meetup>/measures/yardstick.json"),
    of_meetup("/organize/meetups/<meetup>/report"),
    of_meetup("/organize/meetups/<meetup>/duplicate", post),
    of_meetup("/organize/meetups/<meetup>/cancel", post),
)
PROGRAMS = (
    get("/api/v1/meetups"),
    of_meetup("/api/v1/meetups/<meetup>/figures"),
    get("/api/v1/meetups/<meetup>/tables/<table>", f"/api/v1/meetups/{MEETUP}/tables/steps"),
    get("/api/v1/series/<series>/figures", "/api/v1/series/all/figures"),
    get("/api/v1/series/<series>/cohorts", "/api/v1/series/all/cohorts"),
    get("/api/v1/<path:rest>", "/api/v1/nothing"),
)
ENDPOINTS: dict[str, tuple[Ask, ...]] = {
    "For everybody": PUBLIC,
    "A table that stands alone (its address is its secret)": TABLES,
    "At a meetup": MEETUPS,
    "A meetup's replay": REPLAYS,
    "Being reminded of a lounge (the last two: whoever has the address, from wherever)": REMINDERS,
    "Signing in, and one's own account": SIGNING_IN,
    "An organization": ORGANIZATION,
    "A meetup of an organization": THEIR_MEETUP,
    "For other programs (only an access key opens these, no cookie)": PROGRAMS,
}
