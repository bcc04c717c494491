"""The map panel: a click, typed figures or a name become a place."""

import pytest
from playwright.async_api import Page, expect

from simulator import Person, World
from tests.simulator.page.viewer import Viewer
from tests.simulator.wiretap import Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_dropped_pin_is_sent_as_a_location(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part("pin").click()
    await expect(viewer.part("pin-drop")).to_be_disabled()

    await viewer.part("map").click()
    typed = await viewer.part("coordinates").input_value()
    await viewer.part("pin-drop").click()

    await viewer.sees(typed)
    await expect(viewer.part("map-panel")).to_be_hidden()
    place = (await wire.updates())[0]["message"]["location"]
    assert typed == f"{place['latitude']:.5f}, {place['longitude']:.5f}"
    assert 34 < place["latitude"] < 56
    assert 46 < place["longitude"] < 88


async def test_typed_figures_are_sent_as_they_are(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part("pin").click()

    await viewer.part("coordinates").fill("42.4907, 78.3936")
    await viewer.part("pin-drop").click()

    await viewer.sees("42.49070, 78.39360")
    place = (await wire.updates())[0]["message"]["location"]
    assert (place["latitude"], place["longitude"]) == (42.4907, 78.3936)


async def test_a_named_place_is_sent_as_a_venue(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()
    await viewer.part("pin").click()

    await viewer.part("coordinates").fill("40.53 72.80")
    await viewer.part("venue").fill("Osh bazaar")
    await viewer.part("pin-drop").click()

    await viewer.sees("Osh bazaar")
    assert (await wire.updates())[0]["message"]["venue"]["title"] == "Osh bazaar"


async def test_a_live_place_is_marked_as_such(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()
    await viewer.part("pin").click()

    await viewer.part("coordinates").fill("39.73, 73.25")
    await viewer.part("live").check()
    await viewer.part("pin-drop").click()

    await viewer.sees("Live")
    assert (await wire.updates())[0]["message"]["location"]["live_period"] > 0


async def test_a_key_that_asks_for_a_place_opens_the_map(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    keyboard = {"keyboard": [[{"text": "My place", "request_location": True}]]}
    await wire.sendMessage(chat_id=amina.id, text="Where?", reply_markup=keyboard)
    await viewer.opens()

    await viewer.part("reply-key").click()

    await expect(viewer.part("map")).to_be_visible()
    assert await wire.updates() == []


async def test_the_map_works_by_keys_alone(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()
    await viewer.part("pin").press("Enter")

    for key in ("+", "ArrowLeft", "ArrowDown", "Enter"):
        await viewer.part("map").press(key)
    await viewer.part("pin-drop").press("Enter")

    [update] = await wire.updates(timeout=5)
    assert "location" in update["message"]


async def test_moving_the_map_drops_no_pin(viewer: Viewer, amina: Person) -> None:
    await viewer.opens()
    await viewer.part("pin").click()
    box = await viewer.part("map").bounding_box()
    assert box is not None

    await viewer.page.mouse.move(box["x"] + 100, box["y"] + 100)
    await viewer.page.mouse.down()
    await viewer.page.mouse.move(box["x"] + 180, box["y"] + 140, steps=4)
    await viewer.page.mouse.up()

    await expect(viewer.part("pin-drop")).to_be_disabled()


@pytest.mark.parametrize(
    ("typed", "spot"),
    [
        ("42.4907, 78.3936", [42.4907, 78.3936]),
        ("42,49 78,39", [42.49, 78.39]),
        ("-12.5;130", [-12.5, 130]),
        ("91, 10", None),
        ("42.49", None),
        ("Karakol", None),
        ("", None),
    ],
)
async def test_only_a_pair_of_decimals_reads_as_figures(
    workbench: Page, typed: str, spot: list[float] | None
) -> None:
    read = """async (typed) => {
      const { readFigures } = await import("/page/mappanel.js");
      const spot = readFigures(typed);
      return spot && [spot.lat, spot.lon];
    }"""

    assert await workbench.evaluate(read, typed) == spot


async def test_the_panel_speaks_as_the_phone_does(viewer: Viewer, world: World) -> None:
    world.person("Aigul", language_code="ky")
    await viewer.opens()

    await viewer.part("pin").click()

    panel = viewer.part("map-panel")
    await expect(panel).to_contain_text("Картага басып, жерди белгилеңиз")
    await expect(panel.get_by_label("Жердин аты")).to_be_visible()
    assert not {"Click", "Name", "Live"} & set((await panel.inner_text()).split())
