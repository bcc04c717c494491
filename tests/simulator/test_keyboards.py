"""Keyboards: 64 bytes of data, words on every button, and who may be asked for what."""

import pytest

from simulator import Group, Person
from tests.simulator.wiretap import Wire, refused


def inline(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Go"} | button]]}


async def test_64_bytes_of_data_pass_and_one_more_does_not(wire: Wire, amina: Person) -> None:
    await wire.sendMessage(chat_id=amina.id, text="a", reply_markup=inline(callback_data="ы" * 32))

    with refused("Bad Request: BUTTON_DATA_INVALID"):
        await wire.sendMessage(
            chat_id=amina.id, text="a", reply_markup=inline(callback_data="ы" * 32 + "a")
        )


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (inline(callback_data=""), "BUTTON_DATA_INVALID"),
        (inline(callback_data=5), "BUTTON_DATA_INVALID"),
        (inline(), "Text buttons are unallowed in the inline keyboard"),
        (inline(text=" ", callback_data="a"), "inline keyboard button text must be non-empty"),
        ({"inline_keyboard": [[{"callback_data": "a"}]]}, 'Can\'t find field "text"'),
        ({"inline_keyboard": [["Go"]]}, "InlineKeyboardButton must be an Object"),
        ({"inline_keyboard": [{"text": "Go"}]}, 'field "inline_keyboard" must be an Array of'),
        ({"inline_keyboard": "Go"}, 'field "inline_keyboard" must be an Array of Arrays'),
        (inline(url="http://localhost"), "is invalid: Wrong HTTP URL"),
        (inline(url="javascript:alert(1)"), "is invalid: Wrong HTTP URL"),
        ({"keyboard": []}, "reply keyboard must have at least one button"),
        ({"keyboard": [[5]]}, "KeyboardButton must be a String or an Object"),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
    ],
)
async def test_a_bad_keyboard_is_refused(
    wire: Wire, amina: Person, markup: dict[str, object], words: str
) -> None:
    with refused(words):
        await wire.sendMessage(chat_id=amina.id, text="a", reply_markup=markup)
    assert amina.cards == []


async def test_a_hundred_buttons_are_enough(wire: Wire, amina: Person) -> None:
    rows = [[{"text": "Go", "callback_data": "a"}]] * 101

    with refused("Bad Request: reply markup is too long"):
        await wire.sendMessage(chat_id=amina.id, text="a", reply_markup={"inline_keyboard": rows})


@pytest.mark.parametrize(
    "address", ["https://cites.org/a", "http://127.0.0.1:80/a", "tg://user?id=1", "cites.org"]
)
async def test_good_addresses_pass(wire: Wire, amina: Person, address: str) -> None:
    await wire.sendMessage(chat_id=amina.id, text="a", reply_markup=inline(url=address))

    assert amina.screen.keyboard[0][0]["url"] == address


async def test_a_reply_keyboard_stays_until_it_is_removed(wire: Wire, amina: Person) -> None:
    keyboard = {"keyboard": [["Report", {"text": "Status"}]]}

    sent = await wire.sendMessage(chat_id=amina.id, text="a", reply_markup=keyboard)
    await wire.sendMessage(chat_id=amina.id, text="b")

    assert "reply_markup" not in sent
    assert amina.buttons == ["Report", "Status"]
    await wire.sendMessage(chat_id=amina.id, text="c", reply_markup={"remove_keyboard": True})
    assert amina.buttons == []


async def test_only_a_private_chat_is_asked_for_a_place(
    wire: Wire, amina: Person, desk: Group
) -> None:
    ask = {"keyboard": [[{"text": "Here", "request_location": True}]]}

    await wire.sendMessage(chat_id=amina.id, text="Where?", reply_markup=ask)

    with refused("Bad Request: location can be requested in private chats only"):
        await wire.sendMessage(chat_id=desk.id, text="Where?", reply_markup=ask)


async def test_force_reply_is_taken(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(chat_id=amina.id, text="Why?", reply_markup={"force_reply": True})

    assert "reply_markup" not in sent


async def test_an_empty_inline_keyboard_is_none(wire: Wire, amina: Person) -> None:
    sent = await wire.sendMessage(
        chat_id=amina.id, text="a", reply_markup={"inline_keyboard": [[]]}
    )

    assert "reply_markup" not in sent


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{broken", "can't parse reply keyboard markup JSON object"),
        ("[1]", "object expected as reply markup"),
    ],
)
async def test_markup_that_is_no_object_is_refused(
    wire: Wire, amina: Person, markup: str, words: str
) -> None:
    with refused(words):
        await wire.sendMessage(chat_id=amina.id, text="a", reply_markup=markup)
