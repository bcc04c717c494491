"""A copy for another country: what was chosen goes along, and the desks write to each other."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import replies
from tests.handlers.passing_turns import opens, shares
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow

KAZAKH = "Committee for Forestry"
KYRGYZ = "Environmental and Technical Supervision Service"


@pytest.fixture
async def abroad(hotline: Hotline, nurlan: Person) -> Group:
    """The focal point of Kazakhstan."""
    return await hotline.desk("kz_cfw", nurlan)


@pytest.fixture
async def case(hotline: Hotline, amina: Person, desk: Group, abroad: Group) -> None:
    await reports(hotline, amina, SKINS)


def facts_in(card: str) -> str:
    """From the species to how sure the machine is."""
    return card.partition("Species")[2].partition("How sure")[0]


async def test_a_focal_point_gets_the_words_and_a_blurred_place(
    hotline: Hotline, bakyt: Person, desk: Group, abroad: Group, case: None
) -> None:
    await shares(hotline, bakyt, desk, KAZAKH, abroad=True)

    assert abroad.sees("snow leopard skins from under the counter")
    assert abroad.sees("The place is not exact")
    assert not abroad.sees("Osh, Osh city")
    assert desk.sees("Shared with Committee for Forestry")


async def test_without_words_none_of_them_go_along(
    hotline: Hotline, bakyt: Person, desk: Group, abroad: Group, case: None
) -> None:
    ticks = ("☐ Exact place", "☑ Words of the report")
    await shares(hotline, bakyt, desk, KAZAKH, *ticks, abroad=True)

    assert abroad.sees("Osh, Osh city")
    assert not abroad.sees("under the counter")
    assert not abroad.sees("The place is not exact")


@pytest.mark.parametrize("ticks", [(), ("☐ Exact place", "☑ Words of the report")], ids=["w", "e"])
async def test_what_goes_along_is_looked_at_before_it_goes(
    hotline: Hotline, bakyt: Person, desk: Group, abroad: Group, case: None, ticks: tuple[str, ...]
) -> None:
    before = len(abroad.cards)
    await opens(hotline, bakyt, desk, "More…", "Share a copy", *ticks, "How it looks")
    shown = desk.screen.text
    assert shown.startswith("So they will see it. Nothing has gone out yet.")
    assert len(abroad.cards) == before

    await opens(hotline, bakyt, desk, "To whom", "Other countries", KAZAKH)

    card = abroad.sees("Species").message
    assert card is not None
    assert facts_in(card.text) == facts_in(shown)
    assert ("counter" in shown, "Osh, Osh city" in shown) == (not ticks, bool(ticks))


async def test_two_countries_see_each_others_part_and_write_to_each_other(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, abroad: Group, case: None
) -> None:
    await shares(hotline, bakyt, desk, KAZAKH, abroad=True)
    await opens(hotline, nurlan, abroad, "Take over", "More…", "Write to other desks")

    await replies(hotline, nurlan, abroad, "write as a reply", "He sold two in Taraz")

    assert desk.sees("writes about case")
    assert desk.sees("He sold two in Taraz")
    assert abroad.sees("Written to the other desks")
    assert abroad.sees(f"Other agencies:\n• {KYRGYZ}")
    assert abroad.sees("under the Ministry of Natural Resources: has it")
    assert not desk.sees("Nurlan")


async def test_what_the_other_country_does_stands_on_the_card(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, abroad: Group, case: None
) -> None:
    await shares(hotline, bakyt, desk, KAZAKH, abroad=True)
    await opens(hotline, nurlan, abroad, "Take over")

    await opens(hotline, bakyt, desk, "Take it")

    assert abroad.sees("somebody is on it")
    assert not abroad.sees("Bakyt")


async def test_the_reporter_hears_nothing_of_what_desks_write(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, abroad: Group,
    case: None,
) -> None:  # fmt: skip
    await shares(hotline, bakyt, desk, KAZAKH, abroad=True)
    await opens(hotline, nurlan, abroad, "Take over", "More…", "Write to other desks")

    await replies(hotline, nurlan, abroad, "write as a reply", "Who told you?")

    assert not amina.sees("Who told you?")
    assert not amina.sees("Committee")


async def test_words_that_come_later_stay_at_home_where_none_were_shared(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, abroad: Group, case: None
) -> None:
    ticks = ("☐ Exact place", "☑ Words of the report")
    await shares(hotline, bakyt, desk, KAZAKH, *ticks, abroad=True)

    await hotline.hears(amina.says("He has a white car and two helpers"))
    await hotline.hears(amina.taps("Add to it"))

    assert desk.sees("two helpers")
    assert not abroad.sees("two helpers")
