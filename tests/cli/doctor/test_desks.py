"""Whether anybody is home, and whether every desk is guarded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.settings import Settings
from cli.beside import open_beside
from cli.doctor.desks import desk_findings
from cli.doctor.findings import Finding, Level
from storage.keyfiles import new_keys
from tests.cli.doctor.conftest import Configure
from tests.cli.templates import Migrate
from triage.model import (
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Officer,
    Stranger,
)

CUSTOMS = AgencyKey("kg_customs")


def a_desk(agency: AgencyKey = TRIAGE_DESK, chat: int = -1001) -> Desk:
    return Desk(agency=agency, state=DeskState.BOUND, language="ru", chat=ChatId(chat))


@pytest.fixture
def settings(configure: Configure, migrated: Migrate) -> Settings:
    return migrated(configure())


async def found_with(settings: Settings, *desks: Desk, manned: bool = True) -> list[Finding]:
    async with open_beside(settings) as store, store.unit() as unit:
        for number, desk in enumerate(desks):
            unit.desks.save(desk)
            if manned:
                unit.officers.save(Officer(desk.agency, 100 + number, "Bakyt", is_lead=True))
        await unit.commit()
    return await desk_findings(settings)


async def test_without_a_triage_desk_nobody_is_home(settings: Settings) -> None:
    [finding] = await found_with(settings, a_desk(CUSTOMS))

    assert finding.level is Level.WRONG
    assert "Nobody is home" in finding.what


async def test_bound_guarded_and_manned_desks_are_right(settings: Settings) -> None:
    [finding] = await found_with(settings, a_desk(), a_desk(CUSTOMS, chat=-1002))

    assert finding.level is Level.OK
    assert "2 bound" in finding.what


async def test_a_desk_whose_group_the_bot_cannot_guard_is_a_warning(settings: Settings) -> None:
    [finding] = await found_with(settings, replace(a_desk(), is_guarded=False))

    assert finding.level is Level.WARN
    assert "not guarded" in finding.what


async def test_a_stranger_inside_is_a_warning(settings: Settings) -> None:
    [finding] = await found_with(settings, replace(a_desk(), strangers=(Stranger(9, "Timur"),)))

    assert finding.level is Level.WARN
    assert "stranger" in finding.what
    assert "Timur" not in finding.what


async def test_a_public_group_is_wrong(settings: Settings) -> None:
    [finding] = await found_with(settings, replace(a_desk(), is_public=True))

    assert finding.level is Level.WRONG
    assert "public" in finding.what


async def test_officers_whom_nobody_leads_are_wrong(settings: Settings) -> None:
    async with open_beside(settings) as store, store.unit() as unit:
        unit.officers.save(Officer(TRIAGE_DESK, 9, "Ermek", is_lead=False))
        await unit.commit()

    [finding] = await found_with(settings, a_desk(), manned=False)

    assert finding.level is Level.WRONG
    assert "ilbirs desks invite triage" in finding.mend


async def test_a_desk_without_officers_is_a_warning(settings: Settings) -> None:
    [finding] = await found_with(settings, a_desk(), manned=False)

    assert "no officer" in finding.what


async def test_a_desk_of_an_agency_that_is_no_more_is_wrong(settings: Settings) -> None:
    gone = a_desk(AgencyKey("kg_dragons"), chat=-1002)

    [finding] = await found_with(settings, a_desk(), gone)

    assert finding.level is Level.WRONG
    assert finding.mend == "ilbirs desks unbind kg_dragons"


async def test_a_desk_that_waits_for_its_digits_is_a_warning(settings: Settings) -> None:
    pending = replace(a_desk(CUSTOMS, chat=-1002), state=DeskState.PENDING)

    [finding] = await found_with(settings, a_desk(), pending)

    assert finding.level is Level.WARN
    assert "ilbirs desks confirm kg_customs" in finding.mend


async def test_other_keys_than_those_that_sealed_are_said_to_be(
    settings: Settings, configure: Configure
) -> None:
    await found_with(settings, a_desk())
    other = new_keys()

    [finding] = await desk_findings(configure(link_key=other.link, content_key=other.content))

    assert finding.level is Level.WRONG
    assert "keys that sealed" in finding.mend


async def test_without_a_database_it_points_to_the_line_that_tells_more(
    configure: Configure,
) -> None:
    [finding] = await desk_findings(configure())

    assert finding.level is Level.WRONG
    assert "databases" in finding.mend


async def test_what_accuses_the_body_that_runs_the_triage_desk_needs_a_second(
    settings: Settings,
) -> None:
    [finding] = await found_with(settings, replace(a_desk(), owner=CUSTOMS))

    assert finding.level is Level.WRONG
    assert "kg_customs" in finding.what
    assert finding.mend.startswith("ilbirs desks invite triage2")


async def test_a_second_that_nobody_runs_mends_it(settings: Settings) -> None:
    second = a_desk(SECOND_TRIAGE_DESK, chat=-1002)

    [finding] = await found_with(settings, replace(a_desk(), owner=CUSTOMS), second)

    assert finding.level is Level.OK


async def test_a_second_under_the_same_roof_does_not(settings: Settings) -> None:
    first = replace(a_desk(), owner=AgencyKey("kg_sets"))
    second = replace(a_desk(SECOND_TRIAGE_DESK, chat=-1002), owner=AgencyKey("kg_mnrets"))

    found = await found_with(settings, first, second)

    assert [one.level for one in found] == [Level.WRONG, Level.WRONG]


async def test_an_officer_at_two_desks_is_a_warning(settings: Settings) -> None:
    await found_with(settings, a_desk(), a_desk(CUSTOMS, chat=-1002))
    async with open_beside(settings) as store, store.unit() as unit:
        unit.officers.save(Officer(CUSTOMS, 100, "Bakyt", is_lead=False))
        await unit.commit()

    [finding] = await desk_findings(settings)

    assert finding.level is Level.WARN
    assert "kg_customs and triage share an officer" in finding.what
