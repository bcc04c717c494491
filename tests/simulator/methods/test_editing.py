"""Edits: only one's own, only what differs, and buttons go when they are not repeated."""

from simulator import Group, Person
from tests.simulator.clock import HandClock
from tests.simulator.wiretap import Wire, refused

BUTTON = {"inline_keyboard": [[{"text": "Send now", "callback_data": "send"}]]}


async def test_an_edit_changes_what_is_seen(wire: Wire, amina: Person, clock: HandClock) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="draft")
    clock.forward(minutes=1)

    edited = await wire.editMessageText(
        chat_id=amina.id, message_id=sent["message_id"], text="sent"
    )

    assert edited["edit_date"] == edited["date"] + 60
    assert amina.sees("sent")
    assert not amina.sees("draft")


async def test_an_unchanged_edit_is_refused(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="same", reply_markup=BUTTON)

    with refused("Bad Request: message is not modified: specified new"):
        await wire.editMessageText(
            chat_id=amina.id, message_id=sent["message_id"], text="same", reply_markup=BUTTON
        )


async def test_an_edit_without_buttons_takes_them_away(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="same", reply_markup=BUTTON)

    await wire.editMessageText(chat_id=amina.id, message_id=sent["message_id"], text="same")

    assert amina.buttons == []


async def test_buttons_alone_can_be_changed(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="card")

    edited = await wire.editMessageReplyMarkup(
        chat_id=amina.id, message_id=sent["message_id"], reply_markup=BUTTON
    )

    assert amina.buttons == ["Send now"]
    assert "edit_date" not in edited


async def test_a_missing_message_cannot_be_edited(wire: Wire, amina: Person) -> None:
    with refused("Bad Request: message to edit not found"):
        await wire.editMessageText(chat_id=amina.id, message_id=999, text="a")


async def test_anothers_message_cannot_be_edited(wire: Wire, amina: Person) -> None:
    said = amina.says("mine")

    with refused("Bad Request: message can't be edited"):
        await wire.editMessageText(chat_id=amina.id, message_id=said.id, text="yours")


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(wire: Wire, amina: Person) -> None:
    keyboard = {"keyboard": [[{"text": "Menu"}]]}
    sent = await wire.sendMessage(chat_id=amina.id, text="a", reply_markup=keyboard)

    with refused("Bad Request: message can't be edited"):
        await wire.editMessageText(chat_id=amina.id, message_id=sent["message_id"], text="b")


async def test_an_edit_takes_no_reply_keyboard(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="a")

    with refused("Bad Request: inline keyboard expected"):
        await wire.editMessageText(
            chat_id=amina.id,
            message_id=sent["message_id"],
            text="b",
            reply_markup={"keyboard": [[{"text": "Menu"}]]},
        )


async def test_a_photo_has_no_text_to_edit(wire: Wire, amina: Person) -> None:
    sent = await wire.sendPhoto(chat_id=amina.id, photo=amina.new_photo())

    with refused("Bad Request: there is no text in the message to edit"):
        await wire.editMessageText(chat_id=amina.id, message_id=sent["message_id"], text="b")


async def test_a_text_has_no_caption_to_edit(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="a")

    with refused("there is no caption in the message to edit"):
        await wire.editMessageCaption(chat_id=amina.id, message_id=sent["message_id"], caption="b")


async def test_a_caption_can_be_edited_and_removed(wire: Wire, amina: Person) -> None:
    sent = await wire.sendPhoto(chat_id=amina.id, photo=amina.new_photo(), caption="old")
    place = {"chat_id": amina.id, "message_id": sent["message_id"]}

    edited = await wire.editMessageCaption(**place, caption="<b>new</b>", parse_mode="HTML")
    removed = await wire.editMessageCaption(**place)

    assert edited["caption"] == "new"
    assert "caption" not in removed


async def test_media_can_be_exchanged(wire: Wire, amina: Person) -> None:
    sent = await wire.sendPhoto(chat_id=amina.id, photo=amina.new_photo())
    media = {"type": "document", "media": "attach://report", "caption": "sheet"}

    edited = await wire.editMessageMedia(
        chat_id=amina.id, message_id=sent["message_id"], media=media, report=b"%PDF-1.7"
    )

    assert edited["document"]["file_size"] == 8
    assert amina.screen.kind == "document"


async def test_a_place_cannot_become_a_picture(wire: Wire, amina: Person) -> None:
    sent = await wire.sendLocation(chat_id=amina.id, latitude=1, longitude=2)
    media = {"type": "photo", "media": "attach://a"}

    with refused("Bad Request: message can't be edited"):
        await wire.editMessageMedia(
            chat_id=amina.id, message_id=sent["message_id"], media=media, a=amina.new_photo()
        )


async def test_a_forward_cannot_be_edited(wire: Wire, amina: Person, desk: Group) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="a")
    copy = await wire.forwardMessage(
        chat_id=desk.id, from_chat_id=amina.id, message_id=sent["message_id"]
    )

    with refused("message can't be edited"):
        await wire.editMessageText(chat_id=desk.id, message_id=copy["message_id"], text="b")
