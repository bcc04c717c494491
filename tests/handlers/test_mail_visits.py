"""Letters wait for the receipt: on any account, for an hour, and nothing there ties it to a tip."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import asks, closes
from tests.hotline import Hotline
from tests.stories import SKINS, receipt_of, reports
from triage.model import ChatId, Conversation

pytestmark = pytest.mark.slow

THERE = "Is it still there?"
PUSH = "You have a message from the line."


@pytest.fixture
async def gulnara(hotline: Hotline) -> Person:
    """Amina's cousin, whose phone Amina borrows."""
    return hotline.person("Gulnara", phone="en")


@pytest.fixture
async def blocked(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> str:
    """Amina has blocked the line; her receipt."""
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    code = receipt_of(amina)
    amina.blocks()
    await asks(hotline, bakyt, desk, THERE)
    return code


async def conversation(hotline: Hotline, person: Person) -> Conversation:
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(person.id))
    assert talk is not None
    return talk


async def test_who_blocked_the_line_answers_by_receipt_from_another_account(
    hotline: Hotline, amina: Person, gulnara: Person, desk: Group, blocked: str
) -> None:
    assert desk.sees("not answered yet")

    await hotline.hears(gulnara.says(blocked))
    assert gulnara.sees("Messages from the line: 1")
    await hotline.hears(gulnara.taps("Message 1"))
    assert gulnara.sees(THERE)
    await hotline.hears(gulnara.taps("Answer"))
    await hotline.hears(gulnara.says("Yes, behind the counter"))

    assert desk.sees("Yes, behind the counter")
    assert gulnara.sees("Passed on. Thank you.")
    assert not gulnara.sees("leopard")


async def test_a_picture_from_another_account_is_sealed_with_the_tip(
    hotline: Hotline, gulnara: Person, desk: Group, blocked: str
) -> None:
    await hotline.hears(gulnara.says(blocked))
    await hotline.hears(gulnara.taps("Message 1"))
    await hotline.hears(gulnara.taps("Answer"))
    await hotline.hears(gulnara.sends_photo())

    assert any("Pictures (1)" in button for button in desk.buttons)


async def test_the_other_account_keeps_a_letter_for_an_hour_and_never_the_tip(
    hotline: Hotline, gulnara: Person, desk: Group, blocked: str
) -> None:
    await hotline.hears(gulnara.says(blocked))
    await hotline.hears(gulnara.taps("Message 1"))
    await hotline.hears(gulnara.taps("Answer"))
    visiting = await conversation(hotline, gulnara)
    assert len(visiting.visits) == 1
    assert visiting.sent == ()

    await hotline.after(minutes=61)

    after = await conversation(hotline, gulnara)
    assert after.visits == ()
    assert after.answering is None


async def test_after_the_hour_the_button_opens_nothing(
    hotline: Hotline, gulnara: Person, blocked: str
) -> None:
    await hotline.hears(gulnara.says(blocked))
    await hotline.after(minutes=61)

    await hotline.hears(gulnara.taps("Message 1"))

    assert gulnara.toasts[-1] == "This message is no longer there."
    assert not gulnara.sees(THERE)


async def test_what_accuses_from_another_account_leaves_no_way_back(
    hotline: Hotline, gulnara: Person, triage: Group, desk: Group, blocked: str
) -> None:
    await hotline.hears(gulnara.says(blocked))
    await hotline.hears(gulnara.taps("Message 1"))
    await hotline.hears(gulnara.taps("Answer"))
    await hotline.hears(gulnara.says("The ranger of the reserve himself takes a bribe for it"))

    assert not desk.sees("takes a bribe for it")
    assert triage.sees("takes a bribe for it")
    assert (await conversation(hotline, gulnara)).sent == ()


async def test_a_stranger_cannot_open_a_letter_by_its_button(
    hotline: Hotline, amina: Person, bakyt: Person, gulnara: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, THERE)
    push = amina.sees(PUSH).message
    assert push is not None
    await hotline.hears(gulnara.starts())

    await hotline.hears(gulnara.taps_data(gulnara.cards[-1], push.keyboard[0][0]["callback_data"]))

    assert gulnara.toasts[-1] == "This message is no longer there."
    assert not gulnara.sees(THERE)


async def test_the_end_is_read_by_receipt_too(
    hotline: Hotline, bakyt: Person, gulnara: Person, desk: Group, blocked: str
) -> None:
    await closes(hotline, bakyt, desk, "Fine")

    await hotline.hears(gulnara.says(blocked))

    assert gulnara.sees("Your report: closed: the people who had it have finished")
    await hotline.hears(gulnara.taps("Message 1"))
    assert gulnara.sees("Thank you.")
