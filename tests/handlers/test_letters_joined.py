"""One case, two reporters who do not know of each other: both are asked, their answers apart."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.desk_scenes import card_at
from tests.handlers.mail_scenes import answers, asks, writes
from tests.hotline import Hotline
from tests.stories import reports

pytestmark = pytest.mark.slow

RUSSIAN = "На базаре в Оше мужчина продаёт шкуры снежного барса из-под прилавка"
THERE = "Is it still there?"


@pytest.fixture
async def bermet(hotline: Hotline, amina: Person, bakyt: Person, desk: Group) -> Person:
    """Her report joined the case that Amina's opened, and Bakyt has it in hand."""
    bermet = hotline.person("Bermet", phone="ru")
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await hotline.after(hours=2)
    await hotline.hears(bermet.says(RUSSIAN))
    await hotline.hears(bermet.taps("Отправить"))
    return bermet


async def replies(hotline: Hotline, bermet: Person, words: str) -> None:
    await hotline.hears(bermet.taps("Показать"))
    await hotline.hears(bermet.taps("Ответить"))
    await hotline.hears(bermet.says(words))


async def test_both_are_asked_in_their_own_language_and_answer_apart(
    hotline: Hotline, amina: Person, bermet: Person, bakyt: Person, desk: Group
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    await answers(hotline, amina, "He packed up an hour ago")
    await replies(hotline, bermet, "Он ещё стоит у ворот")

    told = [card.text for card in desk.cards if "the reporter answers" in card.text]
    assert ["Received:" in text for text in told] == [False, True]
    assert "hour ago" in told[0]
    assert "у ворот" in told[1]
    assert not amina.sees("у ворот")
    assert not bermet.sees("hour ago")


async def test_one_wants_no_more_and_the_other_is_asked_on(
    hotline: Hotline, amina: Person, bermet: Person, bakyt: Person, desk: Group
) -> None:
    await asks(hotline, bakyt, desk, THERE)
    await hotline.hears(amina.taps("Show"))
    await hotline.hears(amina.taps("Do not ask me again"))
    await replies(hotline, bermet, "Он ещё стоит у ворот")
    before = len(amina.cards)

    await asks(hotline, bakyt, desk, "Is the animal alive?")

    assert len(amina.cards) == before
    assert bermet.sees("Вам написали с линии")


async def test_who_was_asked_stays_with_the_case(
    hotline: Hotline, bermet: Person, bakyt: Person, desk: Group
) -> None:
    await asks(hotline, bakyt, desk, THERE)

    await hotline.hears(bakyt.taps("More…", in_=desk))
    await hotline.hears(bakyt.taps("Split a report off…", in_=desk))
    await hotline.hears(bakyt.taps("На базаре", in_=desk))

    assert "Reports: 2" in card_at(desk).text


async def test_a_letter_waits_on_for_amina_when_bermet_takes_her_report_back(
    hotline: Hotline, amina: Person, bermet: Person, bakyt: Person, nurlan: Person, desk: Group,
    triage: Group,
) -> None:  # fmt: skip
    await writes(hotline, bakyt, desk, "Which gate?")

    await hotline.hears(bermet.says("/withdraw"))
    await hotline.hears(bermet.taps("Сообщение 1"))
    assert triage.sees("Which gate?")
    await hotline.hears(nurlan.taps("Let it go", in_=triage))

    await hotline.hears(amina.taps("Show"))
    assert amina.sees("Which gate?")
    assert not bermet.sees("Which gate?")
