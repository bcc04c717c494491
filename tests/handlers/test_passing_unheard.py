"""Passed on to who is accused, to who is on paper, to who is nowhere: it looks the same."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.passing_turns import opens, passes_on
from tests.handlers.test_on_paper import operator_hands_over
from tests.handlers.test_withheld import CUSTOMS, sends
from tests.hotline import Hotline
from tests.stories import SKINS, reports
from tests.triage.keeping_room import committed
from triage.model import AgencyKey

pytestmark = pytest.mark.slow


@pytest.fixture
async def oversight(hotline: Hotline, nurlan: Person) -> Group:
    """Who leads what accuses the customs."""
    return await hotline.desk("kg_scns", nurlan)


async def test_an_accused_body_hears_nothing_and_seems_to_decline(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, oversight: Group
) -> None:
    accused = await hotline.desk("kg_customs", bakyt)
    before = [card.text for card in accused.cards]
    await sends(hotline, amina, CUSTOMS[0])

    await passes_on(hotline, nurlan, oversight, "State Customs", "Not our task")
    assert nurlan.toasts[-1] == "Offered. You lead until they accept."
    assert oversight.sees("no answer yet")
    await hotline.after(days=8)

    assert oversight.sees("the Ministry of Finance did not take it over")
    assert oversight.sees("You lead this case")
    assert [card.text for card in accused.cards] == before


async def test_a_body_on_paper_takes_it_over_with_the_sheet(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    async with committed(hotline.store) as unit:
        await hotline.workshop.binding(unit).go_otherwise(AgencyKey("kg_forest"), "ky")
    await reports(hotline, amina, SKINS)

    await passes_on(hotline, bakyt, desk, "Forest Service", "Not our task")
    assert triage.sees("must go on paper. For: Forest Service")
    assert desk.sees("no answer yet")
    await operator_hands_over(hotline)

    assert desk.sees("took it over and leads")
    assert desk.sees("A copy for you")


async def test_of_a_body_that_nobody_can_reach_our_own_desk_hears(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina, SKINS)

    await passes_on(hotline, bakyt, desk, "Forest Service", "Not our task")

    assert triage.sees("was offered to Forest Service")
    assert not triage.sees("snow leopard")
    assert desk.sees("no answer yet")


async def test_the_offer_outlives_a_restart(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group
) -> None:
    customs = await hotline.desk("kg_customs", nurlan)
    await reports(hotline, amina, SKINS)
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")

    await hotline.restarts()
    await opens(hotline, nurlan, customs, "Take over")

    assert desk.sees("took it over and leads")
