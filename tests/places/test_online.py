"""A geocoder of the operator's own: it hears the name of a place and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from places.online import GeocoderRefusedError, OnlineGeocoder

OSH = {"lat": "40.5283", "lon": "72.7985", "display_name": "Osh"}
OSH_FEATURE = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [72.7985, 40.5283]},
    "properties": {"name": "Osh", "country": "Kyrgyzstan"},
}


@dataclass
class Neighbour:
    """A geocoder next door that knows one town and remembers what it was asked."""

    domain: str = ""
    asked: list[dict[str, str]] = field(default_factory=list)

    async def search(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        return web.json_response([OSH] if request.query["q"] == "Ош" else [])

    async def photon(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.query))
        found = [OSH_FEATURE] if request.query["q"] == "Ош" else []
        return web.json_response({"type": "FeatureCollection", "features": found})


@pytest.fixture
async def neighbour() -> AsyncIterator[Neighbour]:
    known = Neighbour()
    app = web.Application()
    app.add_routes([web.get("/search", known.search), web.get("/api", known.photon)])
    async with TestServer(app) as server:
        known.domain = f"{server.host}:{server.port}"
        yield known


@pytest.mark.parametrize("service", ["nominatim", "photon"])
async def test_a_place_is_found_by_its_name(neighbour: Neighbour, service: str) -> None:
    geocoder = OnlineGeocoder.at(service, neighbour.domain, scheme="http")

    assert await geocoder.find("Ош") == (40.5283, 72.7985)
    assert await geocoder.find("Нигде") is None


async def test_the_geocoder_hears_the_words_and_our_borders_only(neighbour: Neighbour) -> None:
    await OnlineGeocoder.at("nominatim", neighbour.domain, scheme="http").find("Ош")

    [asked] = neighbour.asked
    assert asked["q"] == "Ош"
    assert asked["countrycodes"] == "kg,kz,tj,uz,tm"
    assert set(asked) <= {"q", "countrycodes", "format", "limit"}


async def test_a_whole_tip_never_leaves_the_house(neighbour: Neighbour) -> None:
    geocoder = OnlineGeocoder.at("nominatim", neighbour.domain, scheme="http")

    with pytest.raises(GeocoderRefusedError):
        await geocoder.find("вчера сосед застрелил барса и " * 5)

    assert neighbour.asked == []


async def test_no_words_are_not_asked_about(neighbour: Neighbour) -> None:
    geocoder = OnlineGeocoder.at("photon", neighbour.domain, scheme="http")

    assert await geocoder.find("  ") is None
    assert neighbour.asked == []


async def test_a_geocoder_that_is_away_finds_nothing() -> None:
    assert await OnlineGeocoder.at("photon", "127.0.0.1:9", scheme="http").find("Ош") is None


@pytest.mark.parametrize(
    "domain", ["", "  ", "nominatim.openstreetmap.org", "https://photon.komoot.io/"]
)
def test_a_geocoder_needs_a_domain_of_the_operators_own(domain: str) -> None:
    with pytest.raises(GeocoderRefusedError):
        OnlineGeocoder.at("nominatim", domain)
