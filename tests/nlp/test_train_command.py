"""`ilbirs train` and `ilbirs evaluate` on a small corpus of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.train import cross_check, evaluate, evaluate_apart, train
from nlp.reader import Reader
from nlp.training.corpus import CORPUS
from triage.model import LANGUAGES

pytestmark = pytest.mark.slow

EACH = 14


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "apart").mkdir()
    for name in (*LANGUAGES, "apart/samples"):
        lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        text = "".join(f"{line}\n" for line in lines[:EACH])
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return tmp_path


def test_training_says_what_it_does_and_leaves_a_model(corpus: Path) -> None:
    lines: list[str] = []
    train(corpus, corpus / "model", echo=lines.append)
    reader = Reader.load(corpus / "model")
    assert lines[0] == f"{EACH * len(LANGUAGES)} tips"
    assert lines[-1].startswith(f"{reader.name}: ")


def test_the_shipped_model_keeps_its_promises_on_tips_kept_apart() -> None:
    scores = evaluate_apart()
    assert scores.offence >= 0.85
    assert scores.noise >= 0.85
    assert scores.lost <= 0.02
    assert scores.language >= 0.98
    assert scores.urgent >= 0.85
    assert scores.taxa >= 0.93


@pytest.mark.slow
def test_folds_and_tips_kept_apart_are_printed_side_by_side(corpus: Path) -> None:
    lines: list[str] = []
    scores = cross_check(corpus, echo=lines.append)
    assert any(line.split() == ["5", "folds", "apart"] for line in lines)
    assert scores.tips == EACH * len(LANGUAGES)


def test_files_of_labelled_tips_are_measured(corpus: Path) -> None:
    lines: list[str] = []
    scores = evaluate([corpus / "ru.jsonl", corpus / "en.jsonl"], echo=lines.append)
    assert scores.tips == 2 * EACH
    assert any(line.startswith("offence") for line in lines)
    assert any(line.startswith("ru") for line in lines)


def test_figures_come_as_json_too(corpus: Path) -> None:
    lines: list[str] = []
    evaluate([corpus / "ru.jsonl"], as_json=True, echo=lines.append)
    (found,) = map(json.loads, lines)
    assert found["tips"] == EACH
    assert found["model"].startswith("ilbirs-")
