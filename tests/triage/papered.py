"""A case on paper: a test changes what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from storage.store import SqlStore
from tests.clock import MORNING
from tests.storage.samples import AMINA, DISPATCH, TIP, a_case, a_dispatch, a_tip
from tests.triage.keeping_room import committed
from triage.model import AgencyKey, Case, CaseFacts, HandedOver, Sheet, SheetState, Tip, TipId
from triage.papers import Paper, Terms

PROSECUTOR = AgencyKey("kg_prosecutor")
NUMBER = "KT-482"
SECOND_TIP = TipId("tip-two")
TERMS = Terms(timedelta(days=3), timedelta(days=1), timedelta(days=30), grave=4)


def on_paper(**changes: Any) -> Sheet:
    return replace(Sheet(DISPATCH, NUMBER, since=MORNING), **changes)


def paper(sheet: Sheet | None = None, *tips: Tip, **changes: Any) -> Paper:
    """Of priority 3, its words still there, waiting since the morning."""
    dispatch = a_dispatch(agency=PROSECUTOR, is_on_paper=True)
    told = tips or (a_tip(),)
    plain = Paper(sheet or on_paper(), dispatch, a_case(priority=3), tuple(told), ())
    return replace(plain, **changes)


def accusing(*agencies: AgencyKey) -> Case:
    """The case, after words came that accuse these bodies."""
    case = a_case(priority=3)
    facts: CaseFacts = replace(case.facts, withheld=agencies)
    return replace(case, facts=facts)


def handed(known: Paper, *, at: Any = MORNING) -> Paper:
    """As it stood, into the registry's hands."""
    over = HandedOver(at, "Amina", "Bakyt", "12-34", known.volume)
    sheet = replace(known.sheet, state=SheetState.HANDED, printed=known.volume, handed=(over,))
    return replace(known, sheet=sheet)


async def keep_paper(store: SqlStore, case: Case | None = None, sheet: Sheet | None = None) -> None:
    """One tip of Amina's, its case, and the sheet of the prosecutor."""
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.conversations.link(TIP, AMINA)
        unit.cases.add(case or a_case(priority=3))
        unit.dispatches.add(a_dispatch(agency=PROSECUTOR, is_on_paper=True))
        unit.sheets.save(sheet or on_paper())
