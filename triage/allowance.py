"""What one chat may still do: nobody's flood costs another their report, nor us all our room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from triage import intentions
from triage.gauge import Gauge
from triage.limits import Limits, Rate
from triage.model import TRIAGE_DESKS, ChatId, DeskState, Draft
from triage.ports import Clock, Unit


class Room(Protocol):
    """Where files are kept."""

    def free(self) -> int:
        """Bytes that may still be written there."""


@dataclass(frozen=True, slots=True)
class Once:
    """The rate of what is said once in a while."""

    within: timedelta
    most: int = 1


SAID = Once(timedelta(minutes=10))
TOLD = Once(timedelta(hours=6))


@dataclass(frozen=True, slots=True)
class Allowance:
    """Each asks and counts at once. What is refused comes as the key of the words that say so; ""
    where nothing is."""

    clock: Clock
    limits: Limits
    gauge: Gauge
    room: Room

    def act(self, chat: ChatId) -> str:
        """A message or a press."""
        return "" if self._take("act", chat, self.limits.acts) else "hurry"

    def command(self, chat: ChatId) -> str:
        """A message that is answered by one of ours."""
        return "" if self._take("command", chat, self.limits.commands) else "hurry"

    def press(self, chat: ChatId, person: int) -> str:
        """Of somebody in a desk's group: whoever floods it delays the next case."""
        of = ("press", chat, person)
        is_fine = self.gauge.take(of, self.limits.presses, self.clock.now())
        return "" if is_fine else "toast-hurry"

    def tip(self, chat: ChatId) -> bool:
        """One more tip that goes the usual way."""
        return self._take("tip", chat, self.limits.tips)

    def file(self, chat: ChatId, size: int) -> str:
        if self.room.free() - size < self.limits.free_bytes:
            return "files-no-room"
        fits = self._take("volume", chat, self.limits.volume, max(1, size))
        return "" if fits and self._take("file", chat, self.limits.files) else "files-enough"

    def words(self, draft: Draft | None, letters: int) -> str:
        """One more message for a draft."""
        if draft is None:
            return ""
        is_long = len(draft.words) + letters > self.limits.letters
        return "draft-full" if is_long or len(draft.pieces) >= self.limits.pieces else ""

    def receipt(self, chat: ChatId) -> bool:
        """The first try of a chat never waits for what others do."""
        now, of = self.clock.now(), ("receipt", chat)
        rate = self.limits.receipts
        if not self.gauge.has_room(of, rate, now):
            return False
        is_first = self.gauge.has_room(of, rate, now, rate.most)
        if not is_first and not self.gauge.take("receipts", self.limits.receipts_of_all, now):
            return False
        return self.gauge.take(of, rate, now)

    def is_news(self, key: str, chat: ChatId) -> bool:
        """Whether the chat has not heard it within the last minutes: a flood is not answered word
        by word."""
        return self.gauge.take(("said", key, chat), SAID, self.clock.now())

    async def tell_hotline(self, unit: Unit) -> None:
        """That no files are taken, for somebody who can make room; now and then."""
        if not self.gauge.take("told no room", TOLD, self.clock.now()):
            return
        bound = {one.agency for one in await unit.desks.all() if one.state is DeskState.BOUND}
        for key in [one for one in TRIAGE_DESKS if one in bound][:1]:
            unit.outbox.add(intentions.desk_screen(key, "news-no-room"))

    def _take(self, what: str, chat: ChatId, rate: Rate, amount: int = 1) -> bool:
        return self.gauge.take((what, chat), rate, self.clock.now(), amount)
