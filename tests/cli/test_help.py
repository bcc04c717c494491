"""What a stranger finds out by asking."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow
COMMANDS = (
    "run",
    "demo",
    "read",
    "locate",
    "route",
    "train",
    "evaluate",
    "corpus",
    "doctor",
    "desks",
    "week",
    "keys",
)


async def test_without_words_it_says_what_it_can_do(terminal: Terminal) -> None:
    shown = await terminal.runs()

    assert all(f" {command} " in shown.out + shown.err for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
async def test_every_command_explains_itself(terminal: Terminal, command: str) -> None:
    shown = await terminal.runs(command, "--help")

    assert shown.code == 0
    assert f"Usage: ilbirs {command}" in shown.out


async def test_a_word_it_does_not_know_is_refused(terminal: Terminal) -> None:
    assert (await terminal.runs("dance")).code == 2
