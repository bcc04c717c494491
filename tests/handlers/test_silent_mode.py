"""Silent: nothing here leads to the tip any more, and nobody is ever written to about it."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from tests.handlers.mail_scenes import asks, closes
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, receipt_of, reports
from triage.model import ChatId, TipId


async def reports_silently(hotline: Hotline, person: Person, words: str = SKINS) -> None:
    await hotline.hears(person.says(words))
    await hotline.hears(person.taps("Never write to me"))
    await hotline.hears(person.taps("Send now"))


async def known_of(hotline: Hotline, person: Person) -> str:
    async with hotline.store.unit() as unit:
        return repr(await unit.conversations.get(ChatId(person.id)))


async def tip_of(hotline: Hotline, person: Person) -> TipId:
    """Of the draft: once it was sent silently nothing here knows it."""
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(person.id))
    assert talk is not None
    assert talk.draft is not None
    return talk.draft.tip


async def test_the_card_says_that_it_is_silent_and_can_be_made_loud_again(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Never write to me"))
    assert "I never write to you about this report" in card_of(amina).text

    await hotline.hears(amina.taps("You may write to me"))

    assert "I never write to you" not in card_of(amina).text


async def test_a_silent_report_is_not_offered_to_one_that_leads_back(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("Also claws, near the gate"))
    assert "Add to it" in amina.buttons

    await hotline.hears(amina.taps("Never write to me"))

    assert "Add to it" not in amina.buttons


async def test_the_code_is_shown_once_and_the_desk_has_the_tip(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports_silently(hotline, amina)

    assert desk.sees("snow leopard")
    assert amina.sees("Without it nobody can lead you back")
    assert receipt_of(amina)
    assert len(amina.cards) == 1


async def test_the_conversation_lists_no_tip_and_there_is_no_way_back(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    tip = await tip_of(hotline, amina)
    await hotline.hears(amina.taps("Never write to me"))
    await hotline.hears(amina.taps("Send now"))

    assert tip not in await known_of(hotline, amina)
    assert "Receipt" not in await known_of(hotline, amina)
    async with hotline.store.unit() as unit:
        assert await unit.conversations.return_address(tip) is None
    await hotline.hears(amina.says("/status"))
    assert amina.sees("You have no report here")


async def test_nobody_is_ever_written_to(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports_silently(hotline, amina)
    before = len(amina.cards)

    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")
    await closes(hotline, bakyt, desk, "Nothing found")
    await hotline.after(days=2)

    assert len(amina.cards) == before


async def test_letters_wait_for_the_code(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports_silently(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")

    await hotline.hears(amina.says(receipt_of(amina)))
    await hotline.hears(amina.taps("Message 1"))

    assert amina.sees("Is it still there?")


async def test_of_a_file_that_fails_after_sending_nobody_hears(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("status", "getFile"))
    await hotline.hears(amina.says(SKINS), amina.sends_photo())
    await hotline.hears(amina.taps("Never write to me"))
    before = len(amina.cards)

    await hotline.hears(amina.taps("Send now"))
    for _ in range(10):
        await hotline.after(minutes=5)

    assert len(amina.cards) == before


async def test_the_clock_sends_it_silently_too(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Never write to me"))

    await hotline.after(minutes=11)

    assert amina.sees("Without it nobody can lead you back")
    assert "SentTip" not in await known_of(hotline, amina)


async def test_a_code_that_was_under_way_when_the_line_fell_is_still_shown(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Never write to me"))
    amina.taps("Send now")
    await hotline.line.poller.poll(timeout=0)

    await hotline.restarts()
    await hotline.settle()

    assert receipt_of(amina)


@pytest.mark.parametrize(("second", "sources"), [("Amina", 1), ("Gulnara", 2)])
async def test_silent_tips_of_one_day_count_one_person_once(
    hotline: Hotline, amina: Person, desk: Group, second: str, sources: int
) -> None:
    other = amina if second == "Amina" else hotline.person(second, phone="en")
    await reports_silently(hotline, amina, SKINS)

    await reports_silently(hotline, other, f"{SKINS}, near the gate")

    async with hotline.store.unit() as unit:
        every = await unit.dispatches.open_at("kg_sets")  # type: ignore[arg-type]
        cases = [await unit.cases.get(one.case) for one in every]
    assert [case.sources for case in cases] == [sources]
