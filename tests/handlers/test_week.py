"""Officers ask for the numbers of their weeks; outside a desk no small one is told."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.guard_scenes import gets_stuck
from tests.hotline import Hotline
from tests.stories import SHOTS, SKINS, reports

SETS = "Environmental and Technical Supervision Service under the Ministry of Natural Resources"


async def asks(hotline: Hotline, officer: Person, desk: Group) -> str:
    await hotline.hears(officer.says("/week", in_=desk))
    return desk.screen.text


async def test_an_officer_reads_what_came_was_taken_and_is_open(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.after(minutes=30)
    await hotline.hears(bakyt.taps("Take it", in_=desk))

    told = await asks(hotline, bakyt, desk)

    assert "This week, since 04.05." in told
    assert "Cases received: 1\nAcknowledged in time: 1 / 1" in told
    assert "half within 30 min" in told
    assert "Species: snow leopard: 1" in told
    assert "Open now: up to a day: 1" in told


async def test_a_week_begins_on_monday_on_the_clock_of_the_desk(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await hotline.after(days=6, hours=11, minutes=20)
    await reports(hotline, amina)
    assert "This week, since 04.05.\nCases received: 1" in await asks(hotline, bakyt, desk)

    await hotline.after(minutes=20)

    told = await asks(hotline, bakyt, desk)
    assert "Week 04.05.–10.05.\nCases received: 1" in told
    assert "This week, since 11.05.\nCases received: 0" in told


@pytest.mark.slow
async def test_what_was_opened_again_is_told(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    for label in ("Take it", "Close…", "Warned", "Open again"):
        await hotline.hears(bakyt.taps(label, in_=desk))

    assert "Opened again: 1" in await asks(hotline, bakyt, desk)


async def test_what_is_closed_tells_how_it_ended(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina)
    await hotline.hears(bakyt.taps("Take it", in_=desk))
    await hotline.after(hours=3)
    await hotline.hears(bakyt.taps("Close…", in_=desk))
    await hotline.hears(bakyt.taps("Warned", in_=desk))

    told = await asks(hotline, bakyt, desk)

    assert "How they ended: warned: 1" in told
    assert "Until it was closed: half within 3 h" in told
    assert "Open now: nothing" in told


@pytest.mark.slow
async def test_a_late_answer_does_not_count_as_in_time(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    await reports(hotline, amina, SHOTS)
    await hotline.after(hours=3)
    await hotline.hears(bakyt.taps("Acknowledge", in_=desk))

    assert "Acknowledged in time: 0 / 1" in await asks(hotline, bakyt, desk)


async def test_a_stranger_is_not_told(hotline: Hotline, amina: Person, desk: Group) -> None:
    ermek = hotline.person("Ermek")
    await gets_stuck(hotline, desk, ermek)
    await reports(hotline, amina)

    told = await asks(hotline, ermek, desk)

    assert "Only officers registered at this desk can see its numbers" in told


@pytest.mark.slow
async def test_while_a_stranger_is_inside_nobody_is_told(
    hotline: Hotline, bakyt: Person, desk: Group
) -> None:
    ermek = hotline.person("Ermek")
    await gets_stuck(hotline, desk, ermek)

    assert "Not now: somebody may be here" in await asks(hotline, bakyt, desk)


async def test_a_desk_hears_nothing_of_the_others(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group
) -> None:
    daniyar = hotline.person("Daniyar")
    elsewhere = await hotline.desk("tj_forest", daniyar)
    await reports(hotline, amina)

    assert "Cases received: 0" in await asks(hotline, daniyar, elsewhere)
    assert "Open now: nothing" in elsewhere.screen.text


async def test_the_triage_desk_is_told_of_all_agencies_but_of_no_small_count(
    hotline: Hotline, amina: Person, bakyt: Person, nurlan: Person, desk: Group, triage: Group
) -> None:
    await reports(hotline, amina)

    told = await asks(hotline, nurlan, triage)

    assert "Cases received: hidden" in told
    assert f"{SETS}: 0; open hidden" in told
    assert "Counts below 5 are hidden" in told
    assert "snow leopard" not in told


async def test_the_triage_desk_reads_counts_that_are_large_enough(
    hotline: Hotline, nurlan: Person, bakyt: Person, desk: Group, triage: Group
) -> None:
    for at in range(5):
        await reports(hotline, hotline.person(f"Reporter {at}", phone="en"), MANY[at])
    await hotline.after(days=7)

    told = await asks(hotline, nurlan, triage)

    assert f"{SETS}: 5; open 5" in told
    assert "snow leopard: 5" in told


PLACES = ("Osh", "Naryn", "Talas", "Karakol", "Batken")
MANY = [SKINS.replace("Osh", place) for place in PLACES]


@pytest.mark.parametrize("language", ["ky", "kk", "ru", "uz", "tg", "tk"])
async def test_numbers_are_told_in_the_language_of_the_desk(
    hotline: Hotline, amina: Person, bakyt: Person, language: str
) -> None:
    desk = await hotline.desk("kg_sets", bakyt, language)
    await reports(hotline, amina, SHOTS)

    told = await asks(hotline, bakyt, desk)

    assert hotline.parts.library[language]("week-received", number="0") in told
    assert "Cases received" not in told
