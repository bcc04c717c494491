"""What officers write to us: only replies to a message of ours that asked for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.filters import Filter
from aiogram.types import Message, TelegramObject

from triage.clearing import remember_reply
from triage.errors import StrangerError
from triage.model import ChatId, Prompt, Purpose
from triage.ports import Clock, Unit
from triage.presses import Press
from triage.working import Working


class Answers(Filter):
    """A reply to a prompt of this purpose."""

    def __init__(self, purpose: Purpose) -> None:
        self.purpose = purpose

    async def __call__(self, message: Message, prompt: Prompt | None = None) -> bool:
        return prompt is not None and prompt.purpose is self.purpose


class FindsPrompt(BaseMiddleware):
    """Every handler behind it is given the prompt that is answered and still open, or none: it is
    looked for once, whatever it may ask for."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        assert isinstance(event, Message)
        unit, clock = data["unit"], data["clock"]
        found = await open_prompt(event, unit, clock)
        if found is not None:
            await remember_reply(unit, found.dispatch, event.message_id, clock.now())
        return await handler(event, {**data, "prompt": found})


async def open_prompt(message: Message, unit: Unit, clock: Clock) -> Prompt | None:
    asked = message.reply_to_message
    if asked is None or message.from_user is None or not message.text:
        return None
    prompt = await unit.prompts.at(ChatId(message.chat.id), asked.message_id)
    return None if prompt is None or prompt.until < clock.now() else prompt


def reply_of(message: Message, prompt: Prompt) -> Press:
    """As if the officer had pressed a button of the case. Raises StrangerError for an
    administrator who stays anonymous: nobody to write into the log."""
    if message.from_user is None or message.sender_chat is not None:
        raise StrangerError("toast-anonymous")
    return Press(prompt.dispatch, ChatId(message.chat.id), message.from_user.id, message=0)


def finish(message: Message, unit: Unit) -> None:
    """The prompt is answered: a second reply to it says nothing any more."""
    assert message.reply_to_message is not None
    unit.prompts.finish(ChatId(message.chat.id), message.reply_to_message.message_id)


async def note(message: Message, prompt: Prompt, unit: Unit, working: Working) -> None:
    await working.note(reply_of(message, prompt), message.text or "")
    finish(message, unit)


async def explain(message: Message, prompt: Prompt, unit: Unit, working: Working) -> None:
    await working.explain(reply_of(message, prompt), message.text or "")
    finish(message, unit)


def setup() -> Router:
    router = Router(name=__name__)
    router.message.register(note, Answers(Purpose.NOTE))
    router.message.register(explain, Answers(Purpose.REASON))
    return router
