"""What officers corrected, for those who teach the machine: labels and numbers, no words."""

from __future__ import annotations

import json

import pytest

from cli.corrections_command import table
from tests.cli.terminal import Terminal
from tests.triage.test_lessons import said
from triage.lessons import lessons_of


def test_the_table_has_a_line_for_each_confusion() -> None:
    twice = [said(case, "market_sale", "possession") for case in "ab"]

    lines = table(lessons_of([*twice, said("c", "", "Lynx lynx", field="taxon")])).splitlines()

    assert lines[0] == "cases 3 · confirmed 0"
    assert lines[1] == "by field     offence 2, taxon 1"
    assert lines[-2].split() == ["offence", "market_sale", "possession", "ky", "2"]
    assert lines[-1].split() == ["taxon", "-", "Lynx", "lynx", "ky", "1"]


def test_where_nothing_was_corrected_that_is_said() -> None:
    assert table(lessons_of([])) == "No corrections yet."


@pytest.mark.slow
async def test_the_command_reads_beside_the_line(configured: Terminal) -> None:
    shown = await configured.runs("corrections")
    as_json = await configured.runs("corrections", "--json")

    assert shown.out == "No corrections yet.\n"
    assert json.loads(as_json.out)["cases"] == 0
