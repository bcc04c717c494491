"""A server that keeps its log joins the tips of one conversation: the doctor is red about it."""

from __future__ import annotations

import pytest

from cli.doctor.findings import Level
from cli.doctor.writing import writing_findings
from tests.cli.doctor.conftest import Configure
from tests.postgres import Postgres
from tests.storage.conftest import postgres, postgres_addresses, postgresql

__all__ = ["postgres", "postgres_addresses", "postgresql"]


async def test_sqlite_keeps_nothing(configure: Configure) -> None:
    [finding] = await writing_findings(configure())

    assert finding.level is Level.OK


@pytest.mark.postgres
@pytest.mark.usefixtures("postgresql")
async def test_a_server_as_ours_is_right(configure: Configure, postgres: Postgres) -> None:
    urls = {"database_url": postgres.url("records"), "keys_url": postgres.url("keys")}

    [finding] = await writing_findings(configure(**urls))

    assert finding.level is Level.OK


@pytest.mark.postgres
@pytest.mark.usefixtures("postgresql")
async def test_one_that_notes_statements_is_wrong_and_what_it_keeps_is_named(
    configure: Configure, postgres: Postgres
) -> None:
    await postgres.execute("postgres", "ALTER DATABASE records SET log_statement = 'mod'")
    try:
        [finding] = await writing_findings(configure(database_url=postgres.url("records")))
    finally:
        await postgres.execute("postgres", "ALTER DATABASE records RESET log_statement")

    assert finding.level is Level.WRONG
    assert "records" in finding.what
    assert "log_statement=mod" in finding.what
    assert "log_statement=none" in finding.mend


@pytest.mark.postgres
@pytest.mark.usefixtures("postgresql")
async def test_a_role_that_may_not_cut_the_log_off_is_wrong(
    configure: Configure, postgres: Postgres
) -> None:
    await postgres.execute("postgres", "DROP ROLE IF EXISTS plain", "CREATE ROLE plain LOGIN")
    plain = postgres.url("records").replace("//ilbirs@", "//plain@")

    [finding] = await writing_findings(configure(database_url=plain))

    assert "may not cut the log off" in finding.what
