"""The clock: a report that reads as a crime goes by itself; others wait, are reminded, expire."""

from __future__ import annotations

from dataclasses import replace

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import CHAT, SHOTS, SKINS, card_of
from triage.drafts import PassOnPolicy


async def test_the_card_says_when_it_goes_by_itself(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))

    assert "I pass this on in 10 minutes if you do nothing" in card_of(amina).text


async def test_a_report_goes_by_itself_after_ten_minutes(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.after(minutes=9, seconds=50)
    assert not desk.sees("snow leopard")

    await hotline.after(seconds=10)

    assert desk.sees("snow leopard")
    assert amina.sees("Sent.")


async def test_an_urgent_report_goes_after_two_minutes(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(SHOTS))
    assert "I pass this on in 2 minutes" in card_of(amina).text

    await hotline.after(minutes=2)

    assert triage.sees("ibex")


async def test_each_piece_starts_the_clock_anew(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.after(minutes=9)
    await hotline.hears(amina.sends_photo())

    await hotline.after(minutes=9)
    assert not desk.sees("snow leopard")
    await hotline.after(minutes=1)

    assert desk.sees("snow leopard")


async def test_wait_stops_the_clock(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.taps("Wait"))
    await hotline.after(minutes=15)

    assert not desk.sees("snow leopard")
    assert "I wait. Add what you like, then press Send" in card_of(amina).text


async def test_a_report_that_waits_still_goes_when_it_is_sent(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Wait"))
    await hotline.after(hours=2)

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")


async def test_a_report_that_waits_is_reminded_of_once_and_expires_in_a_day(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Wait"))

    await hotline.after(minutes=31)
    await hotline.after(hours=3)
    reminders = [card for card in amina.cards if "Something here is not sent yet" in card.text]
    await hotline.after(hours=21)

    assert len(reminders) == 1
    assert amina.sees("Your report was not sent and is deleted now")
    assert not desk.sees("snow leopard")


async def test_what_reads_as_no_crime_never_goes_by_itself(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(CHAT))

    await hotline.after(hours=12)

    assert not triage.sees("museum")


async def test_a_picture_without_words_asks_what_it_is_and_waits(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.sends_photo())
    assert "What happened, and to which animal or plant?" in card_of(amina).text

    await hotline.after(minutes=20)

    assert not amina.sees("Sent.")


async def test_a_report_goes_by_itself_after_a_restart(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.restarts()
    await hotline.after(minutes=10)

    assert desk.sees("snow leopard")


async def test_a_report_sent_by_hand_does_not_go_again(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Send now"))

    await hotline.after(minutes=30)

    assert len([card for card in desk.cards if "Priority 3" in card.text]) == 1


async def test_an_operator_can_switch_the_clock_off(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.workshop = replace(hotline.workshop, policy=PassOnPolicy(is_on=False))
    await hotline.restarts()
    await hotline.hears(amina.says(SKINS))
    assert "I pass this on when you press Send" in card_of(amina).text

    await hotline.after(hours=1)

    assert not desk.sees("snow leopard")


async def test_a_deleted_report_leaves_no_clock_behind(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Delete"))
    before = len(amina.messages)

    await hotline.after(hours=25)

    assert len(amina.messages) == before
    assert not desk.sees("snow leopard")
