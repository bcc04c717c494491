"""A reporter sees the end otherwise: once, at the next level, and never at who ended it."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import closes, reads
from tests.hotline import Hotline
from tests.stories import SKINS, receipt_of, reports

pytestmark = pytest.mark.slow

WORDS = "Nobody came. The man still stands there with the skins"
BRIBE = "The inspector of the environment service took a bribe from the seller"


@pytest.fixture
async def maral(hotline: Hotline) -> Person:
    """An officer of the ministry above the inspection."""
    return hotline.person("Maral")


@pytest.fixture
async def ministry(hotline: Hotline, maral: Person) -> Group:
    return await hotline.desk("kg_mnrets", maral)


@pytest.fixture
async def ended(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await closes(hotline, bakyt, desk, "Nothing found")


async def objects(hotline: Hotline, person: Person, words: str) -> None:
    await reads(hotline, person)
    await hotline.hears(person.taps("I see it otherwise"))
    await hotline.hears(person.says(words))


async def test_an_objection_goes_to_who_stands_above(
    hotline: Hotline, amina: Person, desk: Group, ministry: Group, ended: None
) -> None:
    await objects(hotline, amina, WORDS)

    assert ministry.sees("snow leopard")
    assert ministry.sees("the reporter sees its end otherwise than Environmental")
    assert ministry.sees(WORDS)
    assert amina.sees("Passed on. Others will look at it now.")


async def test_who_ended_it_hears_nothing_of_it(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, ministry: Group, ended: None
) -> None:
    before = [card.text for card in desk.cards]

    await objects(hotline, amina, WORDS)

    assert [card.text for card in desk.cards] == before
    await hotline.hears(bakyt.taps("More…", in_=desk))
    await hotline.hears(bakyt.taps("History", in_=desk))
    assert not desk.sees("otherwise")


async def test_without_anybody_above_the_hotline_looks(
    hotline: Hotline, amina: Person, desk: Group, triage: Group, ended: None
) -> None:
    await objects(hotline, amina, WORDS)

    assert triage.sees(WORDS)


async def test_one_objects_once(
    hotline: Hotline, amina: Person, desk: Group, ministry: Group, ended: None
) -> None:
    await reads(hotline, amina)
    letter = amina.sees("If you learn more, write to us.").message
    assert letter is not None
    objects_to = letter.keyboard[0][0]["callback_data"]
    await hotline.hears(amina.taps("I see it otherwise"))
    await hotline.hears(amina.says(WORDS))

    await hotline.hears(amina.taps_data(letter, objects_to))

    assert amina.toasts[-1] == "This is answered already."


async def test_what_accuses_the_desk_opens_a_case_that_it_never_sees(
    hotline: Hotline, amina: Person, desk: Group, triage: Group, ended: None
) -> None:
    before = len(desk.cards)

    await objects(hotline, amina, BRIBE)

    assert len(desk.cards) == before
    assert triage.sees(BRIBE)
    assert amina.sees("Sent.")


async def test_a_known_case_ends_without_a_button(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SKINS)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await closes(hotline, bakyt, desk, "Known already")

    assert "known already" in await reads(hotline, amina)
    assert "I see it otherwise" not in " ".join(amina.buttons)


async def test_with_nobody_there_the_words_are_not_kept_and_that_is_said(
    hotline: Hotline, amina: Person, desk: Group, ended: None
) -> None:
    await objects(hotline, amina, WORDS)

    assert amina.sees("Nobody can read this now, so I did not keep it.")


async def test_an_objection_comes_by_receipt_from_another_account(
    hotline: Hotline, amina: Person, desk: Group, ministry: Group, ended: None
) -> None:
    gulnara = hotline.person("Gulnara", phone="en")
    await hotline.hears(gulnara.says(receipt_of(amina)))
    await hotline.hears(gulnara.taps("Message 1"))
    await hotline.hears(gulnara.taps("I see it otherwise"))

    await hotline.hears(gulnara.says(WORDS))

    assert ministry.sees(WORDS)


async def test_who_has_a_copy_above_leads_now_and_may_end_it_anew(
    hotline: Hotline, amina: Person, maral: Person, desk: Group, ministry: Group, ended: None
) -> None:
    await objects(hotline, amina, WORDS)

    await hotline.hears(maral.taps("Take it", in_=ministry))
    await closes(hotline, maral, ministry, "Fine")

    assert "Thank you." in await reads(hotline, amina)
    assert "I see it otherwise" not in " ".join(amina.buttons)
