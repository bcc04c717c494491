"""Trials: every entrant learns, is saved, and answers, each time in a fresh process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from bench.reading.answers import Answer, answer_from
from bench.reading.speed import Speed, speed_from

TOGETHER = 2
"""Entrants that learn at the same time, each on a core of its own; they answer one by one."""
ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one entrant: seconds, megabytes on disk, an answer for each tip."""

    name: str
    learned_in: float
    size: float
    answers: Sequence[Answer]
    speed: Speed


@dataclass(frozen=True, slots=True)
class Ground:
    """Where trials are held: a folder for what is learned, and each how-manieth tip is taught."""

    folder: Path
    every: int = 1

    def run(self, names: Sequence[str]) -> list[Trial]:
        """In the order of the names; who learns longest should stand first."""
        free: SimpleQueue[int] = SimpleQueue()
        for core in cores():
            free.put(core)
        with ThreadPoolExecutor(len(cores())) as together:
            learned = list(together.map(lambda name: self._learned(name, free), names))
        return [self._answered(name, spent) for name, spent in zip(names, learned, strict=True)]

    def _learned(self, name: str, free: SimpleQueue[int]) -> float:
        core = free.get()
        try:
            return float(self._child("learn", name, core)["learned_in"])
        finally:
            free.put(core)

    def _answered(self, name: str, learned_in: float) -> Trial:
        found = self._child("answer", name, cores()[0])
        answers = tuple(map(answer_from, found["answers"]))
        speed = speed_from(found["speed"])
        return Trial(name, learned_in, megabytes(self._own(name)), answers, speed)

    def _child(self, task: str, name: str, core: int) -> Any:
        """What a child process found; what it complains of is shown."""
        ran = subprocess.run(
            [sys.executable, "-m", "bench.reading.child", task, name, str(self._own(name)),
             str(core), str(self.every)],
            env=os.environ | ALONE, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        return json.loads(ran.stdout)

    def _own(self, name: str) -> Path:
        own = self.folder / name.replace("/", "-").replace(" ", "-")
        own.mkdir(parents=True, exist_ok=True)
        return own


def megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def cores() -> list[int]:
    """The last ones: the first serves the rest of the machine."""
    here = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    return here[-TOGETHER:]
