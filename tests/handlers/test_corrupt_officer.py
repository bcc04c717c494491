"""A bought officer learns no reporter, sees no withheld case, reads no letter of another's case,
and leaves a trace of what he is shown; and what would betray them is found."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from aiogram.types import BufferedInputFile
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.opening import Learned
from tests.evidence.camera import phone_jpeg
from tests.handlers.corrupt_machine import Corrupt
from tests.handlers.corrupt_scene import BOUGHT, Town, built
from tests.hotline import open_hotline

pytestmark = pytest.mark.slow
STORIES = int(os.environ.get("CORRUPT_STORIES", "3"))
STEPS = 60


def test_a_bought_officer_in_any_order(learned: Learned, blank: Path) -> None:
    bounds = settings(
        phases=(Phase.generate,),
        max_examples=STORIES,
        stateful_step_count=STEPS,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    parts = {"learned": learned, "blank": blank}
    run_state_machine_as_test(type("Bought", (Corrupt,), parts), settings=bounds)


@pytest.fixture
async def town(learned: Learned, blank: Path, tmp_path: Path) -> AsyncIterator[Town]:
    async with open_hotline(tmp_path, learned, blank=blank) as hotline:
        yield await built(hotline)


async def test_the_town_begins_honest(town: Town) -> None:
    await town.prove()

    assert "zqowncase" in town.heard_at(BOUGHT)
    assert any("zqanswer" in text for text in town.heard.values())


async def _names_the_reporter(town: Town) -> None:
    await town.hotline.parts.bot.send_message(town.desks[BOUGHT].id, f"from {town.dana.id}")


async def _shows_the_withheld(town: Town) -> None:
    await town.hotline.parts.bot.send_message(town.desks[BOUGHT].id, "a man, zqaccuse")


async def _shows_a_letter(town: Town) -> None:
    await town.hotline.parts.bot.send_message(town.desks[BOUGHT].id, "asked: zqquestion")


async def _hands_out_files(town: Town) -> None:
    for _ in range(40):
        await town.hotline.parts.bot.send_photo(
            town.desks[BOUGHT].id, BufferedInputFile(phone_jpeg(), "a.jpg")
        )


FAULTS: dict[str, tuple[Callable[[Town], Awaitable[None]], str]] = {
    "an id": (_names_the_reporter, "a desk learns"),
    "a withheld case": (_shows_the_withheld, "the accused sees zqaccuse"),
    "files": (_hands_out_files, "took files out without a trace"),
    "a letter": (_shows_a_letter, "the accused sees zqquestion"),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_planted_betrayal_is_found(town: Town, fault: str) -> None:
    betray, said = FAULTS[fault]
    await betray(town)

    with pytest.raises(AssertionError, match=said):
        await town.prove()
