"""Not to the accused: whatever accuses them, they are sent what they would have been sent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.opening import Learned
from tests.handlers.accused_scenes import (
    ACCUSED,
    ACCUSES,
    FIRST,
    OFFICER,
    OTHERS,
    PLAIN,
    RANGER,
    Scene,
    Story,
    staged,
)
from tests.hotline import open_hotline

Play = Callable[[Scene], Awaitable[None]]
Heard = dict[str, list[str]]

LIFE = st.lists(st.sampled_from([*PLAIN, *OFFICER]), max_size=3).map(tuple)
STORIES = st.builds(Story, st.sampled_from([*FIRST]), LIFE, st.sampled_from([*ACCUSES]), LIFE)


class Theatre:
    """Where a story is played, each time from the start."""

    def __init__(self, learned: Learned, blank: Path) -> None:
        self.learned, self.blank = learned, blank

    async def hears(self, play: Play) -> tuple[Heard, bool]:
        """What each accused desk heard, and whether another was told of the accusation."""
        with TemporaryDirectory() as folder:
            async with open_hotline(Path(folder), self.learned, blank=self.blank) as hotline:
                scene = await staged(hotline)
                await play(scene)
                heard = {agency: scene.heard(agency) for agency in ACCUSED}
                return heard, any(scene.is_told(agency, RANGER) for agency in OTHERS)

    async def shows_nothing(self, story: Story) -> None:
        heard, others_are_told = await self.hears(story.plays)
        expected, _ = await self.hears(story.plays_without)

        assert others_are_told
        assert heard == expected
        assert heard["kg_sets"]
        assert not heard["kg_mnrets"]


@pytest.fixture(scope="module")
def theatre(learned: Learned, blank: Path) -> Theatre:
    return Theatre(learned, blank)


@pytest.mark.slow
@pytest.mark.parametrize("accuses", ACCUSES)
async def test_a_later_accusation_changes_nothing_for_the_accused(
    theatre: Theatre, accuses: str
) -> None:
    story = Story("album", ("acknowledges",), accuses, ("looks at pictures", "waits"))

    await theatre.shows_nothing(story)


@pytest.mark.slow
@given(STORIES)
@settings(max_examples=12)
def test_no_story_shows_the_accused_that_they_are(theatre: Theatre, story: Story) -> None:
    asyncio.run(theatre.shows_nothing(story))


@pytest.mark.slow
@pytest.mark.parametrize("accuses", ["added", "another"])
@pytest.mark.parametrize(
    ("between", "after"), [(("asks",), ("ends it", "waits")), ((), ("asks", "ends it"))]
)
async def test_nor_do_letters_and_endings(
    theatre: Theatre, accuses: str, between: tuple[str, ...], after: tuple[str, ...]
) -> None:
    await theatre.shows_nothing(Story("words", between, accuses, after))
