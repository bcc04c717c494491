"""Trials: a child process learns, another answers; who cannot be measured is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.reading.__main__ import asked
from bench.reading.entrants import ABLATIONS, CURVE, PEERS, READER, Entry, entries
from bench.reading.stock import Bare
from bench.reading.trials import Ground, cores, megabytes
from nlp.training.corpus import load_apart


@pytest.mark.slow
def test_an_entrant_is_measured_in_processes_of_its_own(tmp_path: Path) -> None:
    (trial,) = Ground(tmp_path, every=100).run(["tokenizer"])

    assert len(trial.answers) == len(load_apart())
    assert 0 < trial.speed.p50 <= trial.speed.p99
    assert trial.speed.rate > 100
    assert trial.speed.resident > 10


def test_a_model_weighs_what_its_files_weigh(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    for name in ("one", "inside/other"):
        (tmp_path / name).write_bytes(b"x" * 500_000)

    assert megabytes(tmp_path) == 1.0


def test_every_entrant_that_is_asked_for_is_known() -> None:
    assert {READER, "tokenizer", *PEERS, *ABLATIONS, *CURVE} == set(entries())


def test_an_entrant_without_its_library_is_not_here() -> None:
    assert not Entry(Bare, "no_such_library").is_here
    assert Entry(Bare).is_here


def test_there_is_a_core_to_measure_on() -> None:
    assert 1 <= len(cores()) <= 2


def test_parts_and_curve_are_measured_only_when_asked_for() -> None:
    assert not asked([]).ablation
    assert asked(["--ablation", "--curve", "--every", "4"]) == asked(
        ["--every=4", "--curve", "--ablation"]
    )
