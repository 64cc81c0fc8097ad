"""What can go wrong with the log."""

from __future__ import annotations

Param = str | int


class LogError(Exception):
    """Base of all that the log raises."""


class Conflict(LogError):
    """Another append to the stream came first: read on from ``expected``, decide again. Nothing was written."""

    def __init__(self, stream: str, last: int) -> None:
        super().__init__(stream, last)
        self.stream = stream
        self.last = last
        """The stream's last seq."""


class Contended(LogError):
    """Others wrote to a stream before us, again and again; nothing was written, and it may be asked for again."""


class DuplicateCommand(LogError):
    """The command is in the log already, at ``seq``: answer with that. Nothing was written."""

    def __init__(self, seq: int) -> None:
        super().__init__(seq)
        self.seq = seq


class LogClosed(LogError):
    """The log has been closed; nothing was written."""


class StreamDiffers(LogError):
    """An import brings a stream that is here already, with other content. Nothing was imported."""

    def __init__(self, stream: str, line: int) -> None:
        super().__init__(stream, line)
        self.stream = stream
        self.line = line


class TextError(LogError):
    """A fault to be told to a person: ``code`` names a text of the catalogue, ``params`` fill it in."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code, params)
        self.code = code
        self.params: dict[str, Param] = params

    def __str__(self) -> str:
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.params.items())])


class StoreUnavailable(TextError):
    """The database does not do its work, and why. Codes ``store-...``.

    Of an append it is then unknown whether it was written: sent again with the same command it happens once.
    """


class LogFileError(TextError):
    """A log file that cannot be believed, and at which line (from 1). Codes ``logfile-...``."""

    def __init__(self, line: int, code: str, **params: Param) -> None:
        super().__init__(code, line=line, **params)
        self.line = line
