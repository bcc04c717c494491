"""Takes Telegram's names of files out of rows from before they lay apart: each row once.

Threat: such a name leads Telegram back to an account, and whoever looks at files must not hold it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.evidence import opened, sealed_source
from storage.holdings import Holdings
from storage.ledger import TIP_FLOOR
from storage.tables import evidence
from storage.writer import Write
from triage.model import EvidenceState

BATCH = 200
UNTOLD = b""
"""Stands in the column of a row from before."""
OLD = (
    select(evidence)
    .where(evidence.c.source == UNTOLD, evidence.c.id > bindparam("after"))
    .order_by(evidence.c.id)
    .limit(BATCH)
)
MOVE = (
    update(evidence)
    # Whoever looked at the file meanwhile has left the name out already.
    .where(evidence.c.id == bindparam("the_id"), evidence.c.content == bindparam("old"))
    .values(content=bindparam("new"), source=bindparam("the_source"))
)
BARE = update(evidence).where(evidence.c.id == bindparam("the_id")).values(source=None)


@dataclass(frozen=True, slots=True)
class Named:
    """What such a row says beside all else."""

    file_id: str = ""


async def adopt_sources(holdings: Holdings) -> None:
    """Only where the link keys are: nobody else may seal such a name."""
    after = ""
    while holdings.link.is_open and (rows := await holdings.records.rows(OLD, after=after)):
        await holdings.records.commit([await _moved(holdings, row) for row in rows])
        after = rows[-1].id


async def _moved(holdings: Holdings, row: Row) -> Write:
    key = await holdings.data_keys.find(row.tip_id)
    if key is None:
        return BARE, {"the_id": row.id}
    name = record_name("evidence", row.id, "content")
    known, file_id = opened(row, key), load(Named, key.open(row.content, name)).file_id
    is_wanted = known.state is EvidenceState.WAITING and file_id
    return MOVE, {
        "the_id": row.id,
        "old": row.content,
        "new": key.seal(dump(known), name, floor=TIP_FLOOR),
        "the_source": sealed_source(holdings.link, row.id, file_id) if is_wanted else None,
    }
