"""Backups that are missing, mixed, readable by others, or keep what was to be forgotten."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import Settings
from cli.doctor.backups import backup_findings
from cli.doctor.findings import Level
from storage.backup.safekeeping import Safekeeping
from storage.store import Addresses
from tests.cli.doctor.conftest import Configure
from tests.cli.templates import Migrate
from tests.clock import MORNING


def levels(settings: Settings, later: timedelta = timedelta()) -> list[tuple[Level, str]]:
    return [(one.level, one.what) for one in backup_findings(settings, MORNING + later)]


@pytest.fixture
async def backed_up(configure: Configure, migrated: Migrate, tmp_path: Path) -> Settings:
    folders = {"backup_data_dir": tmp_path / "data", "backup_keys_dir": tmp_path / "keys"}
    settings = migrated(configure(**folders))
    safe = Safekeeping(Addresses(settings.database_url, settings.keys_url), settings.vault_dir)
    await safe.back_up_data(tmp_path / "data", MORNING)
    await safe.back_up_keys(tmp_path / "keys", MORNING)
    return settings


def test_without_backups_there_is_a_warning(configure: Configure) -> None:
    [(level, what)] = levels(configure())

    assert (level, what) == (Level.WARN, "Nothing is known of any backup.")


async def test_fresh_backups_that_lie_apart_are_right(backed_up: Settings) -> None:
    assert [level for level, _ in levels(backed_up)] == [Level.OK]


async def test_old_backups_of_keys_are_wrong(backed_up: Settings) -> None:
    found = levels(backed_up, timedelta(days=7, minutes=1))

    assert (Level.WRONG, "Backups of the keys are older than the 7 days we promise.") in found
    assert [level for level, _ in levels(backed_up, timedelta(days=3))] == [Level.WARN] * 2


async def test_a_folder_that_others_may_read_is_wrong(backed_up: Settings, tmp_path: Path) -> None:
    (tmp_path / "keys").chmod(0o755)

    assert levels(backed_up) == [(Level.WRONG, "Others may read keys.")]


async def test_keys_among_the_data_are_wrong(
    backed_up: Settings, configure: Configure, tmp_path: Path
) -> None:
    one = tmp_path / "data"
    for given in (
        {"backup_data_dir": one, "backup_keys_dir": one / "keys"},
        {"backup_data_dir": tmp_path / "records" / "backups"},
        {"backup_data_dir": tmp_path / "keys"},
    ):
        assert Level.WRONG in [level for level, _ in levels(configure(**given))]
