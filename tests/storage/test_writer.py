"""The writer: what it does beside writing never costs or doubles a unit."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest
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


async def test_a_database_that_does_not_open_yet_refuses_and_is_tried_again() -> None:
    diary = Diary()
    doors: Iterator[Diary | None] = iter([None, None, diary])

    def connect() -> Diary:
        found = next(doors)
        if found is None:
            raise UnavailableError("The folder is not mounted.")
        return found

    writer = Writer(connect)
    with pytest.raises(UnavailableError, match="not mounted"):
        await asyncio.wait_for(writer.commit([UNIT]), 5)

    await asyncio.wait_for(writer.commit([UNIT]), 5)
    await writer.close()

    assert diary.asked == ["unit", "close"]
