"""How often a campaign's link was followed: by region and week, never by person."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from storage.repository import Repository
from storage.tables import campaigns

COUNT = insert(campaigns).on_conflict_do_update(
    index_elements=["code", "region", "week"], set_={"count": campaigns.c.count + 1}
)
COUNTS = select(
    campaigns.c.code, campaigns.c.region, campaigns.c.week, campaigns.c.count.label("times")
).order_by(campaigns.c.code, campaigns.c.region, campaigns.c.week)


class SqlCampaigns(Repository):
    __slots__ = ()

    def count(self, code: str, region: str, week: str) -> None:
        self.ledger.add(COUNT, code=code, region=region, week=week, count=1)

    async def counts(self) -> Sequence[tuple[str, str, str, int]]:
        """(code, region, week, how often)."""
        rows = await self.holdings.records.rows(COUNTS)
        return [(row.code, row.region, row.week, row.times) for row in rows]
