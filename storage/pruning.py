"""Pruning: rows that belong to no case and have outlived their use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select

from storage import day_marks
from storage.holdings import Holdings
from storage.inbox import PRUNE as UPDATES
from storage.prompts import PRUNE as PROMPTS
from storage.tables import amendments, campaigns, sketches, tips, traces
from storage.writer import Write

DAY = timedelta(days=1)
USUAL: Mapping[str, timedelta] = {
    "updates": timedelta(days=8),
    "prompts": DAY,
    "traces": timedelta(days=30),
    "amendments": timedelta(days=1095),
    "campaigns": timedelta(days=1825),
    "shredded_keys": timedelta(days=8),
}
"""Where the operator's table (reference/retention.toml) is not asked."""

TRACES = delete(traces).where(traces.c.day < bindparam("before"))
# After the traces: without one nobody finds a sketch. A tip of today may leave none at all.
SKETCHES = delete(sketches).where(
    sketches.c.tip_id.in_(select(tips.c.id).where(tips.c.day < bindparam("before"))),
    sketches.c.tip_id.not_in(select(traces.c.tip_id)),
)
AMENDMENTS = delete(amendments).where(amendments.c.day < bindparam("before"))
CAMPAIGNS = delete(campaigns).where(campaigns.c.week < bindparam("before"))


async def prune(holdings: Holdings, now: datetime, kept: Mapping[str, timedelta]) -> None:
    await holdings.records.commit(list(_writes(now, kept)))
    await day_marks.prune(holdings, now)
    await holdings.data_keys.prune((now - kept["shredded_keys"]).date())


def _writes(now: datetime, kept: Mapping[str, timedelta]) -> list[Write]:
    traced = (now - kept["traces"]).date()
    return [
        (UPDATES, {"before": (now - kept["updates"]).date()}),
        # A prompt's day is the one until which it can be answered.
        (PROMPTS, {"before": (now - kept["prompts"] + DAY).date()}),
        (TRACES, {"before": traced}),
        (SKETCHES, {"before": traced.isoformat()}),
        (AMENDMENTS, {"before": (now - kept["amendments"]).date()}),
        (CAMPAIGNS, {"before": f"{now - kept['campaigns']:%G-W%V}"}),
    ]
