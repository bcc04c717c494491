"""The writer: what it does beside writing never costs or doubles a unit."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Table, text

from storage.tables import tips
from storage.writer import Write, Writer
from triage.errors import UnavailableError

UNIT: Write = (text("SELECT 1"), {})


@dataclass
class Diary:
    """A link with a full disk that notes what it was asked."""

    asked: list[str] = field(default_factory=list)

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        self.asked += ["unit"] * len(units)

    def rewrite(self, table: Table) -> bool:
        self.asked.append(table.name)
        raise UnavailableError("The disk is full.")

    def cut_off(self) -> bool:
        return True

    def close(self) -> None:
        self.asked.append("close")


async def test_a_rewriting_that_fails_writes_no_unit_twice() -> None:
    diary = Diary()
    writer = Writer(lambda: diary)

    answers = await asyncio.gather(
        writer.commit([UNIT]), writer.rewrite(tips), writer.commit([UNIT]), return_exceptions=True
    )
    await writer.close()

    assert [type(one) for one in answers] == [type(None), UnavailableError, type(None)]
    assert sorted(diary.asked) == ["close", "tips", "unit", "unit"]
