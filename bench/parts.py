"""What the parts of a tip cost, one after the other on one core: reading it, finding its place."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from bench.sampling import percentile, tips
from nlp.reader import Reader
from places.atlas import Atlas

LONG = 4096


@dataclass(frozen=True)
class Cost:
    """Milliseconds: at the median, the 99th percentile, and for 4,096 characters."""

    median: float
    p99: float
    longest: float


def cost(of: Callable[[str], object], texts: list[str]) -> Cost:
    spent = sorted(_milliseconds(of, text) for text in texts)
    longest = _milliseconds(of, " ".join(texts)[:LONG])
    return Cost(percentile(spent, 0.5), percentile(spent, 0.99), longest)


def _milliseconds(of: Callable[[str], object], text: str) -> float:
    begun = time.perf_counter()
    of(text)
    return 1e3 * (time.perf_counter() - begun)


def parts() -> dict[str, Cost]:
    reader, atlas, texts = Reader.load(), Atlas.load(), tips(700)
    return {
        "reading a tip": cost(reader.read, texts),
        "finding its place": cost(atlas.find, texts),
        "placing a point": cost(lambda _: atlas.at(41.43, 75.99), texts),
    }
