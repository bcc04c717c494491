"""Speed: how long one entrant takes for one tip after another, and for many at once."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from bench.reading.answers import Answer
from bench.reading.entrants import Entrant

LENGTHS = (64, 128, 256, 512, 1024, 2048, 4096)
TEXTS_A_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds for a tip at the median, the 99th percentile and by length; tips a second in
    batches; seconds and resident megabytes of a fresh process that has only loaded it."""

    p50: float
    p99: float
    by_length: Mapping[int, float]
    rate: float
    loaded_in: float
    resident: float


def speed_from(written: Mapping[str, Any]) -> Speed:
    """Back from JSON, whose keys are strings."""
    lengths = {int(length): spent for length, spent in written["by_length"].items()}
    return Speed(**{**written, "by_length": lengths})


def ask(entrant: Entrant, texts: Sequence[str]) -> tuple[list[Answer], list[float]]:
    """The answers, one tip at a time, and the milliseconds of each, ascending."""
    answers, spent = [], []
    for text in texts:
        begun = time.perf_counter()
        answers.append(entrant.answer(text))
        spent.append(1e3 * (time.perf_counter() - begun))
    return answers, sorted(spent)


def rate(entrant: Entrant, texts: Sequence[str]) -> float:
    begun = time.perf_counter()
    entrant.answer_many(texts)
    return len(texts) / (time.perf_counter() - begun)


def by_length(entrant: Entrant, texts: Sequence[str]) -> dict[int, float]:
    return {length: median(ask(entrant, list(cuts(texts, length)))[1]) for length in LENGTHS}


def cuts(texts: Sequence[str], length: int) -> list[str]:
    """So many texts of just this length, cut at even distances out of all texts in a row."""
    whole = "\n".join(texts)
    step = max(1, (len(whole) - length) // TEXTS_A_LENGTH)
    return [whole[at * step : at * step + length] for at in range(TEXTS_A_LENGTH)]
