"""Backing up and coming back, as an operator does it."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.terminal import Terminal
from tests.cli.test_rotation import keeps_a_tip, keys_of, still_opens

pytestmark = pytest.mark.slow


async def test_a_machine_is_lost_and_the_line_comes_back_on_another(configured: Terminal) -> None:
    await keeps_a_tip(configured, keys_of(configured))
    async with configured.keeps("run"):
        made = await configured.runs("backup", "--data", "disk1", "--keys", "disk2")
    assert made.code == 0, made.err
    shutil.rmtree(configured.folder / "var")
    (configured.folder / "var").mkdir()

    back = await configured.runs("restore", "--data", "disk1", "--keys", "disk2")

    assert back.code == 0, back.err
    assert "stays closed for ever" in back.out
    assert await still_opens(configured, keys_of(configured))
    again = await configured.runs("restore", "--data", "disk1", "--keys", "disk2")
    assert again.code == 2
    assert "an empty place only" in again.err
    assert "on hold" in (await configured.runs("restore", "--release")).out


async def test_data_and_keys_in_one_place_are_refused(configured: Terminal) -> None:
    for words in (
        ("--data", "disk", "--keys", "disk"),
        ("--data", "var/backups"),
        ("--data", "disk", "--keys", "disk/keys"),
    ):
        refused = await configured.runs("backup", *words)

        assert refused.code == 2
        assert "of their own" in refused.err
    assert not (configured.folder / "disk").exists()
