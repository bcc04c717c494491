"""What an audit of the custody log finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from triage.model import CaseId

NO_CASE = CaseId("")


class Fault(StrEnum):
    """Of a line, of a log against its anchors, of an anchor, of a file."""

    SPOILED = "spoiled"
    MISSING = "missing"
    LOOSE = "loose"
    FORGED = "forged"
    MISDATED = "misdated"
    CUT = "cut"
    ALTERED = "altered"
    EMPTY = "empty"
    ANCHOR_SPOILED = "anchor_spoiled"
    ANCHOR_LOOSE = "anchor_loose"
    FILE_SPOILED = "file_spoiled"
    FILE_MISSING = "file_missing"
    FILE_ALTERED = "file_altered"
    FILE_UNKNOWN = "file_unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """`line` is the number of the line that is wrong; `what` a day or a file."""

    fault: Fault
    case: CaseId = NO_CASE
    line: int = 0
    what: str = ""


@dataclass(slots=True)
class Audited:
    """How much was looked at, and what is wrong with it, in the order of the lines of each case.
    `newest` is the day of the last anchor, `roots` are those of all of them by day."""

    cases: int = 0
    lines: int = 0
    files: int = 0
    newest: date | None = None
    roots: dict[date, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
