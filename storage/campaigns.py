"""How often a campaign's link was followed, by region and week: never a few, and of no person."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert

from storage.repository import Repository
from storage.tables import campaigns

COUNT = insert(campaigns).on_conflict_do_update(
    index_elements=["code", "region", "week"], set_={"count": campaigns.c.count + bindparam("more")}
)
COUNTS = select(
    campaigns.c.code, campaigns.c.region, campaigns.c.week, campaigns.c.count.label("times")
).order_by(campaigns.c.code, campaigns.c.region, campaigns.c.week)


class SqlCampaigns(Repository):
    __slots__ = ()

    def add(self, code: str, region: str, week: str, count: int) -> None:
        self.ledger.add(COUNT, code=code, region=region, week=week, count=count, more=count)

    async def counts(self) -> Sequence[tuple[str, str, str, int]]:
        """(code, region, week, how often)."""
        rows = await self.holdings.records.rows(COUNTS)
        return [(row.code, row.region, row.week, row.times) for row in rows]
