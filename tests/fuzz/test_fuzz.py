"""Anything at all, in any order: two campaigns, and faults that must be found.

`python -m tests.fuzz --updates 200000 --seed 1` plays as many as one likes.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from bot.opening import Learned
from tests.fuzz.campaign import Campaign, Tally
from tests.fuzz.stage import Stage, opened


async def cleared(learned: Learned, blank: Path, updates: int) -> Tally:
    return await Campaign(learned, blank, updates, seed=77).run()


@pytest.mark.slow
async def test_a_few_hundred_updates_of_any_kind_break_nothing(
    learned: Learned, blank: Path
) -> None:
    tally = await cleared(learned, blank, 150)

    assert tally.updates >= 150


@pytest.mark.slow
async def test_thousands_of_updates_of_any_kind_break_nothing_and_leave_little(
    learned: Learned, blank: Path
) -> None:
    tally = await cleared(learned, blank, 2000)

    assert tally.updates >= 2000
    assert tally.longest < 300_000
    assert tally.most_rows["conversations"] < 50
    assert {"says", "bends", "forges", "presses", "works at a desk"} <= set(tally.played)


@pytest.fixture
async def stage(learned: Learned, blank: Path, tmp_path: Path):  # type: ignore[no-untyped-def]
    async with opened(tmp_path, learned, blank) as one:
        yield one


async def _an_incident(stage: Stage) -> None:
    logging.getLogger("bot.updates").error("incident ab12cd during handling an update: KeyError")


async def _a_wrong_chat(stage: Stage) -> None:
    amina, bakyt = stage.people[:2]
    text = stage.marked(amina, "barsti sattym")
    await stage.hotline.parts.bot.send_message(bakyt.id, text)


async def _a_strange_group(stage: Stage) -> None:
    text = stage.marked(stage.people[0], "barsti sattym")
    await stage.hotline.parts.bot.send_message(stage.strangers.id, text)


async def _an_answer_unasked(stage: Stage) -> None:
    await stage.hotline.parts.bot.send_message(stage.bystander.id, "How are you?")


@pytest.mark.parametrize(
    "fault", [_an_incident, _a_wrong_chat, _a_strange_group, _an_answer_unasked]
)
async def test_a_planted_fault_is_found(stage: Stage, fault: Any) -> None:
    for person in stage.people:
        person.starts()
    await stage.settle()
    await stage.prove()

    await fault(stage)

    with pytest.raises(AssertionError):
        await stage.prove()
