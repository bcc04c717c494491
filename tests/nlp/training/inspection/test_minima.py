"""The bounds are facts: of labels we know, possible, and with their reasons."""

from __future__ import annotations

from nlp.training.inspection.balance import LABELLED, SHARES
from nlp.training.inspection.minima import load_minima, load_styles, load_taxa
from nlp.training.inspection.tables import PLAIN
from reference.species import load_offences, load_species
from triage.model import LANGUAGES


def labels(figure: str) -> list[str]:
    return [minimum.of for minimum in load_minima() if minimum.figure == figure]


def test_the_listed_taxa_are_known_and_listed_once() -> None:
    assert set(load_taxa()) <= set(load_species())
    assert len(set(load_taxa())) == len(load_taxa()) == 107


def test_a_star_stands_for_every_offence_and_every_listed_taxon() -> None:
    assert labels("offence") == list(load_offences())
    assert labels("taxon") == list(load_taxa())


def test_every_style_is_named_once() -> None:
    assert len(set(load_styles())) == len(load_styles()) == 11


def test_bounds_ask_for_figures_that_are_counted() -> None:
    assert {minimum.figure for minimum in load_minima()} <= {*PLAIN, *LABELLED}


def test_bounds_can_be_kept() -> None:
    for minimum in load_minima():
        assert 0 < minimum.least <= minimum.most
        assert (minimum.most <= 1) == (minimum.figure in SHARES)


def test_bounds_name_languages_and_reasons() -> None:
    for minimum in load_minima():
        assert minimum.languages
        assert set(minimum.languages) <= set(LANGUAGES)
        assert minimum.reason.strip()
