"""Tips that still open: whoever told one may have taken it back meanwhile."""

from __future__ import annotations

from triage.errors import UnknownSubjectError
from triage.model import CaseId, Tip, TipId
from triage.ports import Unit


async def open_tip(unit: Unit, key: TipId) -> Tip | None:
    """None: its reporter took it back, and nothing of it opens any more."""
    try:
        return await unit.tips.get(key)
    except UnknownSubjectError:
        return None


async def open_tips(unit: Unit, case: CaseId) -> list[Tip]:
    """Those of a case, the one that opened it first."""
    keys = await unit.cases.tips_of(case)
    return [tip for key in keys if (tip := await open_tip(unit, key))]
