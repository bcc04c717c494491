"""What is added late and accuses somebody never comes to the desk that has the first report."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, reports
from triage.model import SECOND_TRIAGE_DESK, TRIAGE_DESK, AgencyKey

pytestmark = pytest.mark.slow

MORE = "He has a white car and two helpers"
RANGER = "the ranger of the reserve himself takes a bribe and sells them there"
NOBODY_NAMED = "За взятку дело о шкурах закрыли"


async def adds(hotline: Hotline, person: Person, words: str = MORE) -> None:
    await hotline.hears(person.says(words))
    await hotline.hears(person.taps("Add to it"))
    await hotline.after(minutes=11)


def all_of(desk: Group) -> str:
    return "\n".join(card.text for card in desk.cards)


async def test_an_answer_about_the_place_of_what_is_added(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(amina.says("They shot a wolf too"))
    await hotline.hears(amina.taps("Where?"))

    await adds(hotline, amina, f"Osh bazaar, {RANGER}")

    assert "ranger" not in all_of(desk)


async def test_an_accusation_behind_a_very_long_addition(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina)
    for _ in range(6):
        await hotline.hears(amina.says("We saw it again and again at the same stall. " * 85))

    await adds(hotline, amina, f"At Osh bazaar {RANGER}")

    assert "ranger" not in all_of(desk)


@pytest.mark.parametrize("caption", [f"At Osh bazaar {RANGER}", NOBODY_NAMED])
async def test_a_late_picture_goes_where_its_caption_goes(
    hotline: Hotline, amina: Person, desk: Group, triage: Group, caption: str
) -> None:
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, SKINS, album))
    await hotline.hears(amina.taps("Send now"))
    # The overview follows its card by half a minute.
    await hotline.after(minutes=1)
    before = all_of(desk)

    await hotline.hears(amina.sends_photo(None, caption, album))
    await hotline.hears(amina.sends_photo(None, "", album))
    await hotline.after(minutes=11)

    assert all_of(desk) == before
    assert triage.sees("Evidence: 2")


async def test_who_he_is_was_told_before(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina, "A man sells snow leopard skins at the bazaar in Osh")
    # The overview follows its card by half a minute.
    await hotline.after(minutes=1)
    before = all_of(desk)

    await adds(hotline, amina, "He takes a bribe")

    assert all_of(desk) == before
    assert triage.sees("He takes a bribe")


async def test_who_was_accused_first_reads_nothing_of_who_is_accused_later(
    hotline: Hotline, amina: Person, desk: Group, nurlan: Person
) -> None:
    ministry = await hotline.triage_desk(hotline.person("Maral"))
    async with hotline.store.unit() as unit:
        await hotline.workshop.binding(unit).note_owner(TRIAGE_DESK, AgencyKey("kg_mnrets"))
        await unit.commit()
    other = await hotline.desk(SECOND_TRIAGE_DESK, nurlan)
    await reports(hotline, amina, f"At Osh bazaar {RANGER}")

    await adds(hotline, amina, "And the customs officer takes a part of the bribe too")

    assert other.sees("customs officer")
    assert "customs officer" not in all_of(ministry) + all_of(desk)
