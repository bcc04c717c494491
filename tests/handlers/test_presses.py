"""Buttons pressed twice, late, forged, old, another's."""

from __future__ import annotations

import pytest

from handlers.buttons import Act, DraftPress, LanguagePick, OffencePick, TimePick, WithdrawPick
from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, reports

FORGED = (
    "-",
    "d",
    "d:send",
    "d:send:" + "x" * 22,
    "d:fly:tip",
    "o:murder:tip",
    "t:never:tip",
    "l:xx",
    "w:nobody",
    "f:maybe",
    "c:ack:nobody",
    "c:ack",
    "x:y:z",
    "🙂" * 16,
    "d:send:' OR 1=1 --",
)


async def test_send_pressed_twice_sends_once(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)
    data = card.keyboard[0][0]["callback_data"]

    await hotline.hears(amina.taps_data(card, data), amina.taps_data(card, data))

    assert len([one for one in desk.cards if "snow leopard" in one.text]) == 1
    assert amina.sees("Sent.")
    assert amina.toasts == ["This button is too old. Here is how things stand now."]


async def test_every_button_of_an_old_card_changes_nothing(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(amina.says("A second report: wolf cubs in Naryn"))
    before = card_of(amina).text

    presses = [button["callback_data"] for row in card.keyboard for button in row]
    await hotline.hears(*[amina.taps_data(card, data) for data in presses])

    assert card_of(amina).text == before
    assert set(amina.toasts) == {"This button is too old. Here is how things stand now."}


@pytest.mark.parametrize(("question", "answer"), [("What?", "smuggling"), ("When?", "Yesterday")])
async def test_answers_of_an_old_report_do_not_touch_the_new_one(
    hotline: Hotline, amina: Person, desk: Group, question: str, answer: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps(question))
    every = [button for row in amina.screen.keyboard for button in row]
    (old,) = [one["callback_data"] for one in every if answer in one["text"]]
    await hotline.hears(amina.taps("Send now"))
    assert answer not in amina.buttons
    await hotline.hears(amina.says("A second report: wolf cubs in Naryn"))
    before = card_of(amina).text

    await hotline.hears(amina.taps_data(card_of(amina), old))

    assert card_of(amina).text == before
    assert amina.toasts[-1] == "This button is too old. Here is how things stand now."


async def test_forged_data_changes_nothing(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)

    for data in FORGED:
        await hotline.hears(amina.taps_data(card, data))

        assert card_of(amina).text == card.text, data
    assert not amina.sees("Something broke")


async def test_an_offence_nobody_offered_is_refused(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)
    tip = DraftPress.unpack(card.keyboard[0][0]["callback_data"]).tip
    forged = (OffencePick(offence="murder", tip=tip), TimePick(when="never", tip=tip))

    await hotline.hears(*[amina.taps_data(card, one.pack()) for one in forged])

    assert card_of(amina).text == card.text


async def test_a_language_nobody_offered_changes_nothing(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.starts())

    await hotline.hears(amina.taps_data(amina.screen, LanguagePick(code="xx").pack()))

    assert amina.sees("Tell me what you saw")


async def test_the_buttons_of_another_persons_report_do_nothing(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    cousin = hotline.person("Gulnara", phone="en")
    await hotline.hears(amina.says(SKINS), cousin.says("Yesterday wolf cubs were sold in Naryn"))
    theirs = card_of(amina).keyboard[0][0]["callback_data"]

    await hotline.hears(cousin.taps_data(card_of(cousin), theirs))

    assert not desk.sees("snow leopard")
    assert card_of(amina)
    assert cousin.toasts == ["This button is too old. Here is how things stand now."]


async def test_nobody_takes_back_the_report_of_another(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    cousin = hotline.person("Gulnara", phone="en")
    await hotline.hears(cousin.starts())
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.chat.id)  # type: ignore[arg-type]
    assert talk is not None

    forged = WithdrawPick(tip=talk.sent[0].tip).pack()
    await hotline.hears(cousin.taps_data(cousin.screen, forged))

    assert desk.sees("snow leopard")
    assert cousin.alerts[0].startswith("There is no sent report to take back here.")


async def test_a_press_that_comes_late_still_counts(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    amina.taps("Send now")

    await hotline.after(seconds=100)

    assert desk.sees("snow leopard")


async def test_a_press_on_a_card_that_was_deleted_still_counts(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)
    amina.deletes(card)

    await hotline.hears(amina.taps_data(card, card.keyboard[0][0]["callback_data"]))

    assert desk.sees("snow leopard")
    assert amina.sees("Save this first")


async def test_a_card_that_was_deleted_comes_back_with_the_next_piece(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS))
    amina.deletes(card_of(amina))

    await hotline.hears(amina.says("He wears a grey hat"))

    assert "Words: 2 messages" in card_of(amina).text


async def test_wait_on_a_card_that_was_deleted_shows_it_again(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)
    tip = DraftPress.unpack(card.keyboard[0][0]["callback_data"]).tip
    amina.deletes(card)

    await hotline.hears(amina.taps_data(card, DraftPress(act=Act.WAIT, tip=tip).pack()))

    assert "I wait" in card_of(amina).text


@pytest.mark.slow
@pytest.mark.parametrize("act", list(Act))
async def test_every_button_pressed_twice_at_once_breaks_nothing(
    hotline: Hotline, amina: Person, act: Act
) -> None:
    await hotline.hears(amina.says(SKINS))
    card = card_of(amina)
    tip = DraftPress.unpack(card.keyboard[0][0]["callback_data"]).tip
    data = DraftPress(act=act, tip=tip).pack()

    await hotline.hears(amina.taps_data(card, data), amina.taps_data(card, data))

    assert not amina.sees("Something broke")
    assert amina.cards
