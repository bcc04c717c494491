"""The peer: a bare aiogram bot that reads and keeps nothing and sends back what it gets."""

from __future__ import annotations

import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["ILBIRS_API_BASE"]))
    bot = Bot(os.environ["ILBIRS_TOKEN"], session=session)
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    app = web.Application()
    secret = os.environ["ILBIRS_WEBHOOK_SECRET"]
    SimpleRequestHandler(dispatcher, bot, secret_token=secret).register(app, path="/hook")
    port = int(os.environ["ILBIRS_WEBHOOK_PORT"])
    web.run_app(app, host="127.0.0.1", port=port, print=None, access_log=None)


if __name__ == "__main__":
    main()
