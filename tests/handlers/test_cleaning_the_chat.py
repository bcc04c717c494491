"""Clean this chat: what was said here goes, as far as Telegram lets; what stays is said."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from tests.hotline import Hotline
from tests.stories import SKINS, receipt_of, reports
from triage.model import ChatId

pytestmark = pytest.mark.slow

DONE = "Cleaned. What is older than 2 days I cannot delete"


async def cleans(hotline: Hotline, person: Person) -> None:
    await hotline.hears(person.says("/clean"))
    await hotline.hears(person.taps("Clean now"))


async def test_after_sending_a_button_cleans_the_chat_of_both_sides(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    amina.says("/start")
    await reports(hotline, amina)
    await hotline.hears(amina.taps("Clean this chat"))
    assert amina.sees("Have you kept the code somewhere safe?")

    await hotline.hears(amina.taps("Clean now"))

    assert [one.text.split("\n")[0][:20] for one in amina.messages] == [DONE[:20]]
    assert desk.sees("snow leopard")


async def test_the_report_goes_on_and_the_code_still_works(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    code = receipt_of(amina)
    await cleans(hotline, amina)

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))
    await hotline.hears(amina.says(code))

    assert amina.sees("Your report: seen by the people who must act")


async def test_who_changes_their_mind_keeps_everything(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/clean"))

    await hotline.hears(amina.taps("Leave it"))

    assert receipt_of(amina)
    assert amina.sees("I left everything as it is")


async def test_an_unsent_report_is_never_taken_along_unasked(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says("/start"), amina.says("/clean"))
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.taps("Clean now"))
    assert amina.sees("Something here is not sent yet")
    assert amina.sees("Your report, not sent yet")
    await hotline.hears(amina.taps("Delete all of it"))
    await hotline.after(minutes=20)

    assert len(amina.messages) == 1
    assert not desk.sees("snow leopard")


async def test_older_ones_stay_and_that_is_said(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    old = len(amina.messages)
    await hotline.after(hours=49)
    await hotline.hears(amina.says("/help"))

    await cleans(hotline, amina)

    assert len(amina.messages) == old + 1
    assert amina.sees(DONE)


async def test_many_messages_go_by_the_hundred(hotline: Hotline, amina: Person) -> None:
    amina.says("/start")
    for _ in range(6):
        await hotline.hears(*[amina.says("/help") for _ in range(20)])
        await hotline.after(minutes=10)

    await cleans(hotline, amina)

    assert len(amina.messages) == 1
    assert hotline.world.journal.count("deleteMessages") == 3


async def test_where_telegram_refuses_a_hundred_they_go_one_by_one(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    hotline.world.faults.add(FaultRule("kept", "deleteMessages"))
    hotline.world.faults.add(FaultRule("kept", "deleteMessage", count=1))

    await cleans(hotline, amina)

    assert len(amina.messages) == 2
    assert amina.sees("Some messages Telegram did not let me delete")


@pytest.mark.parametrize("again", [False, True])
async def test_message_numbers_are_forgotten_when_they_are_of_no_more_use(
    hotline: Hotline, amina: Person, desk: Group, again: bool
) -> None:
    await reports(hotline, amina)
    await hotline.after(hours=40)
    if again:
        await hotline.hears(amina.says("/help"))

    await hotline.after(hours=34)

    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(amina.id))
    assert talk is not None
    assert bool(talk.messages) is again
    assert bool(talk.sweep) is again


async def test_of_a_stranger_who_only_asks_for_help_nothing_is_kept(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says("/help"))
    await cleans(hotline, amina)

    async with hotline.store.unit() as unit:
        assert await unit.conversations.get(ChatId(amina.id)) is None
