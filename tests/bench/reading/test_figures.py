"""Figures: their arithmetic, and what of an answer they ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.reading.answers import Answer
from bench.reading.figures import (
    FIGURES,
    Told,
    count_lost,
    lost,
    noise_kept_out,
    noise_when_careful,
    offence_by_language,
    taxa,
    weakest,
)
from tests.bench.reading.lessons import a_tip
from triage.model import NOT_WILDLIFE

NOISE = NOT_WILDLIFE
CRIME = "poaching"


def asked(*pairs: tuple[str, str, float]) -> Told:
    """What each tip is, what it is taken for, and how surely it is noise."""
    return [(a_tip(was), Answer(offence=said, noise=noise)) for was, said, noise in pairs]


TOLD = asked(
    (CRIME, CRIME, 0.1), (CRIME, CRIME, 0.3), (CRIME, NOISE, 0.7), (CRIME, NOISE, 0.6),
    (NOISE, NOISE, 0.9), (NOISE, NOISE, 0.65), (NOISE, CRIME, 0.4), (NOISE, CRIME, 0.2),
)  # fmt: skip
SURENESS = st.floats(0, 1, allow_nan=False)


def test_lost_tips_and_kept_noise_are_counted_apart() -> None:
    assert lost(TOLD) == 0.5
    assert count_lost(TOLD) == 2
    assert noise_kept_out(TOLD, 0) == 0.5


@pytest.mark.parametrize(("may_lose", "kept"), [(0, 0.25), (1, 0.5), (2, 0.75), (3, 1), (4, 1)])
def test_who_may_lose_more_keeps_more_noise_out(may_lose: int, kept: float) -> None:
    assert noise_when_careful(TOLD, may_lose) == kept


@given(st.lists(st.tuples(st.booleans(), SURENESS), min_size=1), st.integers(0, 50))
def test_no_other_threshold_that_loses_as_few_keeps_more_out(
    sureness: list[tuple[bool, float]], may_lose: int
) -> None:
    told = asked(*((NOISE if is_noise else CRIME, "", sure) for is_noise, sure in sureness))
    noises = [sure for is_noise, sure in sureness if is_noise]
    crimes = [sure for is_noise, sure in sureness if not is_noise]
    bars = [bar for bar in (-1.0, *crimes, 1.0) if above(bar, crimes) <= may_lose]

    best = max(above(bar, noises) for bar in bars) / max(len(noises), 1)

    assert noise_when_careful(told, may_lose) == best


def above(bar: float, sureness: list[float]) -> int:
    return sum(sure > bar for sure in sureness)


def test_the_weakest_language_is_named_and_languages_without_tips_are_none() -> None:
    told = [
        (a_tip(language="kk"), Answer(offence=CRIME)),
        (a_tip(language="tk"), Answer(offence=CRIME)),
        (a_tip(language="tk"), Answer(offence=NOISE)),
    ]

    assert offence_by_language(told) == {"kk": 1, "tk": 0.5}
    assert weakest(told, 0) == 0.5


def test_kin_of_the_right_taxon_counts_and_what_was_not_asked_costs() -> None:
    tip = a_tip(taxa=("Falco cherrug",))

    assert taxa([(tip, Answer(taxa=("Falco",)))], 0) == 1
    assert taxa([(tip, Answer(taxa=("Falco", "Ursus arctos")))], 0) == 2 / 3
    assert taxa([(tip, Answer(taxa=()))], 0) == 0


def test_who_does_not_answer_has_no_figure_instead_of_nought() -> None:
    told = [(a_tip(), Answer(offence=CRIME))]

    values = {figure.title: figure.value(told, 0) for figure in FIGURES}

    assert values["offence acceptable"] == 1
    assert {values[title] for title in ("urgent F1", "language", "taxa F1, kin counts")} == {None}


def test_every_figure_is_a_share() -> None:
    tip = a_tip(taxa=("Falco",), urgent=True)
    right = Answer(CRIME, 0.1, urgent=True, language="ru", taxa=("Falco",), accused=False)

    for figure in FIGURES:
        value = figure.value([(tip, right)], 0)
        assert value is not None
        assert 0 <= value <= 1
