"""Joining: two people, two languages, one thing seen: one card at the desk, both reports on it."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, reports

RUSSIAN = "На базаре в Оше мужчина продаёт шкуры снежного барса из-под прилавка"
ACCUSING = f"{SKINS}. The inspector of the environment service takes bribes from him"
ELSEWHERE = "At the bazaar in Almaty a man sells saiga horns from under the counter"


@pytest.fixture
def bermet(hotline: Hotline) -> Person:
    """Another reporter, whose phone speaks Russian."""
    return hotline.person("Bermet", phone="ru")


async def tells(hotline: Hotline, bermet: Person, words: str = RUSSIAN) -> None:
    """The whole of a report on a Russian phone."""
    await hotline.hears(bermet.says(words))
    await hotline.hears(bermet.taps("Отправить"))


async def withdraws(hotline: Hotline, person: Person, label: str = "Report 1") -> None:
    await hotline.hears(person.says("/withdraw"))
    await hotline.hears(person.taps(label))


def titles(desk: Group) -> list[str]:
    return [card.text for card in desk.cards if "You lead this case" in card.text]


async def test_two_reports_in_two_languages_are_one_card(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.after(hours=2)
    await tells(hotline, bermet)

    assert len(titles(desk)) == 1
    assert "Reports: 2 · independent sources: 2" in titles(desk)[0]
    assert desk.sees("One more report about case")
    assert desk.sees("из-под прилавка")
    assert bermet.sees("Отправлено")


async def test_two_reports_sent_at_one_moment_are_one_card(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await hotline.hears(amina.says(SKINS), bermet.says(RUSSIAN))

    await hotline.hears(amina.taps("Send now"), bermet.taps("Отправить"))

    assert len(titles(desk)) == 1
    assert "independent sources: 2" in titles(desk)[0]


async def test_one_person_twice_is_one_source(hotline: Hotline, amina: Person, desk: Group) -> None:
    await reports(hotline, amina)
    await hotline.after(days=1, hours=1)
    await reports(hotline, amina, f"{SKINS}, he is there again")

    assert all("independent sources: 2" not in title for title in titles(desk))


async def test_another_thing_is_another_card(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await tells(hotline, bermet, ELSEWHERE)

    assert len(titles(desk)) == 1
    assert "Reports:" not in titles(desk)[0]


async def test_a_second_source_raises_the_priority(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    before = titles(desk)[0].splitlines()[0]
    await tells(hotline, bermet)

    assert "Priority 3" in before
    assert "Priority 4" in titles(desk)[0].splitlines()[0]


async def test_an_accusation_changes_nothing_that_the_accused_can_see(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina)
    before = [card.text for card in desk.cards]
    await tells(hotline, bermet, ACCUSING)

    assert [card.text for card in desk.cards] == before
    assert triage.sees("bribes")


async def test_a_plain_report_after_an_accusing_one_reaches_the_desk_as_if_it_were_the_first(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group, triage: Group
) -> None:
    await tells(hotline, bermet, ACCUSING)
    await reports(hotline, amina)

    assert len(titles(desk)) == 1
    assert "Reports:" not in titles(desk)[0]
    assert "same as case" not in titles(desk)[0]


async def test_a_second_report_taken_back_leaves_the_first(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await tells(hotline, bermet)
    await withdraws(hotline, bermet, "Сообщение 1")

    assert "Reports:" not in titles(desk)[0]
    assert "under the counter" in titles(desk)[0]
    assert desk.sees("has taken it back. Please delete it")


async def test_a_first_report_taken_back_leaves_the_second_as_a_case_of_its_own(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await tells(hotline, bermet)
    await withdraws(hotline, amina)

    assert desk.sees("The reporter has taken this report back")
    assert len(titles(desk)) == 1
    assert "из-под прилавка" in titles(desk)[0]
    assert "under the counter" not in titles(desk)[0]


async def test_both_reporters_hear_that_it_was_seen(
    hotline: Hotline, amina: Person, bermet: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await tells(hotline, bermet)

    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert amina.sees("news from the line")
    assert bermet.sees("Есть новости с линии")


async def test_what_is_added_to_a_joined_report_comes_below_the_card(
    hotline: Hotline, amina: Person, bermet: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await tells(hotline, bermet)
    await hotline.hears(bermet.says("У него белая машина и двое помощников"))
    await hotline.hears(bermet.taps("Да, добавить"))

    assert desk.sees("белая машина")
