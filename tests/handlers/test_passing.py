"""A case leaves its desk: passed on, accepted or declined; the lead is always somebody's."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import replies
from tests.handlers.passing_turns import card_at, closes, data_of, opens, passes_on
from tests.hotline import Hotline
from tests.stories import SKINS, reports

POLICE = "Ministry of Internal Affairs"


@pytest.fixture
async def customs(hotline: Hotline, nurlan: Person) -> Group:
    """Whoever guards what crosses the border; a bazaar is none of theirs."""
    return await hotline.desk("kg_customs", nurlan)


@pytest.fixture
async def case(hotline: Hotline, amina: Person, desk: Group, customs: Group) -> None:
    await reports(hotline, amina, SKINS)


async def test_a_case_that_is_accepted_is_led_there_and_a_copy_stays(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")
    assert customs.sees("asks this desk to lead")
    assert customs.sees("Reason: They are closer")
    assert desk.sees("no answer yet")
    assert desk.sees("You lead this case")

    await hotline.hears(nurlan.taps("Take over", in_=customs))

    assert customs.sees("You lead this case")
    assert desk.sees("A copy for you")
    assert desk.sees("took it over and leads")


async def test_a_case_that_is_declined_stays_and_is_forgotten_there(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")

    await hotline.hears(nurlan.taps("Decline…", in_=customs))
    await hotline.hears(nurlan.taps("No people free", in_=customs))

    assert desk.sees("did not take it over. You lead. Reason: No people free")
    assert desk.sees("You lead this case")
    assert customs.sees("This desk did not take it over")
    assert not customs.sees("snow leopard skins")


async def test_reasons_in_own_words_are_replies(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "In own words")
    await replies(hotline, bakyt, desk, "why they should lead", "A lorry takes them at dawn")
    assert customs.sees("Reason: A lorry takes them at dawn")

    await hotline.hears(nurlan.taps("Decline…", in_=customs))
    await hotline.hears(nurlan.taps("In own words", in_=customs))
    await replies(hotline, nurlan, customs, "why not", "Dawn is too early")

    assert desk.sees("Reason: Dawn is too early")


async def test_without_an_answer_in_time_it_stays(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")

    await hotline.after(days=8)

    assert desk.sees("did not take it over. You lead.")
    assert customs.sees("This desk did not take it over")
    assert not customs.sees("snow leopard skins")


async def test_who_took_it_is_free_of_it_once_others_lead(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")
    assert desk.sees("With Bakyt")

    await hotline.hears(nurlan.taps("Take over", in_=customs))
    await hotline.hears(nurlan.taps("Take it", in_=customs))

    assert not desk.sees("With Bakyt")
    assert customs.sees("With Nurlan")
    assert desk.sees("State Customs Service under the Ministry of Finance: somebody is on it")


@pytest.mark.slow
async def test_the_lead_is_offered_to_one_at_a_time(
    hotline: Hotline, bakyt: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")
    await passes_on(hotline, bakyt, desk, POLICE, "Not our task")

    assert bakyt.toasts[-1] == "Wait: they have not answered yet."


@pytest.mark.slow
async def test_a_copy_is_not_passed_on(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")
    await hotline.hears(nurlan.taps("Take over", in_=customs))

    await opens(hotline, bakyt, desk, "More…")

    assert not any("Pass on" in label for label in desk.buttons)


@pytest.mark.slow
async def test_a_case_closed_meanwhile_is_taken_over_by_nobody(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, customs: Group, case: None
) -> None:
    await passes_on(hotline, bakyt, desk, "State Customs", "They are closer")
    card, accept = card_at(customs), data_of(customs, "Take over")
    await closes(hotline, bakyt, desk)

    await hotline.hears(nurlan.taps_data(card, accept))

    assert nurlan.toasts[-1] == "Nothing waits for an answer here any more."
