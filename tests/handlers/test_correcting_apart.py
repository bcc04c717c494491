"""What is corrected once a desk is accused never shows there; what it corrects, nowhere else."""

from __future__ import annotations

import pytest

from simulator import Group, Person
from tests.handlers.passing_turns import opens
from tests.handlers.test_late_accusing import RANGER, adds, all_of
from tests.hotline import Hotline
from tests.stories import SHOTS, reports
from triage.errors import RefusedError
from triage.model import AgencyKey
from triage.presses import Press

pytestmark = pytest.mark.slow


@pytest.fixture
async def frozen(hotline: Hotline, amina: Person, desk: Group, triage: Group) -> None:
    """The inspection had the case before its rangers were accused; the line reads both."""
    await reports(hotline, amina)
    await adds(hotline, amina, f"At Osh bazaar {RANGER}")


def row_of(words: str, desk: Group) -> str:
    """The line of a case in the pinned overview, without how late it is."""
    overview = next(one for one in desk.cards if one.id == desk.chat.pinned[-1])
    (row,) = (line for line in overview.text.splitlines() if words in line)
    return row.replace(" ⏰", "")


async def test_what_others_correct_does_not_reach_the_accused(
    hotline: Hotline, bakyt: Person, nurlan: Person, desk: Group, triage: Group, frozen: None
) -> None:
    before = all_of(desk)
    await opens(hotline, nurlan, triage, "Correct…", "Offence", "illegal keeping")
    assert triage.sees("Offence: illegal keeping (read as sale at a market")
    assert all_of(desk) == before

    await opens(hotline, bakyt, desk, "More…", "« Back")
    assert all_of(desk) == before


async def test_what_the_accused_correct_shows_to_them_alone(
    hotline: Hotline, bakyt: Person, desk: Group, triage: Group, frozen: None
) -> None:
    before = all_of(triage)

    await opens(hotline, bakyt, desk, "More…", "Correct…", "Priority", "1")

    assert desk.sees("Priority 1 ·")
    assert all_of(triage) == before


async def test_the_accused_are_told_of_nobody_it_would_go_to(
    hotline: Hotline, bakyt: Person, desk: Group, triage: Group, frozen: None
) -> None:
    await opens(hotline, bakyt, desk, "More…", "Correct…", "Offence", "illegal fishing")

    assert desk.sees("illegal fishing (read as")
    assert not desk.sees("would go to")


async def test_the_line_sends_nothing_to_whom_the_case_accuses(
    hotline: Hotline, nurlan: Person, triage: Group, frozen: None
) -> None:
    async with hotline.store.unit() as unit:
        waiting = await unit.dispatches.open_at(AgencyKey("triage"))
        assert waiting
        bound = await unit.desks.get(AgencyKey("triage"))
        assert bound is not None
        assert bound.chat is not None
        for one in waiting:
            press = Press(one.id, bound.chat, nurlan.id, message=0)
            with pytest.raises(RefusedError, match="toast-send-accused"):
                await hotline.workshop.sorting(unit).send(press, AgencyKey("kg_sets"))


async def test_the_overview_of_the_accused_says_what_their_cards_say(
    hotline: Hotline, nurlan: Person, desk: Group, triage: Group, frozen: None
) -> None:
    before = row_of("snow leopard", desk)
    await opens(hotline, nurlan, triage, "Correct…", "Priority", "5")
    await opens(hotline, nurlan, triage, "Correct…", "Offence", "illegal keeping")

    await reports(hotline, hotline.person("Aibek", phone="en"), SHOTS)
    await hotline.after(minutes=1)

    assert desk.sees("Open cases: 2")
    assert row_of("snow leopard", desk) == before
    assert before.startswith("🟡")
