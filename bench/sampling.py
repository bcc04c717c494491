"""Samples: real tips of the corpus to measure with, and what is read off many times."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

CORPUS = Path("nlp/corpus")


def tips(count: int) -> list[str]:
    """About so many texts of the corpus, of all languages alike."""
    lines = [
        str(json.loads(line)["text"])
        for path in sorted(CORPUS.glob("??.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return lines[:: max(1, len(lines) // count)]


def percentile(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
