"""Static files: kept compressed in memory, under addresses that change when a byte of them does."""

from __future__ import annotations

import gzip
import hashlib
import json
import mimetypes
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import msgspec

from server.pages.modules import modules
from server.pages.packed import packed_modules
from server.pages.squeeze import squeeze

FOREVER = "public, max-age=31536000, immutable"
ASK = "no-cache"
COMPRESSIBLE = re.compile(r"^text/|javascript|json|svg|manifest")
TREE = re.compile(r"^v-[0-9a-f]{12}$")
SHEETS = re.compile(r"^css/([a-z+]{1,200})\.css$")
NAMED = re.compile(r"^vendor/.*-([0-9a-f]{8}|[0-9A-Z]{8})\.[a-z0-9]+$")
SMALLEST = 400
"""Bytes below which compressing is not worth it."""
MOST_FILES = 2000
"""Files as they were last read that are kept; what has not changed is not read, nor compressed, twice."""
MOST_SHEETS = 32
"""Style sheets put together that are kept; whoever asks for ever other ones fills no memory."""

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("text/plain", ".ftl")
mimetypes.add_type("font/woff2", ".woff2")


class Asset(msgspec.Struct):
    """One file, in each encoding in which it has been asked for."""

    type: str
    body: bytes
    cache: str = FOREVER
    packed: dict[str, bytes] = msgspec.field(default_factory=dict)
    tag: str = ""
    """A digest of the body."""

    def __post_init__(self) -> None:
        self.tag = hashlib.sha256(self.body).hexdigest()[:16]

    def encoded(self, accepted: str) -> tuple[bytes, str]:
        """Return the body and its Content-Encoding (empty for none), given an Accept-Encoding header."""
        if len(self.body) < SMALLEST or not COMPRESSIBLE.search(self.type):
            return self.body, ""
        offered = {part.partition(";")[0].strip() for part in accepted.split(",")}
        encoding = next((name for name in ("br", "gzip") if name in offered), "")
        if not encoding:
            return self.body, ""
        if encoding not in self.packed:
            self.packed[encoding] = (
                brotli.compress(self.body) if encoding == "br" else gzip.compress(self.body, mtime=0)
            )
        return self.packed[encoding], encoding


class Assets:
    """The files of a folder. Their addresses carry a digest of all of them, so that a page's modules fit together."""

    def __init__(self, folder: Path, *, pack: bool = True) -> None:
        """``pack=False`` serves our modules as they are written, for developers."""
        self._folder = folder
        self._pack = pack
        self.read()

    def read(self) -> None:
        """Read the folder."""
        self._files = {name: _asset(f"{self._folder}/{name}") for name in sorted(names(self._folder))}
        digest = hashlib.sha256()
        for name, asset in self._files.items():
            digest.update(f"{name}\0{asset.tag}\0".encode())
        self._digest = digest.hexdigest()[:12]
        self._modules: dict[str, list[str]] = {}
        self._sheets: dict[str, Asset] = {}
        self._packed = packed_modules(self._folder) if self._pack else {}

    def url(self, name: str) -> str:
        """Return the address of a file, good for ever. A file that is not there has one too, and it leads nowhere."""
        if name in self._packed:
            return f"/static/{self._packed[name][0]}"
        return f"/static/v-{self._digest}/{name}"

    def find(self, path: str) -> tuple[Asset, str] | None:
        """Return a file and its Cache-Control for what comes after ``/static/``; addresses of old digests work too."""
        first, _, rest = path.partition("/")
        versioned = bool(TREE.match(first))
        asset = self._file(rest if versioned else path)
        if asset is None:
            return None
        lasting = first == f"v-{self._digest}" or NAMED.search(path)
        return asset, FOREVER if lasting else ASK

    def modules(self, entry: str) -> list[str]:
        """Return the addresses of all modules that a page's script leads to, the libraries' too."""
        if entry in self._packed:
            return [f"/static/{name}" for name in self._packed[entry]]
        if entry not in self._modules:
            bare = json.loads(self._text("vendor/importmap.json") or "{}").get("imports", {})
            own, libraries = modules(entry, self._text, bare)
            self._modules[entry] = [*map(self.url, own), *libraries]
        return self._modules[entry]

    def sheet(self, *names: str) -> str:
        """Return the address of several style sheets in one."""
        return self.url(f"css/{'+'.join(names)}.css")

    def _file(self, name: str) -> Asset | None:
        found = self._files.get(name) or self._sheets.get(name)
        return found or self._joined(name)

    def _joined(self, name: str) -> Asset | None:
        several = SHEETS.match(name)
        parts = [self._files.get(f"css/{part}.css") for part in several[1].split("+")] if several else []
        if not parts or not all(parts):
            return None
        asset = Asset(type="text/css; charset=utf-8", body=b"".join(part.body for part in parts if part))
        if len(self._sheets) < MOST_SHEETS:
            self._sheets[name] = asset
        return asset

    def _text(self, name: str) -> str | None:
        asset = self._files.get(name)
        return asset.body.decode() if asset else None

    @property
    def import_map(self) -> str:
        """The import map as JSON, fit to stand in a page; empty where all modules are packed, with their libraries."""
        if self._packed:
            return ""
        asset = self._files.get("vendor/importmap.json")
        return script_json(json.loads(asset.body)) if asset else '{"imports":{}}'


def names(folder: Path) -> Iterator[str]:
    """Yield the files of a folder and of those in it; none that is hidden."""
    for within, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        start = Path(within).relative_to(folder).as_posix() + "/"
        yield from (f"{start}{name}".removeprefix("./") for name in files if not name.startswith("."))


def _asset(path: str) -> Asset:
    now = Path(path).stat()
    return _read(path, now.st_ino, now.st_mtime_ns, now.st_ctime_ns, now.st_size)


@lru_cache(maxsize=MOST_FILES)
def _read(file: str, *_as_it_is: int) -> Asset:
    path = Path(file)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if COMPRESSIBLE.search(kind) and "charset" not in kind:
        kind += "; charset=utf-8"
    body = path.read_bytes()
    if "vendor" not in path.parts and kind.startswith("text/css"):
        body = squeeze(body.decode(), kind).encode()
    return Asset(type=kind, body=body)


def script_json(data: object) -> str:
    """Encode as JSON that cannot end the script element it stands in."""
    text = msgspec.json.encode(data).decode()
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text
