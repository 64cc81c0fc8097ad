"""Hostile requests: every address of the site, by everybody, with all that can be wrong with a request."""

from __future__ import annotations

import re
from random import Random
from urllib.parse import quote, urlencode

import msgspec

from tests.authorization.endpoints import ENDPOINTS, Ask
from tests.fuzz.hostile import HEADER, Hostile
from tests.fuzz.laying import Laid

PROGRAM = "program"
"""The caller who has an access key and no cookie."""
ASKS = tuple(ask for asks in ENDPOINTS.values() for ask in asks)
METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "get")
ENDING = re.compile(
    r"erase|forget|/me/link|signout|password|cancel|leave|role|remove|withdraw|revoke|reset|invite|setup|/u/|lounge/close"
)
"""Addresses at which something ends: rarely asked for as it should be."""
TYPES = (
    "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data",
    "application/json",
    "text/plain", "application/octet-stream", "text/html; charset=\x80",
    "application/x-www-form-urlencoded; charset=utf-7",
    "multipart/form-data; boundary=" + "x" * 500, "", "/",
)  # fmt: skip
HOSTILE_HEADERS = (
    ("Accept-Language", "ja;q=x, en;q=99999999999999999999, *;q=-1"), ("Accept-Language", "x" * 5000),
    ("Accept", "*/*;q=nan"),
    ("Accept-Encoding", "br;q=0, gzip;q=x"), ("Range", "bytes=0-,5-1,-1"), ("If-None-Match", '"' + "x" * 3000),
    ("If-None-Match", "*"),
    ("If-Modified-Since", "Thu, 99 Xxx 9999 99:99:99 GMT"), ("Origin", "https://evil.example"),
    ("Origin", "http://["), ("Origin", "null"),
    ("Referer", "http://[::1"), ("Referer", "https://evil.example/"), ("Sec-Fetch-Site", "cross-site"),
    ("X-Forwarded-For", "evil, 1.2.3.4"),
    ("X-Forwarded-Proto", "javascript"), ("X-Forwarded-Host", "evil.example"),
    ("Forwarded", 'for="[::1]:x";host=evil;proto=x'),
    ("X-Original-URL", "/organize"), ("X-HTTP-Method-Override", "DELETE"), ("Authorization", "Basic eDp4"),
    ("Authorization", "Bearer"),
    ("Authorization", "Bearer nijikai_" + "x" * 40), ("Content-Encoding", "gzip"), ("Expect", "100-continue"),
    ("Upgrade", "h2c"),
    ("Connection", "Upgrade, HTTP2-Settings"),
    ("Cookie", "=; ==; me; organizer=\x80; form=.; " + "a=b; " * 300), ("Host", "evil.example"),
    ("Host", "evil.example; script-src *"), ("Host", ""), ("Transfer-Encoding", "identity"),
    ("Content-Length", "-1"),
    ("Content-Length", "99999999999999999999"), ("User-Agent", "\x01\x02"), ("Date", "x"),
    ("X-" + "a" * 3000, "x"),
)  # fmt: skip
JUNK = (
    b"", b"\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.0\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n folded: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a: b\r\n" * 3000 + b"\r\n",
    (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    b"GET /me HTTP/1.1\r\n\r\n"),
    b"POST /signin HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
    b"GET " + b"/" * 20_000,
    b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"GET /?" + b"a=" * 6000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
)  # fmt: skip
PARTS = re.compile(r"(?<=/)[^/]+")


class Asked(msgspec.Struct, frozen=True):
    """``sent``: the bytes. ``what``: for the report. ``junk``: it may be answered by hanging up."""

    sent: bytes
    what: str
    caller: str
    method: str
    junk: bool = False


