"""Outlines: what of a case lies in clear, for whoever counts cases and reads none."""

from __future__ import annotations

from dataclasses import dataclass

from triage.model.names import CaseId


@dataclass(frozen=True, slots=True)
class Outline:
    """The coarse columns of a case; empty where it was not known."""

    case: CaseId
    country: str
    region: str
    taxon: str
    priority: int
