"""A journal of every Bot API call, for tests and benchmarks to ask."""

from collections import Counter, deque
from dataclasses import asdict, dataclass
from datetime import datetime

from simulator.shapes import Json

LENGTH = 100_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One call; `code` is the HTTP status, 0 when the answer never left (a fault)."""

    at: datetime
    bot: str
    method: str
    chat: int | str | None
    code: int
    description: str = ""

    @property
    def ok(self) -> bool:
        return self.code == 200

    def as_json(self) -> Json:
        return asdict(self) | {"at": self.at.isoformat(), "ok": self.ok}


class Journal:
    """The last 100,000 calls and counters over all of them."""

    def __init__(self) -> None:
        self._calls: deque[Entry] = deque(maxlen=LENGTH)
        self.totals: Counter[tuple[str, int]] = Counter()

    def write(self, call: Entry) -> None:
        self._calls.append(call)
        self.totals[call.method, call.code] += 1

    def calls(self, method: str | None = None, chat: int | str | None = None) -> list[Entry]:
        """Calls in order, of one method and to one chat when given."""
        return [
            call
            for call in self._calls
            if method in (None, call.method) and chat in (None, call.chat)
        ]

    def refusals(self, method: str | None = None) -> list[Entry]:
        return [call for call in self.calls(method) if not call.ok]

    def count(self, method: str, chat: int | str | None = None) -> int:
        return len(self.calls(method, chat))

    def clear(self) -> None:
        self._calls.clear()
        self.totals.clear()

    def __len__(self) -> int:
        return len(self._calls)
