"""One look at a row of words says for every list which of its phrases may begin where."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.branches import Branch, Leaf
from nlp.openings import CACHED_WORDS, LONG_WORD, Openings
from nlp.phrases import Phrase, Phrases

WORDS = st.sampled_from(["a", "ab", "abca", "abcab", "abcabc", "bcab"])
LISTS = st.lists(
    st.lists(st.lists(WORDS, min_size=1, max_size=2), max_size=6), min_size=1, max_size=4
)


def planted(*words: str) -> Branch:
    root = Branch()
    for word in words:
        root.grow((word,), Leaf(word, "ru", (len(word), 0)))
    return root


def listed(beginnings: list[list[str]]) -> list[Phrase]:
    return [Phrase(" ".join(words), "ru", tuple(words)) for words in beginnings]


def test_each_list_has_its_own_openings() -> None:
    openings = Openings()
    seller, price = openings.add(planted("prodav")), openings.add(planted("som"))
    opened = openings.of(("", "prodavec", "som"))
    assert {number: [at for at, _ in places] for number, places in opened.items()} == {
        seller: [1],
        price: [2],
    }


def test_a_word_that_opens_nothing_is_in_no_list() -> None:
    openings = Openings()
    openings.add(planted("prodav"))
    assert openings.of(("proda", "prod", "avto")) == {}


def test_a_list_added_later_is_heard_in_a_row_heard_before() -> None:
    openings = Openings()
    openings.add(planted("prodav"))
    assert openings.of(("som",)) == {}
    later = openings.add(planted("som"))
    assert list(openings.of(("som",))) == [later]


@given(LISTS, st.lists(WORDS, max_size=8))
def test_lists_find_together_what_each_finds_alone(
    lists: list[list[list[str]]], folded: list[str]
) -> None:
    together = Openings()
    shared = [Phrases(listed(one), together) for one in lists]
    for phrases, one in zip(shared, lists, strict=True):
        alone = Phrases(listed(one))
        assert list(phrases.find(folded, {"ru"})) == list(alone.find(folded, {"ru"}))


def test_words_seen_before_are_remembered_very_long_ones_are_not() -> None:
    openings, long = Openings(), "abca" * LONG_WORD
    openings.add(planted("abca"))
    assert openings.of(("abcab", long)).keys() == {0}
    assert openings.remembered == 1


def test_no_flood_of_words_fills_the_memory() -> None:
    openings = Openings()
    openings.add(planted("abca"))
    openings.of(tuple(f"word{at}" for at in range(CACHED_WORDS + 5)))
    assert 0 < openings.remembered <= CACHED_WORDS
