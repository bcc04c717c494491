"""Bringing databases to today's form, and what is said when that was forgotten."""

from __future__ import annotations

import stat

import pytest

from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def operator(terminal: Terminal) -> Terminal:
    terminal.configures(NOWHERE)
    return terminal


async def test_an_upgrade_makes_both_databases_for_their_owner_alone(operator: Terminal) -> None:
    assert (await operator.runs("db", "upgrade")).code == 0

    files = [operator.folder / "var" / name for name in ("ilbirs.db", "keys.db")]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]


async def test_a_second_upgrade_changes_nothing(operator: Terminal) -> None:
    await operator.runs("db", "upgrade")

    assert (await operator.runs("db", "upgrade")).code == 0
    assert "No desks yet" in (await operator.runs("desks", "list")).out


async def test_only_an_upgrade_can_be_asked_for(operator: Terminal) -> None:
    assert (await operator.runs("db", "downgrade")).code == 2


async def test_without_a_database_a_command_says_which_one_makes_it(operator: Terminal) -> None:
    refused = await operator.runs("desks", "list")

    assert refused.code == 2
    assert "ilbirs db upgrade" in refused.err
    assert not (operator.folder / "var").exists()


async def test_the_line_does_not_start_on_an_old_form(operator: Terminal) -> None:
    refused = await operator.runs("run")

    assert refused.code == 2
    assert "ilbirs db upgrade" in refused.err


async def test_missing_settings_are_named_without_a_traceback(terminal: Terminal) -> None:
    refused = await terminal.runs("run")

    assert refused.code == 2
    assert "ILBIRS_TOKEN" in refused.err
    assert "Traceback" not in refused.err
