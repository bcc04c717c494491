"""The chat page and its small JSON interface under /sim."""

from collections.abc import Awaitable, Callable
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aiohttp import web

from simulator.pageacts import PageActs
from simulator.pageevents import send_events
from simulator.pagegroups import PageGroups
from simulator.pageinput import InputError
from simulator.pagesettings import PageSettings
from simulator.pageviews import world_view
from simulator.refusals import RefusalError

if TYPE_CHECKING:
    from simulator.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",
    ".woff2": "font/woff2",
}
# The page runs no script but its own and shows pictures only from here.
PAGE_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"
)
INLINE = ("image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "audio/")


def add_page(app: web.Application, world: "World") -> None:
    """All routes that are not Telegram's."""
    acts, groups, settings = PageActs(world), PageGroups(world), PageSettings(world)
    routes = [*acts.routes(), *groups.routes(), *settings.routes()]

    async def state(request: web.Request) -> web.StreamResponse:
        return web.json_response(world_view(world))

    async def events(request: web.Request) -> web.StreamResponse:
        return await send_events(world, request)

    async def sent_file(request: web.Request) -> web.StreamResponse:
        return _sent_file(world, request.match_info["id"])

    app.router.add_get("/", _index)
    app.router.add_get("/page/{name:.+}", _static)
    app.router.add_get("/sim/state", state)
    app.router.add_get("/sim/events", events)
    app.router.add_get("/sim/files/{id}", sent_file)
    for verb, path, handler in routes:
        app.router.add_route(verb, path, _guarded(handler))


async def _index(request: web.Request) -> web.StreamResponse:
    return page_file("index.html")


async def _static(request: web.Request) -> web.StreamResponse:
    return page_file(request.match_info["name"])


def page_file(name: str) -> web.Response:
    """A file of the page's own folder, and nothing outside it."""
    parts = PurePosixPath(name).parts
    if not parts or any(part.startswith(".") or part == "/" for part in parts):
        raise web.HTTPNotFound
    found = files("simulator").joinpath("page", *parts)
    kind = TYPES.get(PurePosixPath(name).suffix)
    if kind is None or not found.is_file():
        raise web.HTTPNotFound
    headers = {"Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-cache"}
    return web.Response(body=found.read_bytes(), content_type=kind, headers=headers)


def _sent_file(world: "World", unique_id: str) -> web.Response:
    stored = world.files.by_unique_id(unique_id)
    if stored is None:
        raise web.HTTPNotFound
    mime = stored.mime or ("image/jpeg" if stored.kind == "photo" else "")
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    if not mime.startswith(INLINE):
        # Threat: a sent HTML file would run as a page of this server.
        headers["Content-Disposition"] = "attachment"
        mime = "application/octet-stream"
    return web.Response(body=stored.content, headers=headers | {"Content-Type": mime})


def _guarded(handler: Handler) -> Handler:
    """Turn bad input into 400 JSON, and refuse pages of other origins."""

    async def guarded(request: web.Request) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if origin and urlsplit(origin).netloc != request.host:
            return web.json_response({"error": "another site's page"}, status=403)
        try:
            return await handler(request)
        except InputError as error:
            return web.json_response({"error": str(error)}, status=error.status)
        except RefusalError as error:
            return web.json_response({"error": error.description}, status=error.code)
        except (AssertionError, ValueError) as error:
            return web.json_response({"error": str(error)}, status=400)

    return guarded
