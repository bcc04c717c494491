"""What an officer says the machine got wrong: kept beside the machine's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from triage.model.names import AgencyKey, CaseId


@dataclass(frozen=True, slots=True)
class Amendment:
    """`field` is taxon, offence, place, priority or agency; `machine` what was read, `person` what
    an officer said instead. No words of a tip."""

    case: CaseId
    field: str
    machine: str
    person: str
    language: str
    by: AgencyKey
    at: datetime
