"""A report that joined a case grows, is acknowledged and shown like the one that opened it."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.test_joining import RUSSIAN, bermet, tells, titles
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow

__all__ = ["bermet"]
LONG = f"{SKINS}. " + "We stood there for a long time and saw it again. " * 8


async def adds(hotline: Hotline, bermet: Person, words: str) -> None:
    await hotline.hears(bermet.says(words))
    await hotline.hears(bermet.taps("Да, добавить"))


async def test_what_is_added_comes_though_the_first_report_was_longer(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina, LONG)
    await tells(hotline, bermet)
    assert desk.sees("из-под прилавка")

    await adds(hotline, bermet, "У него белая машина")

    assert desk.sees("белая машина")


async def test_a_place_that_is_added_comes_too(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await tells(hotline, bermet)
    await hotline.hears(bermet.says("У него белая машина"), bermet.shares_place(40.5301, 72.8012))
    await hotline.hears(bermet.taps("Да, добавить"))

    assert desk.sees("белая машина")
    assert desk.sees("40.5000, 72.8000")


async def test_words_of_the_second_report_are_only_words_however_long(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    story = "Он там каждый день и никого не боится. " * 70

    await tells(hotline, bermet, f"{RUSSIAN} <b>& {story} конец")

    told = [card.text for card in desk.cards if "каждый день" in card.text]
    assert "<b>&" in told[0]
    assert told[-1].endswith("конец")
    assert sum(text.count("каждый день") for text in told) == 70


async def test_who_joins_a_case_that_was_seen_hears_when_theirs_is_seen(
    hotline: Hotline, amina: Person, bermet: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))
    await tells(hotline, bermet)
    assert not bermet.sees("Есть новости с линии")

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert bermet.sees("Есть новости с линии")
    assert sum("news from the line" in card.text for card in amina.cards) == 1
    assert "Acknowledge" not in desk.buttons


async def test_pictures_of_the_second_report_follow_where_those_of_the_first_did(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bermet.sends_photo(None, RUSSIAN))
    await hotline.hears(bermet.taps("Отправить"))

    assert "Evidence: 1" in titles(desk)[0]
    assert "Priority 4" in titles(desk)[0]
    assert [card for card in desk.cards if card.media]
