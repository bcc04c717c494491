"""Speed: the texts that are timed, and the figures made of the times."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from bench.reading.answers import Answer, answer_from
from bench.reading.speed import LENGTHS, TEXTS_A_LENGTH, ask, cuts, speed_from
from bench.reading.stock import Bare
from tests.bench.reading.lessons import SPEED

TEXTS = ["на перевале ловят соколов " * 20, "сколько стоит билет? " * 300]


@pytest.mark.parametrize("length", LENGTHS)
def test_every_cut_has_just_the_length_asked_for(length: int) -> None:
    found = cuts(TEXTS, length)

    assert {len(cut) for cut in found} == {length}
    assert len(found) == TEXTS_A_LENGTH


def test_every_text_is_answered_and_timed() -> None:
    entrant = Bare()
    entrant.load(Path())

    answers, spent = ask(entrant, TEXTS)

    assert answers == [Answer()] * len(TEXTS)
    assert spent == sorted(spent)
    assert len(spent) == len(TEXTS)
    assert min(spent) > 0


def test_what_a_child_writes_is_read_back() -> None:
    answer = Answer("poaching", 0.5, urgent=True, language="ru", taxa=("Falco",), accused=False)

    assert answer_from(json.loads(json.dumps(asdict(answer)))) == answer
    assert answer_from(json.loads(json.dumps(asdict(Answer())))) == Answer()
    assert speed_from(json.loads(json.dumps(asdict(SPEED)))) == SPEED
