"""Opening and closing: what was opened is closed again, also when the rest cannot be opened."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.opening import Learned, open_line, open_store, policy_of
from bot.pace import NoPace, Pace
from storage.keyfiles import new_keys
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.fakes import FullStore
from tests.hotline import settings_for
from triage.errors import BrokenPromiseError, HotlineError, UnavailableError

NOWHERE = "http://127.0.0.1:9"


async def test_a_line_opens_on_new_databases_and_closes(tmp_path: Path, learned: Learned) -> None:
    settings = settings_for(tmp_path / "new", NOWHERE)
    for create in (True, False):
        async with open_line(
            settings, clock=FixedClock(), create=create, learned=learned
        ) as opened_line:
            assert opened_line.line.store is opened_line.store
            assert isinstance(opened_line.line.sender.pace, NoPace)


async def test_unless_told_otherwise_a_line_keeps_the_pace(
    tmp_path: Path, learned: Learned
) -> None:
    settings = settings_for(tmp_path, NOWHERE).model_copy(update={"pace": True})

    async with open_line(settings, clock=FixedClock(), create=True, learned=learned) as one:
        assert isinstance(one.line.sender.pace, Pace)


async def test_databases_that_are_not_there_are_not_made_by_the_way(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="ilbirs db upgrade"):
        async with open_store(settings_for(tmp_path, NOWHERE), FixedClock()):
            pass


async def test_what_could_not_be_opened_can_be_opened_later(
    tmp_path: Path, learned: Learned
) -> None:
    settings = settings_for(tmp_path, NOWHERE)
    with pytest.raises(UnavailableError):
        async with open_line(settings, clock=FixedClock(), learned=learned):
            pass

    async with open_line(settings, clock=FixedClock(), create=True, learned=learned) as one:
        assert await one.store.next_job() is None


async def test_an_error_in_the_line_closes_it(tmp_path: Path, learned: Learned) -> None:
    settings = settings_for(tmp_path, NOWHERE)
    with pytest.raises(ValueError, match="inside"):
        async with open_line(settings, clock=FixedClock(), create=True, learned=learned):
            raise ValueError("inside")

    async with open_store(settings, FixedClock()) as store:
        assert await store.next_job() is None


async def test_two_lines_on_one_database_are_refused(tmp_path: Path, blank: Path) -> None:
    async with opened(FullStore, blank, tmp_path, FixedClock()):
        with pytest.raises(HotlineError):
            async with open_store(settings_for(tmp_path, NOWHERE), FixedClock()):
                pass


async def test_a_short_command_may_work_beside_a_line(tmp_path: Path, blank: Path) -> None:
    async with (
        opened(FullStore, blank, tmp_path, FixedClock()),
        open_store(settings_for(tmp_path, NOWHERE), FixedClock(), is_alone=False) as beside,
        beside.unit() as unit,
    ):
        assert await unit.desks.all() == []


async def test_one_key_for_both_opens_nothing(tmp_path: Path) -> None:
    key, folder = SecretStr(new_keys().link), tmp_path / "new"
    twice = {"link_key": key, "content_key": key}
    with pytest.raises(BrokenPromiseError):
        async with open_store(
            settings_for(folder, NOWHERE).model_copy(update=twice), FixedClock(), create=True
        ):
            pass

    assert "new" not in os.listdir(tmp_path)


def test_the_operator_says_when_drafts_go_by_themselves(tmp_path: Path) -> None:
    settings = settings_for(
        tmp_path, NOWHERE, pass_on=False, pass_on_minutes=20, pass_on_urgent_minutes=5
    )

    policy = policy_of(settings)

    assert (policy.is_on, policy.usual, policy.urgent) == (
        False, timedelta(minutes=20), timedelta(minutes=5),
    )  # fmt: skip
