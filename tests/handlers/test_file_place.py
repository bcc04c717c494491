"""The place that a file remembers is offered, never taken; officers' copies remember nothing."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.evidence.camera import SECRET, phone_jpeg
from tests.hotline import Hotline
from tests.stories import card_of

SKINS_SOMEWHERE = "A man sells snow leopard skins from under the counter"


async def give(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE))
    await hotline.hears(amina.sends_file(phone_jpeg(), "IMG_1.jpg", "image/jpeg"))


async def test_the_place_in_a_file_is_offered(hotline: Hotline, amina: Person) -> None:
    await give(hotline, amina)

    assert "This file remembers where it was taken" in card_of(amina).text
    assert {"Use it", "No"} <= set(card_of(amina).buttons)


async def test_the_place_in_a_file_is_used_when_the_reporter_says_so(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await give(hotline, amina)
    await hotline.hears(amina.taps("Use it"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Osh region")


@pytest.mark.parametrize("answer", ["No", ""])
async def test_the_place_in_a_file_is_not_used_without_a_yes(
    hotline: Hotline, amina: Person, triage: Group, answer: str
) -> None:
    await give(hotline, amina)
    if answer:
        await hotline.hears(amina.taps(answer))
        assert amina.sees("I do not use it")

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("Place: not known")


async def test_the_officers_copy_remembers_nothing(
    hotline: Hotline, amina: Person, nurlan: Person, triage: Group
) -> None:
    await give(hotline, amina)
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(nurlan.taps("Pictures (1)", in_=triage))

    media = triage.screen.media
    assert media is not None
    assert media.main.content[:2] == b"\xff\xd8"
    assert not any(word in media.main.content for word in (b"Exif", b"GPS", SECRET, b"http"))
    assert media.main.name is None or "IMG" not in media.main.name


@pytest.mark.slow
async def test_a_pin_of_the_reporters_own_is_not_questioned_by_a_file(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE), amina.shares_place(41.4287, 75.9911))

    await hotline.hears(amina.sends_file(phone_jpeg(), "IMG_1.jpg", "image/jpeg"))

    assert "This file remembers" not in card_of(amina).text


@pytest.mark.slow
async def test_a_file_that_remembers_null_island_offers_nothing(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS_SOMEWHERE))

    await hotline.hears(amina.sends_file(phone_jpeg(at=(0.0, 0.0)), "IMG_1.jpg", "image/jpeg"))

    assert "This file remembers" not in card_of(amina).text
