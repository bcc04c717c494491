"""Presses of inline buttons that wait for their answer, and the toasts people saw."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.accounts import Account
from simulator.bots import Bot
from simulator.chats import Chat
from simulator.refusals import bad_request
from simulator.shapes import Clock

ANSWER_WITHIN = timedelta(seconds=15)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
TOAST_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Press:
    id: str
    bot: Bot
    account: Account
    chat: Chat
    born: datetime


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person saw on top of the chat after a press; `alert` had to be closed."""

    chat: Chat
    account: Account
    text: str
    alert: bool
    url: str | None = None


class PressLog:
    """A press can be answered once, by its bot, within a few seconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._open: dict[str, Press] = {}
        self._count = 4_382_910_000_000_000

    def add(self, bot: Bot, account: Account, chat: Chat) -> Press:
        self._count += 1
        press = Press(str(self._count), bot, account, chat, self._clock())
        self._open[press.id] = press
        return press

    def close(self, bot: Bot, press_id: str) -> Press:
        press = self._open.get(press_id)
        if press is None or press.bot is not bot:
            raise bad_request(TOO_OLD)
        del self._open[press_id]
        if self._clock() - press.born > ANSWER_WITHIN:
            raise bad_request(TOO_OLD)
        return press
