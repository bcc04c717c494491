"""A plain tip is taken at its word: an animal, a deed, and nothing harmless beside it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from nlp.attributes import Findings
from nlp.components.plain import NOISE_LEFT, believe, load_plain
from nlp.pipeline import HEADS
from nlp.reader import Reader
from reference.species import load_offences
from triage.model import NOT_WILDLIFE, Span

LEOPARD = Span(0, 7, "taxon", "Panthera uncia")


def test_an_animal_and_a_deed_are_plain() -> None:
    assert load_plain().is_plain(Findings(spans=[LEOPARD], cues=["concept shoot"]))


@pytest.mark.parametrize("cues", [["concept night"], ["concept shoot", "concept film"], []])
def test_without_a_deed_or_with_a_film_nothing_is_plain(cues: list[str]) -> None:
    assert not load_plain().is_plain(Findings(spans=[LEOPARD], cues=cues))


def test_a_deed_without_an_animal_is_not_plain() -> None:
    assert not load_plain().is_plain(Findings(cues=["concept shoot"]))


def test_what_noise_gives_up_goes_to_the_offences_in_their_proportion(reader: Reader) -> None:
    doc = Doc(reader._pipeline.vocab, words=["x"])
    doc.cats = dict.fromkeys(load_offences(), 0.0) | {
        NOT_WILDLIFE: 0.9,
        "poaching": 0.075,
        "possession": 0.025,
    }
    believe(doc)
    assert doc.cats[NOT_WILDLIFE] == NOISE_LEFT
    assert doc.cats["poaching"] == pytest.approx(3 * doc.cats["possession"])
    assert sum(doc.cats[key] for key in HEADS["offence"][1]) == pytest.approx(1)


def test_the_shortest_tip_about_a_snow_leopard_is_a_crime_for_sure(reader: Reader) -> None:
    reading = reader.read("A snow leopard was shot near Naryn")
    assert (reading.offence, reading.sure) == ("poaching", True)
    assert reading.offences[NOT_WILDLIFE] <= NOISE_LEFT


@pytest.mark.parametrize(
    "words", ["Somebody harmed eagles near Osh", "Near Osh eagles fall from the sky"]
)
def test_an_animal_and_nothing_harmless_is_never_surely_noise(reader: Reader, words: str) -> None:
    assert not (not reader.read(words).is_crime and reader.read(words).sure)


def test_an_animal_in_a_game_may_surely_be_noise(reader: Reader) -> None:
    reading = reader.read("Our team Eagles won the match 3:1 at the stadium yesterday")
    assert (reading.is_crime, reading.sure) == (False, True)
