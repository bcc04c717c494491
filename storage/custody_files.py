"""Whether the files of a case are those that its custody log has entered."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Self

from sqlalchemy import bindparam, select

from storage.compiled import Row
from storage.custody_findings import Fault, Finding
from storage.evidence import OF_CASE
from storage.evidence import opened as evidence_opened
from storage.holdings import Holdings
from storage.tables import cases, evidence, tips
from triage.errors import BrokenPromiseError, UnknownSubjectError
from triage.model import CaseId, CustodyLine, Evidence, EvidenceState, TipId
from triage.ports import Sealed

ELSEWHERE = (
    select(evidence.c.id)
    .join(tips, tips.c.id == evidence.c.tip_id)
    .join(cases, cases.c.id == tips.c.case_id)
    .where(evidence.c.id == bindparam("file"), evidence.c.tip_id == bindparam("tip"))
)
RECEIVED = re.compile(r"(?P<file>\S+) tip:(?P<tip>\S+) sha256:(?P<digest>[0-9a-f]{64})")
WITHDRAWN = re.compile(r"tip:(?P<tip>\S+)")
REMOVED = ("original removed", "file not kept")
OVER = ("shredded", "withdrawn")
"""The case was given up whole: what else spoke of it went elsewhere."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that says that a file came."""

    line: int = 0
    tip: str = ""
    digest: str = ""


@dataclass(slots=True)
class Entries:
    """What a log says of files: which came, and which went since, alone or with their tip."""

    files: dict[str, Entry] = field(default_factory=dict)
    given_up: dict[str, int] = field(default_factory=dict)
    """By the tip, or by the file; the last line that says so."""
    over: int = 0

    @classmethod
    def of(cls, log: Iterable[CustodyLine]) -> Self:
        entries = cls()
        for line in log:
            if came := RECEIVED.fullmatch(line.detail):
                entries.files[came["file"]] = Entry(line.number, came["tip"], came["digest"])
            elif went := WITHDRAWN.fullmatch(line.detail):
                entries.given_up[went["tip"]] = line.number
            elif line.event in REMOVED:
                entries.given_up[line.detail.partition(" ")[0]] = line.number
            if line.event in OVER:
                entries.over = line.number
        return entries

    def may_be_gone(self, entry: Entry, tip: str, file: str) -> bool:
        gone = (self.over, self.given_up.get(tip, 0), self.given_up.get(file, 0))
        return max(gone) > entry.line


@dataclass(slots=True)
class Files:
    """`count` are the files that were opened and hashed."""

    holdings: Holdings
    vault: Sealed
    count: int = 0

    async def faults(self, case: CaseId, log: Iterable[CustodyLine]) -> AsyncIterator[Finding]:
        entries = Entries.of(log)
        missing = dict(entries.files)
        for row in await self.holdings.records.rows(OF_CASE, case=case):
            entry = missing.pop(row.id, Entry())
            fault = await self._fault_of(row, entry)
            may_be_gone = entries.may_be_gone(entry, row.tip_id, row.id)
            if fault is not None and not (fault is Fault.FILE_MISSING and may_be_gone):
                yield Finding(fault, case, entry.line, row.id)
        for name, entry in missing.items():
            if entries.may_be_gone(entry, entry.tip, name) or await self._is_elsewhere(name, entry):
                continue
            yield Finding(Fault.FILE_MISSING, case, entry.line, name)

    async def _fault_of(self, row: Row, entry: Entry) -> Fault | None:
        try:
            key = await self.holdings.data_keys.find(row.tip_id)
            if key is None:
                return Fault.FILE_MISSING
            known = evidence_opened(row, key)
        except BrokenPromiseError:
            return Fault.FILE_SPOILED
        return await self._fault(known, entry.digest)

    async def _fault(self, known: Evidence, entered: str) -> Fault | None:
        """Every copy must open, for none opens that was changed; the original is hashed too."""
        if not known.original:
            return Fault.FILE_MISSING if entered else None
        try:
            original = await self._read(known.tip, known.original)
            for name in known.names[1:]:
                await self._read(known.tip, name)
        except UnknownSubjectError:
            return Fault.FILE_MISSING
        except BrokenPromiseError:
            return Fault.FILE_ALTERED
        digest = sha256(original).hexdigest()
        if digest != (known.sha256 or digest) or entered not in ("", digest):
            return Fault.FILE_ALTERED
        # A file that was not looked at yet is entered when it is.
        return None if entered or known.state is EvidenceState.FETCHED else Fault.FILE_UNKNOWN

    async def _read(self, tip: TipId, name: str) -> bytes:
        blob = await self.vault.get(tip, name)
        self.count += 1
        return blob

    async def _is_elsewhere(self, name: str, entry: Entry) -> bool:
        """A report that was split off took its files with it, to a case that has entered them."""
        place = {"file": name, "tip": entry.tip}
        return await self.holdings.records.row(ELSEWHERE, **place) is not None
