"""Officers: who may act at a desk, and who may not."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import reports


async def test_the_first_press_is_logged_shown_and_told_to_the_reporter(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert desk.sees("Seen by Bakyt")
    assert bakyt.toasts == ["Noted. The reporter learns that you have seen it."]
    assert amina.sees("There is news from the line")
    assert "Acknowledge" not in desk.buttons


async def test_pressed_twice_it_counts_once(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    card = desk.screen
    data = card.keyboard[0][0]["callback_data"]

    await hotline.hears(bakyt.taps_data(card, data), bakyt.taps_data(card, data))

    assert bakyt.toasts[-1] == "Bakyt has already noted it."
    told = [card for card in amina.cards if "There is news from the line" in card.text]
    assert len(told) == 1


async def test_of_two_officers_the_first_is_named(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    nurlan = await colleague(hotline, bakyt, desk)
    await reports(hotline, amina)
    card = desk.screen
    data = card.keyboard[0][0]["callback_data"]

    await hotline.hears(nurlan.taps_data(card, data), bakyt.taps_data(card, data))

    assert desk.sees("Seen by Nurlan")
    assert bakyt.toasts[-1] == "Nurlan has already noted it."


async def test_a_stranger_in_the_group_cannot_press(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    ermek = hotline.person("Ermek")
    await reports(hotline, amina)
    desk.adds(ermek)
    desk.promotes(ermek)

    await hotline.hears(ermek.taps("Acknowledge", in_=desk))

    assert ermek.alerts == ["Only officers registered at this desk can do this."]
    assert not desk.sees("Seen by")
    assert not amina.sees("There is news from the line")


async def test_an_anonymous_administrator_cannot_press(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    desk.promotes(bakyt, anonymous=True)

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk, anonymously=True))

    assert not desk.sees("Seen by")


@pytest.mark.parametrize("button", ["Acknowledge", "Map"])
async def test_an_officer_of_another_desk_cannot_press(
    hotline: Hotline, amina: Person, desk: Group, button: str
) -> None:
    daniyar = hotline.person("Daniyar")
    await hotline.desk("kg_customs", daniyar)
    await reports(hotline, amina)
    desk.adds(daniyar)

    await hotline.hears(daniyar.taps(button, in_=desk))

    assert daniyar.alerts == ["Only officers registered at this desk can do this."]
    assert not desk.sees("Seen by")


async def test_a_card_cannot_be_pressed_from_another_desk(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    customs = await hotline.desk("kg_customs", bakyt)
    await reports(hotline, amina)
    data = desk.screen.keyboard[0][0]["callback_data"]

    await hotline.hears(bakyt.taps_data(customs.screen, data))

    assert bakyt.alerts == ["This card is no longer valid."]
    assert not desk.sees("Seen by")


async def test_a_card_cannot_be_pressed_from_a_private_chat(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    data = desk.screen.keyboard[0][0]["callback_data"]
    await hotline.hears(bakyt.starts())

    await hotline.hears(bakyt.taps_data(bakyt.screen, data))

    assert not desk.sees("Seen by")


async def colleague(hotline: Hotline, lead: Person, desk: Group) -> Person:
    """Nurlan comes into the group and is made an officer by its lead."""
    nurlan = hotline.person("Nurlan")
    desk.adds(nurlan, by=lead)
    greeting = nurlan.says("Good morning", in_=desk)
    await hotline.hears(lead.says("/officer", in_=desk, reply_to=greeting))
    return nurlan


async def test_a_lead_adds_an_officer(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    nurlan = await colleague(hotline, bakyt, desk)
    assert desk.sees("Nurlan is now an officer of this desk")
    await reports(hotline, amina)

    await hotline.hears(nurlan.taps("Acknowledge", in_=desk))

    assert desk.sees("Seen by Nurlan")


async def test_only_a_lead_adds_officers(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    nurlan = await colleague(hotline, bakyt, desk)
    ermek = hotline.person("Ermek")
    desk.adds(ermek)
    greeting = ermek.says("Hello", in_=desk)

    await hotline.hears(nurlan.says("/officer", in_=desk, reply_to=greeting))

    assert desk.sees("Only a lead of this desk can add officers")
    assert not desk.sees("Ermek is now an officer")


async def test_officer_without_a_reply_explains_how(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(bakyt.says("/officer", in_=desk))

    assert desk.sees("Answer with /officer to a message of the colleague")


async def test_the_bot_itself_is_no_officer(hotline: Hotline, bakyt: Person, desk: Group) -> None:
    await hotline.hears(bakyt.says("/officer", in_=desk, reply_to=desk.screen))

    assert desk.sees("Answer with /officer to a message of the colleague")


@pytest.mark.parametrize("is_removed", [False, True])
async def test_who_leaves_the_group_loses_the_right(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, is_removed: bool
) -> None:
    nurlan = await colleague(hotline, bakyt, desk)
    desk.removes(nurlan, by=bakyt if is_removed else None)
    await hotline.settle()
    await reports(hotline, amina)
    desk.adds(nurlan, by=bakyt)

    await hotline.hears(nurlan.taps("Acknowledge", in_=desk))

    assert nurlan.alerts == ["Only officers registered at this desk can do this."]
    assert not desk.sees("Seen by")


async def test_officers_talk_never_becomes_a_report(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    before = len(desk.cards)

    await hotline.hears(bakyt.says("Snow leopard skins in Osh again, who goes?", in_=desk))
    await hotline.after(minutes=20)

    assert len(desk.cards) == before


async def test_the_map_comes_on_a_press(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)

    await hotline.hears(bakyt.taps("Map", in_=desk))

    assert desk.screen.kind == "venue"
    assert desk.screen.protected


async def test_no_map_comes_of_a_report_that_is_taken_back_meanwhile(
    hotline: Hotline,
    amina: Person,
    bakyt: Person,
    desk: Group,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/withdraw"))

    await hotline.hears(bakyt.taps("Map", in_=desk), amina.taps("Report 1"))

    assert not [card for card in desk.cards if card.kind == "venue"]
    assert not caplog.text


async def test_what_was_done_with_a_case_is_in_its_custody_log(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))
    await hotline.hears(bakyt.taps("Map", in_=desk))

    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(amina.chat.id)  # type: ignore[arg-type]
        assert talk is not None
        case = await unit.cases.of_tip(talk.sent[0].tip)
        assert case is not None
        events = [(event, by) for _, event, by in await unit.custody.of(case.id)]

    assert events == [
        ("received", ""),
        ("dispatched", "kg_sets"),
        ("card shown", "kg_sets"),
        ("seen", "kg_sets:Bakyt"),
        ("map shown", "kg_sets:Bakyt"),
    ]
