"""A triage desk's card suggests one question back; no other card does."""

from __future__ import annotations

from typing import Any

import pytest

from locales.kinds import LANGUAGES
from locales.texts import Library
from tests.bot.materials import card, case, content, dispatch
from triage.model import NOWHERE, Reason, Role

NO_COUNTRY = (Reason("triage-unknown-country"),)
LIBRARY = Library.load(strict=True)
WHERE = "Where was it? Name the nearest village, road or river."


def shown(language: str = "en", role: Role = Role.TRIAGE, **more: Any) -> str:
    reasons = more.pop("reasons", NO_COUNTRY)
    to_desk = dispatch(role=role, reasons=reasons)
    return card(LIBRARY[language], dispatch=to_desk, case=case(place=NOWHERE), **more)


def test_a_triage_desk_is_told_what_to_ask() -> None:
    assert f"\nSuggested question to the reporter: {WHERE}" in shown()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_is_in_the_language_of_the_desk(language: str) -> None:
    texts = LIBRARY[language]

    assert texts("desk-question", question=texts("ask-where")) in shown(language).splitlines()


@pytest.mark.parametrize("role", [Role.LEAD, Role.COPY])
def test_whoever_acts_is_not_told_to_ask(role: Role) -> None:
    assert WHERE not in shown(role=role)


def test_where_nobody_has_a_desk_there_is_nothing_to_ask() -> None:
    assert "Suggested question" not in shown(reasons=(Reason("triage-no-desk"),))


def test_an_answer_given_already_is_not_asked_for() -> None:
    unsure = (Reason("triage-unsure-reading"),)
    known = case(taxa=("Capra sibirica",), offence="poaching", offences={"poaching": 0.6})

    def asks(happened: str) -> str:
        told = content(happened=happened)
        to_desk = dispatch(role=Role.TRIAGE, reasons=unsure)
        return card(LIBRARY["en"], told, dispatch=to_desk, case=known)

    assert "Is it going on now" in asks("")
    assert "Is it going on now" not in asks("yesterday")
