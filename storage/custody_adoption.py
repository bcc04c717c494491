"""Chains the lines of a custody log that was begun before lines were chained: once.

Threat: old lines put back in place of a log would be made genuine. So nothing is adopted where a
line of the case is chained already, nor ever again once the logs have been anchored.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from itertools import groupby

from sqlalchemy import bindparam, select, update

from storage.cipher import record_name
from storage.codec import load
from storage.compiled import Row
from storage.custody_chain import salt, sealed
from storage.holdings import Holdings
from storage.jobs import PUT
from storage.tables import anchors, custody, tips
from storage.writer import Write
from triage.errors import BrokenPromiseError
from triage.model import CaseId, Happening, JobKind, beginning, chained

ADOPTED = "from before the chain"
"""Stands in the detail of each such line: its order is vouched for since that day only."""

ANCHORED = select(anchors.c.day).limit(1)
LOOSE = (
    select(custody)
    .where(custody.c.case_id.not_in(select(custody.c.case_id).where(custody.c.mac.is_not(None))))
    .order_by(custody.c.case_id, custody.c.number)
)
TIPS = select(tips.c.id).where(tips.c.case_id == bindparam("case"))
ADOPT = (
    update(custody)
    .where(
        custody.c.case_id == bindparam("the_case"),
        custody.c.number == bindparam("the_number"),
        # Another process may do the same: whoever comes second changes nothing.
        custody.c.mac.is_(None),
    )
    .values(day=bindparam("the_day"), content=bindparam("the_content"), mac=bindparam("the_mac"))
)


async def adopt(holdings: Holdings, now: datetime) -> None:
    """A case is chained whole or not at all, and its files are entered soon; one with a line that
    does not open is left for the verifier to name."""
    if await holdings.records.row(ANCHORED) is not None:
        return
    rows = await holdings.records.rows(LOOSE)
    for _, lines in groupby(rows, key=lambda row: row.case_id):
        with suppress(BrokenPromiseError):
            await holdings.records.commit(await _adopted(holdings, list(lines), now))


async def _adopted(holdings: Holdings, rows: list[Row], now: datetime) -> list[Write]:
    case = CaseId(rows[0].case_id)
    salted = [(_happening(holdings, row), salt()) for row in rows]
    lines = [sealed(case, line, holdings.content) for line in chained(beginning(case), salted)]
    known = await holdings.records.rows(TIPS, case=case)
    return [
        *((ADOPT, {f"the_{name.removesuffix('_id')}": one[name] for name in one}) for one in lines),
        *((PUT, _entering(row.id, now)) for row in known),
    ]


def _entering(tip: str, now: datetime) -> dict[str, object]:
    job = {"kind": JobKind.ENTER.value, "subject": tip, "due": now}
    return {**job, "chat": None, "attempts": 0}


def _happening(holdings: Holdings, row: Row) -> Happening:
    name = record_name("custody", row.case_id, "content")
    known = load(Happening, holdings.content.open(row.content, name))
    return Happening(known.at.astimezone(UTC), known.event, known.by, ADOPTED)
