"""A row says what a labelled tip may say, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.training.corpus import parse_tip
from nlp.training.inspection.labels import LONGEST_TEXT, troubles_of
from tests.nlp.training.inspection.folders import a_row

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


def what_is_wrong(row: Any) -> list[str]:
    return [what for what, _ in troubles_of(row)]


def test_a_labelled_tip_is_fine() -> None:
    assert what_is_wrong(a_row(accuses=True, danger=False, taxa=["Saiga tatarica"])) == []


def test_an_address_is_a_source() -> None:
    assert what_is_wrong(a_row(source="https://example.org/news/1")) == []


@pytest.mark.parametrize(
    ("labels", "what"),
    [
        ({"lang": "fr"}, "the language 'fr' is unknown"),
        ({"offences": ["hunting"]}, "the offence 'hunting' is unknown"),
        ({"offences": []}, "no offence is given"),
        ({"offences": ["poaching", "poaching"]}, "'offences' names one twice"),
        ({"taxa": ["Saiga tatarika"]}, "the taxon 'Saiga tatarika' is unknown"),
        ({"taxa": ["Falco", "Falco"]}, "'taxa' names one twice"),
        ({"style": "poem"}, "the style 'poem' is unknown"),
        ({"source": "a friend"}, "the source 'a friend' is unknown"),
        ({"text": " \n"}, "the text is empty"),
        ({"text": "а" * (LONGEST_TEXT + 1)}, "the text has 4,097 characters"),
        ({"text": "волк \ud83d"}, "the text holds half a character (a lone surrogate)"),
        ({"id": ""}, "the id is empty"),
        ({"urgent": "no"}, "'urgent' is not true or false"),
        ({"urgent": 1}, "'urgent' is not true or false"),
        ({"danger": None}, "'danger' is not true or false"),
        ({"taxa": "Falco"}, "'taxa' is not a list of words"),
        ({"taxa": [["Falco"]]}, "'taxa' is not a list of words"),
        ({"id": 7}, "'id' is not words"),
        ({"place": "Osh"}, "the key 'place' is unknown"),
    ],
)
def test_a_wrong_label_is_named(labels: dict[str, Any], what: str) -> None:
    assert what_is_wrong(a_row(**labels)) == [what]


def test_a_text_of_the_longest_length_is_fine() -> None:
    assert what_is_wrong(a_row("а" * LONGEST_TEXT)) == []


@pytest.mark.parametrize("key", ["id", "lang", "text", "taxa", "offences", "urgent", "style"])
def test_a_missing_key_is_named(key: str) -> None:
    row = a_row()
    del row[key]
    assert what_is_wrong(row) == [f"the key {key!r} is missing"]


@pytest.mark.parametrize(
    ("labels", "what"),
    [
        ({"taxa": ["Falco"]}, "not_wildlife with taxa"),
        ({"urgent": True}, "not_wildlife is never urgent"),
        ({"offences": ["not_wildlife", "poaching"]}, "not_wildlife stands beside an offence"),
    ],
)
def test_noise_stands_alone(labels: dict[str, Any], what: str) -> None:
    assert what_is_wrong(a_row(**{"offences": ["not_wildlife"]} | labels)) == [what]


def test_everything_wrong_is_said_at_once() -> None:
    assert len(what_is_wrong(a_row(lang="fr", style="poem", taxa=["Unicornus"]))) == 3


def test_a_slip_in_a_name_gets_the_name_proposed() -> None:
    [(_, advice)] = troubles_of(a_row(taxa=["Saiga tatarika"]))
    assert advice == "Did you mean 'Saiga tatarica'?"


@given(JSON)
def test_any_json_is_either_a_tip_or_gets_advice(row: Any) -> None:
    assert all(what and advice for what, advice in troubles_of(row))
    assert list(troubles_of(row))


@given(st.dictionaries(st.sampled_from(sorted(a_row())), JSON))
def test_what_has_no_trouble_can_be_parsed(labels: dict[str, Any]) -> None:
    row = a_row() | labels
    if not list(troubles_of(row)):
        assert parse_tip(row).text == row["text"]
