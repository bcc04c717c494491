"""Whose update is next: chats take turns, each in its own order, whatever one of them floods."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass

MOST = 50_000
"""Updates that are known by number while they wait: beyond them nobody looks yet."""
BODIES = 1_000
BODIES_A_CHAT = 2
"""Whose words are held ready; those of the others lie sealed until it is their turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An update in its chat's order. `body` None: to be read from the inbox."""

    chat: Hashable
    row: int
    update_id: int
    body: bytes | None = None


class Turns:
    """Round robin: a chat whose update is under way stands aside until it is done."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, deque[Turn]] = {}
        self._ready: deque[Hashable] = deque()
        self._under_way: set[Hashable] = set()
        self._count = 0
        self._bodies = 0

    def __len__(self) -> int:
        """Those that wait; what is under way waits no more."""
        return self._count

    @property
    def is_full(self) -> bool:
        return self._count >= MOST

    def add(self, turn: Turn) -> None:
        queue = self._waiting.setdefault(turn.chat, deque())
        if len(queue) >= BODIES_A_CHAT or self._bodies >= BODIES:
            turn = Turn(turn.chat, turn.row, turn.update_id)
        if not queue and turn.chat not in self._under_way:
            self._ready.append(turn.chat)
        queue.append(turn)
        self._count += 1
        self._bodies += turn.body is not None

    def next(self) -> Turn | None:
        """None: nothing waits but behind what is under way."""
        if not self._ready:
            return None
        chat = self._ready.popleft()
        queue = self._waiting[chat]
        turn = queue.popleft()
        if not queue:
            del self._waiting[chat]
        self._under_way.add(chat)
        self._count -= 1
        self._bodies -= turn.body is not None
        return turn

    def end(self, turn: Turn) -> None:
        """The chat goes to the back of the line."""
        self._under_way.discard(turn.chat)
        if turn.chat in self._waiting:
            self._ready.append(turn.chat)
