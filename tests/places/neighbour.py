"""A geocoder next door."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.test_utils import TestServer

OSH = {"lat": "40.5283", "lon": "72.7985", "display_name": "Osh"}
OSH_FEATURE = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [72.7985, 40.5283]},
    "properties": {"name": "Osh", "country": "Kyrgyzstan"},
}


@dataclass
class Neighbour:
    """Knows one town, and remembers what it was asked."""

    known: str = "Ош"
    domain: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)

    async def search(self, request: web.Request) -> web.Response:
        return web.json_response([OSH] if self._knows(request) else [])

    async def photon(self, request: web.Request) -> web.Response:
        found = [OSH_FEATURE] if self._knows(request) else []
        return web.json_response({"type": "FeatureCollection", "features": found})

    def _knows(self, request: web.Request) -> bool:
        self.asked.append(dict(request.query))
        return request.query["q"] == self.known


@asynccontextmanager
async def next_door(known: str = "Ош") -> AsyncIterator[Neighbour]:
    neighbour = Neighbour(known)
    app = web.Application()
    app.add_routes([web.get("/search", neighbour.search), web.get("/api", neighbour.photon)])
    async with TestServer(app) as server:
        neighbour.domain = f"{server.host}:{server.port}"
        yield neighbour
