"""What goes with a tip: every row that is sealed with its key is emptied or removed.

What counts stays in clear: day, region, taxon, offence, state. The key itself is destroyed apart.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, Executable, bindparam, delete, or_, select, update

from storage.tables import (
    cases,
    dispatches,
    evidence,
    letters,
    notes,
    receipts,
    sketches,
    suggestions,
    tips,
    traces,
    transfers,
)

EMPTY = b""
"""In a sealed column: shredded. No box is empty."""

TIP: BindParameter[Any] = bindparam("tip")
CASES = select(cases.c.id).where(cases.c.tip_id == TIP)
DISPATCHES = select(dispatches.c.id).where(dispatches.c.case_id.in_(CASES))

OF_TIP: tuple[Executable, ...] = (
    update(tips).where(tips.c.id == TIP).values(content=EMPTY),
    delete(evidence).where(evidence.c.tip_id == TIP),
    delete(receipts).where(receipts.c.tip_id == TIP),
    delete(traces).where(traces.c.tip_id == TIP),
    delete(sketches).where(sketches.c.tip_id == TIP),
    delete(letters).where(letters.c.tip_id == TIP),
)
OF_ITS_CASE: tuple[Executable, ...] = (
    delete(notes).where(notes.c.dispatch_id.in_(DISPATCHES)),
    delete(transfers).where(transfers.c.case_id.in_(CASES)),
    delete(suggestions).where(
        or_(suggestions.c.case_id.in_(CASES), suggestions.c.other_id.in_(CASES))
    ),
    update(dispatches).where(dispatches.c.case_id.in_(CASES)).values(reasons=EMPTY, words=None),
    update(cases).where(cases.c.tip_id == TIP).values(facts=EMPTY, cell=""),
)
"""The case that the tip opened is sealed with its key."""
