"""A line whose database goes away ends at once: whoever keeps it running starts it anew, and what
was under way is found again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.bot.killed import start_line
from tests.bot.test_kill import WORDS, acknowledge_the_first, says_again, story
from tests.postgres import Postgres
from tests.storage.homes import Home
from tests.storage.test_postgresql import ALLOW, CUT

pytestmark = [pytest.mark.slow, pytest.mark.postgres]


@asynccontextmanager
async def away(postgres: Postgres) -> AsyncIterator[None]:
    await postgres.execute("postgres", f"{ALLOW} false", CUT)
    try:
        yield
    finally:
        await postgres.execute("postgres", f"{ALLOW} true")


async def test_a_line_whose_database_was_away_loses_nothing(
    tmp_path: Path, postgresql: Home, postgres: Postgres
) -> None:
    async with story(tmp_path, postgresql.records, postgresql.keys) as told:
        first = start_line(told.settings)
        told.amina.says(WORDS)
        await told.until(lambda: told.amina.buttons)
        async with away(postgres):
            await told.until(lambda: not first.is_alive())
        assert first.exitcode == 1

        second = start_line(told.settings)
        await told.until(lambda: told.cards and told.is_sent)
        await told.world.rests()

        assert all(says_again(card) for card in told.cards[1:])
        await acknowledge_the_first(told)
        second.terminate()
        second.join(10)
