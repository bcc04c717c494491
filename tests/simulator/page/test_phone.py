"""The reporter's phone: what is written and tapped there reaches the bot, and back."""

import pytest
from playwright.async_api import expect

from simulator import Person
from tests.simulator.page.viewer import Viewer, buttons, picture
from tests.simulator.wiretap import Wire, refused

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_typed_message_becomes_a_bubble_and_reaches_the_bot(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await viewer.writes("Илбирс терисин көрдүм")

    await viewer.sees("Илбирс терисин көрдүм")
    await expect(viewer.part("composer")).to_have_value("")
    [update] = await wire.updates()
    assert update["message"]["text"] == "Илбирс терисин көрдүм"


async def test_shift_and_enter_begin_a_new_line(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()

    await viewer.part("composer").fill("one")
    await viewer.part("composer").press("Shift+Enter")
    await viewer.part("composer").press_sequentially("two")
    await viewer.part("send").click()

    await viewer.sees("two")
    [update] = await wire.updates()
    assert update["message"]["text"] == "one\ntwo"


async def test_a_photo_travels_with_its_caption(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()
    photo = picture("horns.jpg", "brown")

    await viewer.attaches(photo)
    await viewer.writes("Мүйүздөр")

    await viewer.sees("Мүйүздөр")
    [update] = await wire.updates()
    assert update["message"]["caption"] == "Мүйүздөр"
    sent = await wire.getFile(file_id=update["message"]["photo"][-1]["file_id"])
    assert await wire.download(sent["file_path"]) == photo["buffer"]


async def test_two_photos_travel_as_one_album(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()

    await viewer.attaches(picture("a.jpg", "red"), picture("b.jpg", "blue"))
    await viewer.part("send").click()

    await expect(viewer.part("phone-messages").locator(".tile")).to_have_count(2)
    first, second = await wire.updates()
    assert first["message"]["media_group_id"] == second["message"]["media_group_id"]


async def test_a_picture_dropped_on_the_composer_is_staged(viewer: Viewer, amina: Person) -> None:
    await viewer.opens()
    given = await viewer.page.evaluate_handle(
        """() => {
          const given = new DataTransfer();
          given.items.add(new File(["..."], "track.gpx"));
          return given;
        }"""
    )

    await viewer.part("composer").dispatch_event("drop", {"dataTransfer": given})

    await expect(viewer.part("staged")).to_have_text("track.gpx")


async def test_a_staged_file_can_be_taken_back(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()
    await viewer.attaches(picture("a.jpg", "red"), picture("b.jpg", "blue"))

    await viewer.page.get_by_label("Remove a.jpg").click()
    await viewer.writes("only the blue one")

    await viewer.sees("only the blue one")
    [update] = await wire.updates()
    assert "media_group_id" not in update["message"]


async def test_a_picture_sent_as_a_file_stays_a_file(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await viewer.attaches(picture("proof.jpg", "green"), as_file=True)
    await viewer.part("send").click()

    await viewer.sees("proof.jpg")
    [update] = await wire.updates()
    assert update["message"]["document"]["file_name"] == "proof.jpg"


async def test_a_picture_opens_large_and_closes_again(viewer: Viewer, amina: Person) -> None:
    amina.sends_photo()
    await viewer.opens()

    await viewer.part("phone-messages").get_by_label("Enlarge").click()
    await expect(viewer.part("lightbox")).to_be_visible()
    await viewer.page.keyboard.press("Escape")

    await expect(viewer.part("lightbox")).to_have_count(0)


async def test_a_press_reaches_the_bot_and_its_answer_shows_as_a_toast(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()
    keyboard = buttons(send="Send now", wait="Wait")
    await wire.sendMessage(chat_id=amina.id, text="Your tip", reply_markup=keyboard)

    await viewer.taps("Send now")
    [update] = await wire.updates(timeout=5)
    await wire.answerCallbackQuery(callback_query_id=update["callback_query"]["id"], text="Sent")

    assert update["callback_query"]["data"] == "send"
    await expect(viewer.part("toast")).to_have_text("Sent")


async def test_an_alert_stays_until_it_is_read(viewer: Viewer, amina: Person, wire: Wire) -> None:
    await viewer.opens()
    await wire.sendMessage(chat_id=amina.id, text="Draft", reply_markup=buttons(drop="Delete"))
    await viewer.taps("Delete")
    [update] = await wire.updates(timeout=5)
    query = update["callback_query"]["id"]

    await wire.answerCallbackQuery(callback_query_id=query, text="Gone.", show_alert=True)

    await expect(viewer.part("alert")).to_contain_text("Gone.")
    await viewer.page.get_by_role("button", name="OK").click()
    await expect(viewer.part("alert")).to_have_count(0)


async def test_a_key_of_the_reply_keyboard_is_said(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()
    keyboard = {"keyboard": [[{"text": "Yesterday"}]]}
    await wire.sendMessage(chat_id=amina.id, text="When?", reply_markup=keyboard)

    await viewer.part("reply-key").click()

    await viewer.sees("Yesterday")
    [update] = await wire.updates()
    assert update["message"]["text"] == "Yesterday"


async def test_an_asked_contact_is_shared_only_after_a_yes(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()
    keyboard = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
    await wire.sendMessage(chat_id=amina.id, text="Call you?", reply_markup=keyboard)

    await viewer.part("reply-key").click()
    assert await wire.updates() == []
    await viewer.page.get_by_role("button", name="Share").click()

    [update] = await wire.updates(timeout=5)
    assert update["message"]["contact"]["first_name"] == "Amina"


async def test_a_card_that_the_bot_edits_changes_in_its_place(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()
    card = await wire.sendMessage(chat_id=amina.id, text="Draft: one photo")
    await viewer.sees("Draft: one photo")

    await wire.editMessageText(chat_id=amina.id, message_id=card["message_id"], text="Draft: two")
    await viewer.sees("Draft: two")
    await expect(viewer.bubble("one photo")).to_have_count(0)

    await wire.deleteMessage(chat_id=amina.id, message_id=card["message_id"])
    await expect(viewer.bubble("Draft")).to_have_count(0)


async def test_a_reporter_edits_their_own_words(viewer: Viewer, amina: Person, wire: Wire) -> None:
    amina.account.language_code = "en"
    amina.says("two wolfs")
    await wire.updates()
    await viewer.opens()

    await viewer.chooses("Edit", "two wolfs")
    await viewer.writes("two wolves")

    await viewer.sees("two wolves")
    [update] = await wire.updates()
    assert update["edited_message"]["text"] == "two wolves"


async def test_the_language_of_the_phone_goes_with_the_next_message(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await viewer.part("language").select_option("uz")
    await expect(viewer.part("composer")).to_have_attribute("placeholder", "Xabar")
    await viewer.writes("Salom")

    await viewer.sees("Salom")
    [update] = await wire.updates()
    assert update["message"]["from"]["language_code"] == "uz"


async def test_a_campaign_link_starts_the_bot_with_its_payload(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await viewer.part("payload").fill("poster_osh")
    await viewer.part("start-link").click()

    [update] = await wire.updates(timeout=5)
    assert update["message"]["text"] == "/start poster_osh"


async def test_a_blocked_bot_cannot_write_until_it_is_started_again(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await viewer.part("block").click()
    await expect(viewer.part("composer")).to_be_hidden()
    with refused("bot was blocked by the user"):
        await wire.sendMessage(chat_id=amina.id, text="Hello?")

    await viewer.part("restart").click()
    await expect(viewer.part("composer")).to_be_visible()
    await wire.sendMessage(chat_id=amina.id, text="Welcome back")
    await viewer.sees("Welcome back")


async def test_a_newcomer_gets_a_phone_and_an_example_to_send(viewer: Viewer, wire: Wire) -> None:
    await viewer.opens()

    await viewer.part("new-name").fill("Daniyar")
    await viewer.part("new-language").select_option("kk")
    await viewer.part("add-person").click()
    await viewer.part("start").click()
    await viewer.sees("/start")

    [update] = await wire.updates()
    assert update["message"]["from"]["first_name"] == "Daniyar"


async def test_an_example_fills_the_composer_and_sends_nothing(viewer: Viewer, wire: Wire) -> None:
    await viewer.opens()
    await viewer.part("new-name").fill("Daniyar")
    await viewer.part("add-person").click()

    await viewer.part("example").nth(1).click()

    await expect(viewer.part("composer")).to_have_value(
        "Just now near Sary-Tash, Kyrgyzstan: three men are loading Marco Polo sheep horns "
        "into a truck, and they have rifles."
    )
    assert await wire.updates() == []


async def test_typing_shows_in_the_head_of_the_chat(
    viewer: Viewer, amina: Person, wire: Wire
) -> None:
    await viewer.opens()

    await wire.sendChatAction(chat_id=amina.id, action="typing")
    await expect(viewer.part("bot-state")).to_have_text("жазып жатат…")

    await wire.sendMessage(chat_id=amina.id, text="Рахмат")
    await expect(viewer.part("bot-state")).to_have_text("бот")


async def test_typing_is_shown_when_the_phone_comes_back(
    viewer: Viewer, amina: Person, bakyt: Person, wire: Wire
) -> None:
    await viewer.opens()
    await viewer.part(f"person-{bakyt.id}").click()

    await wire.sendChatAction(chat_id=amina.id, action="typing")
    await expect(viewer.part("bot-state")).to_have_text("бот")
    await viewer.part(f"person-{amina.id}").click()

    await expect(viewer.part("bot-state")).to_have_text("жазып жатат…")
