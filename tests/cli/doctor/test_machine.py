"""The machine under the line: sandbox, vault, clock."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import SystemClock
from cli.doctor.findings import Level
from cli.doctor.machine import (
    SCARCE,
    WALLS,
    clock_finding,
    room_finding,
    sandbox_finding,
    vault_findings,
)
from evidence.cleaning import Cleaner
from reference.limits import load_limits
from simulator import Server
from tests.cli.doctor.conftest import Configure
from tests.clock import FixedClock

LEAST = load_limits().free_bytes


async def test_the_sandbox_is_right_only_behind_every_wall() -> None:
    cleaner = Cleaner.start(workers=1)
    held = await cleaner.walls()
    await cleaner.stop()

    finding = await sandbox_finding()

    assert (finding.level is Level.OK) is (set(held) == set(WALLS))


def test_a_vault_that_is_not_there_yet_is_right(configure: Configure, tmp_path: Path) -> None:
    [finding] = vault_findings(configure())

    assert finding.level is Level.OK
    assert not (tmp_path / "vault").exists()


def test_a_vault_that_others_may_look_into_is_a_warning(
    configure: Configure, tmp_path: Path
) -> None:
    (tmp_path / "vault").mkdir(mode=0o755)

    [finding] = vault_findings(configure())

    assert finding.level is Level.WARN


def test_looking_at_a_vault_leaves_alone_what_the_bot_is_writing(
    configure: Configure, tmp_path: Path
) -> None:
    half_written = tmp_path / "vault" / "a.part"
    half_written.parent.mkdir(mode=0o700)
    half_written.touch()

    [finding] = vault_findings(configure())

    assert finding.level is Level.OK
    assert half_written.exists()


@pytest.mark.parametrize(
    ("free", "level"),
    [(LEAST - 1, Level.WRONG), (LEAST, Level.WARN), (LEAST * SCARCE, Level.OK)],
)
def test_room_that_runs_out_is_told_before_files_are_refused(free: int, level: Level) -> None:
    finding = room_finding(free)

    assert finding.level is level
    assert (level is Level.WRONG) is ("no files of reporters are taken" in finding.what)


def test_a_vault_that_is_a_file_is_wrong(configure: Configure, tmp_path: Path) -> None:
    (tmp_path / "vault").touch()

    [finding] = vault_findings(configure())

    assert finding.level is Level.WRONG


def test_a_vault_that_cannot_be_made_is_wrong(configure: Configure, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    [finding] = vault_findings(configure(vault_dir=tmp_path / "file" / "vault"))

    assert finding.level is Level.WRONG


async def test_a_clock_that_agrees_with_the_bot_api_is_right(
    configure: Configure, telegram: Server
) -> None:
    finding = await clock_finding(configure(api_base=telegram.url), SystemClock())

    assert finding.level is Level.OK


async def test_a_clock_that_is_off_is_wrong(configure: Configure, telegram: Server) -> None:
    late = FixedClock(datetime(2001, 1, 1, tzinfo=UTC))

    finding = await clock_finding(configure(api_base=telegram.url), late)

    assert finding.level is Level.WRONG


@pytest.mark.parametrize("base", ["http://127.0.0.1:9", "http://", "nonsense"])
async def test_a_clock_without_a_neighbour_is_a_warning(configure: Configure, base: str) -> None:
    finding = await clock_finding(configure(api_base=base), SystemClock())

    assert finding.level is Level.WARN
