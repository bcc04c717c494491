"""Nobody home is said honestly, and the case goes out when somebody opens."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import CHAT, receipt_of, reports

pytestmark = pytest.mark.slow


async def test_without_any_desk_the_report_is_saved_and_it_is_said(
    hotline: Hotline, amina: Person
) -> None:
    await reports(hotline, amina)

    assert amina.sees("Saved. Nobody has read it yet")
    assert len(receipt_of(amina)) == 26


async def test_when_a_desk_opens_the_case_goes_out(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    await reports(hotline, amina)
    await hotline.after(hours=5)

    desk = await hotline.desk("kg_sets", bakyt)
    await hotline.after(minutes=1)

    assert desk.sees("snow leopard")
    assert len([card for card in desk.cards if "You lead this case" in card.text]) == 1


async def test_the_status_follows_the_desk_that_opened(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("/status"))
    assert amina.sees("Report 1: sent, waiting to be seen")

    await hotline.desk("kg_sets", bakyt)
    await hotline.after(minutes=1)
    await hotline.hears(amina.says("/status"))

    assert amina.sees("Report 1: with the people who must act")


async def test_a_case_that_waits_for_a_desk_survives_a_restart(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    await reports(hotline, amina)

    await hotline.restarts()
    desk = await hotline.desk("kg_sets", bakyt)
    await hotline.after(minutes=1)

    assert desk.sees("snow leopard")


async def test_a_question_for_a_person_waits_for_a_person(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(CHAT))
    await hotline.hears(amina.taps("Send anyway"))
    assert amina.sees("Nobody has read it yet")

    triage = await hotline.triage_desk(bakyt)
    await hotline.after(minutes=1)

    assert triage.sees("museum")
    assert not desk.sees("museum")


async def test_an_agency_without_a_desk_is_stood_in_for(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    police = await hotline.desk("kg_police", bakyt)

    await reports(hotline, amina)

    assert police.sees("snow leopard")


async def test_the_wait_costs_the_reporter_no_second_message(
    hotline: Hotline, amina: Person
) -> None:
    await reports(hotline, amina)
    before = len(amina.messages)

    for _ in range(10):
        await hotline.after(minutes=1)

    assert len(amina.messages) == before
