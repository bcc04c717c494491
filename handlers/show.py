"""What a handler may do besides asking its service: show a screen, answer a press."""

from __future__ import annotations

from dataclasses import dataclass, field

from triage import intentions
from triage.model import ChatId
from triage.ports import Unit


@dataclass(slots=True)
class Toast:
    """The answer to a press: a text key with its values. Sent after the commit, past the outbox:
    Telegram forgets a press after seconds."""

    key: str = ""
    values: dict[str, str] = field(default_factory=dict)
    is_alert: bool = False

    def say(self, key: str, *, alert: bool = False, **values: str) -> None:
        self.key, self.values, self.is_alert = key, values, alert


@dataclass(frozen=True, slots=True)
class Show:
    """Screens for the chat an update came from."""

    unit: Unit
    chat: ChatId
    language: str = ""
    """Of a person of whom nothing is kept yet: what the phone offers."""

    def __call__(self, screen: str, **values: str) -> None:
        if self.language:
            values.setdefault("language", self.language)
        self.unit.outbox.add(intentions.screen(self.chat, screen, **values))
