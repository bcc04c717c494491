"""The store: both databases opened together, units of work, and what the process's loops need."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Self

from sqlalchemy import select

from storage import migration, pruning
from storage.backup.holding import Holding
from storage.custody_adoption import adopt
from storage.custody_audit import Audit
from storage.database import Database, connect, locked, prove_address, prove_seats
from storage.datakeys import DataKeys
from storage.holdings import Holdings
from storage.inbox import Inbox
from storage.jobs import Agenda
from storage.keyring import AbsentKeyring, Keyring
from storage.lock import EVERY_SEAT, Seat
from storage.migration import Line
from storage.rotation.canaries import Guard
from storage.rotation.resealing import Progress, Resealing
from storage.rotation.sealed_columns import LINK, SEALED
from storage.rotation.survey import Survey
from storage.sending import Sending
from storage.source_adoption import adopt_sources
from storage.tables import KEYS, RECORDS, sketches
from storage.tables import evidence as files
from storage.unit import SqlUnit
from storage.whose_adoption import adopt_whose
from triage.errors import BrokenPromiseError, HotlineError, UnavailableError
from triage.model import Intention, Job, JobKind, TipId
from triage.ports import Clock, Sealed


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the two stores lie. They are apart: no backup may hold both."""

    records: str
    keys: str

    def __post_init__(self) -> None:
        if self.records == self.keys:
            raise BrokenPromiseError("The data keys need a database of their own.")
        for url in (self.records, self.keys):
            prove_address(url)

    async def upgrade(self) -> None:
        """The keys first: records are of no use without them. Raises UnavailableError when
        another process works on the same SQLite file."""
        for url, line in ((self.keys, Line.KEYS), (self.records, Line.RECORDS)):
            with locked(url):
                await migration.upgrade(url, line)

    async def prove_current(self) -> None:
        for url, line in ((self.keys, Line.KEYS), (self.records, Line.RECORDS)):
            if not await migration.is_current(url, line):
                raise UnavailableError(
                    f"The database of the {line.value} has an older form. Run: ilbirs db upgrade"
                )

    async def connect(
        self, *, is_alone: bool, seats: Collection[Seat] = EVERY_SEAT
    ) -> tuple[Database, Database]:
        records = connect(self.records, is_alone=is_alone, seats=seats)
        try:
            return records, connect(self.keys, is_alone=is_alone, seats=seats)
        except HotlineError:
            await records.close()
            raise


LINKED = [
    *dict.fromkeys(one.table for one in SEALED if one.ring == LINK and one.table is not files)
]
"""The sides of a join that lead to a person; a file's row is its tip's, whatever seals its name."""
SKETCHED = select(sketches.c.tip_id).order_by(sketches.c.tip_id)


class SqlStore:
    """Implements `triage.ports.Store`. Made by `open`; one a process."""

    guard: Guard
    """Of the keys: set when it is opened."""

    def __init__(self, holdings: Holdings, keys: Database, clock: Clock) -> None:
        self._holdings = holdings
        self._keys = keys
        self._clock = clock
        self._inbox = Inbox(holdings)
        self._sending = Sending(holdings)
        self._agenda = Agenda(holdings)
        self._forgotten: date | None = None

    @classmethod
    async def open(
        cls,
        *,
        url: str,
        keys_url: str,
        link: Keyring | None,
        content: Keyring,
        clock: Clock,
        create: bool = False,
        is_alone: bool = True,
        seats: Collection[Seat] = EVERY_SEAT,
    ) -> Self:
        """Raises UnavailableError when the tables are not of today's form (`create` makes them
        so) or another process works on the same SQLite file.

        `is_alone=False` is for short commands beside a running bot: they take no lock and leave
        alone what it is sending. Without `link` all that leads to a person stays closed.
        """
        addresses = Addresses(url, keys_url)
        prove_seats(url, seats)
        if create:
            await addresses.upgrade()
        await addresses.prove_current()
        records, keys = await addresses.connect(is_alone=is_alone, seats=seats)
        data_keys = DataKeys(keys, content, clock)
        store = cls(Holdings(records, data_keys, link or AbsentKeyring(), content), keys, clock)
        store.guard = Guard(records, keys, link, content)
        try:
            await (store.guard.plant() if is_alone else store.guard.prove())
            if is_alone and Seat.BOT in seats:
                await store._sending.recover()
            await store._adopt()
        except BaseException:
            await store.close()
            raise
        return store

    async def _adopt(self) -> None:
        """What has the form of before takes that of today."""
        await adopt(self._holdings, self._clock.now())
        await adopt_sources(self._holdings)
        await adopt_whose(self._holdings)

    async def close(self) -> None:
        await self._holdings.records.close()
        await self._keys.close()

    @property
    def data_keys(self) -> DataKeys:
        """For the sealed vault."""
        return self._holdings.data_keys

    def audit(self, vault: Sealed) -> Audit:
        """Of the custody logs, and of the files in this vault."""
        return Audit(self._holdings, vault)

    async def sketched(self) -> Sequence[TipId]:
        """Tips that left traces."""
        return [TipId(row.tip_id) for row in await self._holdings.records.rows(SKETCHED)]

    def holding(self) -> Holding:
        """What a restore put on hold."""
        return Holding(self._holdings)

    def survey(self) -> Survey:
        """What each key still seals."""
        return Survey(self._holdings, self._keys)

    def resealing(self, note: Progress) -> Resealing:
        """For whoever works on the databases alone."""
        return Resealing(self._holdings, self._keys, note)

    def unit(self) -> SqlUnit:
        return SqlUnit(self._holdings)

    async def accept(self, updates: Sequence[tuple[int, bytes]]) -> None:
        await self._inbox.accept(updates, self._clock.now().date())

    async def waiting_updates(self, *, after: int, limit: int) -> Sequence[tuple[int, int, bytes]]:
        return await self._inbox.waiting(after=after, limit=limit)

    async def due_intentions(self, now: datetime, *, limit: int) -> Sequence[Intention]:
        return await self._sending.due(now, limit=limit)

    async def next_intention(self) -> datetime | None:
        return await self._sending.next()

    async def mark_sending(self, intentions: Sequence[int]) -> None:
        await self._sending.mark(intentions)

    async def postpone(
        self, intentions: Sequence[int], *, until: datetime, again: bool = False
    ) -> None:
        await self._sending.postpone(intentions, until=until, again=again)

    async def due_jobs(
        self, now: datetime, *, limit: int, but: Collection[JobKind] = ()
    ) -> Sequence[Job]:
        return await self._agenda.due(now, limit=limit, but=but)

    async def next_job(self, *, but: Collection[JobKind] = ()) -> datetime | None:
        return await self._agenda.next(but=but)

    async def forget_keys(self) -> None:
        """Data keys that another process destroyed leave this one's memory."""
        await self.data_keys.forget_shredded()

    async def prune(self, now: datetime, kept: Mapping[str, timedelta] = pruning.USUAL) -> None:
        """What goes leaves the files with `forget_history`."""
        await pruning.prune(self._holdings, now, kept)

    async def forget_history(self) -> None:
        """Of rows that lead to a person, and of the keys; once a day, and at the start, of all:
        what stands together among those is a tip's own, or was taken back together."""
        today = self._clock.now().date()
        tables = LINKED if self._forgotten == today else RECORDS.sorted_tables
        await self._holdings.records.forget_history(tables)
        await self._keys.forget_history(KEYS.sorted_tables)
        self._forgotten = today
