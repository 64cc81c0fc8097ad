"""The figures as Prometheus reads them, with those of the process itself. One registry for each worker.

The library is loaded by the first who asks: a start does not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.exposition import choose_encoder
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from server.counting import Spread
from server.pulse.readings import Reading, readings
from server.pulse.sources import Sources


class Exporter(Collector):
    """Reads the figures when Prometheus does; nothing is kept in between."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def collect(self) -> Iterator[Metric]:
        """Yield all figures."""
        for reading in readings(self._sources):
            yield family(reading)

    def describe(self) -> list[Metric]:
        """Say nothing beforehand: some figures come with what happens."""
        return []


def family(reading: Reading) -> Metric:
    form: Any = {"counter": CounterMetricFamily, "gauge": GaugeMetricFamily, "histogram": HistogramMetricFamily}
    made = form[reading.sort](reading.name, reading.about, labels=reading.labels)
    for labels, value in reading.values.items():
        if isinstance(value, Spread):
            made.add_metric(labels, buckets=cumulative(value), sum_value=value.total)
        else:
            made.add_metric(labels, value)
    return made  # type: ignore[no-any-return]


def cumulative(spread: Spread) -> list[tuple[str, float]]:
    """Return how many values were at most each bound."""
    sofar, found = 0, []
    for bound, many in zip((*spread.bounds, float("inf")), list(spread.parts), strict=True):
        sofar += many
        found.append(("+Inf" if bound == float("inf") else repr(float(bound)), float(sofar)))
    return found


def registry(sources: Sources) -> CollectorRegistry:
    """Make the registry of a worker."""
    made = CollectorRegistry(auto_describe=False)
    made.register(Exporter(sources))
    for of_process in (ProcessCollector, PlatformCollector, GCCollector):
        of_process(registry=made)
    return made


def exposition(of: CollectorRegistry, accept: str) -> tuple[bytes, str]:
    """Return the figures in the form that was asked for, and its content type."""
    encoder, kind = choose_encoder(accept)
    return encoder(of), kind
