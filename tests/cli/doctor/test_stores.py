"""Databases that are missing, old, away, or too near to each other."""

from __future__ import annotations

from pathlib import Path

from bot.settings import Settings
from cli.beside import database_files
from cli.doctor.findings import Level
from cli.doctor.stores import store_findings
from storage.store import Addresses
from tests.cli.doctor.conftest import Configure


def make_empty_files(settings: Settings) -> None:
    for file in database_files(settings):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


async def upgraded(settings: Settings) -> Settings:
    make_empty_files(settings)
    await Addresses(settings.database_url, settings.keys_url).upgrade()
    return settings


async def test_databases_of_today_s_form_are_right(configure: Configure) -> None:
    [finding] = await store_findings(await upgraded(configure()))

    assert finding.level is Level.OK


async def test_a_missing_database_is_not_made(configure: Configure) -> None:
    settings = configure()

    [finding] = await store_findings(settings)

    assert finding.level is Level.WRONG
    assert "ilbirs.db, keys.db" in finding.what
    assert not any(file.parent.exists() for file in database_files(settings))


async def test_an_empty_database_has_an_old_form(configure: Configure) -> None:
    settings = configure()
    make_empty_files(settings)

    [finding] = await store_findings(settings)

    assert "older form" in finding.what
    assert finding.mend == "ilbirs db upgrade"


async def test_two_databases_in_one_folder_are_a_warning(
    configure: Configure, tmp_path: Path
) -> None:
    near = f"sqlite+aiosqlite:///{tmp_path}/records/keys.db"

    found = await store_findings(await upgraded(configure(keys_url=near)))

    assert [one.level for one in found] == [Level.OK, Level.WARN]


async def test_a_server_that_is_away_is_named_without_its_password(configure: Configure) -> None:
    address = "postgresql+asyncpg://ilbirs:pa55word@127.0.0.1:9/"
    settings = configure(database_url=address + "records", keys_url=address + "keys")

    [finding] = await store_findings(settings)

    assert finding.level is Level.WRONG
    assert "pa55word" not in repr(finding)
