"""Anything a person sends starts or extends a report, in any order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, card_of, reports


async def test_words_photo_and_place_come_in_any_order(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.shares_place(40.53, 72.80))
    await hotline.hears(amina.sends_photo())
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("Exactly here"))

    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")
    assert desk.sees("Osh")
    assert desk.sees("Evidence: 1")


async def test_the_card_shows_who_what_and_where(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))

    said = card_of(amina).text
    assert "Who: snow leopard" in said
    assert "What: sale at a market" in said
    assert "Where: Osh" in said


async def test_the_card_moves_below_what_was_said_last(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.says("He wears a grey hat"))

    assert [card.id for card in amina.cards if "not sent yet" in card.text] == [amina.last.id]
    assert "Words: 2 messages" in amina.last.text


async def test_ten_messages_in_the_same_moment_make_one_report_in_their_order(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    lines = [f"{SKINS}, stall number {number}." for number in range(10)]

    await hotline.hears(*[amina.says(line) for line in lines])
    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("\n".join(lines))


async def test_a_caption_is_text(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.sends_photo(caption=SKINS))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("under the counter")


async def test_an_edit_changes_the_report(hotline: Hotline, amina: Person, desk: Group) -> None:
    message = amina.says("At the bazaar in Osh a man sells wolf skins")
    await hotline.settle()

    await hotline.hears(amina.edits(message, SKINS))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")
    assert not desk.sees("wolf")


@pytest.mark.slow
async def test_a_caption_that_comes_by_an_edit_is_not_lost(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    photo = amina.sends_photo()
    await hotline.settle()

    await hotline.hears(amina.edits(photo, SKINS))
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("under the counter")


@pytest.mark.slow
async def test_an_edit_that_wipes_a_caption_keeps_the_words(
    hotline: Hotline, amina: Person
) -> None:
    photo = amina.sends_photo(caption=SKINS)
    await hotline.settle()

    await hotline.hears(amina.edits(photo, ""))

    assert "snow leopard" in card_of(amina).text


async def test_an_edit_after_sending_is_added_and_the_first_words_stay(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    message = amina.says(SKINS)
    await hotline.settle()
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(amina.edits(message, "At the bazaar in Osh, stall 14, snow leopard skins"))

    assert amina.sees("Added to the report you sent")
    assert desk.sees("under the counter")
    assert desk.sees("stall 14")


async def test_an_edit_that_nobody_can_see_adds_nothing(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    message = amina.says(SKINS)
    await hotline.settle()
    await hotline.hears(amina.taps("Send now"))

    await hotline.hears(amina.edits(message, SKINS))

    assert not amina.sees("Added to the report")


async def test_an_edit_of_a_deleted_report_brings_nothing_back(
    hotline: Hotline, amina: Person
) -> None:
    message = amina.says(SKINS)
    await hotline.settle()
    await hotline.hears(amina.taps("Delete"))

    await hotline.hears(amina.edits(message, SKINS + "!"))

    assert not amina.sees("not sent yet")


SELDOM = [
    pytest.param(kind, marks=pytest.mark.slow) for kind in ("audio", "video_note", "animation")
]


@pytest.mark.parametrize("kind", ["voice", "video", "file", *SELDOM])
async def test_every_kind_of_file_is_kept(
    hotline: Hotline, amina: Person, desk: Group, kind: str
) -> None:
    await hotline.hears(amina.says(SKINS))
    sendings: dict[str, Callable[[], object]] = {
        "voice": amina.sends_voice,
        "video": amina.sends_video,
        "audio": amina.sends_audio,
        "file": lambda: amina.sends_file(b"plain words", "notes.txt", "text/plain"),
        "video_note": amina.sends_video_note,
        "animation": lambda: amina.sends_animation(b"\0\0\0\x18ftypmp42"),
    }

    await hotline.hears(sendings[kind]())
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("Evidence: 1")


async def test_a_second_report_on_the_same_day_is_one_of_its_own(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await reports(hotline, amina, SKINS.replace("skins", "claws"))

    assert len([card for card in desk.cards if "You lead this case" in card.text]) == 2


async def test_a_report_survives_a_restart(hotline: Hotline, amina: Person, desk: Group) -> None:
    await hotline.hears(amina.says(SKINS))

    await hotline.restarts()
    await hotline.hears(amina.taps("Send now"))

    assert desk.sees("snow leopard")


async def test_what_is_awaited_survives_a_restart(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS))
    await hotline.hears(amina.taps("When?"))

    await hotline.restarts()
    await hotline.hears(amina.says("on Friday after the prayer"))

    assert "When: on Friday after the prayer" in card_of(amina).text


async def test_an_urgent_report_reaches_the_desk_with_two_actions(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.starts())

    await hotline.hears(amina.says(SHOTS))
    await hotline.hears(amina.taps("Send now"))

    assert triage.sees("ibex")


async def test_an_urgent_report_reaches_the_desk_with_one_action_and_two_minutes(
    hotline: Hotline, amina: Person, triage: Group
) -> None:
    await hotline.hears(amina.starts())

    await hotline.hears(amina.says(SHOTS))
    await hotline.after(minutes=2)

    assert triage.sees("ibex")
