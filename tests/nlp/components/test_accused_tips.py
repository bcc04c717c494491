"""A file of wild tips, some of them kept out of tuning: who is accused, and who is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from nlp.attributes import findings_of
from triage.model import LANGUAGES

TIPS = Path(__file__).parent.parent / "accusations.jsonl"
HALVES = ("tuned", "unseen")
Judge = Callable[[str], "Judged"]


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs of the kind a tip accuses ("" for nobody) and the kinds that were heard."""

    pairs: list[tuple[str, set[str]]]

    def recall(self) -> float:
        heard = [bool(kinds) for right, kinds in self.pairs if right]
        return sum(heard) / len(heard)

    def precision(self) -> float:
        right = [bool(right) for right, kinds in self.pairs if kinds]
        return sum(right) / len(right)

    def kinds_right(self) -> float:
        named = [right in kinds for right, kinds in self.pairs if right]
        return sum(named) / len(named)


def tips() -> list[dict[str, Any]]:
    return [json.loads(line) for line in TIPS.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def judge(pipeline: Language) -> Judge:
    def heard(text: str) -> set[str]:
        return {accusation.kind for accusation in findings_of(pipeline(text)).accuses}

    def judged(half: str) -> Judged:
        asked = [tip for tip in tips() if tip["half"] == half]
        return Judged([(tip["accuses"], heard(tip["text"])) for tip in asked])

    return judged


@pytest.mark.parametrize("half", HALVES)
def test_nine_accusations_in_ten_are_heard(judge: Judge, half: str) -> None:
    assert judge(half).recall() >= 0.9


@pytest.mark.parametrize("half", HALVES)
def test_four_in_five_of_those_heard_are_true(judge: Judge, half: str) -> None:
    assert judge(half).precision() >= 0.8


@pytest.mark.parametrize("half", HALVES)
def test_the_right_body_is_named(judge: Judge, half: str) -> None:
    assert judge(half).kinds_right() >= 0.85


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sorts_are_there_in_every_language(language: str) -> None:
    accusing = [bool(tip["accuses"]) for tip in tips() if tip["lang"] == language]
    assert accusing.count(True) >= 8
    assert accusing.count(False) >= 11


def test_no_tip_stands_in_both_halves() -> None:
    texts = [tip["text"] for tip in tips()]
    assert len(texts) == len(set(texts))
