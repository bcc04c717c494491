"""The pace Telegram allows: 30 a second in all, 1 a second a chat, 20 a minute a group."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(slots=True)
class Bucket:
    """A token bucket: `rate` a second, at most `size` at once."""

    rate: float
    size: float
    level: float
    at: datetime

    def fill(self, now: datetime) -> None:
        passed = max(0.0, (now - self.at).total_seconds())
        self.level, self.at = min(self.size, self.level + passed * self.rate), now

    def ready_in(self) -> float:
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


class Paces(Protocol):
    def take(self, destination: Hashable, now: datetime, *, is_group: bool) -> datetime | None:
        """None: go. Else the moment at which to ask again; nothing was taken."""

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        """Telegram said 429: nothing to that destination (None: to anybody) before then."""


class Pace:
    """Buckets in all and for each chat. Bursts stay far under what Telegram was seen to bear."""

    def __init__(self, now: datetime) -> None:
        self._all = Bucket(rate=28, size=28, level=28, at=now)
        self._chats: dict[Hashable, tuple[Bucket, ...]] = {}
        self._held: dict[Hashable | None, datetime] = {}

    def take(self, destination: Hashable, now: datetime, *, is_group: bool) -> datetime | None:
        held = max((self._held.get(key) or now for key in (None, destination)), default=now)
        if held > now:
            return held
        buckets = (self._all, *self._buckets(destination, now, is_group))
        for bucket in buckets:
            bucket.fill(now)
        wait = max(bucket.ready_in() for bucket in buckets)
        if wait > 0:
            return now + timedelta(seconds=wait)
        for bucket in buckets:
            bucket.level -= 1
        return None

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        self._held[destination] = until

    def _buckets(self, destination: Hashable, now: datetime, is_group: bool) -> tuple[Bucket, ...]:
        if destination not in self._chats:
            if len(self._chats) > 10_000:
                self._chats.clear()
            second = Bucket(rate=1, size=3, level=3, at=now)
            minute = Bucket(rate=20 / 60, size=18, level=18, at=now)
            self._chats[destination] = (second, minute) if is_group else (second,)
        return self._chats[destination]


class NoPace:
    """For a local Bot API server in tests and benches: only what it says itself is kept."""

    def __init__(self) -> None:
        self._held: dict[Hashable | None, datetime] = {}

    def take(self, destination: Hashable, now: datetime, *, is_group: bool) -> datetime | None:
        until = max((self._held.get(key) or now for key in (None, destination)), default=now)
        return until if until > now else None

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        self._held[destination] = until
