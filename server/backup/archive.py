"""The file: a ZIP of one member for each table, one for each picture, the secret key, and a manifest with their sums.

Nothing of it is ever unpacked to a name that it brings: members are known by name beforehand, or are pictures, whose
name is the hash of what is in them.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, Literal, Self

import msgspec

from server.backup.errors import BackupError

FORMAT: Final = "nijikai-backup/1"
MANIFEST: Final = "manifest.json"
KEY: Final = "secret.key"
PICTURE: Final = re.compile(r"logos/[0-9a-f]{32}\.(png|jpg|webp)")
LONGEST: Final = 4 * 1024 * 1024
"""Bytes of a line."""
LARGEST: Final = {"manifest": 64 * 1024 * 1024, "picture": 1_000_000, "key": 4096}
"""Bytes of what is read as a whole."""
TIGHTEST: Final = 250
"""How many times smaller than itself a member may be; what is ours comes to some twenty."""
SMALL: Final = 1024 * 1024
"""Bytes of which that is not asked."""
BLOCK: Final = 256 * 1024
BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What reading a damaged or hostile file may raise: `RuntimeError` for one that is encrypted, `NotImplementedError` for
a compression that is not known, `OSError` and `ValueError` for offsets outside of it.
"""


class Member(msgspec.Struct, frozen=True):
    """A part of the file: its size unpacked, its SHA-256, and how many rows it has."""

    name: str
    bytes: int
    sha256: str
    rows: int = 0


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """``made``: milliseconds since the Unix epoch; ``revision``: of the tables; ``key``: the secret key's mark."""

    format: Literal["nijikai-backup/1"] = FORMAT
    made: int
    release: str
    revision: str
    key: str
    members: list[Member]


class Packer:
    """Writes the file, one member after the other."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4)
        self.members: list[Member] = []
        self._part: Part | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the file, complete or not."""
        with suppress(OSError, ValueError):
            if self._part is not None:
                self._part.abandon()
            self._zip.close()

    def add(self, name: str, data: bytes) -> None:
        """Write a member as a whole."""
        self._zip.writestr(name, data)
        self.members.append(Member(name, len(data), hashlib.sha256(data).hexdigest()))

    def open(self, name: str) -> Part:
        """Begin a member that is written in pieces."""
        self._part = Part(self, name, self._zip.open(name, "w", force_zip64=True))
        return self._part

    def close(self, manifest: Manifest) -> None:
        """Write the manifest, and the end."""
        self._zip.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        self._zip.close()


class Part:
    """A member that is being written."""

    def __init__(self, packer: Packer, name: str, file: zipfile._ZipWriteFile | BinaryIO) -> None:  # type: ignore[name-defined]
        self._packer = packer
        self._name = name
        self._file = file
        self._hash = hashlib.sha256()
        self._bytes = self._rows = 0

    def write(self, lines: list[bytes]) -> None:
        """Write some rows."""
        data = b"".join(lines)
        self._hash.update(data)
        self._bytes += len(data)
        self._rows += len(lines)
        self._file.write(data)

    def abandon(self) -> None:
        self._file.close()

    def close(self) -> None:
        self._file.close()
        self._packer.members.append(Member(self._name, self._bytes, self._hash.hexdigest(), self._rows))


class Archive:
    """A file to be read: first everything that it says of itself, and then its members, each checked to its end.

    Every method raises BackupError where something is wrong.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("rb")
        try:
            self._zip = self._opened()
            self.manifest = self._read_manifest()
            self._members = {member.name: member for member in self.manifest.members}
            self._check()
        except BaseException:
            self._file.close()
            raise

    def _opened(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(self._file)
        except BROKEN as error:
            raise BackupError("backup-not-one", file=str(self._path)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def pictures(self) -> list[str]:
        return [name for name in self._members if PICTURE.fullmatch(name)]

    @property
    def has_key(self) -> bool:
        return KEY in self._members

    def tables(self) -> set[str]:
        return {name.partition("/")[2].removesuffix(".jsonl") for name in self._members if name.startswith("tables/")}

    def rows(self, table: str) -> int:
        return self._members[member_of(table)].rows

    def lines(self, table: str) -> Iterator[bytes]:
        """Yield the lines of a table; when it ends, they were the right ones."""
        member = self._members[member_of(table)]
        found, size, many = hashlib.sha256(), 0, 0
        try:
            with self._zip.open(member.name) as opened:
                while line := opened.readline(LONGEST + 1):
                    size, many = size + len(line), many + 1
                    if len(line) > LONGEST or size > member.bytes or not line.endswith(b"\n"):
                        raise BackupError("backup-damaged", part=member.name)
                    found.update(line)
                    yield line
        except BROKEN as error:
            raise BackupError("backup-damaged", part=member.name) from error
        if (size, many, found.hexdigest()) != (member.bytes, member.rows, member.sha256):
            raise BackupError("backup-damaged", part=member.name)

    def whole(self, name: str) -> bytes:
        """Return a small member."""
        member = self._members[name]
        data = self._read(name, member.bytes)
        if hashlib.sha256(data).hexdigest() != member.sha256:
            raise BackupError("backup-damaged", part=name)
        return data

    def _read(self, name: str, most: int) -> bytes:
        try:
            with self._zip.open(name) as opened:
                data = opened.read(most + 1)
        except (KeyError, *BROKEN) as error:
            raise BackupError("backup-damaged", part=name) from error
        if len(data) > most:
            raise BackupError("backup-damaged", part=name)
        return data

    def _read_manifest(self) -> Manifest:
        if MANIFEST not in self._zip.NameToInfo:
            raise BackupError("backup-not-one", file=str(self._path))
        data = self._read(MANIFEST, LARGEST["manifest"])
        try:
            return msgspec.json.decode(data, type=Manifest)
        except msgspec.DecodeError as error:
            raise BackupError("backup-format", reason=str(error)) from error

    def _check(self) -> None:
        """What is in the file has to be what its manifest says, and no more, and of a size that can be."""
        infos = self._zip.infolist()
        names = [info.filename for info in infos]
        if len(names) != len(set(names)) or set(names) != {MANIFEST, *self._members}:
            raise BackupError("backup-members")
        if len(self._members) != len(self.manifest.members):
            raise BackupError("backup-members")
        for info in infos:
            member = self._members.get(info.filename)
            size = member.bytes if member else info.file_size
            bomb = info.file_size > SMALL and info.file_size > TIGHTEST * info.compress_size
            if size != info.file_size or bomb or info.flag_bits & 1:
                raise BackupError("backup-damaged", part=shown(info.filename))
            self._check_name(info.filename, info.file_size)

    def _check_name(self, name: str, size: int) -> None:
        if PICTURE.fullmatch(name):
            most = LARGEST["picture"]
        elif name == KEY:
            most = LARGEST["key"]
        elif name == MANIFEST or re.fullmatch(r"tables/[a-z_]{1,40}\.jsonl", name):
            return
        else:
            raise BackupError("backup-unknown", part=shown(name))
        if size > most:
            raise BackupError("backup-damaged", part=shown(name))


def member_of(table: str) -> str:
    return f"tables/{table}.jsonl"


def shown(name: str) -> str:
    """Return a name that somebody may have made up, for a terminal."""
    return name.encode("ascii", "backslashreplace").decode()[:80]
