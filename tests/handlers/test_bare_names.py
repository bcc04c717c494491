"""A reporter who only names an animal: the card shows it and asks what happened."""

from __future__ import annotations

from simulator import Person
from tests.hotline import Hotline
from tests.stories import card_of

ASKED = "What happened"


async def test_a_bare_name_is_shown_and_what_happened_is_asked(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says("snow leopard"))

    assert "Who: snow leopard" in card_of(amina).text
    assert ASKED in card_of(amina).text


async def test_once_it_is_told_nobody_asks_what_happened(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says("snow leopard"))

    await hotline.hears(amina.says("its skin is sold at the bazaar in Osh"))

    assert "Who: snow leopard" in card_of(amina).text
    assert ASKED not in card_of(amina).text
