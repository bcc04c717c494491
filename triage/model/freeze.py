"""What a body had seen of a case when it became accused: for that body the case ends there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from triage.model.conversation import UNCORRECTED, Correction
from triage.model.names import AgencyKey, CaseId, EvidenceId, TipId


@dataclass(frozen=True, slots=True)
class Standing:
    """A tip as it stood: how far its content went (a spoken `Extent`), how it had been corrected,
    which files had come."""

    tip: TipId
    extent: str
    correction: Correction = UNCORRECTED
    evidence: tuple[EvidenceId, ...] = ()


class Doing(StrEnum):
    """What one desk may know of how another gets on with their common case."""

    HAS_IT = "has"
    AT_WORK = "work"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class DeskPart:
    """Another desk's part in a case: never who works there."""

    agency: AgencyKey
    doing: Doing


@dataclass(frozen=True, slots=True)
class Freeze:
    """Bodies that were accused at one moment, every tip of the case as it stood then, the cases
    that were thought to be the same, and what each desk was doing."""

    agencies: tuple[AgencyKey, ...]
    tips: tuple[Standing, ...]
    alike: tuple[CaseId, ...] = ()
    parts: tuple[DeskPart, ...] = ()
