"""Traces that grow: a plate told later, a picture shown later, and the card says what it may be."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.evidence.camera import landscape, screen, shot
from tests.handlers.test_joined_growing import adds
from tests.handlers.test_joining import bermet, tells, titles
from tests.hotline import Hotline
from tests.stories import SKINS, reports

pytestmark = pytest.mark.slow

__all__ = ["bermet"]
FALCON = "На базаре в Оше мужчина продаёт живого сокола балобана из машины"
VIEW = landscape(5)


async def test_a_plate_that_comes_with_the_second_message_leads_to_the_other_case(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina, f"{SKINS}. His car is 01KG123ABC")
    await tells(hotline, bermet, FALCON)
    assert not desk.sees("the same vehicle plate")

    await adds(hotline, bermet, "Номер его машины 01 KG 123 ABC")

    assert len(titles(desk)) == 2
    assert "the same vehicle plate" in titles(desk)[1]


async def test_one_picture_in_two_reports_is_said_on_the_card(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(shot(VIEW), SKINS))
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(bermet.sends_photo(shot(VIEW.resize((320, 240)), quality=40), FALCON))
    await hotline.hears(bermet.taps("Отправить"))

    assert len(titles(desk)) == 2
    assert "the same picture" in titles(desk)[1]


async def test_a_picture_that_comes_after_the_report_is_looked_up_too(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(shot(VIEW), SKINS))
    await hotline.hears(amina.taps("Send now"))
    await tells(hotline, bermet, FALCON)
    assert not desk.sees("the same picture")

    await hotline.hears(bermet.sends_photo(shot(VIEW, quality=40)))
    await hotline.hears(bermet.taps("Да, добавить"))
    await hotline.after(seconds=4)

    assert "the same picture" in titles(desk)[1]


async def test_two_pictures_of_a_telephone_s_screen_are_not_one(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(shot(screen(1)), SKINS))
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(bermet.sends_photo(shot(screen(1)), FALCON))
    await hotline.hears(bermet.taps("Отправить"))

    assert not desk.sees("the same picture")
