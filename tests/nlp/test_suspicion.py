"""Suspicion is a sum of weights: of what is said, and of how the whole text sounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.bearings import UNNAMED
from nlp.suspicion import (
    FILE,
    MOST_ODDS,
    ODDS_SHARE,
    SPOKEN,
    Suspicion,
    load_suspicion,
    measures,
)

EVEN = dict.fromkeys(SPOKEN, 0.5)
CHANCES = st.fixed_dictionaries({name: st.floats(0, 1) for name in SPOKEN})


def test_features_add_up() -> None:
    suspicion = Suspicion({"bribe near": 2.0, "called": -0.5})
    assert suspicion.margin({"bribe near", "called", "unheard of"}, EVEN) == pytest.approx(1.5)


def test_an_even_chance_says_nothing() -> None:
    assert Suspicion({"chance accused": 3.0}).margin((), EVEN) == pytest.approx(0)


def test_what_always_counts_counts_once() -> None:
    assert Suspicion({"always": 0.25}).margin((), EVEN) == pytest.approx(0.25)


def test_where_nobody_is_named_chances_weigh_otherwise() -> None:
    suspicion = Suspicion({"chance accused": 1.0, f"{UNNAMED} chance accused": -1.0})
    loud = EVEN | {"accused": 0.9}
    assert suspicion.margin((), loud) > 0
    assert suspicion.margin({UNNAMED}, loud) == pytest.approx(0)


@given(CHANCES)
def test_no_chance_however_sure_outweighs_all(chances: dict[str, float]) -> None:
    odds = measures(chances, is_unnamed=False)
    assert all(abs(value) <= MOST_ODDS / ODDS_SHARE for value in odds.values())


@given(CHANCES, st.floats(0, 1))
def test_a_text_that_sounds_more_accusing_is_no_less_suspect(
    chances: dict[str, float], other: float
) -> None:
    suspicion = load_suspicion()
    lower, higher = sorted((chances["accused"], other))
    less, more = (suspicion.margin((), chances | {"accused": one}) for one in (lower, higher))
    assert less <= more


def test_weights_are_read_from_the_model_folder(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("feature,weight\nbribe near,1.5\n", encoding="utf-8")
    assert load_suspicion(tmp_path).weights == {"bribe near": 1.5}
