"""Trimming, and the entities that Telegram finds by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.formatting import format_caption, format_text, person_text
from simulator.refusals import RefusalError
from simulator.shapes import Json
from simulator.utf16 import cut, width


def found(text: str) -> dict[str, str]:
    """Kind and words of every entity found in what a person wrote."""
    words, entities = person_text(text)
    return {one["type"]: cut(words, one["offset"], one["length"]) for one in entities}


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("/start", "bot_command", "/start"),
        ("go /help@ilbirs_bot now", "bot_command", "/help@ilbirs_bot"),
        ("see https://cites.org/a?b=1, please", "url", "https://cites.org/a?b=1"),
        ("t.me/joinchat is sold", "url", "t.me/joinchat"),
        ("write a.b@example.org", "email", "a.b@example.org"),
        ("ask @ilbirs_bot", "mention", "@ilbirs_bot"),
        ("the #илбирс horn", "hashtag", "#илбирс"),
        ("call +996 550 000 000", "phone_number", "+996 550 000 000"),
    ],
)
def test_telegram_finds_entities(text: str, kind: str, words: str) -> None:
    assert found(text) == {kind: words}


@pytest.mark.parametrize(
    "text", ["and/or", "a//b", "5/6", "#1", "@me", "no signs", "1+1", "/ start"]
)
def test_look_alikes_are_left_alone(text: str) -> None:
    assert found(text) == {}


def test_nothing_is_found_within_code() -> None:
    _, entities = format_text({"text": "<code>/start</code>", "parse_mode": "HTML"})

    assert [entity["type"] for entity in entities] == ["code"]


def test_white_space_at_both_ends_is_cut_and_entities_move() -> None:
    args = {"text": "  \n<b> ак </b> илбирс \n", "parse_mode": "HTML"}

    text, [entity] = format_text(args)

    assert text == "ак  илбирс"
    assert cut(text, entity["offset"], entity["length"]) == "ак "


def test_a_caption_may_be_empty() -> None:
    assert format_caption({}) == ("", ())


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text, and offset and length of a part of it, in UTF-16 units."""
    text = draw(st.text(min_size=1, max_size=20))
    offset = draw(st.integers(0, width(text) - 1))
    return text, offset, draw(st.integers(1, width(text) - offset))


@given(spans())
def test_given_entities_never_reach_beyond_the_text(span: tuple[str, int, int]) -> None:
    text, offset, length = span
    entity: Json = {"type": "bold", "offset": offset, "length": length}

    words, entities = format_caption({"caption": text, "caption_entities": [entity]})

    for kept in (one for one in entities if one["type"] == "bold"):
        assert 0 <= kept["offset"] < kept["offset"] + kept["length"] <= width(words)


@pytest.mark.parametrize(
    ("offset", "length", "words"),
    [(0, 3, "ends after the end of the text"), (-1, 1, "incorrect offset"), (1, -1, "incorrect")],
)
def test_an_entity_outside_the_text_is_refused(offset: int, length: int, words: str) -> None:
    entity: Json = {"type": "bold", "offset": offset, "length": length}

    with pytest.raises(RefusalError, match=words):
        format_text({"text": "ак", "entities": [entity]})


def test_unknown_entity_types_are_dropped() -> None:
    entity: Json = {"type": "sparkle", "offset": 0, "length": 1}

    assert format_text({"text": "a", "entities": [entity]}) == ("a", ())
