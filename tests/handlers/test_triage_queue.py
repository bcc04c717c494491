"""The hotline's own desk sorts what the machine left open: one press each."""

from __future__ import annotations

import re

import pytest

from simulator import Group, Person
from tests.handlers.passing_turns import card_at, data_of, opens
from tests.hotline import Hotline
from tests.stories import CHAT, reports
from triage.model import AgencyKey

SETS = AgencyKey("kg_sets")


@pytest.fixture
async def waits(hotline: Hotline, amina: Person, triage: Group) -> None:
    """No body has a desk yet: a person decides."""
    await reports(hotline, amina)


async def sends(hotline: Hotline, nurlan: Person, triage: Group, to: str = SETS) -> None:
    await opens(hotline, nurlan, triage, "Send to…")
    dispatch = data_of(triage, "«").rpartition(":")[2]
    card = card_at(triage)
    await hotline.hears(nurlan.taps_data(card, f"g:{to}:{dispatch}"))


@pytest.fixture
async def doubtful(hotline: Hotline, amina: Person, triage: Group) -> None:
    await reports(hotline, amina, "An eagle with a broken wing near Osh")


def guess_on(triage: Group) -> str:
    """What the machine thinks, whatever it was taught last."""
    found = re.search(r"Offence: perhaps (.+) \(not sure\)", card_at(triage).text)
    assert found, "the machine is sure"
    return found[1]


def another_on(triage: Group, guess: str) -> str:
    """The other offence that the card offers."""
    return next(one for one in card_at(triage).buttons[2:] if one != guess)


async def test_the_card_says_between_what_the_machine_is_torn(
    triage: Group, doubtful: None
) -> None:
    guess = guess_on(triage)

    assert triage.sees(f"Between what the machine is torn: {guess} ")
    assert re.search(rf"{another_on(triage, guess)} \d+ %", card_at(triage).text)


async def test_a_likely_offence_is_set_by_one_press(
    hotline: Hotline, nurlan: Person, triage: Group, doubtful: None
) -> None:
    guess = guess_on(triage)
    other = another_on(triage, guess)

    await hotline.hears(nurlan.taps(other, in_=triage))

    assert triage.sees(f"Offence: {other} (read as {guess})")


async def test_what_the_machine_guessed_is_made_sure_by_one_press(
    hotline: Hotline, nurlan: Person, triage: Group, doubtful: None
) -> None:
    guess = guess_on(triage)

    await hotline.hears(nurlan.taps(guess, in_=triage))

    assert triage.sees(f"Offence: {guess}")
    assert not triage.sees(f"perhaps {guess}")
    assert not triage.sees("(read as")


async def test_whom_the_rules_propose_stands_first(
    hotline: Hotline, nurlan: Person, triage: Group, doubtful: None
) -> None:
    await opens(hotline, nurlan, triage, "Send to…")

    labels = [one["text"] for row in card_at(triage).keyboard for one in row]
    assert labels[0].startswith("★ Environmental and Technical Supervision")
    assert not labels[1].startswith("★")


async def test_a_case_is_sent_to_a_body_that_leads_it_from_then_on(
    hotline: Hotline, nurlan: Person, triage: Group, waits: None, desk: Group
) -> None:
    await sends(hotline, nurlan, triage)

    assert desk.sees("You lead this case")
    assert desk.sees("a person of the line chose you")
    assert triage.sees("Sent to:")


async def test_nothing_is_sent_twice(
    hotline: Hotline, nurlan: Person, triage: Group, waits: None, desk: Group
) -> None:
    card = card_at(triage)
    dispatch = data_of(triage, "Send to").rpartition(":")[2]
    presses = [nurlan.taps_data(card, f"g:kg_sets:{dispatch}") for _ in range(2)]

    await hotline.hears(*presses)

    assert nurlan.toasts == ["Sent. A copy stays here.", "This case is with another body already."]
    assert sum("You lead" in one.text for one in desk.cards) == 1


async def test_a_body_without_a_desk_gets_a_sheet(
    hotline: Hotline, nurlan: Person, triage: Group, waits: None
) -> None:
    await sends(hotline, nurlan, triage, "kg_border")

    assert triage.sees("must go on paper")


async def test_noise_is_closed_with_a_kind_word(
    hotline: Hotline, amina: Person, nurlan: Person, triage: Group
) -> None:
    await hotline.hears(amina.says(CHAT))
    await hotline.hears(amina.taps("Send"))
    await hotline.hears(nurlan.taps("Not a case", in_=triage))
    await hotline.after(minutes=3)

    assert triage.sees("Closed: not a case")
    assert amina.sees("You have a message from the line")
    await hotline.hears(amina.taps("Show"))
    assert amina.sees("A person read what you wrote")


async def test_noise_that_was_read_as_a_crime_is_kept_to_learn_from(
    hotline: Hotline, nurlan: Person, triage: Group, waits: None
) -> None:
    await hotline.hears(nurlan.taps("Not a case", in_=triage))

    async with hotline.store.unit() as unit:
        [kept] = await unit.amendments.all()
    assert (kept.field, kept.machine, kept.person) == ("offence", "market_sale", "not_wildlife")