class Requests:
    """Makes them, by a seed."""

    def __init__(self, random: Random, laid: Laid, port: int) -> None:
        self.hostile = Hostile(random)
        self._random = random
        self._chance = random.random
        self._laid = laid
        self._host = f"127.0.0.1:{port}"
        self._callers = (*laid.cookies, PROGRAM)

    def one(self) -> Asked:
        caller = self._random.choice(self._callers)
        if self._chance() < 0.02:
            return Asked(self._random.choice(JUNK), "junk", caller, "GET", junk=True)
        ask = self._random.choice(ASKS)
        if self._chance() < 0.05:
            ask = self._random.choice(ENDPOINTS["For other programs (only an access key opens these, no cookie)"])
        right = self._chance() < (0.003 if ask.method != "GET" and ENDING.search(ask.rule) else 0.2)
        method = ask.method if right or self._chance() < 0.85 else self._random.choice(METHODS)
        path = ask.path.format(**self._laid.places)
        path = path if right else self._path(path)
        headers, body = (
            self._body(ask, caller, right=right)
            if method not in {"GET", "HEAD"} or self._chance() < 0.02
            else ([], b"")
        )
        headers = [*self._own(caller), *headers]
        if not right and self._chance() < 0.3:
            headers.append(self._random.choice(HOSTILE_HEADERS))
        if not right and self._chance() < 0.05:
            headers.append(("X-Text", self.hostile.text()))
        head = "".join(f"{name}: {clean(value)}\r\n" for name, value in self._with_host(headers))
        sent = (
            f"{method} {path} HTTP/1.1\r\n{head}Content-Length: {len(body)}\r\n\r\n".encode("latin1", "replace") + body
        )
        return Asked(sent, f"{method} {ask.rule}", caller, method)

    def _with_host(self, headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
        named = any(name == "Host" for name, _ in headers)
        return headers if named else [("Host", self._host), *headers]

    def _own(self, caller: str) -> list[tuple[str, str]]:
        """What comes with every request of somebody: cookies, sometimes spoilt ones; or the access key."""
        if caller == PROGRAM:
            return [("Authorization", f"Bearer {self._laid.key}")]
        cookies = dict(self._laid.cookies[caller])
        if cookies and self._chance() < 0.05:
            name = self._random.choice(list(cookies))
            cookies[name] = self._random.choice((cookies[name][:-1], cookies[name] + "A", "x", quote(self._short())))
        found = [("Origin", f"http://{self._host}")]
        return (
            [*found, ("Cookie", "; ".join(f"{name}={value}" for name, value in cookies.items()))] if cookies else found
        )

    def _path(self, path: str) -> str:
        """Spoil a part of a path, or add to it."""
        if self._chance() < 0.4:
            parts = PARTS.findall(path)
            wrong = self._random.choice(parts) if parts else ""
            path = (
                path.replace(wrong, quote(self._short(), safe=self._random.choice(("", "/.%"))), 1) if wrong else path
            )
        luck = self._chance()
        if luck < 0.3:
            names = (
                "format",
                "lang",
                "next",
                "measure",
                "q",
                "at",
                "on",
                "page",
                "EIO",
                "transport",
                "sid",
                "series",
                self._short(),
            )
            pairs = [(self._random.choice(names), self._short()) for _ in range(self._random.randrange(1, 4))]
            path += "?" + urlencode(pairs, errors="replace")
        elif luck < 0.34:
            path += self._random.choice(
                ("/", "//", "/..", "%00", "%0d%0aX-Evil:%201", "#x", "?", "?%ff=%fe", ";x", "/%2e%2e/%2e%2e/secret.key")
            )
        return path.replace(" ", "%20")

    def _short(self) -> str:
        return self.hostile.text()[:300].encode("utf-8", "replace").decode()

    def _body(self, ask: Ask, caller: str, *, right: bool) -> tuple[list[tuple[str, str]], bytes]:
        if ask.body and (right or self._chance() < 0.3):
            return [("Content-Type", "application/octet-stream")], ask.body
        form = [(name, value.format(**self._laid.places)) for name, value in ask.form]
        if right or self._chance() < 0.9:
            form.append(("csrf", self._laid.forms.get(caller, "")))
        if ask.file and (right or self._chance() < 0.7):
            content = (
                ask.file[1]
                if right
                else self._random.choice((ask.file[1], b"\xff\xfe\x00", b"name\n" + b"\0" * 400, b"a," * 5000))
            )
            return [("Content-Type", "multipart/form-data; boundary=x")], multipart(form, ask.file[0], content)
        if right:
            return [("Content-Type", TYPES[0])], urlencode(form).encode()
        return self._spoilt_body(form)

    def _spoilt_body(self, form: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], bytes]:
        luck = self._chance()
        if luck < 0.65:
            for _ in range(self._random.randrange(1, 4)):
                at = self._random.randrange(len(form) + 1)
                name = form[at][0] if at < len(form) and self._chance() < 0.9 else self._short()
                form[at : at + 1] = (
                    [] if self._chance() < 0.1 else [(name, self.hostile.text())] * self._random.choice((1, 1, 1, 40))
                )
            return [("Content-Type", TYPES[0])], urlencode(form, errors="replace").encode()
        if luck < 0.75:
            return [("Content-Type", TYPES[1])], multipart(
                form, self.hostile.word(), self.hostile.json(self.hostile.value()).encode("utf-8", "replace")
            )
        if luck < 0.9:
            body = self.hostile.json(self.hostile.value()).encode("utf-8", "replace")
            return [("Content-Type", self._random.choice(TYPES))], body
        return [("Content-Type", self._random.choice(TYPES))], self._random.choice(
            (b"", b"\xff" * 999, b"--x\r\n\r\n", b"csrf=" * 9000, b"x" * 120_000, b"[" * 50_000)
        )


def multipart(form: list[tuple[str, str]], name: str, content: bytes) -> bytes:
    fields = [f'--x\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n' for key, value in form]
    head = f'--x\r\nContent-Disposition: form-data; name="{name}"; filename="../../x"\r\nContent-Type: text/csv\r\n\r\n'
    return "".join(fields).encode("utf-8", "replace") + head.encode("utf-8", "replace") + content + b"\r\n--x--\r\n"


def clean(value: str) -> str:
    """What can stand on a header's line at all; of the rest some stays, for the server to refuse."""
    return value.replace(HEADER, "").replace("\r", "").replace("\n", "").encode("latin1", "replace").decode("latin1")
