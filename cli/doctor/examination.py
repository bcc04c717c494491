"""The examination: every check in the order an operator mends things, each said as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from bot.clock import SystemClock
from bot.process_roles import ProcessRole
from bot.scrub import set_up_logging
from bot.settings import Settings, SettingsError, load_settings
from cli.doctor.backups import backup_findings
from cli.doctor.configuration import settings_findings
from cli.doctor.custody import custody_findings
from cli.doctor.desks import desk_findings
from cli.doctor.films import film_finding
from cli.doctor.findings import Finding, Level, ok, spoken, verdict, wrong
from cli.doctor.keys import key_findings
from cli.doctor.machine import clock_finding, sandbox_finding, vault_findings
from cli.doctor.sealing import sealing_findings
from cli.doctor.secret_files import secret_file_findings
from cli.doctor.sheets import sheet_findings
from cli.doctor.stores import store_findings
from cli.doctor.waiting import waiting_findings
from cli.doctor.writing import writing_findings

Echo = Callable[[str], None]
MEND_SETTING = "Set it in the environment; the README has a table."


def examine(echo: Echo, *, is_quick: bool = False, role: str = "") -> int:
    """Exit code 1 when something is wrong, else 0: a warning is no reason to stop. Changes
    nothing, and may run beside the bot. Quick: only what a health check can pay for."""
    set_up_logging("CRITICAL")
    return asyncio.run(_examine(echo, is_quick, role))


async def _examine(echo: Echo, is_quick: bool, role: str) -> int:
    found = []
    async for finding in _findings(is_quick, role):
        found.append(finding)
        for line in spoken(finding):
            echo(line)
    echo(verdict(found))
    return int(any(one.level is Level.WRONG for one in found))


async def _findings(is_quick: bool, role: str) -> AsyncIterator[Finding]:
    if not is_quick:
        async for finding in _of_house():
            yield finding
    try:
        settings = load_settings(**({"role": role} if role else {}))
    except SettingsError as error:
        for line in str(error).splitlines():
            yield wrong("configuration", line, MEND_SETTING)
        return
    yield ok("configuration", "Every setting that is needed is there.")
    async for finding in _of_settings(settings):
        yield finding
    if not is_quick:
        async for finding in _of_world(settings):
            yield finding


async def _of_house() -> AsyncIterator[Finding]:
    # Here and below: a health check does not wait for spaCy, nor for aiogram.
    from cli.doctor.facts import fact_findings

    for finding in fact_findings():
        yield finding
    yield await sandbox_finding()
    yield await film_finding()


async def _of_settings(settings: Settings) -> AsyncIterator[Finding]:
    for examined in (settings_findings, key_findings, vault_findings):
        for finding in examined(settings):
            yield finding
    for finding in secret_file_findings(settings, Path.cwd()):
        yield finding
    for looked in (store_findings, writing_findings):
        for finding in await looked(settings):
            yield finding
    for finding in await sealing_findings(settings):
        yield finding


async def _of_world(settings: Settings) -> AsyncIterator[Finding]:
    from cli.doctor.telegram import telegram_findings

    now = SystemClock().now()
    for finding in (*backup_findings(settings, now), *await waiting_findings(settings, now)):
        yield finding
    for examined in (desk_findings, sheet_findings, custody_findings):
        for finding in await examined(settings):
            yield finding
    yield await clock_finding(settings, SystemClock())
    if settings.role is not ProcessRole.WORKER:
        async for finding in telegram_findings(settings):
            yield finding
