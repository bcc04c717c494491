"""A line with one case that waits on paper, and an operator beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings
from cli.beside import open_beside
from storage.folder import LocalVault
from storage.vault import SealedVault
from tests.cli.sheets.printing import JPEG, picture
from tests.hotline import copy_blank, settings_for
from tests.storage.samples import TIP
from tests.triage.keeping_room import committed
from tests.triage.papered import keep_paper
from triage.model import AgencyKey, Desk, DeskState


@pytest.fixture
async def settings(blank: Path, tmp_path: Path) -> Settings:
    """The sheet of the prosecutor of Kyrgyzstan, with one clean picture."""
    settings = settings_for(tmp_path, "http://127.0.0.1")
    copy_blank(blank, tmp_path)
    async with open_beside(settings) as store:
        await keep_paper(store)
        async with committed(store) as unit:
            unit.desks.save(Desk(AgencyKey("kg_prosecutor"), DeskState.OTHERWISE, "ky"))
            unit.evidence.add(picture())
        vault = SealedVault(LocalVault(settings.vault_dir), store.data_keys)
        await vault.put(TIP, "photo-one-copy", JPEG)
    return settings
