"""Files that are broken, disguised, bombs or too big: a clear word, and the report goes on."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from simulator.faults import FaultRule
from simulator.files import Upload
from tests.evidence.camera import bomb
from tests.evidence.test_forms import zipped
from tests.hotline import Hotline
from tests.stories import SKINS

pytestmark = pytest.mark.slow

PROGRAM = b"MZ\x90\x00" + b"\0" * 56 + b"\x40\0\0\0PE\0\0" + b"\0" * 200
BIG = 25 * 1024 * 1024


async def test_one_broken_picture_in_an_album_of_ten_loses_only_itself(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    pictures = [amina.new_photo() for _ in range(10)]
    pictures[4] = pictures[4][:200] + b"torn"

    await hotline.hears(amina.sends_album(pictures, caption=SKINS))
    assert amina.sees("I could not open this picture")
    await hotline.hears(amina.taps("Send now"))
    await hotline.hears(bakyt.taps("Pictures (9)", in_=desk))

    assert len([card for card in desk.cards if card.kind == "photo"]) == 9


async def test_a_bomb_is_refused_with_a_clear_word(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.sends_file(bomb(10_000, 9_000), "big.png", "image/png"))

    assert amina.sees("This picture is too large to open safely")
    await hotline.hears(amina.taps("Send now"))
    assert desk.sees("snow leopard")
    assert not desk.sees("Evidence")


async def test_a_program_that_calls_itself_a_picture_is_refused(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.hears(amina.sends_file(PROGRAM, "leopard.jpg", "image/jpeg"))

    assert amina.sees("This file calls itself a picture but is something else")
    await hotline.hears(amina.taps("Send now"))
    assert desk.sees("snow leopard")


@pytest.mark.parametrize("kind", ["video", "document"])
async def test_a_file_over_twenty_megabytes_is_explained(
    hotline: Hotline, amina: Person, desk: Group, kind: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    upload = Upload(b"\0\0\0\x18ftypmp42", "film.mp4", "video/mp4", BIG)

    await hotline.hears(amina.sends_media(kind, upload))

    assert amina.sees("This file is over 20 MB")
    await hotline.hears(amina.taps("Send now"))
    assert desk.sees("snow leopard")


async def test_the_words_beside_a_file_too_big_are_kept(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.sends_video(caption=SKINS, size=BIG))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("under the counter")


async def test_an_empty_file_breaks_nothing(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_file(b"", "empty.jpg", "image/jpeg"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")


async def test_a_picture_without_a_caption_is_no_empty_report(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.sends_photo(caption=""))

    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("Evidence: 1")


async def test_a_file_that_nobody_can_open_here_is_sealed_and_counted(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_file(zipped("a.txt"), "a.zip"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Sealed and not shown: 1")


async def test_the_card_does_not_wait_for_files(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("status", "getFile"))
    await hotline.hears(amina.sends_album(3, caption=SKINS))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("under the counter")


async def test_pictures_asked_for_before_they_are_clean_are_promised(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    hotline.world.faults.add(FaultRule("status", "getFile", count=3))
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(bakyt.taps("Pictures (1)", in_=desk))

    assert bakyt.toasts == ["No clean picture yet. Try again in a moment."]
