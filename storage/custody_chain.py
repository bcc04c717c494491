"""How lines of the custody log are chained: sealed, numbered, each with a MAC.

The MAC is over a line's digest and not over the sealed row, so that a row may be sealed anew under
another key while its chain, and every digest that was ever given out, stays what it was.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from sqlalchemy import bindparam, insert, select

from storage.cipher import ID_SIZE, record_name
from storage.codec import dump, load
from storage.compiled import Row
from storage.holdings import Holdings
from storage.keyring import Ring
from storage.tables import custody
from storage.writer import Write
from triage.errors import BrokenPromiseError
from triage.model import CaseId, CustodyLine, Happening, Head, beginning, chained

FLOOR = 512
LABEL = "custody"
SALT_SIZE = 16

ADD = insert(custody)
OF = select(custody).where(custody.c.case_id == bindparam("case")).order_by(custody.c.number)
LAST = (
    select(custody)
    .where(custody.c.case_id == bindparam("case"))
    .order_by(custody.c.number.desc())
    .limit(1)
)
GROWN = select(custody.c.case_id).where(custody.c.day >= bindparam("since"))

Happenings = Sequence[tuple[CaseId, Happening]]


async def commit(holdings: Holdings, writes: Sequence[Write], happenings: Happenings) -> None:
    """The writes and a line for each happening, all durable or none. Whoever else wrote to one of
    these logs in the meantime was first: then the lines follow theirs."""
    cases = list(dict.fromkeys(case for case, _ in happenings))
    heads = await _heads(holdings, cases)
    while True:
        lines = _lines(holdings.content, heads, happenings)
        try:
            return await holdings.records.commit([*writes, *lines])
        except BrokenPromiseError:
            before, heads = heads, await _heads(holdings, cases)
            if heads == before:
                raise


def sealed(case: CaseId, line: CustodyLine, ring: Ring) -> Mapping[str, object]:
    """The row of a line."""
    return {
        "case_id": case,
        "number": line.number,
        "day": line.at.date(),
        "content": ring.seal(dump(line), name_of(case, line.number), floor=FLOOR),
        "mac": mac(line, ring),
    }


def opened(row: Row, ring: Ring) -> CustodyLine:
    """Raises BrokenPromiseError for a row that was damaged or moved."""
    if row.mac is None:
        raise BrokenPromiseError("A line of the custody log was never chained.")
    return load(CustodyLine, ring.open(row.content, name_of(row.case_id, row.number)))


def mac(line: CustodyLine, ring: Ring) -> bytes:
    """Which key, and its HMAC-SHA256 over the line's digest."""
    key = ring.every_key()[0]
    return key.id + key.digest(LABEL, bytes.fromhex(line.digest))


def is_ours(line: CustodyLine, given: bytes, ring: Ring) -> bool:
    """Whether somebody who has one of our keys wrote this line."""
    digest = bytes.fromhex(line.digest)
    keys = [key for key in ring.every_key() if key.id == given[:ID_SIZE]]
    return any(hmac.compare_digest(key.digest(LABEL, digest), given[ID_SIZE:]) for key in keys)


def name_of(case: str, number: int) -> bytes:
    return record_name("custody", f"{case}|{number}", "content")


def salt() -> str:
    return secrets.token_hex(SALT_SIZE)


async def _heads(holdings: Holdings, cases: Sequence[CaseId]) -> dict[CaseId, Head]:
    return {case: await head_of(holdings, case) for case in cases}


async def head_of(holdings: Holdings, case: CaseId) -> Head:
    row = await holdings.records.row(LAST, case=case)
    if row is None:
        return beginning(case)
    try:
        return Head(row.number, opened(row, holdings.content).digest)
    except BrokenPromiseError:
        # Work goes on over a line that somebody spoiled: the verifier names it for ever.
        return Head(row.number, sha256(row.content).hexdigest())


def _lines(ring: Ring, heads: Mapping[CaseId, Head], happenings: Happenings) -> Iterator[Write]:
    for case, head in heads.items():
        salted = [(one, salt()) for whose, one in happenings if whose == case]
        for line in chained(head, salted):
            yield ADD, sealed(case, line, ring)
