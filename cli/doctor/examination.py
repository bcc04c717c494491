"""The examination: every check in the order an operator mends things, each said as it comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

from bot.clock import SystemClock
from bot.scrub import set_up_logging
from bot.settings import Settings, SettingsError, load_settings
from cli.doctor.configuration import settings_findings
from cli.doctor.desks import desk_findings
from cli.doctor.facts import fact_findings
from cli.doctor.findings import Finding, Level, ok, spoken, verdict, wrong
from cli.doctor.keys import key_findings
from cli.doctor.machine import clock_finding, sandbox_finding, vault_findings
from cli.doctor.stores import store_findings
from cli.doctor.telegram import telegram_findings

Echo = Callable[[str], None]


def examine(echo: Echo) -> int:
    """Exit code 1 when something is wrong, else 0: a warning is no reason to stop. Changes
    nothing, and may run beside the bot."""
    set_up_logging("CRITICAL")
    return asyncio.run(_examine(echo))


async def _examine(echo: Echo) -> int:
    found = []
    async for finding in _findings():
        found.append(finding)
        for line in spoken(finding):
            echo(line)
    echo(verdict(found))
    return int(any(one.level is Level.WRONG for one in found))


async def _findings() -> AsyncIterator[Finding]:
    for finding in fact_findings():
        yield finding
    yield await sandbox_finding()
    try:
        settings = load_settings()
    except SettingsError as error:
        for line in str(error).splitlines():
            yield wrong("configuration", line, "Set it in the environment; the README has a table.")
        return
    yield ok("configuration", "Every setting that is needed is there.")
    async for finding in _of_settings(settings):
        yield finding


async def _of_settings(settings: Settings) -> AsyncIterator[Finding]:
    for part in (settings_findings, key_findings, vault_findings):
        for finding in part(settings):
            yield finding
    stores = await store_findings(settings)
    for finding in stores:
        yield finding
    if all(one.level is not Level.WRONG for one in stores):
        for finding in await desk_findings(settings):
            yield finding
    yield await clock_finding(settings, SystemClock())
    async for finding in telegram_findings(settings):
        yield finding
