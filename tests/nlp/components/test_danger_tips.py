"""A file of wild tips, some of them never used in tuning: is a person in danger?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from nlp.attributes import findings_of
from triage.model import LANGUAGES

TIPS = Path(__file__).parent.parent / "danger.jsonl"


def tips(key: str, value: str) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in TIPS.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row[key] == value]


def heard(pipeline: Language, half: str, *, danger: bool) -> list[bool]:
    asked = [tip for tip in tips("half", half) if tip["danger"] is danger]
    return [findings_of(pipeline(tip["text"])).danger for tip in asked]


@pytest.mark.parametrize(("half", "share"), [("tuned", 0.95), ("unseen", 0.75)])
def test_danger_is_heard_in_wild_words(pipeline: Language, half: str, share: float) -> None:
    answers = heard(pipeline, half, danger=True)
    assert sum(answers) >= share * len(answers)


@pytest.mark.parametrize("half", ["tuned", "unseen"])
def test_hardly_a_tip_without_danger_cries_wolf(pipeline: Language, half: str) -> None:
    answers = heard(pipeline, half, danger=False)
    assert sum(answers) <= 0.1 * len(answers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sorts_are_there_in_every_language(language: str) -> None:
    dangers = [tip["danger"] for tip in tips("lang", language)]
    assert dangers.count(True) >= 6
    assert dangers.count(False) >= 6
