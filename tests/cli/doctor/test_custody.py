"""Whether the ends of the custody logs are held fast, and whether a case can be taken out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.settings import Settings
from cli.beside import open_beside
from cli.doctor.custody import custody_findings
from cli.doctor.findings import Level
from storage.signing import make_signer
from tests.cli.doctor.conftest import Configure
from tests.cli.templates import Migrate
from tests.triage.keeping_room import committed
from triage.model import Anchor


async def levels(settings: Settings) -> list[Level]:
    return [one.level for one in await custody_findings(settings)]


async def anchored(settings: Settings, *, days: int) -> Settings:
    day = SystemClock().now().date() - timedelta(days=days)
    async with open_beside(settings) as store, committed(store) as unit:
        unit.anchors.add(Anchor(day, "", ()))
    return settings


@pytest.mark.parametrize(("days", "level"), [(1, Level.OK), (2, Level.OK), (3, Level.WRONG)])
async def test_an_anchor_is_made_every_day(
    configure: Configure, migrated: Migrate, days: int, level: Level
) -> None:
    settings = await anchored(migrated(configure()), days=days)

    assert (await levels(settings))[0] is level


async def test_a_new_house_has_none_yet(configure: Configure, migrated: Migrate) -> None:
    assert await levels(migrated(configure())) == [Level.OK, Level.WARN]


async def test_without_a_database_only_the_key_is_looked_at(
    configure: Configure, tmp_path: Path
) -> None:
    path = tmp_path / "signing.key"
    assert await levels(configure(signing_key=path)) == [Level.WRONG]

    make_signer(path)
    assert await levels(configure(signing_key=path)) == [Level.OK]

    path.chmod(0o644)
    assert await levels(configure(signing_key=path)) == [Level.WRONG]
