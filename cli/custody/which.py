"""Which case is meant: by the number that a desk calls it by."""

from __future__ import annotations

from dataclasses import dataclass

from cli.desks import known_agency
from storage.store import SqlStore
from triage.errors import HotlineError
from triage.model import Dispatch


class CustodyError(HotlineError):
    """What was asked of a case cannot be, in words for the operator."""


@dataclass(frozen=True, slots=True)
class Which:
    """`number` may be empty: all cases."""

    number: str = ""
    desk: str = ""


async def found(store: SqlStore, which: Which) -> Dispatch:
    """The hand-over of the case to that desk. Raises CustodyError."""
    if not which.desk:
        raise CustodyError("Numbers differ from desk to desk: say whose with --desk AGENCY.")
    agency, number = known_agency(which.desk), which.number.strip().upper()
    async with store.unit() as unit:
        every = await unit.dispatches.numbered(agency, number)
    if len(every) != 1:
        raise CustodyError(f"The desk {agency} has {len(every) or 'no'} cases {number}.")
    return every[0]
