"""The verdict: a crime that could be several is no noise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.verdicts import verdict
from reference.species import load_offences
from triage.model import NOT_WILDLIFE


def test_offences_count_together_against_noise() -> None:
    chances = {"poaching": 0.3, "market_sale": 0.26, NOT_WILDLIFE: 0.44}
    assert verdict(chances) == "poaching"


def test_noise_outweighs_them_all() -> None:
    assert verdict({"poaching": 0.3, "market_sale": 0.2, NOT_WILDLIFE: 0.5}) == NOT_WILDLIFE


@given(st.lists(st.floats(0.01, 1), min_size=13, max_size=13))
def test_the_verdict_is_noise_just_where_it_has_half(weights: list[float]) -> None:
    chances = {
        key: weight / sum(weights) for key, weight in zip(load_offences(), weights, strict=True)
    }
    assert (verdict(chances) == NOT_WILDLIFE) == (chances[NOT_WILDLIFE] >= 0.5)
