"""`python -m bench.joining`: how well tips find their case, and what the search costs.

Quality is measured on sketches (see `bench.incidents`) with an index in memory that answers as
the database does; cost on the real store, sealed, with every key opened.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import islice
from pathlib import Path

from bench.incidents import Told, month
from bench.meeting import Found, Index, judged
from bench.sampling import percentile
from bot.judging import load_kindred
from places.cells import H3Cells
from storage.keyfiles import load_keys, new_keys
from storage.store import SqlStore
from tests.clock import FixedClock
from tests.postgres import binaries
from tests.postgres import running as running_postgres
from tests.storage.samples import a_case, a_tip
from triage.joining import meet
from triage.model import CaseId, TipId
from triage.sketching import clues_of

CELLS = H3Cells()
SCALE = load_kindred().scale
SEED = 20261122
AT_ONCE = 200
LOOKUPS = 400


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def quality(seed: int) -> Found:
    told = month(incidents=6_000, tips=20_000, days=30, seed=seed)
    return judged(told, Index(CELLS, SCALE.rules.days), SCALE)


def show(seed: int, found: Found) -> None:
    say(f"\nA month, seed {seed}: 20,000 tips about 6,000 incidents, {found.cases:,} cases")
    say(f"  joined by the machine: precision {found.precision:.4f}, recall {found.recall:.3f}")
    say(f"  with suggestions: recall {found.recall_with_suggestions:.3f}")
    say(f"  suggestions: {found.suggested:,}, of them right {found.suggested_right:.2f}")
    say(f"  of two sellers side by side taken for one: {found.rivals:.3f}")
    say(f"  marked as possibly organised: {found.bursts:,}")


@asynccontextmanager
async def opened(records: str, keys: str) -> AsyncIterator[SqlStore]:
    rings = load_keys(*(getattr(KEYS, name) for name in ("link", "content")))
    store = await SqlStore.open(
        url=records, keys_url=keys, link=rings.link, content=rings.content,
        clock=FixedClock(), create=True,
    )  # fmt: skip
    try:
        yield store
    finally:
        await store.close()


KEYS = new_keys()


async def fill(store: SqlStore, told: Sequence[Told], first: int) -> None:
    """Each a case of its own: the most there can be to look through."""
    numbered = iter(enumerate(told, start=first))
    while portion := list(islice(numbered, AT_ONCE)):
        async with asyncio.TaskGroup() as group:
            for number, _ in portion:
                group.create_task(store.data_keys.make(f"tip-{number}"))
        async with store.unit() as unit:
            for number, one in portion:
                tip = TipId(f"tip-{number}")
                unit.tips.add(a_tip(tip))
                unit.cases.add(a_case(CaseId(f"case-{number}"), tip))
                unit.traces.leave(tip, one.sketch, clues_of(one.sketch, CELLS))
            await unit.commit()


async def look(store: SqlStore, told: Sequence[Told]) -> list[float]:
    """Milliseconds from a sketch to the decision, in order."""
    spent = []
    for one in told:
        begun = time.perf_counter()
        since = (one.sketch.sent - timedelta(days=SCALE.rules.days)).date()
        unit = store.unit()
        neighbours = await unit.traces.near(clues_of(one.sketch, CELLS), since)
        meet(one.sketch, neighbours, SCALE)
        spent.append(1e3 * (time.perf_counter() - begun))
    return sorted(spent)


async def cost(name: str, urls: Mapping[str, str]) -> None:
    """At 20,000 tips a month: five months are 100,000."""
    told = month(incidents=30_300, tips=100_000 + LOOKUPS, days=151, seed=SEED)
    asked = told[-LOOKUPS:]
    say(f"\nLooking for the like of a tip, {name}")
    async with opened(**urls) as store:
        # The newest first: what is looked for is always among what lies there.
        stored, filled = told[:-LOOKUPS][::-1], 0
        for size in (10_000, 100_000):
            await fill(store, stored[filled:size], filled)
            filled = size
            worked = time.process_time()
            spent = await look(store, asked)
            worked = 1e3 * (time.process_time() - worked) / len(asked)
            say(
                f"  {size:>7,} stored: p50 {percentile(spent, 0.5):.1f} ms,"
                f" p99 {percentile(spent, 0.99):.1f} ms, worst {spent[-1]:.1f} ms;"
                f" of a core {worked:.1f} ms"
            )


async def costs() -> None:
    with tempfile.TemporaryDirectory(prefix="ilbirs-bench-") as folder:
        home = f"sqlite+aiosqlite:///{Path(folder)}"
        await cost("SQLite", {"records": f"{home}/records.db", "keys": f"{home}/keys.db"})
    if (found := binaries()) is None:
        return say("\nPostgreSQL: not measured, no server binaries here")
    with running_postgres(found, durability="") as server:
        await server.create("records", "keys")
        await cost("PostgreSQL", {name: server.url(name) for name in ("records", "keys")})
    return None


if __name__ == "__main__":
    for each in (SEED, SEED + 1, SEED + 2):
        show(each, quality(each))
    asyncio.run(costs())
