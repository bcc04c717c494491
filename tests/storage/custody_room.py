"""A house with three cases, each with a file, whose logs are anchored and went on since."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from storage.custody_findings import Audited
from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from tests.clock import MORNING
from tests.storage.homes import Home, sqlite_url
from tests.storage.samples import a_case, a_dispatch, a_tip, some_evidence
from triage.model import Anchor, CaseId, DispatchId, EvidenceId, TipId

CASES = ("one", "two", "three")
ANCHORED, LATER = 6, 2
"""Lines of each case that the anchor holds, and those since."""
DAYS = (date(2026, 5, 3), date(2026, 5, 4))


@dataclass(frozen=True)
class House:
    """A copy of everything that lies on the disk."""

    folder: Path

    @property
    def home(self) -> Home:
        return Home(sqlite_url(self.folder / "records.db"), sqlite_url(self.folder / "keys.db"))

    @property
    def vault(self) -> Path:
        return self.folder / "vault"

    def copied(self, folder: Path) -> House:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return House(folder)

    def runs(self, query: str, *values: object, file: str = "records.db") -> list[Any]:
        with closing(sqlite3.connect(self.folder / file)) as connection, connection:
            return connection.execute(query, values).fetchall()

    def audited(self, only: CaseId | None = None) -> Audited:
        return asyncio.run(self._audited(only))

    async def _audited(self, only: CaseId | None) -> Audited:
        async with self.home.opened() as store:
            return await store.audit(vault_of(self, store)).run(only)


def vault_of(house: House, store: SqlStore) -> SealedVault:
    return SealedVault(LocalVault(house.vault), store.data_keys)


async def build(template: Path, folder: Path) -> House:
    for name in ("records.db", "keys.db"):
        shutil.copy(template / name, folder / name)
    house = House(folder)
    async with house.home.opened() as store:
        for name in CASES:
            await open_case(house, store, name)
            await write(store, name, ANCHORED - 2)
        await anchor(store, CASES[:2])
        await anchor(store, CASES)
        for name in CASES:
            await write(store, name, LATER)
    return house


async def open_case(house: House, store: SqlStore, name: str) -> None:
    """Two lines: the case, and its file."""
    case, tip = CaseId(name), TipId(f"tip-{name}")
    photo = f"a photo of {name}".encode() * 300
    digest = sha256(photo).hexdigest()
    async with store.unit() as unit:
        await unit.tips.open_key(tip)
        unit.tips.add(a_tip(tip, case=case))
        unit.cases.add(a_case(case, tip))
        unit.dispatches.add(a_dispatch(DispatchId(f"at-{name}"), case=case, number=f"KT-{name}"))
        unit.custody.add(case, "received", at=MORNING)
        entered = f"file-{name} tip:{tip} sha256:{digest}"
        unit.custody.add(case, "file received", at=MORNING, detail=entered)
        unit.evidence.add(
            some_evidence(
                EvidenceId(f"file-{name}"), tip=tip, sha256=digest, original=f"original-{name}"
            )
        )
        await unit.commit()
    await vault_of(house, store).put(tip, f"original-{name}", photo)


async def write(store: SqlStore, name: str, count: int) -> None:
    async with store.unit() as unit:
        for number in range(count):
            at = MORNING + timedelta(minutes=number)
            unit.custody.add(CaseId(name), f"step {number}", by="kg_customs:Bakyt", at=at)
        await unit.commit()


async def anchor(store: SqlStore, cases: Sequence[str]) -> None:
    async with store.unit() as unit:
        last = await unit.anchors.newest()
        ends = await unit.custody.heads(since=date.min)
        grown = tuple(one for one in ends if one.case in cases)
        day = DAYS[1] if last else DAYS[0]
        unit.anchors.add(Anchor(day, last.root if last else "", grown))
        await unit.commit()
