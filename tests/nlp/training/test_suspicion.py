"""Who is accused is learned from tips that only say whether anybody is."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language

from nlp.bearings import UNNAMED
from nlp.components.accusations import scene_of
from nlp.suspicion import SPOKEN, Suspicion, load_suspicion, measures
from nlp.training.corpus import LabelledTip
from nlp.training.suspicion import (
    CLOSED,
    SEEN_AT_LEAST,
    USUAL,
    belief,
    cases_of,
    learn,
    margins_unseen,
    save,
    weigh,
)

EVEN = dict.fromkeys(SPOKEN, 0.5)


def tip(*, accuses: bool, text: str = "") -> LabelledTip:
    return LabelledTip("t", "en", text, (), ("poaching",), urgent=False, accuses=accuses)


def lessons(*taught: tuple[bool, list[str]]) -> dict[str, float]:
    """Weights learned from tips: whether each accuses, and the features of its officials."""
    tips = [tip(accuses=accuses) for accuses, _ in taught]
    cases = [
        [dict.fromkeys(names.split("+"), 1.0) | measures(EVEN, is_unnamed=False) for names in own]
        for _, own in taught
    ]
    return learn(tips, cases)


def test_what_stands_beside_the_accused_speaks_against_an_official() -> None:
    weights = lessons(*[(True, ["bribe"])] * 20, *[(False, ["thanks"])] * 20)
    assert weights["bribe"] > 0 > weights["thanks"]


def test_of_two_officials_the_one_elsewhere_innocent_is_not_blamed() -> None:
    weights = lessons(*[(True, ["bribe", "thanks"])] * 20, *[(False, ["thanks"])] * 20)
    assert weights["bribe"] > 0 > weights["thanks"]


def test_what_is_seen_too_seldom_is_not_learned() -> None:
    seldom = [(True, ["rare"])] * (SEEN_AT_LEAST - 1)
    assert "rare" not in lessons(*seldom, *[(False, ["thanks"])] * 20)


def test_the_same_lessons_give_the_same_weights() -> None:
    taught = [*[(True, ["bribe+case"])] * 9, *[(False, ["case"])] * 9]
    assert lessons(*taught) == lessons(*taught)


@pytest.mark.parametrize(
    ("name", "ease"),
    [
        ("said posing near", CLOSED),
        ("said wrong near", USUAL),
        ("chance accused", 1),
        ("always", 1),
    ],
)
def test_words_that_a_language_has_few_of_are_believed_sooner(name: str, ease: float) -> None:
    assert belief(name) == ease


def test_a_tip_is_judged_by_weights_that_others_taught() -> None:
    taught = [*[(True, "bribe")] * 40, *[(False, "thanks")] * 40, *[(True, "thanks")] * 40]
    tips = [tip(accuses=accuses) for accuses, _ in taught]
    cases = [[{name: 1.0} | measures(EVEN, is_unnamed=False)] for _, name in taught]
    margins = margins_unseen(tips, cases, [at // 80 for at in range(len(taught))])
    assert margins[-1] < margins[0]


def test_only_what_always_counts_is_moved_for_the_floor() -> None:
    taught = [*[(True, "bribe")] * 20, *[(False, "thanks")] * 20, *[(True, UNNAMED)] * 4]
    tips = [tip(accuses=accuses) for accuses, _ in taught]
    cases = [[{name: 1.0} | measures(EVEN, is_unnamed=name == UNNAMED)] for _, name in taught]
    learned, weighed = learn(tips, cases), weigh(tips, cases, [at % 2 for at in range(len(taught))])
    assert {name for name in weighed if weighed[name] != learned.get(name)} == {
        "always",
        f"{UNNAMED} always",
    }


def test_each_official_is_a_case_and_nobody_named_is_one_too(pipeline: Language) -> None:
    tips = [tip(accuses=True, text="the ranger and the police"), tip(accuses=False, text="a lake")]
    found = cases_of(pipeline, tips, [EVEN, EVEN])
    assert [len(own) for own in found] == [2, 1]


def test_a_case_is_what_the_reader_will_see(pipeline: Language) -> None:
    text = "the ranger shot an ibex for 500 dollars near the lake"
    doc = pipeline(text)
    (official,) = scene_of(doc).officials
    ((case,),) = cases_of(pipeline, [tip(accuses=True, text=text)], [EVEN])
    assert case.keys() - measures(EVEN, is_unnamed=False).keys() == scene_of(doc).features_of(
        official
    )


def test_what_was_saved_is_what_is_loaded(tmp_path: Path) -> None:
    save({"bribe near": 1.25, "a, b": -0.5}, tmp_path)
    assert load_suspicion(tmp_path) == Suspicion({"a, b": -0.5, "bribe near": 1.25})
