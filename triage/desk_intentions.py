"""What a desk is shown beside its cards: what is open, a case's topic, pages about a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from triage.model import AgencyKey, Dispatch, EvidenceId, Intention, Kind

GATHERED = timedelta(seconds=30)
"""Changes within one such stretch are one edit of the overview. The stretches are those of the
clock, so that steady changes cannot put it off for ever."""
LEAST = 1


def overview(agency: AgencyKey, now: datetime) -> Intention:
    """What is open at the desk, after whatever is more urgent there."""
    stretches = int(now.timestamp() // GATHERED.total_seconds()) + 1
    end = datetime.fromtimestamp(stretches * GATHERED.total_seconds(), UTC)
    return Intention(
        kind=Kind.OVERVIEW,
        subject=agency,
        agency=agency,
        replace=f"overview:{agency}",
        not_before=end,
        priority=LEAST,
    )


def overview_when_late(agency: AgencyKey, late: datetime) -> Intention:
    """Without anything having changed but the time. It replaces nothing that says of a change."""
    return replace(overview(agency, late), replace=f"late:{agency}")


def topic(dispatch: Dispatch) -> Intention:
    """Its topic is closed or opened, as the case is."""
    return Intention(
        kind=Kind.TOPIC,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"topic:{dispatch.id}",
        priority=2,
    )


def page(dispatch: Dispatch, name: str, *, start: int = 0, language: str = "") -> Intention:
    """More about the case, below its card. `start` is where a long page goes on; in the desk's
    language, unless an officer asked for another."""
    return Intention(
        kind=Kind.PAGE,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"page:{name}{language}:{dispatch.id}",
        priority=3,
        values=(("page", name), ("start", str(start)), ("language", language)),
    )


def paper(dispatch: Dispatch, evidence: EvidenceId) -> Intention:
    """A document as it came, below the card."""
    return Intention(
        kind=Kind.PAPER,
        subject=dispatch.id,
        agency=dispatch.agency,
        replace=f"paper:{evidence}:{dispatch.id}",
        priority=3,
        values=(("evidence", evidence),),
    )
