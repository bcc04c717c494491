"""A store on SQLite and on PostgreSQL for every test that asks, each from a migrated template."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.store import Addresses, SqlStore
from storage.tables import KEYS, RECORDS
from tests.clock import FixedClock
from tests.postgres import NO_SERVER, Postgres, binaries, running
from tests.storage.homes import Home, sqlite_home

BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if binaries() is None:
        terminalreporter.write_line(NO_SERVER, yellow=True, bold=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    folder = binaries()
    if folder is None:
        pytest.skip(NO_SERVER)
    with running(folder) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_addresses(postgres: Postgres) -> Addresses:
    addresses = Addresses(postgres.url("records"), postgres.url("keys"))
    asyncio.run(postgres.create("records", "keys"))
    asyncio.run(addresses.upgrade())
    return addresses


@pytest.fixture
def sqlite(sqlite_template: Path, tmp_path: Path) -> Home:
    return sqlite_home(sqlite_template, tmp_path)


@pytest.fixture
def postgresql(postgres: Postgres, postgres_addresses: Addresses) -> Home:
    """The two databases of this server, emptied: to copy a template takes ten times as long."""
    asyncio.run(postgres.empty("records", [table.name for table in RECORDS.sorted_tables][::-1]))
    asyncio.run(postgres.empty("keys", [table.name for table in KEYS.sorted_tables]))
    return Home(postgres_addresses.records, postgres_addresses.keys)


@pytest.fixture(params=BOTH)
def home(request: pytest.FixtureRequest) -> Home:
    """Two empty databases, both SQLite or both PostgreSQL."""
    home: Home = request.getfixturevalue(request.param)
    return home


@pytest.fixture
async def store(home: Home) -> AsyncIterator[SqlStore]:
    async with home.opened() as opened:
        yield opened


@pytest.fixture
async def on_sqlite(sqlite: Home) -> AsyncIterator[SqlStore]:
    async with sqlite.opened() as opened:
        yield opened


@pytest.fixture
def clock(home: Home) -> FixedClock:
    return home.clock
