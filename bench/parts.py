"""What the parts of a tip cost, one after the other on one core: reading it, finding its place."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nlp.reader import Reader
from places.atlas import Atlas

CORPUS = Path("nlp/corpus")
LONG = 4096


@dataclass(frozen=True)
class Cost:
    """Milliseconds: at the median, the 99th percentile, and for 4,096 characters."""

    median: float
    p99: float
    longest: float


def tips(count: int) -> list[str]:
    """Real tips of the corpus, all languages."""
    lines = [
        str(json.loads(line)["text"])
        for path in sorted(CORPUS.glob("??.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return lines[:: max(1, len(lines) // count)]


def cost(of: Callable[[str], object], texts: list[str]) -> Cost:
    spent = sorted(_milliseconds(of, text) for text in texts)
    longest = _milliseconds(of, " ".join(texts)[:LONG])
    return Cost(spent[len(spent) // 2], spent[int(len(spent) * 0.99)], longest)


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
