"""Work: each tip finds who can take it now; what nobody can take waits and is offered again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import TIP
from tests.triage.keeping_room import intentions_in, jobs_in, shown
from tests.triage.routing_stories import CLEAR, NARYN, reading
from tests.triage.working import JUDGED, Office
from triage.errors import UnknownSubjectError
from triage.model import (
    NOWHERE,
    TRIAGE_DESK,
    JobKind,
    Place,
    Reading,
    TipState,
)
from triage.work import LOOK_AGAIN

DOUBTFUL = replace(CLEAR, sure=False, offences={"poaching": 0.6, "not_wildlife": 0.4})


@pytest.fixture
def office(store: SqlStore, clock: FixedClock) -> Office:
    return Office(store, clock)


async def state_of_tip(office: Office) -> TipState:
    async with office.store.unit() as unit:
        return (await unit.tips.get(TIP)).state


async def reasons_at(office: Office, agency: str) -> list[str]:
    found = next(one for one in await office.dispatches() if one.agency == agency)
    return [reason.key for reason in found.reasons]


async def test_leads_lead_and_others_get_a_copy(office: Office) -> None:
    await office.opens("kg_sets", "kg_police", "kg_border", TRIAGE_DESK)
    await office.receives()

    await office.works()

    assert await office.told() == {"kg_sets": "lead", "kg_police": "copy"}
    assert await state_of_tip(office) is TipState.FORWARDED
    assert await jobs_in(office.store) == []


async def test_a_lead_without_a_desk_is_stood_in_for(office: Office) -> None:
    await office.opens("kg_police", TRIAGE_DESK)
    await office.receives()

    await office.works()

    assert await office.told() == {"kg_police": "lead"}
    assert "why-stands-in" in await reasons_at(office, "kg_police")


async def test_nobody_stands_in_for_a_lead_that_is_there(office: Office) -> None:
    await office.opens("kg_sets", "kg_police")
    await office.receives()

    await office.works()

    assert "why-stands-in" not in await reasons_at(office, "kg_sets")


async def test_who_stands_behind_the_lead_is_remembered(office: Office) -> None:
    await office.opens("kg_sets", TRIAGE_DESK)
    await office.receives()

    await office.works()

    assert [one.fallbacks for one in await office.dispatches()] == [("kg_police",)]


async def test_without_any_desk_of_theirs_the_triage_desk_decides(office: Office) -> None:
    await office.opens("kg_border", TRIAGE_DESK)
    await office.receives()

    await office.works()

    assert await office.told() == {TRIAGE_DESK: "triage"}
    assert await reasons_at(office, TRIAGE_DESK) == ["triage-no-desk"]


@pytest.mark.parametrize(
    ("told", "place", "why"),
    [
        (reading("not_wildlife"), NARYN, "triage-not-wildlife"),
        (CLEAR, Place(country="CN"), "triage-unknown-country"),
        (CLEAR, NOWHERE, "triage-unknown-country"),
        (DOUBTFUL, NARYN, "triage-unsure-reading"),
    ],
)
async def test_what_no_rule_decides_goes_to_a_person_with_the_reason(
    office: Office, told: Reading, place: Place, why: str
) -> None:
    await office.opens("kg_sets", "kg_police", TRIAGE_DESK)
    await office.receives(told, place)

    await office.works()

    assert why in await reasons_at(office, TRIAGE_DESK)


async def test_what_the_rules_would_do_is_proposed_to_the_person(office: Office) -> None:
    await office.opens("kg_sets", TRIAGE_DESK)
    await office.receives(replace(DOUBTFUL, offences={"poaching": 0.4, "not_wildlife": 0.6}))

    await office.works()

    assert await office.told() == {TRIAGE_DESK: "triage"}
    assert "triage-proposed" in await reasons_at(office, TRIAGE_DESK)


@pytest.mark.parametrize("accused", ["environment", "police", "border"])
async def test_the_accused_get_nothing_even_when_only_they_are_there(
    office: Office, accused: str
) -> None:
    desks = {"environment": "kg_sets", "police": "kg_police", "border": "kg_border"}
    await office.opens(desks[accused], TRIAGE_DESK)
    await office.receives(reading("poaching", accused))

    await office.works()

    assert desks[accused] not in await office.told()


async def test_when_nobody_is_home_the_tip_waits_and_the_reporter_hears_once(
    office: Office,
) -> None:
    await office.receives()
    for _ in range(3):
        await office.works()

    (job,) = await jobs_in(office.store)
    assert (job.kind, job.due) == (JobKind.WORK, office.clock.now() + LOOK_AGAIN)
    assert await shown(office.store) == [("sent", TIP)]
    assert await state_of_tip(office) is TipState.SENT


async def test_waiting_for_a_desk_is_no_failure_of_the_machine(office: Office) -> None:
    office.attempts = 2
    await office.receives()

    await office.works()

    assert [job.attempts for job in await jobs_in(office.store)] == [0]


async def test_waiting_for_a_person_forgets_no_failure_and_adds_none(office: Office) -> None:
    office.attempts = 2
    await office.receives()

    await office.gives_up()

    assert [job.attempts for job in await jobs_in(office.store)] == [2]


async def test_a_desk_that_opens_later_gets_the_case(office: Office) -> None:
    await office.receives()
    await office.works()
    await office.opens("kg_sets")

    await office.works()

    assert await office.told() == {"kg_sets": "lead"}
    assert await jobs_in(office.store) == []


async def test_work_that_is_done_twice_opens_one_case(office: Office) -> None:
    await office.opens("kg_sets")
    await office.receives()

    await office.works()
    before = await intentions_in(office.store)
    await office.works()

    assert len(await office.dispatches()) == 1
    assert await intentions_in(office.store) == before


async def test_a_case_keeps_its_judgement_and_the_rules_it_was_made_by(office: Office) -> None:
    await office.opens("kg_sets")
    await office.receives()
    await office.works()

    async with office.store.unit() as unit:
        case = await unit.cases.of_tip(TIP)
    assert case
    assert (case.priority, case.facts.reasons, case.offence) == (3, JUDGED, "poaching")
    assert case.facts.rules
    assert (case.country, case.region) == ("KG", "KG-N")


async def test_a_tip_that_is_gone_is_not_worked_on(office: Office) -> None:
    with pytest.raises(UnknownSubjectError):
        await office.works()


async def test_what_the_machine_fails_on_a_person_reads(office: Office) -> None:
    await office.opens("kg_sets", TRIAGE_DESK)
    await office.receives()

    await office.gives_up()
    await office.gives_up()

    assert await office.told() == {TRIAGE_DESK: "triage"}
    assert await reasons_at(office, TRIAGE_DESK) == ["triage-machine-failed"]
    assert await jobs_in(office.store) == []


async def test_what_the_machine_fails_on_waits_for_a_person_to_be_there(office: Office) -> None:
    await office.opens("kg_sets")
    await office.receives()
    await office.gives_up()
    await office.gives_up()
    assert [job.kind for job in await jobs_in(office.store)] == [JobKind.WORK]
    assert await shown(office.store) == [("sent", TIP)]

    await office.opens(TRIAGE_DESK)
    await office.gives_up()

    assert await office.told() == {TRIAGE_DESK: "triage"}
