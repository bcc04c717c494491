"""A name and nothing else: the animal or plant is told, and that nobody knows what happened."""

from __future__ import annotations

import pytest

from nlp.reader import Reader
from nlp.senses import is_bare_name
from triage.model import Span

WOLF = Span(0, 4, "taxon", "Canis lupus")


@pytest.mark.parametrize(
    ("text", "taxon"),
    [
        ("wolf", "Canis lupus"),
        ("Рысь", "Lynx lynx"),
        ("арча?", "Juniperus"),
        ("илбирс", "Panthera uncia"),
        (" snow leopard!! 🐆", "Panthera uncia"),
        ("Беркут", "Aquila chrysaetos"),
    ],
)
def test_a_bare_name_gives_its_taxon_and_is_unsure(reader: Reader, text: str, taxon: str) -> None:
    told = reader.read(text)

    assert told.taxa == (taxon,)
    assert not told.sure


@pytest.mark.parametrize("text", ["Матч Барс против Динамо в семь", "karatau", "Тигр хамит"])
def test_a_name_among_other_words_means_what_they_say(reader: Reader, text: str) -> None:
    told = reader.read(text)

    assert told.taxa == ()
    assert not told.is_crime


@pytest.mark.parametrize("text", ["wolf", "wolf?", "wolf\n", "wolf 🐺"])
def test_signs_say_nothing_beside_a_name(text: str) -> None:
    assert is_bare_name(text, [WOLF])


@pytest.mark.parametrize("text", ["wolf 2", "wolf и", "wolf at night", "wolfs"])
def test_letters_and_figures_say_something(text: str) -> None:
    assert not is_bare_name(text, [WOLF])


def test_only_a_taxon_is_a_name() -> None:
    assert not is_bare_name("horn", [Span(0, 4, "part", "horn")])
    assert not is_bare_name("", [])
    assert is_bare_name("wolf", [WOLF, Span(0, 4, "place", "wolf")])
