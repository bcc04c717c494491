"""The domain's rules with the facts they need: names of agencies, priorities of taxa."""

from __future__ import annotations

from datetime import date

import pytest

from bot.judging import LOCAL, Assessor, agency_names
from reference.agencies import load_agencies
from reference.urgency import load_urgency
from tests.bot.materials import NAMES
from tests.triage.routing_stories import NARYN, reading
from triage.model import (
    COUNTRIES,
    LANGUAGES,
    NOWHERE,
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    TRIAGE_DESKS,
)

AGENCIES = load_agencies()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_agency_has_a_name_in_every_language(language: str) -> None:
    assert set(NAMES[language]) == {*AGENCIES, *TRIAGE_DESKS}
    assert all(name.strip() for name in NAMES[language].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_triage_desk_is_the_hotline_itself(language: str) -> None:
    assert NAMES[language][TRIAGE_DESK] == "Ilbirs"
    assert NAMES[language][SECOND_TRIAGE_DESK] == "Ilbirs 2"


@pytest.mark.parametrize("key", AGENCIES)
def test_an_agency_is_called_as_its_readers_call_it(key: str) -> None:
    agency = AGENCIES[key]
    local = LOCAL.get(agency.country)

    for language in LANGUAGES:
        expected = agency.name_en if language == "en" else agency.name_ru or agency.name_en
        if language == local and agency.name_local:
            expected = agency.name_local
        assert NAMES[language][key] == expected


def test_each_country_has_a_language_of_its_own() -> None:
    assert set(LOCAL) == set(COUNTRIES)
    assert set(LOCAL.values()) < set(LANGUAGES)
    assert len(set(LOCAL.values())) == len(COUNTRIES)


def test_names_are_made_anew_and_belong_to_the_caller() -> None:
    first = agency_names()
    first["en"][TRIAGE_DESK] = "changed"

    assert agency_names()["en"][TRIAGE_DESK] == "Ilbirs"


@pytest.fixture(scope="module")
def assess() -> Assessor:
    return Assessor(load_urgency())


def test_a_life_in_danger_is_most_urgent(assess: Assessor) -> None:
    answer = assess(reading(danger=True), NARYN)

    assert answer.priority == 5
    assert answer.reasons


@pytest.mark.parametrize("taxa", [(), ("no_such_taxon",), ("Panthera uncia", "no_such_taxon")])
def test_a_taxon_that_nobody_listed_is_passed_over(assess: Assessor, taxa: tuple[str, ...]) -> None:
    assert 1 <= assess(reading(taxa=taxa), NOWHERE).priority <= 5


def test_a_rare_animal_is_more_urgent_than_a_common_one(assess: Assessor) -> None:
    rare = assess(reading("possession", taxa=("Panthera uncia",)), NARYN)
    common = assess(reading("possession", taxa=("Canis aureus",)), NARYN)

    assert rare.priority > common.priority
    assert "priority-cites" in [reason.key for reason in rare.reasons]


def test_the_day_and_the_answer_of_a_reporter_count(assess: Assessor) -> None:
    told = reading("illegal_fishing", taxa=("Acipenseridae",))

    calm = assess(told, NARYN, date(2026, 2, 1))
    spawning = assess(told, NARYN, date(2026, 5, 20), "now")

    assert (calm.priority, spawning.priority) == (3, 5)
