"""The tree of beginnings finds what a search phrase by phrase would, in the same order."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from nlp.branches import is_whole, next_word
from nlp.phrases import Phrase, Phrases, begin

WORDS = st.sampled_from(["a", "ab", "abc", "abca", "abcab", "abcabc", "bcab", "bcabc", "cabc"])
BEGINNINGS = st.builds(lambda word, dot: word + dot, WORDS, st.sampled_from(["", "", "."]))
LANGUAGES = st.sampled_from(["ru", "ky"])
PHRASES = st.lists(
    st.builds(
        Phrase,
        st.sampled_from(["one", "two"]),
        LANGUAGES,
        st.lists(BEGINNINGS, min_size=1, max_size=3).map(tuple),
    ),
    max_size=12,
)


def one_by_one(
    phrases: Sequence[Phrase], folded: Sequence[str], spoken: set[str]
) -> list[tuple[int, str]]:
    places = [at for at, word in enumerate(folded) if word]
    words = [folded[at] for at in places]
    ranked = sorted(phrases, key=lambda phrase: len(phrase.words[0].removesuffix(".")))
    return [
        (places[at], phrase.value)
        for at in range(len(words))
        for phrase in ranked
        if phrase.language in spoken and begin(words[at : at + len(phrase.words)], phrase.words)
    ]


@given(PHRASES, st.lists(st.one_of(WORDS, st.just("")), max_size=12), st.sets(LANGUAGES))
def test_the_tree_finds_what_a_search_one_by_one_finds(
    phrases: list[Phrase], folded: list[str], spoken: set[str]
) -> None:
    found = [(hit.start, hit.value) for hit in Phrases(phrases).find(folded, spoken)]
    assert found == one_by_one(phrases, folded, spoken)


@given(PHRASES, st.lists(WORDS, max_size=8))
def test_a_phrase_ends_after_its_last_word(phrases: list[Phrase], folded: list[str]) -> None:
    for hit in Phrases(phrases).find(folded, {"ru", "ky"}):
        lengths = {len(phrase.words) for phrase in phrases if phrase.value == hit.value}
        assert hit.end - hit.start in lengths


def test_short_beginnings_and_dotted_ones_are_whole_words() -> None:
    assert [is_whole(one) for one in ("som", "somo", "somo.")] == [True, False, True]


def test_the_next_word_is_behind_the_signs() -> None:
    assert next_word(["a", "", "", "b"], 0) == 3
    assert next_word(["a", ""], 0) == 2
