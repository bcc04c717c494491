"""`ilbirs corpus`: what is wrong with a folder of labelled tips, and where."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.corpus import NoCorpusError, check_corpus
from tests.cli.terminal import Terminal
from tests.house.tree import ROOT
from tests.nlp.training.inspection.folders import a_row, rows_of, write

TEXT = "На базаре в Оше продают шкуру снежного барса, просят пять тысяч долларов"
WITHOUT = "import sys; sys.modules['datasketch'] = None; from cli.main import main; main()"


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A duplicate and a bad line in three taught tips, and a test tip that is taught."""
    folder = tmp_path / "tips"
    folder.mkdir()
    write(folder, "ru.jsonl", [*rows_of(TEXT, TEXT.upper()), a_row(id="t-3", style="poem")])
    return write(folder, "apart/ru.jsonl", [a_row(TEXT, id="a-1")])


def test_a_folder_without_tips_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoCorpusError, match=r"There is no \*\.jsonl in "):
        check_corpus(tmp_path, echo=lambda _line: None)


@pytest.mark.slow
async def test_planted_faults_are_printed_and_end_with_code_one(
    terminal: Terminal, spoilt: Path
) -> None:
    shown = await terminal.runs("corpus", str(spoilt))

    assert shown.code == 1
    assert "the style 'poem' is unknown" in shown.line("ru.jsonl:3")
    assert shown.line("duplicate ").endswith("1.00 alike")
    assert shown.out.count("leak ") == 2
    assert "ky: tips is 0" in shown.out
    assert shown.out.splitlines()[-1].startswith("Wrong: ")


@pytest.mark.slow
async def test_programs_get_one_object(terminal: Terminal, spoilt: Path) -> None:
    shown = await terminal.runs("corpus", str(spoilt), "--json")
    found = json.loads(shown.out)

    assert shown.code == 1
    assert found["right"] is False
    assert found["taught"]["ru"]["tips"] == 2
    assert {"line", "duplicate", "leak", "balance"} == {one["kind"] for one in found["faults"]}


@pytest.mark.slow
async def test_an_empty_folder_is_told_without_a_traceback(terminal: Terminal) -> None:
    shown = await terminal.runs("corpus", str(terminal.folder))

    assert shown.code == 2
    assert shown.err.startswith("There is no *.jsonl in ")


@pytest.mark.slow
def test_without_its_library_it_says_how_to_get_it(spoilt: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT, "corpus", str(spoilt)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ran.returncode == 2
    assert ran.stderr.startswith("datasketch is not installed here: `make setup`")
