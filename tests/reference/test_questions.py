"""Prepared questions are checked before an officer is offered one."""

from __future__ import annotations

from pathlib import Path

import pytest

from locales.texts import Library
from reference.questions import FACTS, load_questions
from reference.tables import FOLDER, BadTableError
from triage.model import LANGUAGES
from triage.prepared import question_key

TABLE = (FOLDER / "questions.toml").read_text(encoding="utf-8")
ASKED = load_questions().asked
LIBRARY = Library.load(strict=True)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('missing = ["place"]', 'missing = ["street"]', r"\[where\]: 'missing' names .* street"),
        ('missing = ["place"]', 'missing = "place"', "'missing' names what is unknown: place"),
        ('"possession"]', '"hunting"]', r"\[sale\]: 'offences' names .* hunting"),
        ('missing = ["number"]', "urgent = true", r"\[count\]: 'urgent' is unknown"),
        ('version = "2026-11-22"', "", "a version and at least one question"),
    ],
)
def test_a_mistake_in_the_questions_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "questions.toml"
    path.write_text(TABLE.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(BadTableError, match=complaint):
        load_questions(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_said_in_every_language(language: str) -> None:
    said = [LIBRARY[language](question_key(question.name)) for question in ASKED]

    assert len(set(said)) == len(said) >= 20


def test_there_is_no_text_of_a_question_that_nobody_may_ask() -> None:
    lines = (FOLDER.parent / "locales" / "en" / "questions.ftl").read_text("utf-8").splitlines()
    keys = {line.split(" = ")[0] for line in lines if line.startswith("ask-")}

    assert keys == {question_key(question.name) for question in ASKED}


def test_every_fact_that_may_be_missing_has_a_question() -> None:
    assert {fact for question in ASKED for fact in question.missing} == set(FACTS)
