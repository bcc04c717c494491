"""A voice can be recognised: a desk hears it only when its reporter says so."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.mail_scenes import answers, asks
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, reports
from triage.model import ChatId, Evidence, TipId

ASKED = "A voice can be recognised"


async def files_of(hotline: Hotline, person: Person) -> list[Evidence]:
    """Those of the draft, else of the last tip that was sent."""
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(person.id))
        assert talk is not None
        tip = talk.draft.tip if talk.draft else talk.sent[-1].tip
        return list(await unit.evidence.of_tip(TipId(tip)))


async def test_before_sending_a_reporter_is_told_that_a_voice_can_be_recognised(
    hotline: Hotline, amina: Person
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_voice())

    assert ASKED in card_of(amina).text
    assert [one.voice_consent for one in await files_of(hotline, amina)] == [False]


async def test_a_voice_goes_when_its_reporter_says_so(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_voice())

    await hotline.hears(amina.taps("Send the voice"))
    await hotline.hears(amina.sends_video())

    assert ASKED not in card_of(amina).text
    assert [one.voice_consent for one in await files_of(hotline, amina)] == [True, True]


@pytest.mark.slow
async def test_a_voice_kept_back_goes_along_for_the_archive_alone(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_video())
    await hotline.hears(amina.taps("Only for the archive"))

    await hotline.hears(amina.taps("Send now"))

    assert amina.toasts[0] == "Good. It stays locked in our archive."
    assert [one.voice_consent for one in await files_of(hotline, amina)] == [False]


@pytest.mark.slow
async def test_who_is_asked_and_says_nothing_has_not_agreed(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_voice())

    await hotline.after(minutes=11)

    assert desk.sees("snow leopard")
    assert [one.voice_consent for one in await files_of(hotline, amina)] == [False]


async def test_a_picture_and_a_mute_film_ask_for_no_voice(hotline: Hotline, amina: Person) -> None:
    await hotline.hears(amina.says(SKINS), amina.sends_photo(), amina.sends_animation())

    assert ASKED not in card_of(amina).text
    assert "Look at your pictures again" in card_of(amina).text


async def test_a_voice_given_as_an_answer_asks_the_same_once_more(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")
    await answers(hotline, amina)
    await hotline.hears(amina.sends_voice())
    assert amina.sees(ASKED)

    await hotline.hears(amina.taps("Send the voice"))

    assert [one.voice_consent for one in await files_of(hotline, amina)] == [True]
    assert amina.sees("Those who act may hear it")


@pytest.mark.slow
async def test_nobody_agrees_for_the_voice_of_another(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await asks(hotline, bakyt, desk, "Is it still there?")
    await answers(hotline, amina)
    await hotline.hears(amina.sends_voice())
    question = amina.sees(ASKED).message
    assert question is not None
    timur = hotline.person("Timur", phone="en")
    timur.says("/start")
    await hotline.settle()

    forged = question.keyboard[0][0]["callback_data"]
    await hotline.hears(timur.taps_data(timur.screen, forged))

    assert [one.voice_consent for one in await files_of(hotline, amina)] == [False]
