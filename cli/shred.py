"""`ilbirs shred`: an operator lets a whole case go, at once and for good."""

from __future__ import annotations

from bot.clock import SystemClock
from bot.settings import Settings
from cli.beside import open_beside
from cli.custody.which import Which, found
from storage.store import SqlStore
from triage.errors import HotlineError
from triage.model import CaseId, TipId
from triage.shredding import Shredding, is_shredded

BY = "operator"
REST = "Its files leave the vault, and its messages the desks, while the line runs."


class UnsureError(HotlineError):
    """It cannot be undone, and the operator did not say that they know."""


async def shred(settings: Settings, which: Which, *, is_sure: bool) -> str:
    """The keys go here and now, whether the line runs or not. Raises UnsureError."""
    async with open_beside(settings) as store:
        dispatch = await found(store, which)
        async with store.unit() as unit:
            case = await unit.cases.get(dispatch.case)
            tips = [*dict.fromkeys((case.tip, *await unit.cases.tips_of(case.id)))]
            desks = len(await unit.dispatches.of_case(case.id))
        if is_shredded(case):
            return f"Nothing is left of {dispatch.number} but what counts."
        if not is_sure:
            what = f"{len(tips)} reports of case {dispatch.number}, at {desks} desks"
            raise UnsureError(f"This destroys {what}, for good. If that is meant: --yes")
        await _destroy(store, case.id, tips)
    return f"Case {dispatch.number} is shredded. {REST}"


async def _destroy(store: SqlStore, case: CaseId, tips: list[TipId]) -> None:
    async with store.unit() as unit:
        await Shredding(unit, SystemClock()).case(case, by=BY)
        await unit.commit()
    for tip in tips:
        async with store.unit() as unit:
            await unit.tips.shred(tip)
            await unit.commit()
    await store.forget_history()
