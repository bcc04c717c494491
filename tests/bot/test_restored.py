"""A report that was withdrawn stays closed, whatever backup of the data comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.opening import open_store
from bot.settings import Settings
from simulator import Person
from storage.backup import folders
from storage.backup.folders import What
from storage.backup.safekeeping import Safekeeping
from storage.folder import LocalVault
from storage.store import Addresses, SqlStore
from storage.vault import SealedVault
from tests.evidence.camera import phone_jpeg
from tests.handlers.conftest import amina, bakyt, desk
from tests.hotline import Hotline, settings_for
from tests.stories import SKINS
from triage.errors import UnknownSubjectError
from triage.model import ChatId, TipId

__all__ = ["amina", "bakyt", "desk"]

pytestmark = pytest.mark.slow


async def reports_with_a_picture(hotline: Hotline, person: Person) -> TipId:
    await hotline.hears(person.says(SKINS))
    await hotline.hears(person.sends_file(phone_jpeg(), "IMG_1.jpg", "image/jpeg"))
    await hotline.hears(person.taps("Send now"))
    talk = await hotline.store.unit().conversations.get(ChatId(person.id))
    assert talk
    return talk.sent[-1].tip


@dataclass(frozen=True)
class Disks:
    """Two disks for backups, and room for machines that are filled from them."""

    hotline: Hotline
    folder: Path

    @property
    def safe(self) -> Safekeeping:
        return safe_of(self.hotline.settings)

    async def keeps_data(self) -> None:
        await self.safe.back_up_data(self.folder / "disk1", self.hotline.clock.now())

    async def keeps_keys(self) -> None:
        await self.safe.back_up_keys(self.folder / "disk2", self.hotline.clock.now())

    async def fills(self, name: str) -> Settings:
        """A machine of that name, from what is newest on both."""
        there = self.folder / name
        there.mkdir()
        settings = settings_for(there, "http://127.0.0.1")
        data = folders.newest(self.folder / "disk1", What.DATA)
        keys = folders.newest(self.folder / "disk2", What.KEYS)
        await safe_of(settings).restore(data, keys, self.hotline.clock.now())
        return settings


def safe_of(settings: Settings) -> Safekeeping:
    return Safekeeping(Addresses(settings.database_url, settings.keys_url), settings.vault_dir)


async def files_that_open(store: SqlStore, folder: Path, tip: TipId) -> tuple[int, int]:
    """And how many lie there."""
    vault, count = LocalVault(folder), 0
    names = await vault.names()
    for name in names:
        try:
            count += bool(await SealedVault(vault, store.data_keys).get(tip, name))
        except UnknownSubjectError:
            continue
    return count, len(names)


async def test_yesterdays_backup_opens_nothing_of_what_was_withdrawn(
    hotline: Hotline, amina: Person, desk: object, tmp_path: Path
) -> None:
    disks = Disks(hotline, tmp_path)
    tip = await reports_with_a_picture(hotline, amina)
    await disks.keeps_data()
    await hotline.hears(amina.says("/withdraw"))
    await hotline.hears(amina.taps("Report 1"))
    for _ in range(7):
        hotline.clock.advance(days=1)
        await disks.keeps_keys()

    settings = await disks.fills("another")

    async with open_store(settings, hotline.clock) as store:
        with pytest.raises(UnknownSubjectError):
            await store.unit().tips.get(tip)
        opened, lying = await files_that_open(store, settings.vault_dir, tip)
        assert (opened, lying > 0) == (0, True)
        assert await store.due_intentions(hotline.clock.now(), limit=99) == []


async def test_what_was_not_withdrawn_opens(
    hotline: Hotline, amina: Person, desk: object, tmp_path: Path
) -> None:
    """Else the story above could not fail."""
    disks = Disks(hotline, tmp_path)
    tip = await reports_with_a_picture(hotline, amina)
    await disks.keeps_data()
    await disks.keeps_keys()

    settings = await disks.fills("another")

    async with open_store(settings, hotline.clock) as store:
        assert SKINS in (await store.unit().tips.get(tip)).content.words
        opened, lying = await files_that_open(store, settings.vault_dir, tip)
        assert opened == lying > 0
