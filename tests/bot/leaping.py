"""Time that leaps: an event loop in which nobody waits, because its clock jumps to what is due."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Leaper(selectors.DefaultSelector):
    """Where a loop would sleep, its clock goes on instead; what has arrived comes first."""

    def __init__(self) -> None:
        super().__init__()
        self.leapt = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        arrived = super().select(0)
        if not arrived and timeout:
            self.leapt += timeout
        return arrived


class LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._leaper = Leaper()
        super().__init__(self._leaper)

    def time(self) -> float:
        return self._leaper.leapt


def leaps(story: Coroutine[Any, Any, T]) -> tuple[T, float]:
    """What a story gives that touches no socket, and how many seconds it believes it took."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        given = runner.run(story)
        return given, runner.get_loop().time()
