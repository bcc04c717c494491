"""Killed while a desk's clock rings, the line rings once: nothing is forgotten, nothing doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.checkpoints import CLOCK_POINTS
from bot.clock import SystemClock
from bot.opening import open_store
from bot.settings import load_settings
from tests.bot.killed import start_line
from tests.bot.test_kill import POLICE, Story, story
from tests.storage.samples import CASE, DISPATCH, TIP, a_case, a_dispatch, a_tip
from triage.model import DispatchState, Job, JobKind, Watch
from triage.model.watch import Awaited

pytestmark = pytest.mark.slow

OVER = "The time is over: nobody has acknowledged case"
SILENT = timedelta(minutes=16)
"""A minute longer than a life may wait; soon enough that nobody else is asked."""
TWICE = {"duty-accepted"}


async def stay_silent(told: Story) -> None:
    """The police have the gravest of cases for longer than they may."""
    now = SystemClock().now()
    since = now - SILENT
    case = a_case(priority=5)
    waits = a_dispatch(
        agency=POLICE, state=DispatchState.SHOWN, since=since,
        watch=Watch(Awaited.ACKNOWLEDGE, since),
    )  # fmt: skip
    given = load_settings(**told.settings)
    async with open_store(given, SystemClock(), create=True) as store, store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(replace(a_tip(), sent=since))
        unit.cases.add(case)
        unit.dispatches.add(waits)
        unit.jobs.put(Job(JobKind.DUTY, DISPATCH, due=now))
        await unit.commit()


async def logged(told: Story) -> list[str]:
    given = load_settings(**told.settings)
    async with open_store(given, SystemClock()) as store, store.unit() as unit:
        return [event for _, event, _ in await unit.custody.of(CASE)]


@pytest.mark.parametrize("point", CLOCK_POINTS)
async def test_a_kill_while_a_clock_rings_rings_once(point: str, tmp_path: Path) -> None:
    async with story(tmp_path) as told:
        await stay_silent(told)
        doomed = start_line(told.settings, kill_at=point)
        await told.until(lambda: not doomed.is_alive())
        assert doomed.exitcode == -9

        second = start_line(told.settings)
        expected = 2 if point in TWICE else 1
        await told.until(lambda: len(rung(told)) >= expected)
        await told.world.rests()
        second.terminate()
        second.join(10)

        assert len(rung(told)) == expected
        assert (await logged(told)).count("time over") == 1


def rung(told: Story) -> list[str]:
    return [card.text for card in told.desk.cards if OVER in card.text]
