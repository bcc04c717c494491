"""Downloads of files, with the slow and cut ones that faults order."""

from typing import TYPE_CHECKING

from aiohttp import web

from simulator.shapes import Pause

if TYPE_CHECKING:
    from simulator.world import World

CHUNK = 1 << 16
GONE: dict[str, object] = {"ok": False, "error_code": 404, "description": "Not Found"}


async def send_file(world: "World", request: web.Request, pause: Pause) -> web.StreamResponse:
    """The bytes behind a path that getFile gave to this bot within the last hour."""
    bot = world.bots.get(request.match_info["token"])
    stored = world.files.linked(bot, request.match_info["path"]) if bot else None
    if stored is None:
        return web.json_response(GONE, status=404)
    response = web.StreamResponse()
    response.content_type = "application/octet-stream"
    response.content_length = len(stored.content)
    rule = world.faults.strike_file()
    await response.prepare(request)
    kept = rule.keep if rule and rule.fault == "truncated_file" else len(stored.content)
    for start in range(0, kept, CHUNK):
        if rule and rule.fault == "slow_file":
            await pause(rule.seconds)
        await response.write(stored.content[start : min(start + CHUNK, kept)])
    if kept < len(stored.content) and request.transport:
        # A clean end would need all bytes that Content-Length promised.
        request.transport.abort()
    return response
