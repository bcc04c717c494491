"""Officers join two cases that are one, and split off a report that is another matter."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.passing_turns import opens
from tests.handlers.test_joining import RUSSIAN, bermet, tells, titles
from tests.handlers.test_late_accusing import RANGER, adds, all_of
from tests.hotline import Hotline
from tests.stories import reports

__all__ = ["bermet"]

LIKE = "В Оше женщина продаёт шкуру снежного барса"


@pytest.fixture
async def joined(hotline: Hotline, amina: Person, bermet: Person, desk: Group) -> None:
    """Two reports that the machine took for one case."""
    await reports(hotline, amina)
    await tells(hotline, bermet, RUSSIAN)
    assert desk.sees("Reports: 2")


async def split_off(hotline: Hotline, bakyt: Person, desk: Group) -> None:
    await opens(hotline, bakyt, desk, "More…", "Split a report off", "На базаре в Оше")


async def test_a_report_that_is_another_matter_gets_a_case_of_its_own(
    hotline: Hotline, bakyt: Person, desk: Group, joined: None
) -> None:
    await split_off(hotline, bakyt, desk)

    assert len(titles(desk)) == 2
    assert not desk.sees("Reports: 2")
    assert bakyt.toasts[-1] == "Split off: it is a case of its own now."


async def test_what_was_split_off_stays_apart(
    hotline: Hotline, bakyt: Person, desk: Group, joined: None
) -> None:
    await split_off(hotline, bakyt, desk)
    await hotline.after(hours=1)

    assert len(titles(desk)) == 2


async def test_that_it_was_split_off_is_kept_to_learn_from(
    hotline: Hotline, bakyt: Person, desk: Group, joined: None
) -> None:
    await split_off(hotline, bakyt, desk)

    async with hotline.store.unit() as unit:
        [kept] = await unit.amendments.all()
    assert (kept.field, kept.machine, kept.person) == ("join", "together", "apart")


@pytest.fixture
async def alike(hotline: Hotline, amina: Person, bermet: Person, desk: Group) -> None:
    """Two cases of which the machine only thinks that they may be one."""
    await reports(hotline, amina)
    await hotline.after(days=5)
    await tells(hotline, bermet, LIKE)
    assert desk.sees("Perhaps the same as case")


async def test_two_cases_become_one_by_a_press(
    hotline: Hotline, bakyt: Person, desk: Group, alike: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Join with")

    assert desk.sees("Reports: 2 · independent sources: 2")
    assert desk.sees("the reports of this case now stand on the card of the other one")
    assert bakyt.toasts == ["Joined. The reports now stand on the other card."]


@pytest.mark.slow
async def test_what_was_joined_by_hand_can_be_split_again(
    hotline: Hotline, bakyt: Person, desk: Group, alike: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Join with")

    await opens(hotline, bakyt, desk, "More…", "Split a report off", "В Оше женщина")

    assert not desk.sees("Reports: 2")
    assert bakyt.toasts[-1] == "Split off: it is a case of its own now."


async def test_a_joined_case_lives_on_when_who_opened_the_other_takes_it_back(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, alike: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Join with")
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))

    assert "женщина" in titles(desk)[-1]


async def test_a_desk_that_was_accused_since_gets_the_same_no_as_any(
    hotline: Hotline, amina: Person, bakyt: Person, desk: Group, triage: Group, joined: None
) -> None:
    await adds(hotline, amina, f"At Osh bazaar {RANGER}")
    before = all_of(triage)

    await split_off(hotline, bakyt, desk)

    assert bakyt.toasts[-1] == "This cannot be done here. Write a note instead."
    assert all_of(triage) == before
