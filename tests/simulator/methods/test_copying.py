"""Copies lose their origin; forwards keep it."""

from simulator import Group, Person, World
from tests.simulator.wiretap import Wire, refused


async def test_a_copy_has_no_origin(wire: Wire, amina: Person, desk: Group) -> None:
    photo = amina.sends_photo(caption="a trap")

    copy = await wire.copyMessage(chat_id=desk.id, from_chat_id=amina.id, message_id=photo.id)

    assert set(copy) == {"message_id"}
    assert desk.screen.caption == "a trap"
    assert desk.screen.sending.origin is None


async def test_a_copy_may_have_another_caption(wire: Wire, amina: Person, desk: Group) -> None:
    photo = amina.sends_photo(caption="I am Amina")

    await wire.copyMessage(
        chat_id=desk.id, from_chat_id=amina.id, message_id=photo.id, caption="a trap"
    )

    assert not desk.sees("Amina")
    assert desk.sees("a trap")


async def test_a_forward_names_its_author(wire: Wire, amina: Person, desk: Group) -> None:
    said = amina.says("I saw it")

    sent = await wire.forwardMessage(chat_id=desk.id, from_chat_id=amina.id, message_id=said.id)

    assert sent["forward_origin"]["sender_user"]["id"] == amina.id


async def test_protected_messages_cannot_be_forwarded(
    wire: Wire, amina: Person, desk: Group
) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="code 1234", protect_content=True)

    with refused("Bad Request: message can't be forwarded"):
        await wire.forwardMessage(
            chat_id=desk.id, from_chat_id=amina.id, message_id=sent["message_id"]
        )


async def test_what_is_not_there_cannot_be_copied(wire: Wire, amina: Person, desk: Group) -> None:
    with refused("Bad Request: message to copy not found"):
        await wire.copyMessage(chat_id=desk.id, from_chat_id=amina.id, message_id=999)
    with refused("Bad Request: message to forward not found"):
        await wire.forwardMessage(chat_id=desk.id, from_chat_id=amina.id, message_id=999)


async def test_service_messages_cannot_be_copied(wire: Wire, amina: Person, desk: Group) -> None:
    service = desk.messages[0]
    assert service.kind == "service"

    with refused("Bad Request: message can't be copied"):
        await wire.copyMessage(chat_id=amina.id, from_chat_id=desk.id, message_id=service.id)


async def test_who_hides_their_account_stays_a_name(
    wire: Wire, amina: Person, world: World, desk: Group
) -> None:
    amina.account.hides_on_forward = True
    said = amina.says("quietly")

    sent = await wire.forwardMessage(chat_id=desk.id, from_chat_id=amina.id, message_id=said.id)

    origin = sent["forward_origin"]
    assert (origin["type"], origin["sender_user_name"]) == ("hidden_user", "Amina")
