"""What the atlas costs, in a process of its own: `python -m bench.places`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from itertools import starmap
from random import Random  # noqa: TID251  seeded: the same points every time
from typing import TypeVar

import psutil

from bench.sampling import percentile, tips

POINTS, TEXTS = 5000, 700
SOUTH, WEST, NORTH, EAST = 35.0, 47.0, 55.0, 87.0
Asked = TypeVar("Asked")


def main() -> None:
    """Loading with its imports, the memory of it all, and what is asked of it."""
    before = _megabytes()
    started = time.process_time()
    from places.atlas import Atlas

    imported = time.process_time()
    atlas = Atlas.load()
    _say(f"imports {imported - started:.2f} s, loading {time.process_time() - imported:.2f} s")
    dice = Random(1)
    spots = [(dice.uniform(SOUTH, NORTH), dice.uniform(WEST, EAST)) for _ in range(POINTS)]
    _say("a point " + _spent(lambda spot: atlas.at(*spot), spots))
    _say("a text  " + _spent(lambda text: atlas.hear(text).located(), tips(TEXTS)))
    _say(f"resident {_megabytes():.0f} MB, {_megabytes() - before:.0f} MB more than before")


def _spent(ask: Callable[[Asked], object], all_asked: Iterable[Asked]) -> str:
    spent = sorted(starmap(_microseconds, ((ask, asked) for asked in all_asked)))
    median, last = percentile(spent, 0.5), percentile(spent, 0.99)
    return f"p50 {median:.0f} us, p99 {last:.0f} us, mean {sum(spent) / len(spent):.0f} us"


def _microseconds(ask: Callable[[Asked], object], asked: Asked) -> float:
    begun = time.process_time()
    ask(asked)
    return 1e6 * (time.process_time() - begun)


def _megabytes() -> float:
    return float(psutil.Process().memory_info().rss) / 1e6


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
