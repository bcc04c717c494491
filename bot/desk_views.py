"""What a desk may see of a case at this moment: all, what it was given, or where it was frozen."""

from __future__ import annotations

from dataclasses import dataclass

from triage.closing import closed_desks
from triage.errors import UnknownSubjectError
from triage.mended import shown_case
from triage.model import Case, Desk, Dispatch, Package, TipId
from triage.packages import is_brought, package_of
from triage.passed import is_declined
from triage.ports import Unit
from triage.sight import Sight, sight_at


@dataclass(frozen=True, slots=True)
class View:
    """`case` is as the desk's card shows it."""

    case: Case
    sight: Sight
    package: Package


async def view_of(
    unit: Unit, desk: Desk, dispatch: Dispatch, case: Case, tip: TipId | None = None
) -> View | None:
    """Of this tip, else of the one that opened the case: None where the desk is shown nothing.
    `case` is as it lies."""
    sight = await sight_now(unit, desk, case)
    if dispatch.is_on_paper or is_declined(dispatch) or not sight.knows(tip or case.tip):
        return None
    # An overview asks this of each open case: only what another desk brought has been packed.
    transfers = await unit.transfers.of_case(case.id) if is_brought(dispatch) else ()
    package = package_of(dispatch, transfers)
    return View(shown_case(case, dispatch.agency, package), sight, package)


async def case_at(unit: Unit, desk: Desk, dispatch: Dispatch) -> Case | None:
    """The case as its card at the desk shows it; None where it shows none."""
    try:
        view = await view_of(unit, desk, dispatch, await unit.cases.get(dispatch.case))
    except UnknownSubjectError:
        return None
    return view.case if view else None


async def sight_now(unit: Unit, desk: Desk, case: Case) -> Sight:
    """Looked at anew each time: officers come and go."""
    sight = sight_at(desk, case)
    is_closed = sight.is_open and desk.agency in await closed_desks(unit, case.facts.accused)
    return Sight(is_open=False) if is_closed else sight
