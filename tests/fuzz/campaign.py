"""A campaign: so many updates by one seed, on stages that are cleared now and then."""

from __future__ import annotations

import asyncio
import resource
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bot.opening import Learned
from tests.fuzz.stage import Stage, opened
from tests.fuzz.turns import Turn, play, turns

A_SCENE = 30
"""Turns: then all that follows is done and looked at."""
A_STAGE = 2_500
"""Updates: then the stage is cleared, so that one fault does not hide those behind it."""

Say = Callable[[str], None]


@dataclass
class Tally:
    updates: int = 0
    scenes: int = 0
    stages: int = 0
    played: Counter[str] = field(default_factory=Counter)
    most_rows: dict[str, int] = field(default_factory=dict)
    longest: int = 0
    """Bytes of the longest sealed conversation."""
    faults: list[str] = field(default_factory=list)

    def look(self, stage: Stage) -> None:
        for name, rows in stage.rows().items():
            self.most_rows[name] = max(rows, self.most_rows.get(name, 0))
        self.longest = max(self.longest, stage.longest_conversation())


@dataclass
class Campaign:
    learned: Learned
    blank: Path
    updates: int
    seed: int = 0
    patient: bool = False
    """Write faults down and go on with an empty stage, rather than stop."""
    say: Say = lambda _: None
    tally: Tally = field(default_factory=Tally)

    async def run(self) -> Tally:
        while self.tally.updates < self.updates:
            with tempfile.TemporaryDirectory(prefix="ilbirs-fuzz-") as folder:
                async with opened(Path(folder), self.learned, self.blank) as stage:
                    await self._clear(stage)
            self.tally.stages += 1
            self.say(self._line())
        return self.tally

    async def _clear(self, stage: Stage) -> None:
        """Scenes until this stage has seen enough, or something broke on it."""
        most = min(A_STAGE, self.updates - self.tally.updates)
        scenes = _scenes(self.seed + self.tally.stages, most)
        before = self.tally.updates
        for scene in scenes:
            try:
                await self._scene(stage, scene)
            except Exception as fault:
                if not self.patient:
                    raise
                self.tally.faults.append(told(fault))
                self.say(self.tally.faults[-1])
                break
            finally:
                self.tally.updates = before + stage.posted
            if stage.posted >= most:
                break
        self.tally.look(stage)

    async def _scene(self, stage: Stage, scene: list[Turn]) -> None:
        for turn in scene:
            self.tally.played[turn[0]] += 1
            await play(stage, turn)
            stage.forgive()
        async with asyncio.timeout(120):
            await stage.settle()
        await stage.prove()
        self.tally.scenes += 1

    def _line(self) -> str:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return f"{self.tally.updates:,} updates, {self.tally.scenes} scenes, peak {peak} MB"


def told(fault: BaseException) -> str:
    """What broke, and the last lines of code it went through."""
    while isinstance(fault, BaseExceptionGroup):
        fault = fault.exceptions[0]
    frames = traceback.extract_tb(fault.__traceback__)[-5:]
    where = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(fault).__name__}: {str(fault)[:600]} at {where}"


def _scenes(number: int, updates: int) -> list[list[Turn]]:
    """Enough for so many updates, the same for the same number."""
    found: list[list[Turn]] = []
    most = max(2, updates // A_SCENE + 2)
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]

    @seed(number)
    @settings(
        max_examples=most,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=quiet,
    )
    @given(st.lists(turns, min_size=A_SCENE // 2, max_size=A_SCENE))
    def gather(scene: list[Turn]) -> None:
        found.append(scene)

    gather()
    return found
