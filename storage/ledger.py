"""Collects the writes of one unit of work; what a tip's data key seals is sealed at commit."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Executable

from storage import custody_chain
from storage.cipher import record_name
from storage.holdings import Holdings
from storage.writer import Write
from triage.model import CaseId, ChatId, Conversation, Happening, TipId

TIP_FLOOR = 256


@dataclass(frozen=True, slots=True)
class Sealing:
    """`plain` goes into `column`, sealed with the data key of the tip that `owner` names."""

    table: str
    record: str
    column: str
    plain: bytes
    owner: Callable[[], Awaitable[TipId]]

    @property
    def name(self) -> bytes:
        return record_name(self.table, self.record, self.column)


@dataclass(slots=True)
class Entry:
    statement: Executable
    row: dict[str, Any]
    sealing: Sealing | None = None


@dataclass(slots=True)
class Talk:
    """A conversation as this unit left it, None where it was forgotten, and the write that says
    so: whoever changes it next goes on from there."""

    talk: Conversation | None
    entry: Entry


@dataclass(slots=True)
class Ledger:
    """In the order of its writes. `commit` leaves it empty."""

    holdings: Holdings
    entries: list[Entry] = field(default_factory=list)
    owners: dict[CaseId, TipId] = field(default_factory=dict)
    """The tips of cases that this unit opens: no read finds them yet."""
    facts: dict[CaseId, bytes] = field(default_factory=dict)
    """Sealed facts as this unit read them."""
    happenings: list[tuple[CaseId, Happening]] = field(default_factory=list)
    """What the custody log will say: where a line stands in its chain is known at commit."""

    talks: dict[ChatId, Talk] = field(default_factory=dict)

    def add(self, statement: Executable, **row: object) -> Entry:
        entry = Entry(statement, row)
        self.entries.append(entry)
        return entry

    def add_sealed(self, statement: Executable, sealing: Sealing, **row: object) -> None:
        self.entries.append(Entry(statement, row, sealing))

    async def commit(self) -> None:
        """All durable or none. Raises UnknownSubjectError when a key it needs is gone."""
        entries, happenings = self.entries, self.happenings
        self.entries, self.happenings, self.talks = [], [], {}
        writes = [await self._write(entry) for entry in entries]
        if happenings:
            await custody_chain.commit(self.holdings, writes, happenings)
        else:
            await self.holdings.records.commit(writes)

    def forget(self) -> None:
        self.entries.clear()
        self.talks.clear()
        self.happenings.clear()

    async def _write(self, entry: Entry) -> Write:
        if entry.sealing is None:
            return entry.statement, entry.row
        sealing = entry.sealing
        key = await self.holdings.data_keys.get(await sealing.owner())
        box = key.seal(sealing.plain, sealing.name, floor=TIP_FLOOR)
        return entry.statement, {**entry.row, sealing.column: box}
