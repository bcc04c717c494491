"""Handling one update is one commit: what it changed, what it will show, the end of its row."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import Chat, TelegramObject, Update

from bot.letter_guard import LetterGuard, account_of
from bot.workshop import Workshop
from handlers.show import Show, Toast
from locales.texts import Library
from triage.errors import RefusedError
from triage.model import ChatId, Conversation
from triage.ports import Store, Unit

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]

PROVIDED = frozenset({
    "unit", "clock", "toast", "show", "talk", "intake", "answers", "additions", "casework",
    "returning", "letters", "outcomes", "replies", "statements",
    "binding", "working", "guarding", "roles", "passing", "offers",
    "between", "correcting", "sorting", "uniting", "voices", "contacts", "wiping",
    "allowance", "slowing", "tally",
})  # fmt: skip
"""The names a handler may ask for, beside aiogram's own; a test walks every router for them."""


def chat_of(update: Update) -> Chat | None:
    event = update.event
    message = getattr(event, "message", None)
    return getattr(event, "chat", None) or (message.chat if message else None)


@dataclass(frozen=True)
class OneCommit(BaseMiddleware):
    store: Store
    workshop: Workshop
    library: Library

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        toast = Toast()
        try:
            await self._handle(handler, event, data, toast)
        except RefusedError as error:
            await self.refuse(event, error.key, toast)
        if event.callback_query is not None:
            await self._answer(event, toast, data["bot"])

    async def refuse(
        self, update: Update, key: str, toast: Toast | None = None, **values: str
    ) -> None:
        """Nothing of what was begun is kept; the person hears why, once."""
        async with self.store.unit() as unit:
            if update.callback_query is not None and toast is not None:
                toast.say(key, alert=True)
            elif chat := chat_of(update):
                language = await self._language(unit, chat, update)
                Show(unit, ChatId(chat.id))(key, language=language, **values)
                if chat.type == "private":
                    await self._talk(unit, update, ChatId(chat.id))
            unit.finish_update(update.update_id)
            await unit.commit()

    async def apologise(self, update: Update, code: str) -> None:
        """Our own mistake. What a person said stays sealed in the inbox, and is handled again
        when the process starts again: mended, it will be understood."""
        async with self.store.unit() as unit:
            if chat := chat_of(update):
                language = await self._language(unit, chat, update)
                Show(unit, ChatId(chat.id))("trouble", language=language, code=code)
            if update.message is None and update.edited_message is None:
                unit.finish_update(update.update_id)
            await unit.commit()

    async def _handle(
        self, handler: Handler, event: Update, data: dict[str, Any], toast: Toast
    ) -> None:
        async with self.store.unit() as unit:
            data |= await self._room(unit, event, toast)
            await handler(event, data)
            unit.finish_update(event.update_id)
            await unit.commit()

    async def _room(self, unit: Unit, event: Update, toast: Toast) -> dict[str, Any]:
        """Everything in PROVIDED; `talk` only where one person speaks to us."""
        shop = replace(self.workshop, guards=LetterGuard(account_of(event)))
        room: dict[str, Any] = {
            "unit": unit, "clock": shop.clock, "toast": toast, "intake": shop.intake(unit),
            "answers": shop.answers(unit), "additions": shop.additions(unit),
            "casework": shop.casework(unit), "returning": shop.returning(unit),
            "letters": shop.letters(unit), "outcomes": shop.outcomes(unit),
            "replies": shop.replies(unit), "statements": shop.statements(unit),
            "binding": shop.binding(unit), "working": shop.working(unit),
            "guarding": shop.guarding(unit), "roles": shop.roles(unit),
            "passing": shop.passing(unit), "offers": shop.offers(unit),
            "between": shop.between(unit), "correcting": shop.correcting(unit),
            "sorting": shop.sorting(unit), "uniting": shop.uniting(unit),
            "voices": shop.voices(unit), "contacts": shop.contacts(unit),
            "wiping": shop.wiping(unit),
            "allowance": shop.allowance, "slowing": shop.slowing(unit), "tally": shop.tally,
        }  # fmt: skip
        chat = chat_of(event)
        if chat is not None and chat.type == "private":
            room["talk"] = talk = await self._talk(unit, event, ChatId(chat.id))
            room["show"] = Show(unit, talk.chat, talk.language)
        elif chat is not None:
            room["show"] = Show(unit, ChatId(chat.id))
        return room

    async def _talk(self, unit: Unit, event: Update, chat: ChatId) -> Conversation:
        """With the message that came: it is noted whatever becomes of it, but of a stranger only
        once there is something to keep."""
        known, messages = await unit.conversations.get(chat), self.workshop.messages
        talk = known or Conversation(chat=chat, language=self._offer(event))
        if event.message is None:
            return talk
        talk = replace(messages.noted(talk, event.message.message_id), is_blocked=False)
        return messages.save(unit, talk) if known else talk

    def _offer(self, event: Update) -> str:
        """What the phone of whoever acts would like to read."""
        person = getattr(event.event, "from_user", None)
        return self.library.offer(getattr(person, "language_code", None))

    async def _language(self, unit: Unit, chat: Chat | None, event: Update) -> str:
        if chat is None:
            return self._offer(event)
        desk = await unit.desks.at_chat(ChatId(chat.id))
        talk = await unit.conversations.get(ChatId(chat.id)) if desk is None else None
        found = desk or talk
        return found.language if found else self._offer(event)

    async def _answer(self, event: Update, toast: Toast, bot: Bot) -> None:
        """A press is answered past the outbox. That Telegram forgot it already is no error."""
        press = event.callback_query
        assert press is not None
        text = None
        if toast.key:
            async with self.store.unit() as unit:
                chat = chat_of(event)
                language = await self._language(unit, chat, event)
            text = self.library[language](toast.key, **toast.values)
        try:
            await bot(
                AnswerCallbackQuery(
                    callback_query_id=press.id, text=text, show_alert=toast.is_alert
                )
            )
        except TelegramAPIError:
            return
