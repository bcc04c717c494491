"""Migrations: every step goes up, down and up again, and ends where the tables in code are."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import MetaData, Table, make_url

from storage import migration
from storage.migration import Line
from storage.sqlite import file_of
from storage.tables import RECORDS
from tests.storage.homes import Home, keep, look, sqlite_url
from tests.storage.samples import AMINA, a_conversation
from triage.errors import UnavailableError


def url_of(home: Home, line: Line) -> str:
    return home.records if line is Line.RECORDS else home.keys


@pytest.fixture(params=list(Line))
def line(request: pytest.FixtureRequest) -> Line:
    chosen: Line = request.param
    return chosen


@pytest.mark.slow
async def test_every_step_goes_up_and_down_and_up(home: Home, line: Line) -> None:
    url = url_of(home, line)
    await migration.downgrade(url, line)

    for revision in migration.revisions(line):
        await migration.upgrade(url, line, revision)
        await migration.downgrade(url, line, "-1")
        await migration.upgrade(url, line, revision)
        assert await migration.current(url) == revision

    assert await migration.is_current(url, line)


async def test_the_tables_in_code_are_the_migrated_ones(home: Home, line: Line) -> None:
    assert await migration.check(url_of(home, line), line) == []


async def test_a_difference_would_be_noticed(home: Home) -> None:
    await migration.downgrade(home.records, Line.RECORDS, "0004")

    differences = await migration.check(home.records, Line.RECORDS)

    assert any("traces" in difference for difference in differences)
    await migration.upgrade(home.records, Line.RECORDS)


@pytest.mark.slow
async def test_the_way_down_leaves_nothing(home: Home, line: Line) -> None:
    url = url_of(home, line)

    await migration.downgrade(url, line)

    assert await migration.current(url) is None
    await migration.upgrade(url, line)


async def test_a_file_that_is_no_database_has_no_answer(sqlite: Home) -> None:
    path = file_of(make_url(sqlite.records))
    path.write_bytes(b"no database " * 100)

    with pytest.raises(UnavailableError, match="did not answer"):
        await migration.current(sqlite.records)


async def test_upgrading_what_is_current_changes_nothing(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await keep(store, lambda unit: unit.conversations.save(a_conversation()))

    await migration.upgrade(sqlite.records, Line.RECORDS)

    async with sqlite.opened() as store:
        assert await store.unit().conversations.get(AMINA) == a_conversation()


async def test_a_migration_that_fails_leaves_no_half(sqlite: Home) -> None:
    await migration.downgrade(sqlite.records, Line.RECORDS, "0003")
    look(sqlite, "CREATE TABLE jobs (in_the_way)")

    with pytest.raises(Exception, match="already exists"):
        await migration.upgrade(sqlite.records, Line.RECORDS)

    assert await migration.current(sqlite.records) == "0003"
    assert look(sqlite, "SELECT name FROM sqlite_master WHERE name = 'outbox'") == []


async def test_a_path_with_strange_letters_is_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "100% илбирс"
    folder.mkdir()

    await migration.upgrade(sqlite_url(folder / "keys.db"), Line.KEYS)

    assert await migration.is_current(sqlite_url(folder / "keys.db"), Line.KEYS)


@pytest.mark.parametrize("line", list(Line), ids=str)
def test_every_constraint_has_a_name(line: Line) -> None:
    metadata: MetaData = line.metadata

    for table in metadata.sorted_tables:
        assert all(constraint.name for constraint in table.constraints)
        assert all(index.name for index in table.indexes)


async def test_numbers_of_waiting_rows_are_never_given_twice(sqlite: Home) -> None:
    """A table that a step makes anew on SQLite forgets that, unless it is told."""
    made = dict(look(sqlite, "SELECT name, sql FROM sqlite_master WHERE type = 'table'"))

    wanted = {name for name, table in RECORDS.tables.items() if _counts_on(table)}
    assert {name for name in wanted if "AUTOINCREMENT" in made[name]} == wanted


def _counts_on(table: Table) -> bool:
    return bool(table.dialect_options["sqlite"]["autoincrement"])
