"""A line with one case that waits on paper, and an operator beside it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.settings import Settings, load_settings
from cli.beside import open_beside
from storage.folder import LocalVault
from storage.keyfiles import new_keys
from storage.vault import SealedVault
from tests.cli.sheets.printing import JPEG, picture
from tests.cli.terminal import TOKEN
from tests.hotline import DATABASES
from tests.storage.samples import TIP
from tests.triage.keeping_room import committed
from tests.triage.papered import keep_paper
from triage.model import AgencyKey, Desk, DeskState


@pytest.fixture
async def settings(blank: Path, tmp_path: Path) -> Settings:
    """The sheet of the prosecutor of Kyrgyzstan, with one clean picture."""
    keys = new_keys()
    settings = load_settings(
        token=TOKEN,
        link_key=keys.link,
        content_key=keys.content,
        database_url=f"sqlite+aiosqlite:///{tmp_path}/ilbirs.db",
        keys_url=f"sqlite+aiosqlite:///{tmp_path}/keys.db",
        vault_dir=tmp_path / "vault",
    )
    for name in DATABASES:
        shutil.copyfile(blank / name, tmp_path / name)
    async with open_beside(settings) as store:
        await keep_paper(store)
        async with committed(store) as unit:
            unit.desks.save(Desk(AgencyKey("kg_prosecutor"), DeskState.OTHERWISE, "ky"))
            unit.evidence.add(picture())
        vault = SealedVault(LocalVault(settings.vault_dir), store.data_keys)
        await vault.put(TIP, "photo-one-copy", JPEG)
    return settings
