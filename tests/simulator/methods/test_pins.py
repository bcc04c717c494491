"""Pinned messages."""

from simulator import Group, Person
from tests.simulator.wiretap import Wire, refused


async def test_a_pinned_card_is_found_again(wire: Wire, desk: Group) -> None:
    sent = await wire.sendMessage(chat_id=desk.id, text="duty list")

    await wire.pinChatMessage(chat_id=desk.id, message_id=sent["message_id"])

    found = await wire.getChat(chat_id=desk.id)
    assert found["pinned_message"]["text"] == "duty list"
    assert desk.last.kind == "service"


async def test_anyone_pins_in_a_private_chat(wire: Wire, amina: Person) -> None:
    said = amina.says("remember this")

    await wire.pinChatMessage(chat_id=amina.id, message_id=said.id)
    await wire.pinChatMessage(chat_id=amina.id, message_id=said.id)

    assert amina.chat.pinned == [said.id]
    assert await wire.unpinChatMessage(chat_id=amina.id) is True


async def test_pins_can_be_taken_away(wire: Wire, desk: Group) -> None:
    sent = await wire.sendMessage(chat_id=desk.id, text="duty list")
    place = {"chat_id": desk.id, "message_id": sent["message_id"]}
    await wire.pinChatMessage(**place)

    assert await wire.unpinChatMessage(**place) is True
    with refused("Bad Request: message to unpin not found"):
        await wire.unpinChatMessage(**place)
    await wire.pinChatMessage(**place)
    await wire.unpinAllChatMessages(chat_id=desk.id)
    assert "pinned_message" not in await wire.getChat(chat_id=desk.id)


async def test_pinning_needs_the_right_and_the_message(
    wire: Wire, desk: Group, bakyt: Person
) -> None:
    with refused("Bad Request: message to pin not found"):
        await wire.pinChatMessage(chat_id=desk.id, message_id=999)
    bakyt.demotes_bot(desk)
    with refused("not enough rights to manage pinned messages in the chat"):
        await wire.pinChatMessage(chat_id=desk.id, message_id=desk.last.id)
