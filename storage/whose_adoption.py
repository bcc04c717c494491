"""Seals whose each hand-over is, where rows from before still say so in clear: each row once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import ColumnElement, Table, bindparam, func, literal, select, update

from storage.cipher import record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.dispatch_boxes import WORK_FLOOR, Work
from storage.dispatches import message_name, sealed_number
from storage.holdings import Holdings
from storage.ledger import Ledger
from storage.pseudonyms import pseudonym
from storage.tables import dispatch_messages, dispatches, trails
from storage.trails import SqlTrails
from storage.writer import Write
from triage.model import UNTOUCHED, AgencyKey, DispatchId, TipId, Trail

CLEAR = b"\0"
"""What is not sealed yet begins with it, and no box does. One pseudonym in 256 does by chance."""


def _clear(column: ColumnElement[bytes]) -> ColumnElement[bool]:
    return func.substr(column, 1, 1, type_=column.type) == literal(CLEAR, column.type)


def _named(table: Table) -> list[ColumnElement[bool]]:
    return [key == bindparam(f"the_{key.name}") for key in table.primary_key.columns]


DISPATCHES = select(dispatches).where(_clear(dispatches.c.topic))
MESSAGES = select(dispatch_messages).where(_clear(dispatch_messages.c.content))
TRAILS = select(trails).where(_clear(trails.c.content))
SEAL_DISPATCH = (
    update(dispatches)
    # Another process may do the same: whoever comes second changes nothing.
    .where(*_named(dispatches), _clear(dispatches.c.topic))
    .values({name: bindparam(f"new_{name}") for name in ("desk", "work", "topic")})
)
SEAL_MESSAGE = (
    update(dispatch_messages)
    .where(*_named(dispatch_messages))
    .values(content=bindparam("new_content"))
)


async def adopt_whose(holdings: Holdings) -> None:
    records = holdings.records
    steps: tuple[tuple[object, Callable[[Holdings, Row], Write]], ...] = (
        (DISPATCHES, _dispatch), (MESSAGES, _message),
    )  # fmt: skip
    for statement, sealed in steps:
        rows = await records.rows(statement)  # type: ignore[arg-type]
        await records.commit([sealed(holdings, row) for row in rows])
    ledger = Ledger(holdings)
    for row in await records.rows(TRAILS):
        ledger.add(trails.delete().where(*_named(trails)), **_keys(trails, row))
        agency, message = _told(row.content).split("|")
        tip = TipId(row.tip_id) if row.tip_id else None
        where = DispatchId(row.dispatch_id), AgencyKey(agency), int(message)
        SqlTrails(holdings, ledger).leave(Trail(*where, row.day, tip, row.stays))
    await ledger.commit()


def _dispatch(holdings: Holdings, row: Row) -> Write:
    content, agency = holdings.content, AgencyKey(_told(row.desk))
    name = record_name("dispatches", row.id, "work")
    known = Work(UNTOUCHED) if row.work == CLEAR else load(Work, content.open(row.work, name))
    topic, thread = _told(row.topic), record_name("dispatches", row.id, "topic")
    return SEAL_DISPATCH, {
        "the_id": row.id,
        "new_desk": pseudonym(content, agency, row.day),
        "new_work": content.seal(dump(replace(known, agency=agency)), name, floor=WORK_FLOOR),
        "new_topic": sealed_number(content, int(topic) if topic else None, thread),
    }


def _message(holdings: Holdings, row: Row) -> Write:
    number, name = int(_told(row.content)), message_name(row.dispatch_id)
    box = sealed_number(holdings.content, number, name)
    return SEAL_MESSAGE, {"the_id": row.id, "new_content": box}


def _told(clear: bytes) -> str:
    return clear.removeprefix(CLEAR).decode()


def _keys(table: Table, row: Row) -> dict[str, object]:
    return {f"the_{key.name}": getattr(row, key.name) for key in table.primary_key.columns}
