"""More about a case on a press: its species, its notes, what is like it, as plain text."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.messages import Message
from tests.handlers.desk_scenes import card_at
from tests.hotline import Hotline
from tests.stories import SKINS, reports


@pytest.fixture
async def case(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina, SKINS)


async def opens(hotline: Hotline, officer: Person, desk: Group, label: str) -> Message:
    """What a button of the menu brings below the card."""
    await hotline.hears(officer.taps("More…", in_=desk))
    await hotline.hears(officer.taps(label, in_=desk))
    await hotline.hears(officer.taps("« Back", in_=desk))
    return desk.screen


async def test_as_text_it_can_be_read_out_over_a_radio(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    shown = await opens(hotline, bakyt, desk, "As text")

    lines = shown.text.splitlines()
    assert lines[0].endswith("priority 3 of 5")
    assert "Species: snow leopard" in lines
    assert "Place: Osh, Osh city, Kyrgyzstan" in lines
    assert any(line.startswith("Coordinates: 40.5") for line in lines)
    assert len(shown.text) <= 900


async def test_the_text_has_no_markup_and_no_word_of_the_reporter(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    shown = await opens(hotline, bakyt, desk, "As text")

    assert shown.content.entities == ()
    assert "counter" not in shown.text


async def test_the_species_sheet_says_how_to_recognise_it(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    shown = await opens(hotline, bakyt, desk, "Species")

    assert "Panthera uncia" in shown.text
    assert "CITES" in shown.text


async def test_a_page_stands_below_its_card(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    card = card_at(desk)

    shown = await opens(hotline, bakyt, desk, "As text")

    assert card is not None
    assert shown.sending.reply_to == card.id
    assert shown.protected


async def test_without_notes_there_is_no_button_for_them(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await hotline.hears(bakyt.taps("More…", in_=desk))

    assert not [label for label in desk.buttons if label.startswith("Notes")]


async def test_what_was_shown_stands_in_the_history(
    hotline: Hotline, bakyt: Person, desk: Group, case: None
) -> None:
    await opens(hotline, bakyt, desk, "As text")

    await opens(hotline, bakyt, desk, "History")

    assert desk.sees("Bakyt · shown as text")
