"""The first words, the language, the campaign that brought somebody here."""

from __future__ import annotations

import re

import pytest

from simulator import Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, reports
from triage.tally import FEWEST


async def test_the_first_screen_says_what_this_is_and_what_it_cannot_promise(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.starts())

    assert amina.sees("hotline against crimes on wild animals")
    assert amina.sees("Telegram knows your account")
    assert amina.sees("Call 112, police 102")
    assert amina.sees("Tell me what you saw")


@pytest.mark.parametrize(
    ("phone", "language"),
    [("ky", "ky"), ("uz", "uz"), ("ru-RU", "ru"), ("tg", "tg"), ("de", "en"), (None, "ru")],
)
async def test_the_first_screen_speaks_the_language_of_the_phone(
    hotline: Hotline, phone: str | None, language: str
) -> None:
    person = hotline.world.person("Amina", language_code=phone)

    await hotline.hears(person.starts())

    tell = hotline.parts.library[language]("start-tell")
    assert person.sees(re.sub("<[^>]*>", "", tell))


async def test_every_other_language_is_one_tap_away(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.starts())

    for name in ("Кыргызча", "Қазақша", "Русский", "Oʻzbekcha", "Тоҷикӣ", "Türkmençe"):
        assert name in amina.buttons
    assert "English" not in amina.buttons


async def test_a_language_once_chosen_stays(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.starts())
    await hotline.hears(amina.taps("Русский"))
    assert amina.sees("Расскажите, что вы видели")

    await hotline.hears(amina.says("/help"))

    assert amina.sees("не платим") or amina.sees("Деньги")


async def test_choosing_a_language_changes_the_screen_in_place(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.starts())
    before = amina.screen.id

    await hotline.hears(amina.taps("Кыргызча"))

    assert amina.screen.id == before
    assert not amina.sees("Tell me what you saw")


async def test_the_language_can_be_changed_in_the_middle_of_a_report(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.says("/language"))

    await hotline.hears(amina.taps("Русский"))

    assert amina.sees("снежный барс") or amina.sees("ирбис")
    assert "Отправить" in " ".join(amina.buttons)


async def test_starting_again_keeps_the_report_that_is_begun(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.starts())

    assert "snow leopard" in card_of(amina).text


@pytest.mark.parametrize(("starts", "counted"), [(1, []), (4, []), (5, [5]), (11, [10])])
async def test_a_campaign_is_counted_by_fives_and_fewer_are_not_written(
    hotline: Hotline, amina: Person, starts: int, counted: list[int]
) -> None:
    for _ in range(starts):
        await hotline.hears(amina.starts("c_radio_KG-N"))

    async with hotline.store.unit() as unit:
        found = list(await unit.campaigns.counts())
    assert found == [("radio", "KG-N", "2026-W19", count) for count in counted]


@pytest.mark.parametrize("payload", ["c_", "c_radio_nowhere", "x_radio", "c_" + "a" * 60, "abc"])
async def test_a_strange_payload_is_a_plain_start(
    hotline: Hotline, amina: Person, payload: str
) -> None:
    await hotline.hears(amina.starts(payload))

    assert amina.sees("Tell me what you saw")
    async with hotline.store.unit() as unit:
        assert list(await unit.campaigns.counts()) == []


async def test_the_campaign_never_travels_with_the_tip(
    hotline: Hotline, amina: Person, desk: Person
) -> None:
    for _ in range(FEWEST):
        await hotline.hears(amina.starts("c_poster7_KG-N"))
    await reports(hotline, amina)

    assert desk.sees("snow leopard")
    assert not desk.sees("poster7")
    async with hotline.store.unit() as unit:
        assert list(await unit.campaigns.counts()) == [("poster7", "KG-N", "2026-W19", FEWEST)]
