"""The disk of a PostgreSQL is stolen: after the window no tip leads to a conversation by it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]
import pytest

from bot.opening import Learned
from tests.hotline import open_hotline
from tests.postgres import NO_SERVER, OWNER, Postgres, binaries, running
from tests.thief.cluster import (
    Wrote,
    between,
    in_one_order,
    together,
    told_by_files,
    told_by_log,
)
from tests.thief.crowd import gather
from tests.thief.disk import Closeness
from tests.thief.joining import BOUND, advantage
from tests.thief.play import Played, played

pytestmark = [pytest.mark.slow, pytest.mark.postgres]

TIPS, PEOPLE, SEED = 36, 9, 7
LIVING = "SELECT ctid, {} FROM {}"
FILE = "SELECT pg_relation_filenode('{}')"


@dataclass(frozen=True)
class Theft:
    """How much better than chance a thief finds whose a tip is, by each way of looking: in the
    minutes in which all was written, and after them."""

    at_once: dict[str, float]
    later: dict[str, float]
    wrote_talks: set[int]
    wrote_tips: set[int]
    silent: int


@dataclass(frozen=True)
class Thief:
    """Knows the conversations by their keyed hashes, and whose they are: more than a true one."""

    server: Postgres
    play: Played

    @property
    def cluster(self) -> Path:
        return self.server.socket / "cluster"

    @property
    def tips(self) -> list[bytes]:
        return [tip.encode() for tip in self.play.owners]

    @property
    def talks(self) -> list[bytes]:
        return self.play.conversations()

    async def looks(self) -> dict[str, float]:
        tips = await self._logged("tips", "id", self.tips)
        talks = await self._logged("conversations", "key", self.talks)
        # Only now: it cuts off some of the log.
        await self.server.execute("records", "CHECKPOINT")
        filed = told_by_files(self.cluster, self.tips), told_by_files(self.cluster, self.talks)
        return {
            "the log": self._advantage(together(tips, talks)),
            "rows in the files": self._advantage(together(*filed)),
            "order": self._advantage(in_one_order(self.cluster, self.tips, self.talks)),
        }

    def _advantage(self, shares: Closeness) -> float:
        people = [*self.play.owners.values(), *range(len(self.talks))]
        return advantage(people, between(shares), seed=1)

    async def _logged(self, table: str, column: str, marks: Sequence[bytes]) -> Wrote:
        connection = await asyncpg.connect(
            host=str(self.server.socket), user=OWNER, database="records"
        )
        try:
            rows = await connection.fetch(LIVING.format(column, table))
            file = await connection.fetchval(FILE.format(table))
        finally:
            await connection.close()
        names = [one[1] if isinstance(one[1], bytes) else one[1].encode() for one in rows]
        known = {mark: at for at, mark in enumerate(marks)}
        living = {
            row[0]: known[name] for row, name in zip(rows, names, strict=True) if name in known
        }
        return told_by_log(self.cluster, file, living, len(marks))


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    folder = binaries()
    if folder is None or not (folder / "pg_waldump").exists():
        pytest.skip(NO_SERVER)
    with running(folder, "-c fsync=off") as server:
        asyncio.run(server.create("records", "keys"))
        yield server


@pytest.fixture(scope="module")
def theft(server: Postgres, learned: Learned, tmp_path_factory: pytest.TempPathFactory) -> Theft:
    return asyncio.run(steal(server, learned, tmp_path_factory.mktemp("server")))


async def steal(server: Postgres, learned: Learned, folder: Path) -> Theft:
    urls: dict[str, Any] = {"database_url": server.url("records"), "keys_url": server.url("keys")}
    async with open_hotline(folder, learned, **urls) as hotline:
        play = await played(hotline, gather(TIPS, PEOPLE, SEED), at_once=1)
        thief = Thief(server, play)
        at_once = await thief.looks()
        await hotline.store.forget_history()
        return Theft(
            at_once,
            await thief.looks(),
            set().union(*told_by_files(thief.cluster, thief.talks)),
            set().union(*told_by_files(thief.cluster, thief.tips)),
            sum(telling.is_silent for telling in play.crowd.tellings),
        )


def test_in_the_minutes_of_writing_tips_lead_to_their_conversation(theft: Theft) -> None:
    """Else the tests below could not fail."""
    assert theft.at_once["the log"] > BOUND
    assert theft.at_once["rows in the files"] > BOUND


def test_later_nothing_leads_there(theft: Theft) -> None:
    assert theft.silent > 0
    assert {name: much for name, much in theft.later.items() if much > BOUND} == {}


def test_all_conversations_were_written_by_one_transaction_and_no_tip_by_it(theft: Theft) -> None:
    assert len(theft.wrote_talks) == 1
    assert theft.wrote_tips
    assert theft.wrote_tips.isdisjoint(theft.wrote_talks)
