"""Rewriting: no row is another one, and none stands where it was written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import func, select

from storage.conversations import SAVE
from storage.database import Database, connect
from storage.tables import RECORDS, conversations, prompts
from tests.storage.homes import Home, keep
from tests.storage.samples import DESK_CHAT, a_conversation
from tests.storage.test_casework import PROMPT
from tests.storage.test_emptying import fill
from triage.model import ChatId
from triage.ports import Unit

KEYS = [bytes([number]) * 32 for number in (7, 3, 250, 1, 90)]
LATER = SAVE, {"key": b"\x05" * 32, "content": b"later"}
BY_FILE = select(conversations.c.key, func.length(conversations.c.content).label("length"))


@pytest.fixture
async def database(home: Home) -> AsyncIterator[Database]:
    async with home.opened() as store:
        await fill(store)
    opened = connect(home.records, is_alone=False)
    for key in KEYS:
        await opened.commit([(SAVE, {"key": key, "content": key})])
    yield opened
    await opened.close()


async def rows_of(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    every = {one.name: await database.rows(select(one)) for one in RECORDS.sorted_tables}
    return {name: sorted(map(tuple, rows), key=repr) for name, rows in every.items()}


async def order_of(database: Database) -> list[bytes]:
    return [row.key for row in await database.rows(BY_FILE)]


async def test_every_row_is_what_it_was_and_stands_in_the_order_of_its_key(
    database: Database,
) -> None:
    before = await rows_of(database)
    assert await order_of(database) == KEYS

    await database.forget_history(RECORDS.sorted_tables)

    assert await rows_of(database) == before
    assert sum(map(len, before.values())) > 20
    assert await order_of(database) == sorted(KEYS)


async def test_what_is_written_later_is_rewritten_the_next_time(database: Database) -> None:
    await database.forget_history(RECORDS.sorted_tables)
    await database.commit([LATER])

    await database.forget_history(RECORDS.sorted_tables)

    assert await order_of(database) == sorted([*KEYS, b"\x05" * 32])


async def test_who_wrote_nothing_since_rewrites_nothing(database: Database, home: Home) -> None:
    await database.forget_history(RECORDS.sorted_tables)
    other = connect(home.records, is_alone=False)
    await other.commit([LATER])
    await other.close()

    await database.forget_history(RECORDS.sorted_tables)

    assert await order_of(database) == [*sorted(KEYS), b"\x05" * 32]


async def test_what_leads_to_a_person_comes_each_time_and_all_else_once_a_day(home: Home) -> None:
    async with home.opened() as store:
        await fill(store)
        await store.forget_history()
        await keep(store, write_late)
        await store.forget_history()
        assert await stand_in_order(home) == (True, False)

        home.clock.advance(days=1)
        await store.forget_history()
        assert await stand_in_order(home) == (True, True)


def write_late(unit: Unit) -> None:
    """Too many to stand in the order of their hashes by chance."""
    for number in range(40):
        unit.conversations.save(a_conversation(ChatId(number)))
        unit.prompts.add(DESK_CHAT, number, PROMPT)


async def stand_in_order(home: Home) -> tuple[bool, bool]:
    """Of conversations, and of prompts."""
    database = connect(home.records, is_alone=False)
    talks = await order_of(database)
    asked = [row.key for row in await database.rows(select(prompts.c.key, prompts.c.content))]
    await database.close()
    return talks == sorted(talks), asked == sorted(asked)
