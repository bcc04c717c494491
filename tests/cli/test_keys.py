"""Making keys."""

from __future__ import annotations

import stat

import pytest

from storage.keyfiles import load_keys, parse_keys
from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow


async def test_new_keys_are_printed_as_settings_that_load(terminal: Terminal) -> None:
    printed = await terminal.runs("keys", "new")

    keys = parse_keys(printed.out)
    assert load_keys(keys.link, keys.content).link is not None


async def test_no_two_keys_are_alike(terminal: Terminal) -> None:
    first, second = await terminal.runs("keys", "new"), await terminal.runs("keys", "new")

    assert not set(first.out.split()) & set(second.out.split())


async def test_a_key_file_is_its_owners_alone_and_its_keys_are_not_shown(
    terminal: Terminal,
) -> None:
    written = await terminal.runs("keys", "new", "--file", "keys.env")

    file = terminal.folder / "keys.env"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert parse_keys(file.read_text()).content not in written.out + written.err


async def test_keys_are_never_overwritten(terminal: Terminal) -> None:
    await terminal.runs("keys", "new", "--file", "keys.env")
    before = (terminal.folder / "keys.env").read_text()

    again = await terminal.runs("keys", "new", "--file", "keys.env")

    assert again.code == 2
    assert "never overwritten" in again.err
    assert (terminal.folder / "keys.env").read_text() == before
