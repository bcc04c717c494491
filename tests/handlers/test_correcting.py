"""Officers mend what the machine got wrong; its own answer stays beside theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator import Group, Person
from tests.handlers.passing_turns import data_of, opens
from tests.hotline import Hotline
from tests.stories import reports

if TYPE_CHECKING:
    from triage.model import Amendment


@pytest.fixture
async def case(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina)


async def answers(hotline: Hotline, person: Person, desk: Group, button: str, words: str) -> None:
    """*Correct…*, what, and the reply to the message that asks for it."""
    await opens(hotline, person, desk, "More…", "Correct…", button)
    prompt = desk.cards[-1]
    await hotline.hears(person.says(words, in_=desk, reply_to=prompt))


async def kept(hotline: Hotline) -> list[Amendment]:
    async with hotline.store.unit() as unit:
        return list(await unit.amendments.all())


async def test_a_species_is_corrected_and_what_the_machine_read_stays_beside_it(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await answers(hotline, bakyt, desk, "Species", "it is a lynx")

    assert desk.sees("Lynx lynx")
    assert desk.sees("(read as snow leopard)")


@pytest.mark.slow
async def test_a_name_that_nobody_knows_changes_nothing(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await answers(hotline, bakyt, desk, "Species", "a flobbert")

    assert desk.sees("I do not know this animal or plant")
    assert not desk.sees("(read as")


async def test_an_offence_is_picked_from_a_list(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Offence", "illegal keeping")

    assert desk.sees("Offence: illegal keeping (read as sale at a market")
    assert bakyt.toasts[-1].startswith("Corrected")


async def test_a_place_is_corrected_by_words(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await answers(hotline, bakyt, desk, "Place", "Karakol")

    assert desk.sees("Place: Karakol")
    assert desk.sees("(read as Osh")


async def test_a_place_is_corrected_by_coordinates(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await answers(hotline, bakyt, desk, "Place", "41.4287, 75.9911")

    assert desk.sees("Place: Naryn")


async def test_a_place_outside_the_five_countries_is_refused(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await answers(hotline, bakyt, desk, "Place", "48.8566, 2.3522")

    assert desk.sees("I do not know this place")
    assert not desk.sees("(read as")


async def test_a_priority_that_an_officer_set_stands(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Priority", "1")
    await answers(hotline, bakyt, desk, "Place", "Naryn")

    assert desk.sees("Priority 1 ·")
    assert desk.sees("an officer set it")


async def test_what_the_machine_said_is_kept_to_learn_from(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Offence", "illegal keeping")
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Offence", "smuggling")

    told = [(one.machine, one.person, one.language) for one in await kept(hotline)]
    assert told == [("market_sale", "possession", "en"), ("market_sale", "trafficking", "en")]


@pytest.mark.slow
async def test_a_correction_that_changes_nothing_is_none(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Offence", "sale at a market")

    assert bakyt.toasts == ["It stands so already."]
    assert await kept(hotline) == []


async def test_the_history_says_who_corrected_it(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Priority", "2")
    await opens(hotline, bakyt, desk, "More…", "History")

    assert desk.sees("Bakyt · corrected")


@pytest.mark.slow
async def test_a_case_that_would_go_elsewhere_now_says_so_and_stays(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await answers(hotline, bakyt, desk, "Place", "Manas airport")

    assert desk.sees("You lead this case")
    assert desk.sees("After the correction it would go to: State Customs")
    await opens(hotline, bakyt, desk, "More…", "Pass it on there", "They are closer")
    assert desk.sees("no answer yet")


@pytest.mark.slow
async def test_a_copy_is_not_corrected(
    hotline: Hotline, amina: Person, nurlan: Person, desk: Group
) -> None:
    police = await hotline.desk("kg_police", nurlan)
    await reports(hotline, amina)
    card = [one for one in police.cards if one.buttons][-1]
    dispatch = data_of(police, "More").rpartition(":")[2]

    await hotline.hears(nurlan.taps_data(card, f"a:priority:1:{dispatch}"))

    assert nurlan.toasts == ["Only the desk that leads the case can correct it."]
    assert not police.sees("Priority 1 ·")


async def test_every_desk_of_the_case_sees_the_correction(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group
) -> None:
    police = await hotline.desk("kg_police", nurlan)
    await reports(hotline, amina)

    await opens(hotline, bakyt, desk, "More…", "Correct…", "Offence", "illegal keeping")

    assert police.sees("Offence: illegal keeping (read as sale at a market")
