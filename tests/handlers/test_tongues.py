"""An officer reads a case in a language of their own; the desk's card stays in the desk's."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import card_at, labels
from tests.hotline import Hotline
from tests.stories import SKINS, reports
from triage.model import AgencyKey

SPECIES = {"ky": "илбирс", "ru": "снежный барс", "en": "snow leopard"}


@pytest.fixture
async def case(hotline: Hotline, amina: Person, desk: Group) -> None:
    """At a desk that reads English; Bakyt's phone speaks Kyrgyz."""
    await reports(hotline, amina, SKINS)


async def presses(hotline: Hotline, officer: Person, desk: Group, *labels: str) -> str:
    for label in ("More…", *labels):
        await hotline.hears(officer.taps(label, in_=desk))
    return desk.screen.text


async def test_the_language_of_the_phone_is_taken_first(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    shown = await presses(hotline, bakyt, desk, "In my language")

    assert SPECIES["ky"] in shown
    assert "under the counter" in shown
    assert SPECIES["en"] in card_at(desk).text


async def test_another_is_remembered_for_this_officer_and_sealed(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    first = await presses(hotline, bakyt, desk, "Other language…", "Russian")
    again = await presses(hotline, bakyt, desk, "In my language")

    assert SPECIES["ru"] in first
    assert SPECIES["ru"] in again
    async with hotline.store.unit() as unit:
        (officer,) = await unit.officers.of(AgencyKey("kg_sets"))
    assert officer.language == "ru"


async def test_whose_phone_speaks_as_the_desk_does_is_asked(
    hotline: Hotline, amina: Person
) -> None:
    rustam = hotline.person("Rustam", phone="en")
    desk = await hotline.desk("kg_sets", rustam)
    await reports(hotline, amina, SKINS)
    before = len(desk.cards)

    await presses(hotline, rustam, desk, "In my language")

    assert "Turkmen" in labels(desk)
    assert "English" not in labels(desk)
    assert len(desk.cards) == before


async def test_a_changed_client_gets_no_tongue_that_we_do_not_speak(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    card = card_at(desk)
    await presses(hotline, bakyt, desk, "Other language…")
    known = next(
        button["callback_data"]
        for row in card_at(desk).keyboard
        for button in row
        if button["text"] == "Russian"
    )

    await hotline.hears(bakyt.taps_data(card, known.replace(":ru:", ":xx:")))

    assert bakyt.toasts[-1].startswith("This")
