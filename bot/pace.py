"""The pace Telegram allows: 30 a second in all, 1 a second a chat, 20 a minute a group."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

KEPT = 6
"""Of a group's eighteen at once, so many wait for what is urgent: the twentieth map of a minute
must not keep a card from being seen."""
FULL = 1 - 1e-4
"""A token, but for what floats and microseconds lose of it."""


@dataclass(slots=True)
class Bucket:
    """A token bucket: `rate` a second, at most `size` at once."""

    rate: float
    size: float
    level: float
    at: datetime

    def fill(self, now: datetime) -> None:
        """A clock that is set back earns nothing, nor when it comes forward again."""
        passed = max(0.0, (now - self.at).total_seconds())
        self.level = min(self.size, self.level + passed * self.rate)
        self.at = max(self.at, now)

    def ready_in(self, kept: float = 0) -> timedelta:
        """Who comes back then may go, and leave so many tokens behind."""
        if self.level >= kept + FULL:
            return timedelta()
        return timedelta(seconds=(kept + 1 - self.level) / self.rate)


class Paces(Protocol):
    def take(
        self, destination: Hashable, now: datetime, *, is_group: bool, is_urgent: bool = False
    ) -> datetime | None:
        """None: go. Else the moment at which to ask again; nothing was taken."""

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        """Telegram said 429: nothing to that destination (None: to anybody) before then."""


class Holds:
    """Whom Telegram wants left alone, and until when. Of two moments the later counts: answers to
    messages under way together come in any order."""

    def __init__(self) -> None:
        self._until: dict[Hashable | None, datetime] = {}

    def add(self, destination: Hashable | None, until: datetime) -> None:
        self._until[destination] = max(until, self._until.get(destination, until))

    def until(self, destination: Hashable, now: datetime) -> datetime | None:
        """None: nothing holds it now. What is over is forgotten."""
        for key in (None, destination):
            if key in self._until and self._until[key] <= now:
                del self._until[key]
        return max(
            (self._until[key] for key in (None, destination) if key in self._until), default=None
        )


class Pace:
    """Buckets in all and for each chat. Bursts stay far under what Telegram was seen to bear."""

    def __init__(self, now: datetime) -> None:
        self._all = Bucket(rate=28, size=28, level=28, at=now)
        self._chats: dict[Hashable, tuple[Bucket, ...]] = {}
        self._holds = Holds()

    def take(
        self, destination: Hashable, now: datetime, *, is_group: bool, is_urgent: bool = False
    ) -> datetime | None:
        if held := self._holds.until(destination, now):
            return held
        chat = self._buckets(destination, now, is_group)
        buckets = (self._all, *chat)
        for bucket in buckets:
            bucket.fill(now)
        kept = KEPT if is_group and not is_urgent else 0
        wait = max(chat[-1].ready_in(kept), *(bucket.ready_in() for bucket in buckets))
        if wait:
            return now + wait
        for bucket in buckets:
            bucket.level -= 1
        return None

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        self._holds.add(destination, until)

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
        self._holds = Holds()

    def take(
        self, destination: Hashable, now: datetime, *, is_group: bool, is_urgent: bool = False
    ) -> datetime | None:
        return self._holds.until(destination, now)

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        self._holds.add(destination, until)
