"""What desks and reporters read of how a case ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.outcome_lines import (
    heard_outcome,
    heard_seizure,
    objection_label,
    outcome_choices,
    seizure_lines,
)
from bot.seizure_terms import load_seizure_terms
from locales.texts import Library
from nlp.reader import Reader
from reference.outcomes import load_outcomes
from triage.model import LANGUAGES, Closing, Seizure
from triage.seizures import read_seizures

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HORNS = Seizure("12 рогов сайгака", "Saiga tatarica", "HOR", 12.0, "no", "horn")
CAVIAR = Seizure("3,5 kg caviar", "Acipenseridae", "CAV", 3.5, "kg", "caviar")


def closing(outcome: str) -> Closing:
    return Closing(outcome, "Bakyt", NOON, "the stall was empty", seized=(HORNS,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_end_has_a_button_of_its_own_that_fits(language: str, library: Library) -> None:
    choices = dict(outcome_choices(library[language]))

    assert list(choices) == [key for key, one in load_outcomes().items() if not one.sorts]
    assert len(set(choices.values())) == len(choices)
    assert max(map(len, choices.values())) <= 24


def test_what_was_seized_is_said_in_the_desk_s_language(library: Library) -> None:
    lines = list(seizure_lines([HORNS, CAVIAR], library["en"]))

    assert lines == [
        "<b>Seized:</b>",
        "• 12 pcs: saiga, horn (HOR)",
        "• 3.5 kg: sturgeon, caviar (CAV)",
    ]
    assert list(seizure_lines([HORNS], library["ru"]))[1] == "• 12 шт.: сайгак, рог (HOR)"


def test_where_nothing_was_seized_nothing_is_said(library: Library) -> None:
    assert list(seizure_lines([], library["ky"])) == []


def test_unknown_things_show_as_they_were_written_and_harmless(library: Library) -> None:
    (_, line) = seizure_lines([Seizure("1 <b>rifle")], library["en"])

    assert line == "• 1 &lt;b&gt;rifle"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_the_prompt_is_understood_line_by_line(
    language: str, library: Library, reader: Reader
) -> None:
    words = library[language]("prompt-seizure", officer="Bakyt").split(":")[-1]

    found = read_seizures(words, reader, load_seizure_terms())

    assert [one.specimen for one in found.seizures] == ["HOR", "CAV", "LIV"]
    assert [one.quantity for one in found.seizures] == [12.0, 3.5, 2.0]
    assert found.faults == ()


def test_an_officer_sees_what_was_understood_and_what_is_missing(
    library: Library, reader: Reader
) -> None:
    words = "12 horns saiga\n2 kg skins of wolf\n0 skins"
    found = read_seizures(words, reader, load_seizure_terms())

    lines = list(heard_seizure(found, library["en"]))

    assert lines[1] == "• 12 pcs: saiga, horn (HOR)"
    assert "another unit. Write it too if you can: no" in lines[3]
    assert lines[4] == "• 0 skins The number must be more than nothing."
    assert lines[-1] == "Is this right? If not, write the line again."


@pytest.mark.parametrize("words", ["", "0 horns", "9" * 9 + " horns", "1 horn\n" * 31, "x" * 301])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_its_words_in_every_language(
    language: str, words: str, library: Library, reader: Reader
) -> None:
    found = read_seizures(words, reader, load_seizure_terms())

    assert found.faults
    assert all(line.strip() for line in heard_seizure(found, library[language]))


@pytest.mark.parametrize("outcome", load_outcomes())
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reporter_hears_nothing_of_what_who_and_where(
    language: str, outcome: str, library: Library
) -> None:
    said = "\n".join(heard_outcome(closing(outcome), library[language]))

    assert said
    for secret in ("Bakyt", "stall", "12", "HOR", "Saiga", "CITES"):
        assert secret not in said


def test_a_reason_reaches_the_reporter_only_where_the_officer_shows_it(library: Library) -> None:
    hidden = closing("nothing_found")

    shown = list(heard_outcome(replace(hidden, is_reason_shown=True), library["en"]))

    assert "They add: the stall was empty" in shown
    assert "stall" not in "".join(heard_outcome(hidden, library["en"]))


def test_a_reporter_is_told_of_the_objection_where_there_is_one(library: Library) -> None:
    objection = library["en"]("heard-objection")

    assert objection in list(heard_outcome(closing("seized"), library["en"]))
    assert objection not in list(heard_outcome(closing("duplicate"), library["en"]))
    assert objection_label("seized", library["ky"]) == "Макул эмесмин"
    assert objection_label("duplicate", library["ky"]) == ""
