"""`ilbirs backup` and `ilbirs restore`: data and keys apart, and what waits for a word after it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from bot.clock import SystemClock
from bot.opening import open_store
from bot.settings import Settings, load_settings
from cli.beside import open_beside, places_of
from storage.backup import folders
from storage.backup.folders import Backup, What
from storage.backup.holding import HeldRow, Holding
from storage.backup.safekeeping import Safekeeping, prove_apart, prove_unmixed
from storage.store import Addresses
from triage.errors import UnavailableError

Echo = Callable[[str], None]

NO_PLACE = "Say where: --data DIR and --keys DIR, or ILBIRS_BACKUP_DATA_DIR, ..._KEYS_DIR."

HELD = "On hold, for it may have happened since. Look, then: ilbirs restore --release"


def back_up(settings: Settings, data: Path | None, keys: Path | None, echo: Echo) -> None:
    """Beside a running line. Raises BrokenPromiseError where both would lie together."""
    if data is None and keys is None:
        data, keys = settings.backup_data_dir, settings.backup_keys_dir
    homes = {What.DATA: data, What.KEYS: keys}
    chosen = {what: home for what, home in homes.items() if home is not None}
    if not chosen:
        raise UnavailableError(NO_PLACE)
    prove_apart([*chosen.values()], places_of(settings))
    for what, home in chosen.items():
        prove_unmixed(home, what)
    asyncio.run(_back_up(settings, chosen, echo))


async def _back_up(settings: Settings, chosen: dict[What, Path], echo: Echo) -> None:
    # The data first: what is sealed by then has a key that the second backup holds.
    safe, now = _safe(settings), SystemClock().now()
    if What.DATA in chosen:
        count = await safe.back_up_data(chosen[What.DATA], now)
        echo(f"Data: {count} rows, in {chosen[What.DATA].name}.")
    if What.KEYS in chosen:
        count = await safe.back_up_keys(chosen[What.KEYS], now)
        echo(f"Keys: {count} rows, in {chosen[What.KEYS].name}; older ones than 7 days are gone.")


def resume(data: Path | None, keys: Path | None, echo: Echo, *, is_released: bool) -> None:
    """A restore; without folders what the last one put on hold, or its release."""
    settings = load_settings()
    if data is not None and keys is not None:
        return restore(settings, data, keys, echo)
    if data is not None or keys is not None:
        raise UnavailableError("A restore needs both: --data DIR and --keys DIR.")
    return asyncio.run(release(settings, echo) if is_released else list_held(settings, echo))


def restore(settings: Settings, data: Path, keys: Path, echo: Echo) -> None:
    """Into empty databases and an empty vault."""
    prove_apart([data, keys], ())
    which = folders.newest(data, What.DATA), folders.newest(keys, What.KEYS)
    asyncio.run(_restore(settings, *which, echo))


async def _restore(settings: Settings, data: Backup, keys: Backup, echo: Echo) -> None:
    clock = SystemClock()
    await _safe(settings).restore(data, keys, clock.now())
    echo(f"Data of {data.made:%Y-%m-%d %H:%M} UTC, keys of {keys.made:%Y-%m-%d %H:%M} UTC.")
    if keys.made < data.made:
        echo("The keys are older than the data: what came between them does not open.")
    echo("What was withdrawn before the keys were backed up stays closed for ever.")
    # The right keys are proved here: a wrong one is named before the line starts.
    async with open_store(settings, clock, is_alone=False) as store:
        for line in await _listed(store.holding()):
            echo(line)


async def list_held(settings: Settings, echo: Echo) -> None:
    async with open_beside(settings) as store:
        for line in await _listed(store.holding()):
            echo(line)


async def release(settings: Settings, echo: Echo) -> None:
    async with open_beside(settings) as store:
        await store.holding().release()
    echo("Nothing is on hold any more.")


async def _listed(holding: Holding) -> list[str]:
    rows = [_row(row) for row in await holding.rows()]
    jobs = [f"  {one.kind:12} {one.count} to do, due from {one.first:%Y-%m-%d %H:%M} UTC"
            for one in await holding.jobs()]  # fmt: skip
    return [HELD, *rows, *jobs] if rows or jobs else ["Nothing is on hold."]


def _row(row: HeldRow) -> str:
    whom = row.agency or "a reporter"
    case = f"  case {row.number}" if row.number else ""
    again = "  (perhaps sent before the backup)" if row.is_again else ""
    return f"  {row.kind:12} to {whom}{case}{again}"


def _safe(settings: Settings) -> Safekeeping:
    addresses = Addresses(settings.database_url, settings.keys_url)
    return Safekeeping(addresses, settings.vault_dir)
