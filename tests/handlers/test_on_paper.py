"""Handed over otherwise: the hotline's own desk hears of a sheet, the body's chat of nothing."""

from __future__ import annotations

import pytest

from bot.sheet_terms import load_terms
from reference.retention import load_retention
from simulator import Group, Person
from tests.handlers.clearing_scenes import passes
from tests.handlers.test_withheld import RANGERS, sends
from tests.hotline import Hotline
from tests.stories import receipt_of
from tests.triage.keeping_room import committed
from triage.model import AgencyKey
from triage.papers import Paper
from triage.sheets import Sheets

pytestmark = pytest.mark.slow

PROSECUTOR = AgencyKey("kg_prosecutor")
SECURITY = AgencyKey("kg_scns")
NAME = "General Prosecutor's Office"


@pytest.fixture
async def paper(hotline: Hotline) -> None:
    """The prosecutor of Kyrgyzstan joins no group."""
    async with committed(hotline.store) as unit:
        await hotline.workshop.binding(unit).go_otherwise(PROSECUTOR, "ky")


async def waiting(hotline: Hotline) -> list[Paper]:
    async with hotline.store.unit() as unit:
        return await Sheets(unit, hotline.clock).unanswered()


async def operator_hands_over(hotline: Hotline) -> None:
    async with committed(hotline.store) as unit:
        sheets = Sheets(unit, hotline.clock)
        [known] = await sheets.unanswered()
        sheets.note_print(known)
    async with committed(hotline.store) as unit:
        sheets = Sheets(unit, hotline.clock)
        [known] = await sheets.unanswered()
        await sheets.hand_over(known, by="Amina", to="Bakyt")
    await hotline.settle()


async def test_our_own_desk_hears_number_and_body_and_no_word_of_the_tip(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])

    [sheet] = await waiting(hotline)
    assert triage.sees(f"Case {sheet.sheet.number} must go on paper")
    assert triage.sees(NAME)
    assert not triage.sees("ranger")


async def test_the_reporter_hears_that_a_person_carries_it(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])
    assert amina.sees("A person will read it")
    assert not amina.sees("There is news from the line")

    await operator_hands_over(hotline)

    assert amina.sees("There is news from the line")


async def test_beside_paper_the_next_with_a_desk_leads_at_once(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group, paper: None
) -> None:
    async with committed(hotline.store) as unit:
        await hotline.workshop.binding(unit).go_otherwise(SECURITY, "ky")
        unit.desks.remove(PROSECUTOR)
    prosecutor = await hotline.desk(PROSECUTOR, bakyt)

    await sends(hotline, amina, RANGERS[0])

    [sheet] = await waiting(hotline)
    assert sheet.dispatch.agency == SECURITY
    assert prosecutor.sees("You lead this case")
    assert prosecutor.sees("on paper: State Committee for National Security")


async def test_a_desk_that_opens_later_hears_of_what_waits(
    hotline: Hotline, amina: Person, bakyt: Person, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])
    triage = await hotline.triage_desk(bakyt)

    await hotline.after(minutes=6)

    assert triage.sees("must go on paper")


async def test_thrown_out_of_our_own_desk_it_is_told_in_the_next(
    hotline: Hotline, amina: Person, nurlan: Person, triage: Group, paper: None
) -> None:
    nurlan.removes_bot(triage)
    await sends(hotline, amina, RANGERS[0])
    another = await hotline.triage_desk(nurlan)

    await hotline.after(minutes=6)

    assert another.sees("must go on paper")
    assert not triage.sees("must go on paper")


async def test_what_waits_too_long_is_told_of_again(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])

    await hotline.after(seconds=load_terms().to_hand.total_seconds() + 1)

    assert triage.sees("has waited on paper since")


async def test_an_answer_that_does_not_come_is_asked_for(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])
    await operator_hands_over(hotline)

    await hotline.after(seconds=load_terms().to_answer.total_seconds() + 1)

    assert triage.sees("No answer yet")
    assert not triage.sees("has waited on paper")


async def test_what_is_taken_back_must_be_asked_for(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])
    await operator_hands_over(hotline)
    assert receipt_of(amina)

    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    assert triage.sees("it was taken back, or its time has passed")
    assert triage.sees("destroy the sheet")


async def test_paper_whose_time_is_over_must_be_asked_for_too(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])
    await operator_hands_over(hotline)

    await passes(hotline, load_retention().desk["open"].kept.days + 1)

    assert triage.sees("it was taken back, or its time has passed")
    assert triage.sees("destroy the sheet")


async def test_what_is_taken_back_before_it_went_out_stays_here(
    hotline: Hotline, amina: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])

    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    assert triage.sees("do not hand over the sheet")


async def test_a_body_on_paper_hears_nothing_in_a_group_it_gets_later(
    hotline: Hotline, amina: Person, bakyt: Person, triage: Group, paper: None
) -> None:
    await sends(hotline, amina, RANGERS[0])
    office = await hotline.desk(PROSECUTOR, bakyt)

    await hotline.hears(amina.sends_photo(None, "the skins"))
    await hotline.hears(amina.taps("Add to it"))
    await hotline.after(minutes=15)

    assert not office.sees("ranger")
    assert not office.sees("the skins")
