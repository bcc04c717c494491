"""How the writes of waiting units are put in order before they run."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Executable

from storage.writer import Write

Rows = list[Mapping[str, Any]]


def neighbours(units: Sequence[Sequence[Write]]) -> Iterator[tuple[Executable, Rows]]:
    """Unit after unit; neighbours with the same statement go to the driver in one call."""
    writes = [write for unit in units for write in unit]
    for _, run in groupby(writes, key=_statement_id):
        together = list(run)
        yield together[0][0], [row for _, row in together]


def interleaved(units: Sequence[Sequence[Write]]) -> Iterator[tuple[Executable, Rows]]:
    """Each unit in its own order, but the same statement of many units in one call: a round trip
    to a server costs more than its work."""
    waiting = [deque(unit) for unit in units if unit]
    while waiting:
        statement = waiting[0][0][0]
        rows: Rows = []
        for unit in waiting:
            while unit and unit[0][0] is statement:
                rows.append(unit.popleft()[1])
        yield statement, rows
        waiting = [unit for unit in waiting if unit]


def _statement_id(write: Write) -> int:
    return id(write[0])
