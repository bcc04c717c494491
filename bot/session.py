"""aiogram's session, made brief for the calls of every tip: one JSON body out, one id back."""

from __future__ import annotations

from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageText,
    Response,
    SendMessage,
    SendVenue,
    TelegramMethod,
)
from aiogram.types import MessageId
from aiohttp import FormData, JsonPayload

BRIEF = (SendMessage, SendVenue, EditMessageText, DeleteMessage, AnswerCallbackQuery)
"""Calls without files, of which we use the message id or nothing."""


class BriefSession(AiohttpSession):
    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData:
        """A form costs a text for each field; aiohttp sends whatever body it is given."""
        if not isinstance(method, BRIEF):
            return super().build_form_data(bot, method)
        fields = method.model_dump(warnings=False, exclude_none=True)
        body = self.prepare_value(fields, bot=bot, files={}, _dumps_json=False)
        return cast(FormData, JsonPayload(body, dumps=self.json_dumps))

    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        """Refusals, and answers to other calls, are read by aiogram. Raises TelegramNetworkError
        for an answer that is none: nobody knows what became of the call."""
        if status_code != 200 or not isinstance(method, BRIEF):
            return super().check_response(bot, method, status_code, content)
        try:
            result = self.json_loads(content)["result"]
            if isinstance(result, dict):
                result = MessageId.model_construct(message_id=int(result["message_id"]))
        except (ValueError, KeyError, TypeError):
            unreadable: TelegramMethod[Any] = method
            raise TelegramNetworkError(unreadable, "The answer is unreadable") from None
        return Response.model_construct(ok=True, result=result)
