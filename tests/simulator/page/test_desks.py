"""The desks: cards arrive where one sees them, and officers act in their own name."""

import pytest
from playwright.async_api import expect

from simulator import Group, Person, World
from tests.simulator.page.viewer import Viewer, buttons
from tests.simulator.wiretap import Wire

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
DESK = "desk-messages"


@pytest.fixture
def forestry(world: World) -> Group:
    """A second desk with an officer of its own."""
    erlan = world.person("Erlan", language_code="kk")
    forestry = world.group("KZ forestry desk", members=[erlan])
    erlan.adds_bot(forestry)
    world.first_bot.updates.clear()
    return forestry


async def test_a_card_for_another_desk_raises_its_badge(
    viewer: Viewer, desk: Group, forestry: Group, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part(f"desk-tab-{desk.id}").click()
    badge = viewer.part(f"desk-tab-{forestry.id}").locator(".badge")

    await wire.sendMessage(chat_id=forestry.id, text="Priority 4: saiga horns")

    await expect(badge).to_have_text("1")
    await viewer.part(f"desk-tab-{forestry.id}").click()
    await viewer.sees("Priority 4: saiga horns", DESK)
    await expect(badge).to_have_count(0)


async def test_what_stood_there_before_the_page_was_opened_is_not_counted(
    viewer: Viewer, desk: Group, forestry: Group, wire: Wire
) -> None:
    await wire.sendMessage(chat_id=forestry.id, text="This is now a desk")
    await wire.sendMessage(chat_id=desk.id, text="This is now a desk")

    await viewer.opens()

    await expect(viewer.part(f"desk-tab-{forestry.id}")).to_be_visible()
    await expect(viewer.page.locator(".desk-tab .badge")).to_have_count(0)


async def test_the_first_card_opens_its_desk_for_a_viewer_who_chose_none(
    viewer: Viewer, desk: Group, forestry: Group, wire: Wire
) -> None:
    await viewer.opens()

    await wire.sendMessage(chat_id=forestry.id, text="Priority 5")

    await viewer.sees("Priority 5", DESK)


async def test_the_triage_desk_stands_first(
    viewer: Viewer, world: World, bakyt: Person, desk: Group
) -> None:
    triage = world.group("Zzz hotline", members=[bakyt])
    triage.chat.triage = True

    await viewer.opens()

    await expect(viewer.page.locator(".desk-tab").first).to_contain_text("Zzz hotline")


async def test_a_desk_that_is_founded_while_one_looks_appears(
    viewer: Viewer, world: World, bakyt: Person
) -> None:
    await viewer.opens()
    await expect(viewer.page.get_by_text("No desk yet")).to_be_visible()

    world.group("KG border desk", members=[bakyt])

    await expect(viewer.page.locator(".desk-tab")).to_have_text(["KBKG border deskNo messages yet"])


async def test_an_officer_presses_in_their_own_name(
    viewer: Viewer, bakyt: Person, desk: Group, wire: Wire
) -> None:
    await viewer.opens()
    await wire.sendMessage(chat_id=desk.id, text="Case", reply_markup=buttons(ack="Acknowledge"))

    await viewer.taps("Acknowledge", DESK)

    [update] = await wire.updates(timeout=5)
    assert update["callback_query"]["from"]["id"] == bakyt.id


async def test_one_chooses_which_officer_speaks(
    viewer: Viewer, world: World, desk: Group, wire: Wire
) -> None:
    dinara = world.person("Dinara")
    desk.adds(dinara)
    await wire.updates()
    await viewer.opens()

    await viewer.part("speaker").select_option("Dinara")
    await viewer.part("desk-composer").fill("On our way")
    await viewer.part("desk-composer").press("Enter")

    await viewer.sees("On our way", DESK)
    [update] = await wire.updates()
    assert update["message"]["from"]["id"] == dinara.id


async def test_a_reply_at_the_desk_points_at_its_card(
    viewer: Viewer, desk: Group, wire: Wire
) -> None:
    card = await wire.sendMessage(chat_id=desk.id, text="Case 17: ask the reporter?")
    await viewer.opens()

    await viewer.chooses("Reply", "Case 17", DESK)
    await viewer.part("desk-composer").fill("Which road?")
    await viewer.part("desk-send").click()

    await expect(viewer.bubble("Which road?", DESK).locator(".quote")).to_contain_text("Case 17")
    [update] = await wire.updates()
    assert update["message"]["reply_to_message"]["message_id"] == card["message_id"]


async def test_an_answer_to_one_officer_is_not_shown_to_another(
    viewer: Viewer, world: World, bakyt: Person, desk: Group, wire: Wire
) -> None:
    await viewer.opens()
    dinara = world.person("Dinara")
    desk.adds(dinara)
    await wire.sendMessage(chat_id=desk.id, text="Case", reply_markup=buttons(ack="Acknowledge"))
    await wire.updates()

    for officer, words in ((bakyt, "for Bakyt"), (dinara, "for Dinara")):
        officer.taps("Acknowledge", in_=desk)
        [update] = await wire.updates()
        query = update["callback_query"]["id"]
        await wire.answerCallbackQuery(callback_query_id=query, text=words)
    await wire.sendMessage(chat_id=desk.id, text="afterwards")

    await viewer.sees("afterwards", DESK)
    assert await viewer.part("toast").filter(has_text="for Dinara").count() == 0


async def test_words_and_pictures_behind_a_spoiler_wait_for_a_tap(
    viewer: Viewer, amina: Person, desk: Group, wire: Wire
) -> None:
    text = "Plate <tg-spoiler>01 KG 123</tg-spoiler>"
    await wire.sendMessage(chat_id=desk.id, text=text, parse_mode="HTML")
    photo = amina.new_photo()
    await wire.sendPhoto(chat_id=desk.id, photo=photo, has_spoiler=True)
    await viewer.opens()
    words = viewer.part(DESK).get_by_label("Hidden words")
    await expect(words).to_have_css("filter", "blur(5px)")

    await words.click()
    await viewer.part(DESK).get_by_label("Hidden picture").click()

    await expect(words).to_have_css("filter", "none")
    await expect(viewer.part(DESK).get_by_label("Enlarge")).to_be_visible()


async def test_a_new_desk_gets_its_officer_and_the_bot_by_its_link(
    viewer: Viewer, world: World, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part("found-desk").click()

    await viewer.page.get_by_label("Name of the group").fill("TJ police desk")
    await viewer.page.get_by_label("Its first officer").fill("Farida")
    link = "https://t.me/ilbirs_bot?startgroup=desk_7"
    await viewer.page.get_by_label("One-time link").fill(link)
    await viewer.page.get_by_role("button", name="Create").click()

    await viewer.sees("/start@ilbirs_bot desk_7", DESK)
    [group] = world.groups
    assert group.chat.title == "TJ police desk"
    texts = [update.get("message", {}).get("text") for update in await wire.updates()]
    assert "/start@ilbirs_bot desk_7" in texts


async def test_a_desk_without_a_name_is_not_founded(viewer: Viewer, world: World) -> None:
    await viewer.opens()
    await viewer.part("found-desk").click()

    await viewer.page.get_by_role("button", name="Create").click()

    await expect(viewer.part("founding")).to_be_visible()
    assert world.groups == []


async def test_a_hand_on_the_keyboard_is_not_thrown_off_by_a_card(
    viewer: Viewer, desk: Group, forestry: Group, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part(f"desk-tab-{forestry.id}").focus()

    await wire.sendMessage(chat_id=forestry.id, text="Priority 2")
    await viewer.sees("Priority 2", DESK)

    await expect(viewer.part(f"desk-tab-{forestry.id}")).to_be_focused()
