"""Whom a message with ForceReply asks, by Telegram's rules."""

from simulator import Group, Person
from simulator.asking import asks
from tests.simulator.wiretap import Wire

EVERYBODY = {"force_reply": True}
SELECTIVE = {"force_reply": True, "selective": True}


async def test_without_selective_everybody_is_asked(desk: Group, wire: Wire) -> None:
    await wire.sendMessage(chat_id=desk.id, text="Which road?", reply_markup=EVERYBODY)

    assert asks(desk.screen) == {"people": None, "hint": None}


async def test_who_wrote_the_message_that_it_answers_is_asked(
    desk: Group, bakyt: Person, wire: Wire
) -> None:
    said = bakyt.says("/note", in_=desk)
    reply = {"message_id": said.id}
    await wire.sendMessage(
        chat_id=desk.id, text="What?", reply_markup=SELECTIVE, reply_parameters=reply
    )

    assert asks(desk.screen) == {"people": [bakyt.account.id], "hint": None}


async def test_a_message_without_forcereply_asks_nobody(desk: Group, wire: Wire) -> None:
    await wire.sendMessage(chat_id=desk.id, text="A card")

    assert asks(desk.screen) is None


async def test_who_is_named_by_a_link_is_asked(desk: Group, bakyt: Person, wire: Wire) -> None:
    words = f'<a href="tg://user?id={bakyt.account.id}">Bakyt</a>, which road?'
    await wire.sendMessage(chat_id=desk.id, text=words, parse_mode="HTML", reply_markup=SELECTIVE)

    asked = asks(desk.screen)
    assert asked is not None
    assert asked["people"] == [bakyt.account.id]
