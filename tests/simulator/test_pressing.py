"""Buttons as people find and press them."""

import pytest

from simulator import Group, Person, World
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire


def card(*labels: str) -> dict[str, object]:
    """Inline buttons whose data are their labels."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}


async def test_a_press_is_told_with_its_message(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card("Send now"))

    amina.taps("Send")

    [update] = await wire.updates()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"]) == ("Send now", amina.id)
    assert query["message"]["message_id"] == sent["message_id"]


async def test_leading_signs_are_not_part_of_the_label(wire: Wire, amina: Person) -> None:
    await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card("✅ Send now"))

    assert amina.taps("Send now") == amina.screen
    assert amina.taps("✅ Send") == amina.screen


async def test_the_newest_message_wins(wire: Wire, amina: Person) -> None:
    await wire.sendMessage(chat_id=amina.id, text="old", reply_markup=card("Go"))
    await wire.sendMessage(chat_id=amina.id, text="new", reply_markup=card("Go"))

    assert amina.taps("Go").text == "new"


async def test_a_missing_button_fails_with_what_is_there(wire: Wire, amina: Person) -> None:
    with pytest.raises(AssertionError, match="no buttons at all"):
        amina.taps("Go")
    await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card("Send now"))

    with pytest.raises(AssertionError, match=r"Amina sees no button 'Go', only: \[Send now\]"):
        amina.taps("Go")


async def test_a_button_that_was_edited_away_is_gone(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card("Go"))
    await wire.editMessageText(chat_id=amina.id, message_id=sent["message_id"], text="done")

    with pytest.raises(AssertionError, match="sees no button"):
        amina.taps("Go")


async def test_an_old_button_may_still_be_pressed_by_force(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card("Go"))
    message = amina.screen
    await wire.editMessageText(chat_id=amina.id, message_id=sent["message_id"], text="done")

    amina.taps_data(message, "forged")

    [update] = await wire.updates()
    assert update["callback_query"]["data"] == "forged"
    assert update["callback_query"]["message"]["text"] == "done"


async def test_a_press_on_a_deleted_message_is_inaccessible(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="card", reply_markup=card("Go"))
    message = amina.screen
    await wire.deleteMessage(chat_id=amina.id, message_id=sent["message_id"])

    amina.taps_data(message, "Go")

    [update] = await wire.updates()
    assert update["callback_query"]["message"]["date"] == 0
    assert "text" not in update["callback_query"]["message"]


def test_only_a_bots_message_has_buttons(amina: Person) -> None:
    with pytest.raises(AssertionError, match="is not from a bot"):
        amina.taps_data(amina.says("mine"), "a")


async def test_a_reply_button_says_its_words(wire: Wire, amina: Person) -> None:
    keyboard = {"keyboard": [["Report", "Status"]]}
    await wire.sendMessage(chat_id=amina.id, text="menu", reply_markup=keyboard)

    amina.taps("Status")

    [update] = await wire.updates()
    assert update["message"]["text"] == "Status"


async def test_a_reply_button_shares_the_place(wire: Wire, amina: Person) -> None:
    keyboard = {"keyboard": [[{"text": "📍 Share my place", "request_location": True}]]}
    await wire.sendMessage(chat_id=amina.id, text="Where?", reply_markup=keyboard)
    amina.place = (41.2, 69.2)

    amina.taps("Share my place")

    [update] = await wire.updates()
    assert update["message"]["location"] == {"latitude": 41.2, "longitude": 69.2}


async def test_a_reply_button_shares_the_own_contact(wire: Wire, amina: Person) -> None:
    keyboard = {"keyboard": [[{"text": "My number", "request_contact": True}]]}
    await wire.sendMessage(chat_id=amina.id, text="Number?", reply_markup=keyboard)

    amina.taps("My number")

    [update] = await wire.updates()
    assert update["message"]["contact"]["user_id"] == amina.id


async def test_a_one_time_keyboard_goes_after_its_press(wire: Wire, amina: Person) -> None:
    keyboard = {"keyboard": [["Yes"]], "one_time_keyboard": True}
    await wire.sendMessage(chat_id=amina.id, text="Sure?", reply_markup=keyboard)

    amina.taps("Yes")

    assert amina.buttons == []


async def test_a_link_button_tells_the_bot_nothing(wire: Wire, amina: Person) -> None:
    link = {"inline_keyboard": [[{"text": "CITES", "url": "https://cites.org"}]]}
    await wire.sendMessage(chat_id=amina.id, text="read", reply_markup=link)

    amina.taps("CITES")

    assert await wire.getUpdates() == []


async def test_officers_press_in_their_group(
    wire: Wire, desk: Group, bakyt: Person, amina: Person
) -> None:
    await wire.sendMessage(chat_id=desk.id, text="case", reply_markup=card("Acknowledge"))

    bakyt.taps("Acknowledge", in_=desk)

    [update] = await wire.updates()
    assert update["callback_query"]["message"]["chat"]["id"] == desk.id
    with pytest.raises(AssertionError, match="Amina is no member of KG customs desk"):
        amina.taps("Acknowledge", in_=desk)


async def test_an_anonymous_administrator_has_no_face(
    wire: Wire, desk: Group, bakyt: Person
) -> None:
    await wire.sendMessage(chat_id=desk.id, text="case", reply_markup=card("Acknowledge"))

    bakyt.taps("Acknowledge", in_=desk, anonymously=True)
    bakyt.says("/list", in_=desk, anonymously=True)

    press, words = await wire.updates()
    assert press["callback_query"]["from"]["id"] == 1087968824
    assert words["message"]["from"]["username"] == "GroupAnonymousBot"
    assert words["message"]["sender_chat"]["id"] == desk.id


async def test_toasts_belong_to_who_pressed(
    wire: Wire, world: World, desk: Group, bakyt: Person, clock: HandClock
) -> None:
    daniyar = world.person("Daniyar")
    desk.adds(daniyar)
    await wire.sendMessage(chat_id=desk.id, text="case", reply_markup=card("Acknowledge"))
    bakyt.taps("Acknowledge", in_=desk)
    query = (await wire.updates())[-1]["callback_query"]["id"]

    await wire.answerCallbackQuery(callback_query_id=query, text="Yours")

    assert (bakyt.toasts, daniyar.toasts) == (["Yours"], [])
