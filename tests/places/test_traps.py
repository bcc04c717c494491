"""Names that are no place where they stand, and places that look like a trap: on texts written
for building, not apart from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from places.atlas import Atlas
from places.folding import tokens
from places.traps import Companion, Traps, Words, quotations
from reference.geography import load_place_traps

TEXTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "traps.jsonl").read_text(encoding="utf-8").splitlines()
]
LANGUAGES = ("ru", "en", "ky", "kk", "uz", "tg", "tk")


def told(atlas: Atlas, text: str) -> tuple[str | None, str | None]:
    place = atlas.find(text)
    return (place.country, place.region) if place else (None, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_place_is_invented_where_none_is_told(atlas: Atlas, language: str) -> None:
    traps = [row for row in TEXTS if row["lang"] == language and row["country"] is None]
    sprung = [row["text"] for row in traps if told(atlas, row["text"]) != (None, None)]

    assert len(traps) >= 11
    assert len(sprung) <= len(traps) / 20, sprung


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_place_is_not_given_up_for_fear_of_a_trap(atlas: Atlas, language: str) -> None:
    real = [row for row in TEXTS if row["lang"] == language and row["country"]]
    lost = [
        row["text"] for row in real if told(atlas, row["text"]) != (row["country"], row["region"])
    ]

    assert len(real) >= 7
    assert len(lost) <= len(real) / 10, lost


OWNED = [
    ("матч Дордой Алга", True),
    ("кафе Дордой", True),
    ("кафе, Дордой", False),
    ("матч закончен. Дордой полон", False),
    ("Дордой полон", False),
]


@pytest.mark.parametrize(("text", "is_owned"), OWNED)
def test_a_club_or_a_cafe_in_the_same_breath_takes_a_name(text: str, is_owned: bool) -> None:
    words = tokens(text)
    at = next(place for place, word in enumerate(words) if word.folded == "dordoi")

    assert Traps.of(load_place_traps()).owned(words, at, at + 1, text) is is_owned


def test_a_word_with_an_asterisk_stands_for_all_that_begin_like_it() -> None:
    words = Words.of(["ковёр*", "нож"])

    assert "koverni" in words
    assert "noji" not in words


def test_a_companion_looks_only_to_its_side() -> None:
    text = "Нарын кафеси"
    before = Companion(Words.of(["кафеси"]), 1, 0)

    assert not before.stands(tokens(text), 0, 1, text)
    assert Companion(Words.of(["кафеси"]), 0, 1).stands(tokens(text), 0, 1, text)


def test_a_title_is_a_few_words_in_quotation_marks() -> None:
    assert quotations("чай «Алматы» и вода") == ((4, 12),)
    assert quotations("он сказал «мы вчера были на базаре в Оше»") == ()
