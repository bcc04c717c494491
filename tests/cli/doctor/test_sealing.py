"""Keys that do not fit, rotations that are half done, and what a restore put on hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.opening import open_store
from bot.settings import Settings
from cli.doctor.findings import Level
from cli.doctor.sealing import sealing_findings
from storage.keyfiles import new_keys
from tests.cli.doctor.conftest import Configure
from tests.cli.templates import Migrate
from tests.storage.samples import AMINA, TIP, a_conversation
from triage.model import Intention, Kind


@pytest.fixture
async def settings(configure: Configure, migrated: Migrate) -> Settings:
    """A line with one reporter."""
    made = migrated(configure())
    async with open_store(made, SystemClock()) as store, store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.conversations.save(a_conversation())
        unit.outbox.add(Intention(Kind.SENT, TIP, chat=AMINA))
        await unit.commit()
    return made


async def found(settings: Settings) -> list[tuple[Level, str]]:
    return [(one.level, one.what) for one in await sealing_findings(settings)]


async def test_keys_that_fit_are_right(settings: Settings) -> None:
    assert await found(settings) == [(Level.OK, "The keys fit what they seal.")]


async def test_a_key_of_another_line_is_wrong(settings: Settings, configure: Configure) -> None:
    [(level, what)] = await found(configure(content_key=new_keys().content))

    assert level is Level.WRONG
    assert "ILBIRS_CONTENT_KEY does not name it" in what


async def test_a_rotation_that_is_half_done_is_seen(
    settings: Settings, configure: Configure
) -> None:
    assert settings.link_key
    both = f"{new_keys().link},{settings.link_key.get_secret_value()}"
    turned = configure(link_key=both)

    assert await found(turned) == [(Level.WARN, "The rotation of the link keys is half done.")]

    async with open_store(turned, SystemClock()) as store:
        await store.resealing(lambda *_: None).run()
    assert await found(turned) == [(Level.WARN, "Nothing needs a retired link key any more.")]


async def test_what_is_on_hold_is_counted(settings: Settings, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "records" / "ilbirs.db")) as file, file:
        file.execute("UPDATE outbox SET state = 'held'")

    assert (Level.WARN, "1 rows are on hold since a restore: nobody gets them.") in await found(
        settings
    )


async def test_without_databases_there_is_nothing_to_say(configure: Configure) -> None:
    assert await sealing_findings(configure()) == []
