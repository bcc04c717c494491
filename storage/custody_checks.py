"""What a chain must keep to: every line opens, follows the one before it, and is ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from storage.compiled import Row
from storage.custody_chain import is_ours, opened
from storage.custody_findings import Fault, Finding
from storage.keyring import Ring
from triage.errors import BrokenPromiseError
from triage.model import CaseId, CustodyLine, Head, beginning

Held = Sequence[tuple[date, Head]]
"""Where anchors saw the end of one log."""


@dataclass(slots=True)
class Chain:
    """One case's log as it lies there: `length` in all, `lines` those that opened, by number."""

    case: CaseId
    ring: Ring
    length: int = 0
    lines: dict[int, CustodyLine] = field(default_factory=dict)

    def faults(self, rows: Sequence[Row]) -> Iterator[Finding]:
        """In the order of the lines; reads all of them into `lines`."""
        known: str | None = beginning(self.case).digest
        for row in rows:
            # SQLite keeps words in a column of numbers, if somebody puts them there.
            if not isinstance(row.number, int):
                yield self._found(Fault.SPOILED, self.length + 1)
                continue
            if row.number != self.length + 1:
                yield self._found(Fault.MISSING, self.length + 1)
                known = None
            line = self._opened(row)
            if line is None:
                yield self._found(Fault.SPOILED, row.number)
            else:
                yield from self._faults_of(line, row, known)
            known, self.length = line.digest if line else None, row.number

    def faults_against(self, held: Held) -> Iterator[Finding]:
        """After `faults` has read the lines. Only the first anchor that does not fit."""
        for day, head in held:
            if head.length > self.length:
                return (yield self._found(Fault.CUT, self.length + 1, f"{day}"))
            if self._digest(head.length) not in (None, head.digest):
                yield self._found(Fault.ALTERED, head.length, f"{day}")

    def _faults_of(self, line: CustodyLine, row: Row, known: str | None) -> Iterator[Finding]:
        """`known` is the digest of the line before; None where that is broken itself."""
        if line.number != row.number or known not in (None, line.previous):
            yield self._found(Fault.LOOSE, row.number)
        if not is_ours(line, row.mac, self.ring):
            yield self._found(Fault.FORGED, row.number)
        if line.at.date() != row.day:
            yield self._found(Fault.MISDATED, row.number)

    def _opened(self, row: Row) -> CustodyLine | None:
        try:
            self.lines[row.number] = opened(row, self.ring)
        except BrokenPromiseError:
            return None
        return self.lines[row.number]

    def _digest(self, number: int) -> str | None:
        return self.lines[number].digest if number in self.lines else None

    def _found(self, fault: Fault, line: int, what: str = "") -> Finding:
        return Finding(fault, self.case, line, what)
