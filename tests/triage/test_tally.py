"""Links of campaigns: anybody may invent them, and no flood of them fills the memory."""

from __future__ import annotations

from storage.store import SqlStore
from tests.triage.keeping_room import committed
from triage.tally import FEWEST, MOST, Followed, Tally

POSTER = Followed("poster", "KG-N", "2026-W19")


async def test_an_invented_link_is_forgotten_before_a_followed_one_is_lost(store: SqlStore) -> None:
    tally = Tally()
    async with committed(store) as unit:
        for number in range(MOST):
            tally.count(unit, Followed(f"invented{number}", "", "2026-W19"))
        for _ in range(FEWEST):
            tally.count(unit, POSTER)

    assert await store.unit().campaigns.counts() == [(*POSTER, FEWEST)]


async def test_the_oldest_of_a_flood_begin_anew(store: SqlStore) -> None:
    tally = Tally()
    async with committed(store) as unit:
        for _ in range(FEWEST - 1):
            tally.count(unit, POSTER)
        for number in range(MOST):
            tally.count(unit, Followed(f"invented{number}", "", "2026-W19"))
        tally.count(unit, POSTER)

    assert await store.unit().campaigns.counts() == []
