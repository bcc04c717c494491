"""Training: small, whole, and the same twice."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nlp.reader import Reader
from nlp.training.corpus import LabelledTip
from nlp.training.heads import LESSONS, targets, weigh_buckets
from nlp.training.provenance import hash_tips, hash_training
from nlp.training.solver import Row
from nlp.training.trainer import Trained, train_pipeline
from triage.model import NOT_WILDLIFE

CRIMES = ["стреляют сайгаков в степи", "ловят соколов на перевале", "убили архара ночью",
          "подстрелили косулю у реки", "охотятся на кабанов в заповеднике"]  # fmt: skip
NOISES = ["добрый день как дела", "спасибо за ответ", "сколько стоит билет",
          "завтра матч и концерт", "потерялась собака соседа"]  # fmt: skip


def lesson() -> list[LabelledTip]:
    crimes = [("poaching", text) for text in CRIMES]
    noises = [(NOT_WILDLIFE, text) for text in NOISES]
    return [
        LabelledTip(f"{at}", "ru", text, (), (offence,), urgent=at % 2 == 0 and at < 5)
        for at, (offence, text) in enumerate(crimes + noises)
    ]


@pytest.fixture
def tip_rows() -> list[Row]:
    columns = [[0, 1], [0, 1], [0, 1], [0, 2], [0]]
    return [(np.array(row, np.intp), np.ones(len(row), np.float32)) for row in columns]


@pytest.fixture(scope="module")
def trained() -> Trained:
    return train_pipeline(lesson(), lambda _line: None)


@pytest.mark.slow
def test_what_was_taught_is_known(trained: Trained) -> None:
    reader = Reader(trained.pipeline, trained.settings)
    assert reader.read(CRIMES[0]).offence == "poaching"
    assert reader.read(NOISES[0]).offence == NOT_WILDLIFE


@pytest.mark.slow
def test_training_twice_gives_the_same_bytes(trained: Trained, tmp_path: Path) -> None:
    trained.save(tmp_path / "one")
    train_pipeline(lesson(), lambda _line: None).save(tmp_path / "two")
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.slow
def test_a_saved_model_reads_as_it_did(trained: Trained, tmp_path: Path) -> None:
    trained.save(tmp_path)
    reader, loaded = Reader(trained.pipeline, trained.settings), Reader.load(tmp_path)
    assert loaded.read(CRIMES[1]) == reader.read(CRIMES[1])


def test_an_acceptable_second_offence_is_no_mistake() -> None:
    tip = LabelledTip("1", "ru", "x", (), ("poaching", "possession"), urgent=False)
    labels = ("poaching", "possession", NOT_WILDLIFE)
    signs, costs = targets(LESSONS["offence"], [tip], labels)
    assert signs.tolist() == [[1, -1, -1]]
    assert costs[0, 1] == 0
    assert costs[0, 2] > 0


def test_rare_buckets_weigh_more_and_stray_ones_nothing(tip_rows: list[Row]) -> None:
    idf = weigh_buckets(tip_rows, 4)
    assert idf[1] > idf[0] > 0
    assert idf[2] == 0


@pytest.mark.slow
def test_a_model_remembers_what_made_it(trained: Trained) -> None:
    assert trained.settings.corpus == hash_tips(lesson())
    assert trained.settings.training == hash_training()
