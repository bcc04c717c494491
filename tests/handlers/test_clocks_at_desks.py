"""Clocks at desks: a case that waits is reminded of, then goes on to the next body, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from simulator import Group, Person
from tests.handlers.passing_turns import closes
from tests.hotline import Hotline
from tests.stories import SKINS, reports
from triage.model import AgencyKey, Freeze

pytestmark = pytest.mark.slow

DANGER = "Help! Poachers with rifles shoot at us right now near Naryn, my brother is wounded"
FRIDAY = datetime(2026, 5, 22, 11, 0, tzinfo=UTC)
"""17:00 in Bishkek; Monday is a plain working day."""
RANGERS = AgencyKey("kg_sets")


@pytest.fixture
async def prosecutor(hotline: Hotline, nurlan: Person) -> Group:
    """The body above the inspection."""
    return await hotline.desk("kg_prosecutor", nurlan)


@pytest.fixture
async def friday(hotline: Hotline, amina: Person, desk: Group) -> None:
    """A case that can wait comes an hour before the weekend."""
    hotline.clock.advance(FRIDAY - hotline.clock.now())
    await hotline.settle()
    await reports(hotline, amina, SKINS)


@pytest.fixture
async def danger(hotline: Hotline, amina: Person, desk: Group, prosecutor: Group) -> None:
    await reports(hotline, amina, DANGER)


def reminders(desk: Group) -> list[str]:
    return [card.text for card in desk.cards if card.text.startswith(("⏰", "❗"))]


def is_asked(desk: Group) -> bool:
    return any("Another agency has not answered" in card.text for card in desk.cards)


async def passes(hotline: Hotline, minutes: int) -> None:
    for _ in range(minutes):
        await hotline.after(minutes=1)


async def is_accused(hotline: Hotline, agency: AgencyKey) -> None:
    """Its case was closed to it, with all it had seen until now."""
    async with hotline.store.unit() as unit:
        (dispatch,) = await unit.dispatches.open_at(agency)
        case = await unit.cases.get(dispatch.case)
        standing = Freeze((agency,), ())
        facts = replace(case.facts, withheld=(agency,), freezes=(standing,))
        unit.cases.revise(replace(case, facts=facts))
        await unit.commit()


async def test_what_is_forgotten_over_a_weekend_is_due_when_people_are_back(
    hotline: Hotline, desk: Group, friday: None
) -> None:
    await hotline.after(days=2, hours=12)
    assert not reminders(desk)

    await hotline.after(hours=8)
    assert "There is time until 25.05.2026 17:00" in reminders(desk)[-1]
    await hotline.after(hours=5)
    assert "The time is over" in reminders(desk)[-1]
    assert desk.sees("Late: this waits longer than agreed")
    assert len(reminders(desk)) == 2


async def test_an_answer_takes_the_mark_from_the_card(
    hotline: Hotline, bakyt: Person, desk: Group, friday: None
) -> None:
    await hotline.after(days=3, hours=1)
    assert desk.sees("Late: this waits longer than agreed")

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert not desk.sees("Late: this waits longer than agreed")


async def test_danger_that_nobody_answers_reaches_the_next_body_within_minutes(
    hotline: Hotline, desk: Group, prosecutor: Group, danger: None
) -> None:
    await passes(hotline, 17)
    assert [one[0] for one in reminders(desk)] == ["⏰", "❗"]
    assert not is_asked(prosecutor)

    await passes(hotline, 1)

    assert is_asked(prosecutor)
    assert prosecutor.sees("waits too long at: Environmental")
    assert not any("rosecutor" in card.text for card in desk.cards)


async def test_who_was_asked_takes_the_case_and_leads_it(
    hotline: Hotline, nurlan: Person, prosecutor: Group, danger: None
) -> None:
    await passes(hotline, 18)

    await hotline.hears(nurlan.taps("Take it", in_=prosecutor))

    assert prosecutor.sees("With Nurlan")
    assert prosecutor.sees("You lead this case")


async def test_who_answers_in_time_is_left_in_peace(
    hotline: Hotline, bakyt: Person, desk: Group, prosecutor: Group, danger: None
) -> None:
    await passes(hotline, 5)
    await hotline.hears(bakyt.taps("Take it", in_=desk))

    await passes(hotline, 30)

    assert not reminders(desk)
    assert not is_asked(prosecutor)


async def test_an_officer_who_falls_ill_is_asked_after(
    hotline: Hotline, bakyt: Person, desk: Group, danger: None
) -> None:
    await hotline.hears(bakyt.taps("Take it", in_=desk))

    await hotline.after(hours=13)

    assert "is with Bakyt since" in reminders(desk)[-1]


async def test_a_case_handed_back_has_its_time_again(
    hotline: Hotline, bakyt: Person, desk: Group, danger: None
) -> None:
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await hotline.after(hours=5)
    await hotline.hears(bakyt.taps("Hand back", in_=desk))

    await passes(hotline, 29)
    assert not reminders(desk)
    await passes(hotline, 2)
    assert "nobody has taken it for 30 of 60 min" in reminders(desk)[-1]


async def test_a_closed_case_rings_no_more(
    hotline: Hotline, bakyt: Person, desk: Group, prosecutor: Group, danger: None
) -> None:
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await closes(hotline, bakyt, desk)

    await hotline.after(days=40)

    assert not reminders(desk)
    assert not is_asked(prosecutor)


async def test_a_frozen_desk_hears_what_a_silent_one_hears_and_moves_nothing(
    hotline: Hotline, prosecutor: Group, danger: None
) -> None:
    await is_accused(hotline, RANGERS)

    await passes(hotline, 40)

    assert not is_asked(prosecutor)
    async with hotline.store.unit() as unit:
        (dispatch,) = await unit.dispatches.open_at(RANGERS)
    assert dispatch.watch
    assert [name for name, _ in dispatch.watch.rang] == ["remind-1", "due"]


async def test_a_press_made_while_the_line_was_down_comes_before_any_clock(
    hotline: Hotline, bakyt: Person, desk: Group, prosecutor: Group, danger: None
) -> None:
    await passes(hotline, 17)
    bakyt.taps("Take it", in_=desk)
    hotline.clock.advance(minutes=1)

    await hotline.restarts()
    await hotline.settle()

    assert desk.sees("With Bakyt")
    assert not is_asked(prosecutor)


async def test_what_rang_before_a_restart_does_not_ring_again(
    hotline: Hotline, desk: Group, prosecutor: Group, danger: None
) -> None:
    await passes(hotline, 19)
    before = len(desk.cards), len(prosecutor.cards)

    await hotline.restarts()
    await hotline.settle()

    assert (len(desk.cards), len(prosecutor.cards)) == before
