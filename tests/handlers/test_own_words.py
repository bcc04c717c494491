"""Own name, number and username in a report: asked about before it goes, else left out."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of
from triage.model import ChatId

pytestmark = pytest.mark.slow

OWN = f"{SKINS}. My name is Gulnara and my number is 0700 12 34 56"
ASKED = "This may tell who you are"


def clean(desk: Group) -> bool:
    return not any(desk.sees(one) for one in ("Gulnara", "12 34 56"))


async def test_the_card_shows_what_may_tell_who_they_are(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(OWN))

    assert f"{ASKED}: Gulnara, 0700 12 34 56" in card_of(amina).text
    assert "Send without it" in amina.buttons
    assert "Send now" not in amina.buttons


async def test_it_goes_without_and_the_original_stays_sealed(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(OWN))
    await hotline.hears(amina.taps("Send without it"))

    assert desk.sees("My name is … and my number is …")
    assert clean(desk)
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(amina.id))
        assert talk is not None
        tip = await unit.tips.get(talk.sent[-1].tip)
    assert tip.content.unmasked == (OWN,)


async def test_kept_it_goes_as_it_was_and_is_never_asked_again(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(OWN))
    await hotline.hears(amina.taps("Keep it"))
    await hotline.hears(amina.says("Again: my name is Gulnara"))
    assert ASKED not in card_of(amina).text

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("My name is Gulnara")


async def test_whoever_says_nothing_is_not_given_away_by_the_clock(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(OWN))

    await hotline.after(minutes=11)

    assert desk.sees("snow leopard")
    assert clean(desk)


async def test_the_name_of_the_account_is_known_by_the_account_alone(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(f"{SKINS}, Амина saw him"))
    assert f"{ASKED}: Амина" in card_of(amina).text

    await hotline.restarts()
    await hotline.after(minutes=11)

    assert desk.sees("… saw him")


async def test_captions_and_later_pieces_are_asked_about_too(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.sends_photo(None, "My name is Gulnara, here he is"))

    await hotline.hears(amina.taps("Send without it"))

    assert desk.sees("My name is …, here he is")


async def test_a_place_and_a_time_in_own_words_are_looked_at(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Where?"))
    await hotline.hears(amina.says("Osh bazaar, my number is 0700 12 34 56"))

    await hotline.hears(amina.taps("Send without it"))

    assert clean(desk)


async def test_words_taken_out_by_an_edit_are_not_asked_about(
    hotline: Hotline, amina: Person
) -> None:
    said = amina.says(OWN)
    await hotline.settle()

    await hotline.hears(amina.edits(said, SKINS))

    assert ASKED not in card_of(amina).text


async def test_what_comes_late_goes_without_and_they_hear_so(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    said = amina.says(SKINS)
    await hotline.settle()
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(amina.edits(said, OWN))
    await hotline.hears(amina.edits(said, OWN))

    assert amina.sees("Added. What may tell who you are I left out.")
    assert clean(desk)


async def test_the_number_of_the_own_account_is_never_asked_about_nor_kept(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(f"{SKINS}, 0700 99 88 77 is where I am"))
    assert ASKED not in card_of(amina).text

    await hotline.hears(amina.sends_contact(phone="+996700998877"))
    assert amina.sees("I did not keep it")
    await hotline.hears(amina.taps("Send without it"))

    assert not desk.sees("99 88 77")


@pytest.mark.parametrize("words", ["The seller: 0555 11 22 33, @falcon_seller"])
async def test_a_suspects_number_is_evidence(
    hotline: Hotline, amina: Person, desk: Group, words: str
) -> None:
    await hotline.hears(amina.says(f"{SKINS}. {words}"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees(words)
