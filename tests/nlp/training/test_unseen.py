"""Heads are asked about authors who did not teach them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from nlp.training.corpus import CORPUS, LabelledTip, load_corpus, read_tips
from nlp.training.unseen import FOLDS, Authored, hear_unseen, load_authored


@pytest.fixture(scope="module")
def authored() -> Authored:
    return load_authored()


@pytest.mark.slow
def test_every_taught_tip_has_a_fold(authored: Authored) -> None:
    assert {tip.id for tip in authored.tips} == {tip.id for tip in load_corpus()}
    assert set(authored.folds) == set(range(FOLDS))


def test_a_file_is_never_on_both_sides(authored: Authored) -> None:
    folds = dict(zip((tip.id for tip in authored.tips), authored.folds, strict=True))
    for path in CORPUS.glob("??*-[2-6].jsonl"):
        assert len({folds[tip.id] for tip in read_tips(path)}) == 1, path.name


def test_a_tip_made_from_another_has_its_fold(authored: Authored) -> None:
    longer = replace(authored.tips[7], text="Call the rangers. " + authored.tips[7].text)
    assert authored.folds_of([longer]) == [authored.folds[7]]


def test_each_fold_leaves_most_to_learn_from(authored: Authored) -> None:
    shares = [authored.folds.count(fold) / len(authored.folds) for fold in range(FOLDS)]
    assert max(shares) < 0.4


@pytest.mark.slow
def test_every_tip_is_heard_and_so_is_each_with_a_call(pipeline: Language) -> None:
    tips = [_tip(at) for at in range(40)]
    heard, chances = hear_unseen(
        pipeline, Authored(tips, [at % FOLDS for at in range(40)]), lambda _: None
    )
    assert heard[:40] == tips
    assert 0 < len(heard[40:]) < 40
    assert all(0 <= one["accused"] <= 1 and 0 <= one["corruption"] <= 1 for one in chances)


def _tip(at: int) -> LabelledTip:
    accuses = at % 2 == 0
    text = f"инспектор берёт взятки {at}" if accuses else f"стреляют сайгаков в степи {at}"
    offences = ("corruption",) if accuses else ("poaching",)
    return LabelledTip(f"t-{at}", "ru", text, (), offences, urgent=False, accuses=accuses)
