"""How often somebody did something of late. It lies in memory alone: nothing of it is ever written,
and who has themselves forgotten does not begin anew with it."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Hashable
from datetime import datetime

from triage.limits import Rate

MOST = 20_000
"""So many are remembered, those who came last: a flood of chats fills no memory."""

Spent = deque[tuple[datetime, int]]


class Gauge:
    def __init__(self, most: int = MOST) -> None:
        self._spent: OrderedDict[Hashable, Spent] = OrderedDict()
        self._most = most

    def __len__(self) -> int:
        return len(self._spent)

    def take(self, of: Hashable, rate: Rate, now: datetime, amount: int = 1) -> bool:
        """False: that would be too much, and nothing is counted."""
        if not self.has_room(of, rate, now, amount):
            return False
        self._of(of).append((now, amount))
        self._spent.move_to_end(of)
        while len(self._spent) > self._most:
            self._spent.popitem(last=False)
        return True

    def has_room(self, of: Hashable, rate: Rate, now: datetime, amount: int = 1) -> bool:
        return self._spent_by(of, rate, now) + amount <= rate.most

    def _spent_by(self, of: Hashable, rate: Rate, now: datetime) -> int:
        spent = self._spent.get(of, deque())
        if spent and now < spent[-1][0]:
            # The clock was set back: nobody knows when that was, so it was just now.
            self._spent[of] = spent = deque((now, amount) for _, amount in spent)
        while spent and now - spent[0][0] >= rate.within:
            spent.popleft()
        return sum(amount for _, amount in spent)

    def _of(self, of: Hashable) -> Spent:
        return self._spent.setdefault(of, deque())
