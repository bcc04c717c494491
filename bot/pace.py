"""The pace Telegram allows: 30 a second in all, 1 a second a chat, 20 a minute a group."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from datetime import datetime, timedelta
from typing import Protocol

ALL = (28, timedelta(seconds=1))
CHAT = (5, timedelta(seconds=5.2))
GROUP = (19, timedelta(seconds=61))
"""Messages within any such time: a little less than Telegram allows, since calls that leave evenly
do not arrive so."""
MOST_CHATS = 10_000
KEPT = 6
"""So many of a group's are left for what is urgent: the twentieth map of a minute must not keep a
card from being seen."""


class Window:
    """When the last messages went: at most `most` within any `span`."""

    def __init__(self, most: int, span: timedelta) -> None:
        self._most, self._span = most, span
        self._went: deque[datetime] = deque()

    def free_at(self, now: datetime, kept: int = 0) -> datetime:
        """The moment from which one may go and still leave room for `kept` more; `now` at the
        earliest."""
        self._forget(now)
        before = len(self._went) - (self._most - kept)
        return now if before < 0 else self._went[before] + self._span

    def note(self, now: datetime) -> None:
        self._went.append(now)

    def _forget(self, now: datetime) -> None:
        if self._went and now < self._went[-1]:
            # The clock was set back: nobody knows when those went, so they went just now.
            self._went = deque([now] * len(self._went))
        while self._went and now - self._went[0] >= self._span:
            self._went.popleft()


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
    """Windows for all together and for each chat."""

    def __init__(self) -> None:
        self._all = Window(*ALL)
        self._chats: dict[Hashable, tuple[Window, ...]] = {}
        self._holds = Holds()

    def take(
        self, destination: Hashable, now: datetime, *, is_group: bool, is_urgent: bool = False
    ) -> datetime | None:
        if held := self._holds.until(destination, now):
            return held
        chat = self._windows(destination, is_group)
        windows = (self._all, *chat)
        kept = KEPT if is_group and not is_urgent else 0
        free = max(chat[-1].free_at(now, kept), *(window.free_at(now) for window in windows))
        if free > now:
            return free
        for window in windows:
            window.note(now)
        return None

    def hold(self, destination: Hashable | None, until: datetime) -> None:
        self._holds.add(destination, until)

    def _windows(self, destination: Hashable, is_group: bool) -> tuple[Window, ...]:
        if destination not in self._chats:
            if len(self._chats) > MOST_CHATS:
                self._chats.clear()
            rules = (CHAT, GROUP) if is_group else (CHAT,)
            self._chats[destination] = tuple(Window(*rule) for rule in rules)
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
