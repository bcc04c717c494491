"""A clock that tests move by hand, and a pause that moves it."""

import asyncio
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


class HandClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now
        self.pauses: list[float] = []

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)

    async def pause(self, seconds: float) -> None:
        """Let simulated seconds pass at once, and write them down."""
        self.pauses.append(seconds)
        self.forward(seconds=seconds)
        await asyncio.sleep(0)
