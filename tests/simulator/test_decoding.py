"""Typing raw fields: the same value however it came, and no crash for any input."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.decoding import decode
from simulator.fields import BY_LOWER, FIELDS, TYPES
from simulator.refusals import RefusalError
from simulator.registry import ANSWERS, WAITING

anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


def test_every_method_has_fields_and_an_answer() -> None:
    assert set(FIELDS) == set(ANSWERS) | set(WAITING)
    assert set(BY_LOWER.values()) == set(FIELDS)


def test_every_typed_field_is_used() -> None:
    used = {field.name for fields in FIELDS.values() for field in fields}

    assert set(TYPES) <= used


@given(st.sampled_from(sorted(FIELDS)), st.data())
def test_any_input_is_typed_or_refused(method: str, data: st.DataObject) -> None:
    names = [field.name for field in FIELDS[method]]
    raw = {name: data.draw(anything) for name in names}

    outcome = outcome_of(method, raw)

    if isinstance(outcome, RefusalError):
        assert outcome.code == 400
        assert outcome.description.startswith("Bad Request: ")
    else:
        assert set(outcome) <= set(names)


def outcome_of(method: str, raw: dict[str, Any]) -> dict[str, Any] | RefusalError:
    try:
        return decode(method, raw)
    except RefusalError as refusal:
        return refusal


@given(st.integers(-(2**52), 2**52))
def test_numbers_may_come_as_words(number: int) -> None:
    as_number = decode("getChat", {"chat_id": number})
    as_words = decode("getChat", {"chat_id": str(number)})

    assert as_number == as_words == {"chat_id": number}


@pytest.mark.parametrize("given_ids", [[1, 2], "[1, 2]"])
def test_arrays_may_come_as_json(given_ids: object) -> None:
    args = decode("deleteMessages", {"chat_id": 1, "message_ids": given_ids})

    assert args["message_ids"] == [1, 2]


@pytest.mark.parametrize("place", ["42.5", 42.5, "4.25e1"])
def test_places_may_come_as_words(place: object) -> None:
    args = decode("sendLocation", {"chat_id": 1, "latitude": place, "longitude": 1})

    assert args["latitude"] == 42.5


@pytest.mark.parametrize("place", ["north", [], {}, "nan", "inf"])
def test_a_place_must_be_a_number(place: object) -> None:
    with pytest.raises(RefusalError, match="latitude must be a Number"):
        decode("sendLocation", {"chat_id": 1, "latitude": place, "longitude": 1})


def test_carriage_returns_are_dropped() -> None:
    assert decode("sendMessage", {"chat_id": 1, "text": "a\r\nb"})["text"] == "a\nb"
