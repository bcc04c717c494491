"""A species known by its description, where nobody gives a name."""

from __future__ import annotations

import pytest

from nlp.components.described import WINDOW, Described, longest
from nlp.descriptions import Description, load_descriptions
from nlp.reader import Reader
from reference.species import load_species

CAT = Description("Panthera uncia", "en", ("white", "spot", "cat."))
GIVEN = Described([CAT])


def told(words: str, *languages: str) -> list[str]:
    return [one.taxon for one in GIVEN.find(words.split(), languages or ("en",))]


@pytest.mark.parametrize(
    "words", ["white spotted cat", "a cat all white with dark spots", "spots on a white big cat"]
)
def test_its_parts_stand_in_any_order(words: str) -> None:
    assert told(words) == ["Panthera uncia"]


@pytest.mark.parametrize("words", ["white cat", "white spotted cattle", "white spotted dog"])
def test_every_part_must_be_there(words: str) -> None:
    assert told(words) == []


def test_parts_far_apart_belong_to_different_things() -> None:
    assert told(f"white {'and ' * WINDOW} spotted cat") == []


def test_a_description_counts_in_its_own_language() -> None:
    assert told("white spotted cat", "ru") == []


def test_a_description_is_found_in_a_tip(reader: Reader) -> None:
    tip = "They shot a big white spotted cat high in the mountains and took the hide"

    assert reader.read(tip).taxa == ("Panthera uncia",)


def test_a_name_says_more_than_a_description(reader: Reader) -> None:
    tip = "They shot a lynx, a big spotted cat, white in winter, and took the hide"

    assert reader.read(tip).taxa == ("Lynx lynx",)


def test_descriptions_are_of_taxa_we_know() -> None:
    assert {one.taxon for one in load_descriptions()} <= set(load_species())


def test_a_description_makes_the_name_of_a_kind_narrower(reader: Reader) -> None:
    tip = "They keep a big bird with a beard that drops bones on rocks tied in the yurt camp"

    assert reader.read(tip).taxa == ("Gypaetus barbatus",)


def test_of_two_descriptions_of_the_same_words_the_one_that_asks_for_more_is_heard() -> None:
    lynx = Description("Lynx lynx", "en", ("tuft", "cat."))
    both = longest(Described([CAT, lynx]).find(["white", "spotted", "tufted", "cat"], ("en",)))

    assert [one.taxon for one in both] == ["Panthera uncia"]
