"""The writer: what it does beside writing never costs or doubles a unit."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from sqlalchemy import text

from storage.writer import Write, Writer
from triage.errors import UnavailableError

UNIT: Write = (text("SELECT 1"), {})


@dataclass
class Diary:
    """A link that notes what it was asked. `sweeps` are its answers, None where it fails."""

    sweeps: list[bool | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def perform(self, units: Sequence[Sequence[Write]]) -> None:
        self.asked += ["unit"] * len(units)

    def cut_off(self) -> None:
        self.asked.append("cut off")

    def sweep(self) -> bool:
        self.asked.append("sweep")
        answer = self.sweeps.pop(0)
        if answer is None:
            raise UnavailableError("The disk is full.")
        return answer

    def close(self) -> None:
        self.asked.append("close")


async def test_a_sweep_that_fails_writes_no_unit_twice() -> None:
    diary = Diary([None])
    writer = Writer(lambda: diary)

    answers = await asyncio.gather(
        writer.commit([UNIT]), writer.sweep(), writer.commit([UNIT]), return_exceptions=True
    )
    await writer.close()

    assert [type(one) for one in answers] == [type(None), UnavailableError, type(None)]
    assert diary.asked.count("unit") == 2


@pytest.mark.parametrize(("answers", "times"), [([True], 1), ([False, True], 2), ([None, True], 2)])
async def test_what_is_swept_is_left_alone_until_something_is_written(
    answers: list[bool | None], times: int
) -> None:
    diary = Diary([*answers, True])
    writer = Writer(lambda: diary)

    for _ in range(4):
        await asyncio.gather(writer.sweep(), return_exceptions=True)
    swept = diary.asked.count("sweep")
    await writer.commit([UNIT])
    await writer.sweep()
    await writer.close()

    assert (swept, diary.asked.count("sweep")) == (times, times + 1)
