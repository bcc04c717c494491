"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 5, 4, 6, 30, tzinfo=UTC)


class FixedClock:
    def __init__(self, start: datetime = MORNING) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta | None = None, **parts: float) -> datetime:
        """Move on by a span, or by its parts: `advance(minutes=10)`. Gives the new moment."""
        self._now += timedelta(**parts) if by is None else by
        return self._now
