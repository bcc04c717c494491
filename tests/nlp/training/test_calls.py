"""Calls: officials who did no wrong, put beside tips that accuse nobody."""

from __future__ import annotations

from nlp.training.calls import load_calls, with_call
from nlp.training.corpus import LabelledTip
from triage.model import LANGUAGES, NOT_WILDLIFE


def tips(*offences: str) -> list[LabelledTip]:
    text = "стреляют сайгаков в степи"
    accuses = "corruption" in offences
    return [
        LabelledTip(f"t-{at}", "ru", text, (), offences, urgent=True, accuses=accuses)
        for at in range(100)
    ]


def called(*offences: str) -> list[str]:
    return [with_call(tip).text for tip in tips(*offences) if with_call(tip) != tip]


def test_every_language_has_calls() -> None:
    assert set(load_calls()) == set(LANGUAGES)
    assert min(map(len, load_calls().values())) >= 8


def test_about_one_tip_in_four_gets_a_call() -> None:
    assert 10 <= len(called("poaching")) <= 40


def test_a_call_stands_before_or_after_the_words() -> None:
    assert {text.startswith("стреляют") for text in called("poaching")} == {True, False}


def test_what_accuses_gets_no_call() -> None:
    assert called("poaching", "corruption") == []


def test_noise_gets_no_call() -> None:
    assert called(NOT_WILDLIFE) == []


def test_the_same_tip_gets_the_same_call() -> None:
    assert called("poaching") == called("poaching")
