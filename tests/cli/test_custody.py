"""`ilbirs custody`: an operator proves the log of what was done, and is told what is broken."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.cli.custody_house import fill, vault_folder
from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow


@pytest.fixture
async def office(configured: Terminal) -> Terminal:
    await fill(configured)
    return configured


def change(office: Terminal, query: str) -> None:
    with closing(sqlite3.connect(office.folder / "var/ilbirs.db")) as connection, connection:
        connection.execute(query)


async def test_a_log_that_nobody_touched_is_whole(office: Terminal) -> None:
    shown = await office.runs("custody", "verify")

    assert shown.code == 0, shown.err
    assert "cases 1, lines 6, files 2, anchors 1." in shown.out
    assert shown.line("Every chain is whole")
    assert shown.line("Newest anchor: 2026-05-03")


async def test_the_root_in_the_chat_is_known_or_named_as_unknown(office: Terminal) -> None:
    shown = await office.runs("custody", "verify")
    root = shown.line("Newest anchor").split()[-1]

    known = await office.runs("custody", "verify", "--root", f"{root[:16]} {root[16:32]}")
    other = await office.runs("custody", "verify", "--root", "7f3a" * 8)

    assert known.code == 0
    assert (other.code, bool(other.line("No anchor has the root"))) == (1, True)


async def test_the_first_broken_line_is_named_by_the_cases_number(office: Terminal) -> None:
    change(office, "delete from custody where number in (3, 5)")

    shown = await office.runs("custody", "verify", "--case", "kt-482", "--desk", "kg_customs")

    assert shown.code == 1
    (line,) = [one for one in shown.out.splitlines() if one.startswith("BROKEN")]
    assert line == "BROKEN  Case KT-482 (kg_customs): line 3 is missing."


async def test_a_file_that_is_another_is_named(office: Terminal) -> None:
    path = vault_folder(office) / "original"
    path.write_bytes(path.read_bytes()[::-1])

    shown = await office.runs("custody", "verify")

    assert shown.code == 1
    assert shown.line("file photo-one is not the one that came")


@pytest.mark.parametrize("words", [("--case", "KT-482"), ("--case", "X", "--desk", "kg_customs")])
async def test_a_case_that_nobody_has_is_refused_in_words(
    office: Terminal, words: tuple[str, ...]
) -> None:
    shown = await office.runs("custody", "verify", *words)

    assert shown.code == 2
    assert "Numbers differ" in shown.err or "no cases X" in shown.err
