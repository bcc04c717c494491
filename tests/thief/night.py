"""The night of the theft: a crowd has told, and everything on the disk is carried away."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.opening import Learned
from storage.backup.safekeeping import Safekeeping
from storage.store import Addresses
from tests.hotline import Hotline, open_hotline
from tests.thief.crowd import Crowd
from tests.thief.haul import logged, taken
from tests.thief.play import Played, played
from triage.model import TipId

MARGIN = 500
"""Ids tried on both sides of the true ones."""
Haul = Sequence[tuple[str, bytes]]


@dataclass(frozen=True)
class Night:
    hotline: Hotline
    play: Played

    async def haul(self) -> Haul:
        """Of a running line, with its backups: its journal is there, and nothing was tidied up for
        the thief."""
        folder, settings = self.hotline.folder, self.hotline.settings
        addresses = Addresses(settings.database_url, settings.keys_url)
        safe, now = Safekeeping(addresses, folder / "vault"), self.hotline.clock.now()
        await safe.back_up_data(folder / "backup" / "data", now)
        await safe.back_up_keys(folder / "backup" / "keys", now)
        return list(taken(folder))


@dataclass(frozen=True)
class Loot:
    """What was carried away, and beside it what only the one who played knows."""

    folder: Path
    haul: Haul
    play: Played
    owners: Mapping[TipId, int]
    secrets: Sequence[str | int | float]

    @property
    def ids(self) -> range:
        """All that are plausible: the true ones among them."""
        known = [person.id for person in self.play.people]
        return range(min(known) - MARGIN, max(known) + MARGIN)


async def steal(folder: Path, learned: Learned, blank: Path, crowd: Crowd) -> Loot:
    home, away = folder / "home", folder / "away"
    home.mkdir()
    async with stolen(home, learned, blank, crowd) as night:
        haul, secrets = await night.haul(), list(night.play.secrets())
        shutil.copytree(home, away)
    return Loot(away, haul, night.play, dict(night.play.owners), secrets)


@asynccontextmanager
async def stolen(folder: Path, learned: Learned, blank: Path, crowd: Crowd) -> AsyncIterator[Night]:
    async with open_hotline(folder, learned, blank=blank) as hotline:
        with logged(folder):
            yield Night(hotline, await played(hotline, crowd))
