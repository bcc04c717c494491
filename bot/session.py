"""aiogram's session, which does not build a whole message out of an answer we need one id of."""

from __future__ import annotations

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageText,
    Response,
    SendMessage,
    TelegramMethod,
)
from aiogram.types import Message

BRIEF = (SendMessage, EditMessageText, DeleteMessage, AnswerCallbackQuery)
"""Calls of which we use the message id or nothing; the hot path of every tip."""


class BriefSession(AiohttpSession):
    def check_response(
        self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str
    ) -> Response[Any]:
        """Refusals, and answers to other calls, are read by aiogram."""
        if status_code != 200 or not isinstance(method, BRIEF):
            return super().check_response(bot, method, status_code, content)
        answer = self.json_loads(content)
        result = answer["result"]
        if isinstance(result, dict):
            known: dict[str, Any] = {"message_id": result["message_id"]}
            result = Message.model_construct(**known)
        return Response.model_construct(ok=True, result=result)
