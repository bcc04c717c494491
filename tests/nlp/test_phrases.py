"""Phrases are beginnings of words in a row."""

from __future__ import annotations

import pytest

from nlp.folding import fold_word
from nlp.phrases import CODES, Phrase, Phrases, begin, load_phrases, spelled

PHRASES = Phrases(
    [
        Phrase("bribe", "ru", ("vzatk",)),
        Phrase("share", "ru", ("v", "dole")),
        Phrase("som", "ky", ("som",)),
        Phrase("now", "ru", ("sicas.",)),
    ]
)


def found(words: list[str], languages: set[str]) -> list[tuple[int, int, str]]:
    return [(hit.start, hit.end, hit.value) for hit in PHRASES.find(words, languages)]


def test_a_longer_word_begins_with_the_phrase() -> None:
    assert found(["dal", "vzatku"], {"ru"}) == [(1, 2, "bribe")]


def test_words_in_a_row_are_found_across_signs() -> None:
    assert found(["v", "", "dole"], {"ru"}) == [(0, 3, "share")]


def test_a_phrase_of_another_language_is_not_heard() -> None:
    assert found(["som"], {"ru"}) == []


def test_short_words_count_only_whole() -> None:
    assert found(["somn", "som"], {"ky"}) == [(1, 2, "som")]


def test_a_full_stop_asks_for_the_whole_word() -> None:
    assert found(["sicasni", "sicas"], {"ru"}) == [(1, 2, "now")]


def test_a_phrase_does_not_reach_beyond_the_text() -> None:
    assert not begin(["v"], ("v", "dole"))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("file", "key"),
    [("concepts.csv", "concept"), ("danger.csv", "kind"), ("officials.csv", "kind"),
     ("wrongs.csv", "kind"), ("units.csv", "unit"), ("numbers.csv", "number"),
     ("hours.csv", "kind"), ("months.csv", "month"), ("own.csv", "kind")],
)  # fmt: skip
def test_every_file_of_cues_speaks_every_language(file: str, key: str, code: str) -> None:
    assert code in load_phrases(file, key).languages


def test_numbers_are_found_as_they_are_written() -> None:
    numbers = load_phrases("numbers.csv", "number")
    words = [fold_word(word) for word in ["үш", "киік,", "жети", "суур"]]
    assert {hit.value for hit in numbers.find(words, {"kk", "ky"})} == {"3", "7"}


def test_a_number_is_not_spelled_as_the_letter_it_is_typed_for() -> None:
    assert spelled(["4", "часа", "4абв"], ["c", "casa", "cabv"]) == ["", "casa", ""]
