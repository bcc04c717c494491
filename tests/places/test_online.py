"""A geocoder of the operator's own: it hears the name of a place and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from places.online import GeocoderRefusedError, OnlineGeocoder
from tests.places.neighbour import Neighbour, next_door


@pytest.fixture
async def neighbour() -> AsyncIterator[Neighbour]:
    async with next_door() as known:
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
