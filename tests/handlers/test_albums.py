"""An album is one thing, though Telegram sends it in pieces and never says when it ends."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of


async def test_an_album_is_answered_once(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.sends_album(5, caption=SKINS))

    assert len(amina.cards) == 1
    assert "Photos and files: 5" in card_of(amina).text
    assert "snow leopard" in card_of(amina).text


async def test_an_album_that_trickles_in_is_one_report(hotline: Hotline, amina: Person) -> None:
    album = amina.new_album()
    for caption in (SKINS, "", ""):
        amina.sends_photo(None, caption, album)
        await hotline.after(milliseconds=300)

    await hotline.settle()

    assert "Photos and files: 3" in card_of(amina).text


async def test_a_late_part_joins_the_report_that_is_not_sent(
    hotline: Hotline, amina: Person
) -> None:
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, SKINS, album))

    await hotline.hears(amina.sends_photo(None, "", album))

    assert "Photos and files: 2" in card_of(amina).text


async def test_a_late_part_joins_the_report_that_was_sent(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, SKINS, album))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(amina.sends_photo(None, "", album))

    assert amina.sees("Added to the report you sent")
    assert desk.sees("Evidence: 2")


@pytest.mark.slow
async def test_a_late_part_finds_its_report_though_another_is_begun(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, SKINS, album))
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(amina.says("Yesterday in Naryn they sold wolf cubs"))

    await hotline.hears(amina.sends_photo(None, "", album))

    assert desk.sees("Evidence: 2")
    assert "Photos and files" not in card_of(amina).text


@pytest.mark.slow
async def test_after_two_days_a_late_part_begins_a_report_of_its_own(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, SKINS, album))
    await hotline.hears(amina.taps("Send now"))
    await hotline.after(hours=49)

    await hotline.hears(amina.sends_photo(None, "", album))

    assert "Photos and files: 1" in card_of(amina).text
    assert desk.sees("Evidence: 1")


@pytest.mark.slow
async def test_the_caption_of_a_late_part_reaches_the_desk(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, SKINS, album))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(amina.sends_photo(None, "There are claws too", album))

    assert desk.sees("There are claws too")


async def test_a_late_part_joins_what_was_added_to_a_sent_report(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Send now"))
    album = amina.new_album()
    await hotline.hears(amina.sends_photo(None, "", album))
    await hotline.hears(amina.taps("Add to it"))

    await hotline.hears(amina.sends_photo(None, "", album))

    assert desk.sees("Evidence: 2")


async def test_ten_pictures_travel_to_the_desk_as_one_album(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_album(10, caption=SKINS))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Pictures (10)", in_=desk))

    pictures = [message for message in desk.cards if message.kind == "photo"]
    assert len(pictures) == 10
    assert len({message.album for message in pictures}) == 1
    assert all(message.spoiler for message in pictures)
    assert all(message.protected for message in pictures)


@pytest.mark.slow
async def test_the_eleventh_picture_travels_alone(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_album(10, caption=SKINS), amina.sends_photo())
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Pictures (11)", in_=desk))

    assert len([message for message in desk.cards if message.kind == "photo"]) == 11


async def test_one_picture_travels_as_one_picture(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert desk.screen.kind == "photo"
    assert desk.screen.album is None
