"""How words stand to an official: before or behind, near or far, in which case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.bearings import REACH, UNNAMED, Scene, gap, named, sentence_starts
from nlp.phrases import Found


def scene(written: str, official: str = "", **said: str) -> Scene:
    """A scene whose words are those written, a word each for whoever is named or what is said."""
    words = written.split()
    found = [words.index(official)] if official else []
    officials = [Found(at, at + 1, "police") for at in found]
    marks = [Found(words.index(one), words.index(one) + 1, name) for name, one in said.items()]
    marks.sort(key=lambda hit: hit.start)
    return Scene(words, "en", "e", sentence_starts(words), officials, marks)


def features(written: str, official: str, **said: str) -> frozenset[str]:
    told = scene(written, official, **said)
    return told.features_of(told.officials[0])


@pytest.mark.parametrize(
    ("written", "feature"),
    [
        ("police took bribe", "bribe after near"),
        ("bribe police", "bribe before adjacent"),
        ("police a b c d e f bribe", "bribe after far"),
        ("police a b c d e f g h i j k bribe", "bribe after farther"),
        ("bribe . police came", "bribe elsewhere"),
    ],
)
def test_a_word_counts_by_its_side_and_distance(written: str, feature: str) -> None:
    assert feature in features(written, "police", bribe="bribe")


def test_what_is_said_in_another_sentence_is_not_near() -> None:
    assert not any(
        name.startswith("bribe near")
        for name in features("bribe ! police", "police", bribe="bribe")
    )


def test_the_case_of_an_official_is_told_by_its_ending() -> None:
    assert {"case e -ni", "case e -ani"} <= features("they beat policani", "policani")


def test_the_words_beside_are_told_by_their_endings() -> None:
    told = features("he saw police sleeping there", "police")
    assert {"first before e -saw", "first after e -ing", "last e -ere"} <= told


def test_the_first_in_a_sentence_stands_at_nought() -> None:
    assert "stands 0" in features("police came", "police")
    assert "stands 2" in features("x . then the police", "police")


def test_where_nobody_is_named_it_is_said_what_is_spoken_of() -> None:
    told = scene("they paid a bribe", bribe="bribe").features_unnamed()
    assert told == {UNNAMED, f"{UNNAMED} e", f"{UNNAMED} bribe"}


def test_a_long_sentence_is_looked_at_around_the_official_only() -> None:
    told = features(f"bribe {'x ' * (REACH + 1)} police", "police", bribe="bribe")
    assert "bribe elsewhere" in told


def test_two_places_of_one_sentence_are_together() -> None:
    told = scene("a b . c d")
    assert told.are_together(Found(0, 1, ""), Found(1, 2, ""))
    assert not told.are_together(Found(0, 1, ""), Found(3, 4, ""))


def test_the_same_place_is_named_once() -> None:
    hits = [Found(1, 2, "wrong"), Found(1, 2, "wrong")]
    assert list(named("said", hits)) == [Found(1, 2, "said wrong")]


def test_places_that_overlap_are_less_than_nothing_apart() -> None:
    assert gap(Found(0, 3, ""), Found(2, 4, "")) == -1


@given(st.lists(st.sampled_from(["a", "b", ".", "", "!?"]).filter(bool), min_size=1, max_size=90))
def test_every_official_of_any_text_has_features(words: list[str]) -> None:
    officials = [Found(at, at + 1, "police") for at, word in enumerate(words) if word == "a"]
    folded = [word if word.isalpha() else "" for word in words]
    told = Scene(folded, "en", "e", sentence_starts(words), officials, officials)
    assert all("kind police" in told.features_of(one) for one in officials)
