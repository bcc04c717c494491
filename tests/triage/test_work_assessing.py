"""A case keeps why it is so urgent and by which weights; the day of the tip counts, no clock."""

from __future__ import annotations

import pytest

from bot.judging import Assessor
from reference.urgency import load_urgency
from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import TIP
from tests.triage.routing_stories import reading
from tests.triage.working import Office
from triage.model import TRIAGE_DESK, Case, Reading, Reason

NETS = reading("illegal_fishing", taxa=("Actinopterygii",))
SPAWNING = Reason("priority-season", (("season", "fishing_closed"),))


class Deaf:
    """Hears nothing in an answer, which is read for accusations."""

    def read(self, text: str) -> Reading:
        return reading("not_wildlife")


@pytest.fixture
def office(store: SqlStore, clock: FixedClock) -> Office:
    return Office(store, clock, assess=Assessor(load_urgency()), reader=Deaf())


async def judged(office: Office, happened: str = "") -> Case:
    await office.opens("kg_sets", TRIAGE_DESK)
    await office.receives(NETS, happened=happened)
    await office.works()
    async with office.store.unit() as unit:
        case = await unit.cases.of_tip(TIP)
        assert case
        return case


async def test_reasons_and_the_version_of_the_weights_are_kept(office: Office) -> None:
    case = await judged(office)

    assert case.facts.reasons[0] == Reason("priority-offence", (("offence", "illegal_fishing"),))
    assert case.facts.weights == load_urgency().version


async def test_the_season_is_that_of_the_day_when_it_was_told(office: Office) -> None:
    office.clock.advance(days=200)

    assert SPAWNING in (await judged(office)).facts.reasons


async def test_the_answer_of_the_reporter_counts(office: Office) -> None:
    case = await judged(office, "now")

    assert case.priority == 4
    assert Reason("priority-under-way") in case.facts.reasons
