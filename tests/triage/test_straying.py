"""A file that no evidence names goes after a day, and no other one ever does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.folder import LocalVault
from storage.store import SqlStore
from storage.vault import SealedVault
from tests.clock import FixedClock
from tests.storage.samples import TIP, some_evidence
from tests.triage.keeping_room import jobs_in, keep
from triage.errors import UnknownSubjectError
from triage.model import Job, JobKind
from triage.straying import EVERY, Straying

NAMED = ("the-copy", "the-original", "the-voice", "page-two")
JOB = Job(JobKind.STRAY, "", due=datetime(2026, 5, 4, tzinfo=UTC))


@pytest.fixture
def clock() -> FixedClock:
    """That of the file system: its times are the only ones that nobody can set."""
    return FixedClock(datetime.now(UTC) + timedelta(minutes=1))


@pytest.fixture
async def vault(store: SqlStore, tmp_path: Path) -> SealedVault:
    """Of one photo with all its copies, and of a file whose row was never written."""
    vault = SealedVault(LocalVault(tmp_path / "vault"), store.data_keys)
    await store.unit().tips.open_key(TIP)
    for name in (*NAMED, "nobody-s"):
        await vault.put(TIP, name, b"blob")
    copy, original, voice, page = NAMED
    photo = some_evidence(original=original, copy=copy, voiced=voice, pages=(page,))
    await keep(store, lambda unit: unit.evidence.add(photo))
    return vault


async def look(store: SqlStore, clock: FixedClock, vault: SealedVault) -> list[str]:
    """What lies there after it was looked for."""
    async with store.unit() as unit:
        await Straying(unit, clock, vault).sweep(JOB)
        await unit.commit()
    return sorted(await vault.settled(clock.now()))


async def test_a_day_old_file_without_a_row_goes(
    store: SqlStore, clock: FixedClock, vault: SealedVault
) -> None:
    assert await look(store, clock, vault) == sorted([*NAMED, "nobody-s"])

    clock.advance(days=1)

    assert await look(store, clock, vault) == sorted(NAMED)
    assert [(one.kind, one.due) for one in await jobs_in(store)] == [
        (JobKind.STRAY, clock.now() + EVERY)
    ]


async def test_where_some_evidence_does_not_open_nothing_goes(
    store: SqlStore, clock: FixedClock, vault: SealedVault
) -> None:
    await store.data_keys.shred(TIP)
    clock.advance(days=2)

    with pytest.raises(UnknownSubjectError):
        await look(store, clock, vault)

    assert len(await vault.settled(clock.now())) == 5
