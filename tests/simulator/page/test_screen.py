"""The page as a whole: small screens, lost connections, names for every control."""

import pytest
from playwright.async_api import expect

from simulator import Group, Person, Server, World, serve
from tests.simulator.page.viewer import Viewer
from tests.simulator.wiretap import Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
NAMELESS = """() => [...document.querySelectorAll("button, input, select, textarea")]
  .filter((node) => node.checkVisibility())
  .filter((node) => !(node.ariaLabel || node.labels?.[0]?.textContent.trim() ||
                      node.textContent.trim()))
  .map((node) => node.outerHTML)"""


async def test_a_small_screen_shows_one_side_at_a_time(
    phone_viewer: Viewer, amina: Person, desk: Group
) -> None:
    await phone_viewer.opens()
    await expect(phone_viewer.part("desks")).to_be_hidden()

    await phone_viewer.part("to-desks").click()
    await expect(phone_viewer.part("phone")).to_be_hidden()
    await phone_viewer.part(f"desk-tab-{desk.id}").click()
    await expect(phone_viewer.part("desk-composer")).to_be_visible()

    await phone_viewer.page.get_by_label("Back to the desks").click()
    await expect(phone_viewer.part(f"desk-tab-{desk.id}")).to_be_visible()


async def test_a_card_counts_as_unread_while_the_desks_are_out_of_sight(
    phone_viewer: Viewer, amina: Person, desk: Group, wire: Wire
) -> None:
    await phone_viewer.opens()

    await wire.sendMessage(chat_id=desk.id, text="Priority 3")

    await expect(phone_viewer.part("to-desks")).to_have_text("Desks1")


async def test_nothing_is_wider_than_a_small_screen(
    phone_viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await wire.sendMessage(chat_id=amina.id, text="https://example.org/" + "a" * 300)
    amina.sends_album([amina.new_photo() for _ in range(4)])
    await phone_viewer.opens()

    spill = "() => document.querySelector('#phone-log').scrollWidth - innerWidth"

    assert await phone_viewer.page.evaluate(spill) <= 0


async def test_the_panel_of_reporters_slides_in_on_a_small_screen(
    phone_viewer: Viewer, amina: Person
) -> None:
    await phone_viewer.opens()
    await expect(phone_viewer.part("language")).to_be_hidden()

    await phone_viewer.page.get_by_label("Reporters and phone settings").click()

    await phone_viewer.part("language").select_option("en")
    await phone_viewer.part(f"person-{amina.id}").click()
    await expect(phone_viewer.part("composer")).to_have_attribute("placeholder", "Message")


async def test_a_lost_connection_comes_back_and_what_was_typed_stays(
    viewer: Viewer, world: World, amina: Person, server: Server
) -> None:
    await viewer.opens()
    await viewer.part("composer").fill("half a sent")

    await server.close()
    await expect(viewer.part("lost")).to_be_visible()
    amina.says("said from another device")
    again = await serve(world, port=int(viewer.url.rsplit(":", 1)[1]))

    await expect(viewer.part("connection")).to_have_text("Live", timeout=15_000)
    await viewer.sees("said from another device")
    await expect(viewer.part("composer")).to_have_value("half a sent")
    await again.close()


async def test_a_refused_message_stays_in_the_composer(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await viewer.writes("a" * 4097)

    await expect(viewer.part("toast")).to_contain_text("4096")
    await expect(viewer.part("composer")).to_have_value("a" * 4097)
    assert await wire.updates() == []


async def test_each_reporters_phone_keeps_its_own_draft(
    viewer: Viewer, world: World, amina: Person
) -> None:
    gulnoza = world.person("Gulnoza", language_code="uz")
    await viewer.opens()
    await viewer.part("composer").fill("of Amina")

    await viewer.part(f"person-{gulnoza.id}").click()
    await expect(viewer.part("composer")).to_have_value("")
    await viewer.part(f"person-{amina.id}").click()

    await expect(viewer.part("composer")).to_have_value("of Amina")
    await viewer.opens()
    await expect(viewer.part("composer")).to_have_value("of Amina")


async def test_an_answer_to_a_reporter_out_of_sight_is_marked(
    viewer: Viewer, world: World, amina: Person, wire: Wire
) -> None:
    gulnoza = world.person("Gulnoza", language_code="uz")
    gulnoza.starts()
    await viewer.opens()

    await wire.sendMessage(chat_id=gulnoza.id, text="Salom")

    mark = viewer.part(f"person-{gulnoza.id}").get_by_label("New answer")
    await expect(mark).to_be_visible()
    await viewer.part(f"person-{gulnoza.id}").click()
    await expect(mark).to_have_count(0)


async def test_every_control_has_a_name_to_be_read_aloud(
    viewer: Viewer, amina: Person, desk: Group, wire: Wire
) -> None:
    amina.sends_photo()
    await wire.sendMessage(chat_id=desk.id, text="A case")
    await viewer.opens()
    await viewer.part("pin").click()

    assert await viewer.page.evaluate(NAMELESS) == []


async def test_an_older_message_is_not_torn_away_by_a_new_one(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    for number in range(40):
        amina.says(f"line {number}")
    await viewer.opens()
    await viewer.bubble("line 3").first.scroll_into_view_if_needed()
    await expect(viewer.part("phone").get_by_label("To the newest message")).to_be_visible()

    await wire.sendMessage(chat_id=amina.id, text="the newest")
    await expect(viewer.bubble("the newest")).not_to_be_in_viewport()

    await viewer.part("phone").get_by_label("To the newest message").click()
    await expect(viewer.bubble("the newest")).to_be_in_viewport()


async def test_a_long_chat_is_drawn_from_its_end_and_unrolls_upwards(
    viewer: Viewer, amina: Person
) -> None:
    for number in range(1000, 1400):
        amina.says(f"line {number}")
    await viewer.opens()
    await expect(viewer.bubble("line 1399")).to_be_in_viewport()
    await expect(viewer.bubble("line 1240")).to_have_count(0)

    await viewer.bubble("line 1252").scroll_into_view_if_needed()

    await expect(viewer.bubble("line 1240")).to_have_count(1)
    await expect(viewer.bubble("line 1252")).to_be_in_viewport()


async def test_a_quote_leads_to_its_message_however_old(viewer: Viewer, amina: Person) -> None:
    first = amina.says("the very first")
    for number in range(400):
        amina.says(f"line {number}")
    amina.says("as I said", reply_to=first)
    await viewer.opens()

    await viewer.bubble("as I said").get_by_role("button", name="the very first").click()

    await expect(
        viewer.part("phone-messages").locator(f"[data-message='{first.id}']")
    ).to_be_in_viewport()
