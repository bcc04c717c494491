"""The shipped model was made from what lies here, and a change of that is noticed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from nlp.phrases import CUES
from nlp.settings import MODEL, SETTINGS_FILE, Settings, StrangeModelError, load_settings
from nlp.training.corpus import LabelledTip, load_corpus, parse_tip
from nlp.training.course import COPIES
from nlp.training.provenance import HEARD_AFTER_HEADS, hash_tips, hash_training

MEND = "Bring nlp/model up to date: ilbirs train"
ROW = {"id": "t-1", "lang": "ru", "text": "Ловят сокола", "taxa": ["Falco"], "urgent": True,
       "offences": ["live_capture"]}  # fmt: skip
TIP = parse_tip(ROW)


@pytest.fixture
def cues(tmp_path: Path) -> Path:
    """The cue files, to be changed."""
    for path in CUES.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.fixture(scope="module")
def today() -> str:
    return hash_training()


def changed(cues: Path, name: str) -> str:
    with (cues / name).open("a", encoding="utf-8") as sink:
        sink.write("planted\n")
    return hash_training(cues=cues)


def test_the_shipped_model_was_taught_the_corpus_that_lies_here() -> None:
    assert load_settings(MODEL).corpus == hash_tips(load_corpus()), MEND


def test_the_shipped_model_was_taught_as_it_would_be_today(today: str) -> None:
    assert load_settings(MODEL).training == today, MEND


def test_neither_order_nor_spelling_of_the_file_counts() -> None:
    other = replace(TIP, id="t-2")
    turned = parse_tip(dict(reversed(ROW.items())) | {"source": "authored"})

    assert hash_tips([TIP, other]) == hash_tips([other, turned])


@pytest.mark.parametrize(
    "tip",
    [
        replace(TIP, text="Ловят соколов"),
        replace(TIP, taxa=()),
        replace(TIP, urgent=False),
        replace(TIP, danger=True),
        replace(TIP, offences=("live_capture", "possession")),
    ],
)
def test_any_change_of_a_tip_is_noticed(tip: LabelledTip) -> None:
    assert hash_tips([tip]) != hash_tips([TIP])


def test_a_tip_more_is_noticed() -> None:
    assert hash_tips([TIP, replace(TIP, id="t-2")]) != hash_tips([TIP])


@pytest.mark.slow
def test_other_numbers_are_noticed(today: str) -> None:
    assert hash_training(copies=COPIES + 1) != today


@pytest.mark.slow
def test_the_same_cues_in_another_folder_are_the_same(cues: Path, today: str) -> None:
    assert hash_training(cues=cues) == today


@pytest.mark.slow
@pytest.mark.parametrize("name", ["concepts.csv", "danger.csv", "calls.csv", "described.csv"])
def test_a_changed_cue_is_noticed(cues: Path, today: str, name: str) -> None:
    assert changed(cues, name) != today


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(HEARD_AFTER_HEADS))
def test_what_no_classifier_sees_may_change(cues: Path, today: str, name: str) -> None:
    assert (cues / name).exists()
    assert changed(cues, name) == today


def test_settings_of_before_the_hashes_are_refused_with_advice(tmp_path: Path) -> None:
    old = {"name": "ilbirs-0", "urgent_at": 0.5, "sure_crime_at": 0.9, "sure_noise_at": 0.9}
    (tmp_path / SETTINGS_FILE).write_text(json.dumps(old), encoding="utf-8")

    with pytest.raises(StrangeModelError, match=r"about corpus, training: .* `ilbirs train`"):
        load_settings(tmp_path)


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings("ilbirs-1", "c0", "7a", 0.4, 0.8, 0.7)
    settings.save(tmp_path)

    assert load_settings(tmp_path) == settings
