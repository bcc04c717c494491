"""Server-Sent Events: every change of the world for the pages that are open."""

import asyncio
import json
from typing import TYPE_CHECKING

from aiohttp import web

from simulator.pagemessages import message_view
from simulator.pageviews import chat_key, chat_summary, shown, toast_view
from simulator.shapes import Json

if TYPE_CHECKING:
    from simulator.world import World

BACKLOG = 2000
KEEP_ALIVE = 15.0


async def send_events(world: "World", request: web.Request) -> web.StreamResponse:
    """Stream until the page goes away; a page too slow to follow must reload its state."""
    events: asyncio.Queue[tuple[str, Json] | None] = asyncio.Queue()

    def take(event: str, facts: Json) -> None:
        view = event_view(world, event, facts)
        if view is not None and events.qsize() < BACKLOG:
            events.put_nowait((event, view))
        elif view is not None:
            events.put_nowait(None)

    response = web.StreamResponse(headers={"Cache-Control": "no-store"})
    response.content_type = "text/event-stream"
    stop = world.watch(take)
    try:
        await response.prepare(request)
        await response.write(b"retry: 1000\n\n")
        await _stream(events, response)
    except ConnectionResetError:
        pass
    finally:
        stop()
    return response


def event_view(world: "World", event: str, facts: Json) -> Json | None:
    """The JSON of one event; None for what the page does not show."""
    chat = facts["chat"]
    if not shown(chat):
        return None
    key = chat_key(world, chat)
    if event == "message":
        return {"chat": key, "message": message_view(facts["message"])}
    if event == "deleted":
        return {"chat": key, "ids": facts["ids"]}
    if event == "chat":
        return chat_summary(world, chat)
    if event == "toast":
        return toast_view(world, facts["toast"])
    return {"chat": key}


async def _stream(
    events: "asyncio.Queue[tuple[str, Json] | None]", response: web.StreamResponse
) -> None:
    while True:
        try:
            event = await asyncio.wait_for(events.get(), KEEP_ALIVE)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        body = json.dumps(event[1], ensure_ascii=False)
        await response.write(f"event: {event[0]}\ndata: {body}\n\n".encode())
