"""The codec: every dataclass of the model survives JSON, and rows survive a change of class."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.codec import dump, load
from tests.storage.samples import a_case, a_full_conversation
from triage import model
from triage.model import ChatId, Conversation, Piece, Receipt

MODELS = (
    model.Conversation,
    model.Tip,
    model.TipWords,
    model.Case,
    model.CaseFacts,
    model.Evidence,
    model.Dispatch,
    model.Desk,
    model.Officer,
    model.Intention,
    model.Job,
)

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(str, st.text(max_size=20))
st.register_type_strategy(Receipt, st.text("0123456789", max_size=21).map(Receipt))
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))


@pytest.mark.slow
@pytest.mark.parametrize("kind", MODELS)
def test_every_value_of_the_model_comes_back(kind: type[Any]) -> None:
    @settings(max_examples=25, deadline=None)
    @given(st.from_type(kind))
    def comes_back(value: Any) -> None:
        assert load(kind, dump(value)) == value

    comes_back()


def test_types_come_back_with_the_values() -> None:
    talk = load(Conversation, dump(a_full_conversation()))

    assert type(talk.sent[0].receipt) is Receipt
    assert type(talk.awaited) is model.Awaited
    assert type(talk.sent) is tuple
    assert talk.draft is not None
    assert type(talk.draft.reading) is model.Reading


def test_half_of_a_surrogate_pair_is_not_lost() -> None:
    words = "terisi \ud83d satылат"

    assert load(str, dump(words)) == words
    assert load(Piece, dump(Piece(7, words))) == Piece(7, words)


def test_words_are_stored_as_themselves() -> None:
    assert "Нарын".encode() in dump(a_case().facts)


def test_a_new_type_is_what_it_stands_for() -> None:
    assert load(ChatId, dump(ChatId(-100))) == -100


@dataclass(frozen=True)
class Before:
    kept: str
    dropped: int = 0


@dataclass(frozen=True)
class After:
    kept: str
    added: tuple[str, ...] = ("new",)


def test_a_row_of_an_older_class_takes_the_defaults() -> None:
    assert load(After, dump(Before("word", 7))) == After("word")


def test_a_row_without_a_needed_field_is_an_error() -> None:
    with pytest.raises(msgspec.ValidationError, match="kept"):
        load(After, b"{}")


def test_what_has_no_json_form_is_refused() -> None:
    with pytest.raises(TypeError, match="no JSON form"):
        dump(object())


def test_a_row_cut_off_is_an_error() -> None:
    with pytest.raises(ValueError, match="Unterminated"):
        load(After, b'{"kept": "wo')


def test_json_is_compact() -> None:
    raw = dump(a_full_conversation())

    assert raw == json.dumps(json.loads(raw), ensure_ascii=False, separators=(",", ":")).encode()
