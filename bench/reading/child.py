"""A process of its own for one entrant: on one core it learns, or is loaded and asked."""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import psutil

from bench.reading.entrants import Entrant, entries

WARMING, BATCH = 60, 6


def keep_to(core: int) -> None:
    """Before any library counts the cores; elsewhere than on Linux the system decides."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {core})


def learn(entrant: Entrant, folder: Path, every: int) -> dict[str, float]:
    """In seconds of work, for others may learn beside it."""
    from nlp.training.corpus import load_corpus

    tips = load_corpus()[::every]
    begun = time.process_time()
    entrant.learn(tips)
    spent = time.process_time() - begun
    entrant.save(folder)
    return {"learned_in": spent}


def answer(entrant: Entrant, loaded_in: float) -> dict[str, object]:
    """Asks first what counts. Warmed with other tips, so that no cache knows the words."""
    from bench.reading.speed import Speed, ask, by_length, rate
    from bench.sampling import percentile
    from nlp.training.corpus import load_apart, load_corpus

    resident = psutil.Process().memory_info().rss / 2**20
    texts = [tip.text for tip in load_apart()]
    taught = [tip.text for tip in load_corpus()]
    gc.collect()
    gc.freeze()
    ask(entrant, taught[::WARMING])
    answers, spent = ask(entrant, texts)
    speed = Speed(
        p50=percentile(spent, 0.5),
        p99=percentile(spent, 0.99),
        by_length=by_length(entrant, texts),
        rate=rate(entrant, taught[1::BATCH]),
        loaded_in=loaded_in,
        resident=resident,
    )
    return {"answers": list(map(asdict, answers)), "speed": asdict(speed)}


def load(name: str, folder: Path) -> tuple[Entrant, float]:
    begun = time.perf_counter()
    entrant = entries()[name].make()
    entrant.load(folder)
    return entrant, time.perf_counter() - begun


def main(arguments: Sequence[str]) -> None:
    """`learn` or `answer`, the entrant's name, its folder, the core, each how-manieth tip."""
    task, name, folder, core, every = arguments
    keep_to(int(core))
    found = (
        learn(entries()[name].make(), Path(folder), int(every))
        if task == "learn"
        else answer(*load(name, Path(folder)))
    )
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
