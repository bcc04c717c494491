"""A frozen desk cannot tell by what leaves its chat that others go on with its case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.opening import Learned
from tests.handlers.accused_scenes import Scene, Story
from tests.handlers.clearing_scenes import passes
from tests.handlers.test_nothing_shows import Theatre

pytestmark = pytest.mark.slow

Play = Callable[[Scene], Awaitable[None]]
ENDED = Story("album", ("acknowledges", "asks"), "added", ("ends it",))
"""The desk asked, ended it with nothing found, and was accused in between."""


@pytest.fixture(scope="module")
def theatre(learned: Learned, blank: Path) -> Theatre:
    return Theatre(learned, blank)


def then(play: Play, *, days: int) -> Play:
    """The line goes on for so long, and lets go of what it need not keep."""

    async def plays(scene: Scene) -> None:
        await play(scene)
        await passes(scene.hotline, days)

    return plays


async def test_its_messages_go_when_they_would_have_gone(theatre: Theatre) -> None:
    heard, others_are_told = await theatre.hears(then(ENDED.plays, days=61))
    expected, _ = await theatre.hears(then(ENDED.plays_without, days=61))

    assert others_are_told
    assert heard == expected
    assert any("Removed" in call for call in heard["kg_sets"])


async def test_taken_back_all_of_it_goes_there_as_anywhere(theatre: Theatre) -> None:
    def taken_back(play: Play) -> Play:
        async def plays(scene: Scene) -> None:
            await play(scene)
            scene.amina.says("/withdraw")
            await scene.hotline.settle()
            scene.amina.taps("Report 1")
            await scene.hotline.settle()

        return plays

    heard, _ = await theatre.hears(taken_back(ENDED.plays))
    expected, _ = await theatre.hears(taken_back(ENDED.plays_without))

    assert heard == expected
    assert any("delete" in call.lower() for call in heard["kg_sets"])
