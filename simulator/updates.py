"""The queue of updates that Telegram keeps for one bot."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from simulator.bell import Bell
from simulator.shapes import Clock, Json

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "shipping_query",
    "pre_checkout_query",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "message_reaction",
    "message_reaction_count",
)
# Telegram leaves these out unless a bot asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT_KINDS = frozenset(KINDS) - ON_REQUEST
LIFETIME = timedelta(hours=24)
CALLBACK_LIFETIME = timedelta(seconds=150)


@dataclass(frozen=True, slots=True)
class Update:
    """One update; updates of one `lane` reach a webhook strictly in order."""

    id: int
    kind: str
    body: Json
    lane: str
    born: datetime

    def as_json(self) -> Json:
        return {"update_id": self.id, self.kind: self.body}

    def expired(self, now: datetime) -> bool:
        limit = CALLBACK_LIFETIME if self.kind == "callback_query" else LIFETIME
        return now - self.born > limit


class UpdateQueue:
    """Holds updates until they are confirmed or too old."""

    def __init__(self, clock: Clock, first_id: int) -> None:
        self.bell = Bell()
        self.allowed: frozenset[str] = DEFAULT_KINDS
        self.asked: list[str] | None = None
        self._clock = clock
        self._next_id = first_id
        self._waiting: list[Update] = []
        self._held: list[tuple[datetime, Update]] = []
        self._echoes: dict[int, Update] = {}

    def put(self, kind: str, body: Json, lane: str) -> None:
        """Queue an update unless the bot did not ask for its kind."""
        if kind in self.allowed:
            self._release(Update(0, kind, body, lane, self._clock()))

    def put_later(self, kind: str, body: Json, lane: str, seconds: float) -> None:
        """Queue an update that Telegram is slow to hand out; it gets its id when it comes."""
        if kind in self.allowed:
            born = self._clock()
            held = Update(0, kind, body, lane, born)
            self._held.append((born + timedelta(seconds=seconds), held))

    def echo_last(self) -> None:
        """Deliver the newest update once more after it was confirmed."""
        if self._waiting:
            self._echoes[self._waiting[-1].id] = self._waiting[-1]

    def swap_last(self) -> None:
        """Let the newest update overtake the one before it."""
        if len(self._waiting) > 1:
            first, second = self._waiting[-2:]
            self._waiting[-2:] = [replace(second, id=first.id), replace(first, id=second.id)]

    def choose(self, kinds: list[str]) -> None:
        """Take `allowed_updates`; an empty list means Telegram's default."""
        known = [kind for kind in kinds if kind in KINDS]
        self.allowed = frozenset(known) if known else DEFAULT_KINDS
        self.asked = known or None

    def confirm(self, offset: int) -> None:
        """Forget updates below `offset`; a negative offset keeps only the last ones."""
        if offset < 0:
            offset = min((update.id for update in self._waiting[offset:]), default=0)
        done = [update for update in self._waiting if update.id < offset]
        for update in done:
            self.drop(update)

    def drop(self, update: Update) -> None:
        """Forget one delivered update (its echo comes now, if a fault ordered one)."""
        if update in self._waiting:
            self._waiting.remove(update)
        if echo := self._echoes.pop(update.id, None):
            self._waiting.append(echo)

    def clear(self) -> None:
        self._waiting.clear()
        self._held.clear()
        self._echoes.clear()

    def pending(self, limit: int | None = None) -> list[Update]:
        """What may be delivered now, oldest first."""
        self._let_go()
        now = self._clock()
        self._waiting = [update for update in self._waiting if not update.expired(now)]
        return self._waiting[:limit]

    @property
    def holds_back(self) -> bool:
        return bool(self._held)

    def __len__(self) -> int:
        return len(self._waiting) + len(self._held)

    def _let_go(self) -> None:
        now = self._clock()
        due = [held for held in self._held if held[0] <= now]
        self._held = [held for held in self._held if held[0] > now]
        for _, update in sorted(due, key=lambda held: held[0]):
            self._release(update)

    def _release(self, update: Update) -> None:
        self._waiting.append(replace(update, id=self._next_id))
        self._next_id += 1
        self.bell.ring()
