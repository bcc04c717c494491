"""Telegram's sending limits: 30 a second in all, 1 a second a chat, 20 a minute a group."""

from collections import deque
from datetime import datetime, timedelta
from math import ceil

from simulator.shapes import Clock

Rule = tuple[int, timedelta]
OVERALL: Rule = (30, timedelta(seconds=1))
# A chat bears a short burst: one a second on the average of a few seconds.
CHAT: Rule = (5, timedelta(seconds=5))
GROUP: Rule = (20, timedelta(minutes=1))


class Limits:
    """Counts every violation; refuses only when `enforced`."""

    def __init__(self, clock: Clock) -> None:
        self.enforced = False
        self.violations = 0
        self._clock = clock
        self._windows: dict[object, deque[datetime]] = {}

    def wait_for(self, bot_id: int, chat_id: int, amount: int = 1) -> int:
        """Whole seconds to wait before this sending, 0 when it is within the limits."""
        now = self._clock()
        rules: list[tuple[object, Rule]] = [(bot_id, OVERALL), ((bot_id, chat_id), CHAT)]
        if chat_id < 0:
            rules.append(((bot_id, chat_id, "group"), GROUP))
        waits = [self._wait(key, rule, now, amount) for key, rule in rules]
        if any(waits):
            self.violations += 1
            if self.enforced:
                return max(1, ceil(max(waits)))
        for key, _ in rules:
            self._windows[key].extend([now] * amount)
        return 0

    def forget(self) -> None:
        self.violations = 0
        self._windows.clear()

    def _wait(self, key: object, rule: Rule, now: datetime, amount: int) -> float:
        most, span = rule
        window = self._windows.setdefault(key, deque(maxlen=most))
        while window and now - window[0] >= span:
            window.popleft()
        if len(window) + min(amount, most) <= most:
            return 0.0
        return (window[0] + span - now).total_seconds()
