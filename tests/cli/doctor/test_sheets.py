"""Whether anything lies on paper too long, or unheard of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.clock import SystemClock
from bot.settings import Settings
from cli.beside import open_beside
from cli.doctor.desks import desk_findings
from cli.doctor.findings import Finding, Level
from cli.doctor.sheets import sheet_findings
from tests.cli.doctor.conftest import Configure
from tests.cli.templates import Migrate
from tests.triage.keeping_room import committed
from tests.triage.papered import handed, keep_paper, on_paper, paper
from triage.model import TRIAGE_DESK, AgencyKey, ChatId, Desk, DeskState, Sheet

HOME = Desk(TRIAGE_DESK, DeskState.BOUND, "ru", chat=ChatId(-1001))


@pytest.fixture
def settings(configure: Configure, migrated: Migrate) -> Settings:
    return migrated(configure())


async def found_with(settings: Settings, sheet: Sheet, *desks: Desk) -> list[Finding]:
    async with open_beside(settings) as store:
        await keep_paper(store, sheet=sheet)
        async with committed(store) as unit:
            for desk in desks:
                unit.desks.save(desk)
    return await sheet_findings(settings)


def fresh() -> Sheet:
    return on_paper(since=SystemClock().now())


async def test_what_has_just_come_is_right(settings: Settings) -> None:
    [finding] = await found_with(settings, fresh(), HOME)

    assert (finding.level, finding.what) == (Level.OK, "1 on paper, none too late.")


async def test_what_nobody_may_be_told_of_is_wrong(settings: Settings) -> None:
    [finding] = await found_with(settings, fresh())

    assert finding.level is Level.WRONG
    assert "no desk of ours may be told" in finding.what


async def test_what_waits_too_long_is_wrong(settings: Settings) -> None:
    [finding] = await found_with(settings, on_paper(), HOME)

    assert finding.level is Level.WRONG
    assert "should have been handed over" in finding.what


async def test_an_answer_that_does_not_come_is_a_warning(settings: Settings) -> None:
    [finding] = await found_with(settings, handed(paper()).sheet, HOME)

    assert finding.level is Level.WARN
    assert "no answer" in finding.what


async def test_a_body_on_paper_is_no_desk_that_waits_for_digits(settings: Settings) -> None:
    on_paper_now = Desk(AgencyKey("kg_prosecutor"), DeskState.OTHERWISE, "ky")
    async with open_beside(settings) as store, committed(store) as unit:
        unit.desks.save(on_paper_now)

    assert not any("kg_prosecutor" in one.what for one in await desk_findings(settings))


async def test_without_a_database_another_line_tells_more(configure: Configure) -> None:
    assert await sheet_findings(configure()) == []


async def test_findings_name_no_case(settings: Settings) -> None:
    """They are pasted into chats."""
    late = replace(on_paper(), number="KT-482")

    found = await found_with(settings, late)

    assert not any("KT-482" in f"{one.what} {one.mend}" for one in found)
