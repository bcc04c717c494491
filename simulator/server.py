"""The HTTP server of a world: the Bot API, file downloads, webhooks and the chat page."""

import asyncio
from typing import TYPE_CHECKING

from aiohttp import web

from simulator.botapi import Answer, BotApi, Request
from simulator.downloads import send_file
from simulator.intake import read_call
from simulator.pageserver import add_page
from simulator.refusals import RefusalError
from simulator.shapes import Json, Pause
from simulator.webhooks import Courier

if TYPE_CHECKING:
    from simulator.world import World

BODY_LIMIT = 60 * 1024 * 1024
WORLD: web.AppKey["World"] = web.AppKey("world")


class Server:
    """A running server; `url` has no slash at its end."""

    def __init__(self, runner: web.AppRunner, courier: Courier, url: str) -> None:
        self._runner = runner
        self._courier = courier
        self.url = url

    async def close(self) -> None:
        await self._courier.stop()
        await self._runner.cleanup()


async def serve(
    world: "World", port: int = 0, host: str = "127.0.0.1", pause: Pause = asyncio.sleep
) -> Server:
    """Serve the world on the loopback; `pause` is how faults and webhook retries wait."""
    app = web.Application(client_max_size=BODY_LIMIT)
    _add_bot_api(app, world, pause)
    add_page(app, world)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.05)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    courier = Courier(world, pause)
    courier.start()
    return Server(runner, courier, f"http://{host}:{runner.addresses[0][1]}")


def _add_bot_api(app: web.Application, world: "World", pause: Pause) -> None:
    api = BotApi(world)

    async def answer(request: web.Request) -> web.StreamResponse:
        try:
            return await _answer(api, request, pause)
        finally:
            world.bell.ring()

    async def download(request: web.Request) -> web.StreamResponse:
        return await send_file(world, request, pause)

    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]*}", answer)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", download)


async def _answer(api: BotApi, request: web.Request, pause: Pause) -> web.StreamResponse:
    try:
        raw, uploads = await read_call(request)
    except RefusalError as refusal:
        return as_response(refusal.code, refusal.as_json())
    names = request.match_info
    answer = await api.answer(Request(names["token"], names["method"], raw, uploads))
    if answer.breaks:
        return await _break(request, answer, pause)
    return as_response(answer.code, answer.body)


async def _break(request: web.Request, answer: Answer, pause: Pause) -> web.StreamResponse:
    if answer.silent_for:
        await pause(answer.silent_for)
    if request.transport:
        request.transport.abort()
    return web.Response()


def as_response(code: int, body: Json) -> web.Response:
    response = web.json_response(body, status=code)
    retry = body.get("parameters", {}).get("retry_after")
    if retry:
        response.headers["Retry-After"] = str(retry)
    return response
