"""Traces, for who collects them: what a request or a command was made of, and how long each part took.

Off unless ``OTEL_EXPORTER_OTLP_ENDPOINT`` is set; only then OpenTelemetry is loaded. Off, a span costs next to nothing.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from server.config import SettingsError
from server.logs import mask

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

ENDPOINTS: Final = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
"""Where traces go: the names that OpenTelemetry gives these settings. It reads its others by itself."""


class Nothing:
    """A span that nobody sees."""

    __slots__ = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def note(self, **_: str | int) -> None:
        """Add what is known."""


class Span:
    """A part of what is being done. Of an error it tells its kind, or a refusal's code; not what it quotes."""

    __slots__ = ("_made", "_scope")

    def __init__(self, scope: Any) -> None:  # noqa: ANN401 - the library's
        self._scope = scope

    def __enter__(self) -> Self:
        self._made = self._scope.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._made.set_attribute("error.type", str(getattr(error, "code", "") or kind.__name__))
        self._scope.__exit__(None, None, None)

    def note(self, **known: str | int) -> None:
        """Add what is known, as attributes ``nijikai.<name>``; a stream goes by the name it has in the log."""
        for name, value in known.items():
            self._made.set_attribute(f"nijikai.{name}", mask.of_stream(str(value)) if name == "stream" else value)


NOTHING: Final = Nothing()
_tracer: Any = None


def span(name: str) -> Span | Nothing:
    """Return a span that begins with ``with``."""
    if _tracer is None:
        return NOTHING
    return Span(_tracer.start_as_current_span(name, record_exception=False, set_status_on_exception=False))


def use(provider: TracerProvider | None) -> None:
    """Trace from now on, or no longer."""
    global _tracer  # noqa: PLW0603 - one for the process, as the library has it
    _tracer = provider.get_tracer("nijikai") if provider else None


def begin(environ: Mapping[str, str] | None = None) -> TracerProvider | None:
    """Trace if one is asked to; return what has to be shut down in the end. Raises SettingsError."""
    found = [(name, value) for name in ENDPOINTS if (value := (os.environ if environ is None else environ).get(name))]
    if not found:
        return None
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415 - an extra
        from opentelemetry.sdk.resources import SERVICE_NAME, Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError:
        raise SettingsError(*found[0], "needs what makes traces: pip install 'nijikai[traces]'") from None
    service = os.environ.get("OTEL_SERVICE_NAME", "nijikai")
    provider = TracerProvider(resource=Resource.create({SERVICE_NAME: service}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    use(provider)
    return provider
