"""The verdict: a crime that could be several is no noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.reader import Reader
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


@pytest.mark.parametrize(
    "text",
    [
        "A snow leopard was shot near Naryn",
        "someone shot a snow leopard",
        "Кто-то застрелил снежного барса в кино?",
        "Илбирс атылды, тасма ушундай аталат",
        "Кыргаулды атып алышты",
    ],
)
def test_an_animal_and_a_deed_are_never_surely_noise(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    assert reading.is_crime or not reading.sure


def test_the_snow_of_a_snow_leopard_is_no_weather(reader: Reader) -> None:
    _, why = reader.explain("A snow leopard was shot near Naryn")
    cues = {cue.name for one in why.offence for cue in one.cues}
    assert "concept shoot" in cues
    assert not {"concept weather", "concept dream"} & cues
