"""Locations, venues and contacts that a bot sends."""

import pytest

from simulator import Person
from tests.simulator.wiretap import Wire, refused


async def test_a_place_outside_the_globe_is_refused(wire: Wire, amina: Person) -> None:
    with refused("wrong latitude or longitude"):
        await wire.sendLocation(chat_id=amina.id, latitude=91, longitude=74)


async def test_a_venue_shows_its_place(wire: Wire, amina: Person) -> None:
    sent = await wire.sendVenue(
        chat_id=amina.id, latitude=42.5, longitude=74.5, title="Osh bazaar", address="Bishkek"
    )

    assert sent["venue"]["location"] == {"latitude": 42.5, "longitude": 74.5}
    assert amina.screen.kind == "venue"


@pytest.mark.parametrize("period", [59, 86401])
async def test_live_periods_have_bounds(wire: Wire, amina: Person, period: int) -> None:
    with refused("LIVE_PERIOD_INVALID"):
        await wire.sendLocation(chat_id=amina.id, latitude=1, longitude=1, live_period=period)


async def test_a_contact_is_shown(wire: Wire, amina: Person) -> None:
    sent = await wire.sendContact(chat_id=amina.id, phone_number="112", first_name="Rescue")

    assert sent["contact"] == {"phone_number": "112", "first_name": "Rescue"}
