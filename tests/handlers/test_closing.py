"""How a case ends: what the desk writes down, and the little that its reporter hears."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import labels, replies
from tests.handlers.mail_scenes import closes, reads
from tests.hotline import Hotline
from tests.stories import receipt_of

PUSH = "You have a message from the line."


async def test_what_was_seized_is_asked_for_and_stands_on_the_card(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await closes(hotline, bakyt, desk, "Seized")

    await replies(hotline, bakyt, desk, "write what was seized", "2 snow leopard skins")

    assert desk.sees("Closed: seized")
    assert desk.sees("• 2 pcs: snow leopard, skin")
    assert desk.sees("Is this right?")
    assert "skin" not in await reads(hotline, amina)


async def test_what_is_no_seizure_may_be_written_again(
    hotline: Hotline, bakyt: Person, desk: Group, taken: None
) -> None:
    await closes(hotline, bakyt, desk, "Seized")

    await replies(hotline, bakyt, desk, "write what was seized", "0 snow leopard skins")
    assert desk.sees("The number must be more than nothing.")
    await replies(hotline, bakyt, desk, "write what was seized", "1 snow leopard skin")

    assert desk.sees("• 1 pcs: snow leopard, skin")


async def test_the_reporter_hears_after_two_minutes_and_reads_it_after_a_press(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await hotline.hears(bakyt.taps("Close…", in_=desk))
    await hotline.hears(bakyt.taps("Nothing found", in_=desk))
    assert not amina.sees(PUSH)

    await hotline.after(minutes=3)
    assert amina.screen.text == PUSH
    assert "If you learn more, write to us." in await reads(hotline, amina)


async def test_a_case_opened_again_in_time_is_heard_of_by_nobody(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await hotline.hears(bakyt.taps("Close…", in_=desk))
    await hotline.hears(bakyt.taps("Fine", in_=desk))
    await hotline.hears(bakyt.taps("Open again", in_=desk))

    await hotline.after(minutes=3)

    assert not amina.sees(PUSH)
    assert desk.sees("With Bakyt")


async def test_status_says_closed_until_it_is_opened_again(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await closes(hotline, bakyt, desk, "Fine")
    await hotline.hears(amina.says("/status"))
    assert amina.sees("Report 1: closed")

    await hotline.hears(bakyt.taps("Open again", in_=desk))
    await hotline.hears(amina.says("/status"))

    assert amina.sees("Report 1: seen by the people who must act")


async def test_a_reason_stays_at_the_desk_until_the_hotline_has_read_it(
    hotline: Hotline, amina: Person, nurlan: Person, bakyt: Person, desk: Group, triage: Group,
    taken: None,
) -> None:  # fmt: skip
    await closes(hotline, bakyt, desk, "Not true")
    await replies(hotline, bakyt, desk, "write why", "The skins were wool")
    assert desk.sees("Why: The skins were wool")
    assert "wool" not in await reads(hotline, amina)

    await hotline.hears(bakyt.taps("Tell the reporter too", in_=desk))
    assert amina.screen.text != PUSH
    await hotline.hears(nurlan.taps("Let it go", in_=triage))

    assert amina.screen.text == PUSH
    assert "The skins were wool" in await reads(hotline, amina)
    assert "Tell the reporter too" not in labels(desk)


@pytest.mark.slow
async def test_a_reason_written_anew_is_hidden_again(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, taken: None
) -> None:
    await closes(hotline, bakyt, desk, "Not true")
    await replies(hotline, bakyt, desk, "write why", "The skins were wool")
    await hotline.hears(bakyt.taps("Tell the reporter too", in_=desk))
    await hotline.hears(bakyt.taps("Write why", in_=desk))
    await replies(hotline, bakyt, desk, "write why", "Write to me at @bakyt_inspector")

    shown = await reads(hotline, amina)

    assert "wool" not in shown
    assert "bakyt_inspector" not in shown


@pytest.mark.slow
async def test_a_doubtful_reason_waits_for_the_hotline(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group,
    taken: None,
) -> None:  # fmt: skip
    await closes(hotline, bakyt, desk, "Not true")
    await replies(hotline, bakyt, desk, "write why", "Come to our office and say your name")
    await hotline.hears(bakyt.taps("Tell the reporter too", in_=desk))
    assert "office" not in await reads(hotline, amina)
    assert triage.sees("closed a case and would tell the reporter why")

    await hotline.hears(nurlan.taps("Let it go", in_=triage))

    assert "Come to our office" in await reads(hotline, amina)


@pytest.mark.slow
async def test_a_reason_pressed_twice_waits_once(
    hotline: Hotline, bakyt: Person, desk: Group, triage: Group, taken: None
) -> None:
    await closes(hotline, bakyt, desk, "Not true")
    await replies(hotline, bakyt, desk, "write why", "The skins were wool")
    await hotline.hears(bakyt.taps("Tell the reporter too", in_=desk))
    waiting = len(triage.cards)

    await hotline.hears(bakyt.taps("Tell the reporter too", in_=desk))

    assert bakyt.toasts[-1] == "It waits until a person of the line has read it."
    assert len(triage.cards) == waiting


async def test_what_is_not_theirs_goes_to_the_next_at_once(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group, taken: None
) -> None:
    await closes(hotline, bakyt, desk, "Not ours")

    assert bakyt.toasts[-1] == "Closed. It goes to the next body at once."
    assert triage.sees("snow leopard")
    assert triage.sees("this agency says it is not theirs: Environmental and Technical")
    await hotline.hears(amina.says(receipt_of(amina)))
    assert not amina.sees("Your report: closed")


@pytest.mark.slow
async def test_what_nobody_else_can_take_stays(
    hotline: Hotline, bakyt: Person, desk: Group, taken: None
) -> None:
    await hotline.hears(bakyt.taps("Close…", in_=desk))
    await hotline.hears(bakyt.taps("Not ours", in_=desk))

    assert bakyt.toasts[-1].startswith("Nobody else can take this case now.")
    assert desk.sees("With Bakyt")
    assert not desk.sees("Closed:")
