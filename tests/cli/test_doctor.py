"""The doctor as an operator meets it."""

from __future__ import annotations

import pytest

from storage.keyfiles import CONTENT_SETTING, LINK_SETTING
from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow
SECRETS = ("ILBIRS_TOKEN", LINK_SETTING, CONTENT_SETTING)


async def test_without_settings_it_still_examines_the_house(terminal: Terminal) -> None:
    found = await terminal.runs("doctor")

    assert found.code == 1
    assert found.line("ILBIRS_TOKEN").startswith("wrong  configuration")
    assert found.line(" model ").startswith("ok")
    assert list(terminal.folder.iterdir()) == []


async def test_beside_an_open_line_it_finds_that_nobody_is_home_and_shows_no_secret(
    configured: Terminal,
) -> None:
    async with configured.keeps("run"):
        found = await configured.runs("doctor")

    assert found.code == 1
    assert found.line("Nobody is home").startswith("wrong  desks")
    for part in ("keys", "databases", "telegram", "clock", "vault"):
        assert found.line(f" {part} ").startswith("ok"), found.out
    for secret in map(configured.settings.__getitem__, SECRETS):
        assert secret.split(":")[-1] not in found.out + found.err


async def test_a_health_check_looks_only_at_what_is_cheap(configured: Terminal) -> None:
    found = await configured.runs("doctor", "--quick")

    assert found.code == 0, found.out
    assert found.line(" databases ").startswith("ok")
    assert not found.line(" model ")
    assert not found.line(" telegram ")


async def test_a_health_check_fails_without_a_database(configured: Terminal) -> None:
    (configured.folder / "var" / "keys.db").unlink()

    assert (await configured.runs("doctor", "--quick")).code == 1
