"""Prepared questions: what is missing is offered first, what is known is not asked again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reference.questions import FACTS, load_questions
from reference.species import load_offences
from tests.triage.routing_stories import NARYN, place, reading
from triage.asking import NO_COUNTRY, NO_RULE, NOT_WILDLIFE, UNSURE, suggested_question
from triage.matters import Matter
from triage.model import NOWHERE, PlaceKind, Quantity, Reason, Span
from triage.prepared import gaps, offered, question_key

QUESTIONS = load_questions().asked
IBEX = ("Capra sibirica",)
POACHING = Matter(reading("poaching", taxa=IBEX), NARYN)


def names(matter: Matter, *, has_pictures: bool = False) -> tuple[str, ...]:
    return offered(QUESTIONS, matter, has_pictures=has_pictures)


def test_what_is_missing_comes_before_what_may_be_asked_of_any_case() -> None:
    lost = names(replace(POACHING, place=NOWHERE))

    assert lost[0] == "where"
    assert lost.index("picture") < lost.index("there")


def test_a_price_is_asked_of_a_sale_alone() -> None:
    sale = Matter(reading("market_sale", taxa=IBEX), NARYN)

    assert "price" in names(sale)
    assert "price" not in names(POACHING)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("animal", POACHING),
        ("now", replace(POACHING, happened="yesterday")),
        ("place", replace(POACHING, place=place("KG", PlaceKind.FOREST))),
        (
            "count",
            Matter(reading(taxa=IBEX, quantities=(Quantity(3, "horn", "3 horns"),)), NARYN),
        ),
        ("plate", Matter(reading(taxa=IBEX, spans=(Span(0, 4, "plate", "01KG"),)), NARYN)),
        ("landmark", replace(POACHING, place=replace(NARYN, lat=41.4, lon=76.0))),
    ],
)
def test_what_was_told_is_not_asked(question: str, told: Matter) -> None:
    assert question in names(Matter(replace(reading(), sure=False, taxa=())))
    assert question not in names(told)


def test_who_sent_a_picture_is_not_asked_for_one() -> None:
    assert "picture" in names(POACHING)
    assert "picture" not in names(POACHING, has_pictures=True)


@pytest.mark.parametrize("offence", load_offences())
def test_every_offence_has_something_to_ask(offence: str) -> None:
    assert len(names(Matter(reading(offence, taxa=IBEX), NARYN))) >= 4


def test_a_case_of_which_nothing_is_known_lacks_every_fact() -> None:
    unknown = Matter(reading("not_wildlife"), NOWHERE)

    assert set(gaps(unknown, has_pictures=False)) == set(FACTS)


@pytest.mark.parametrize("why", [NOT_WILDLIFE, NO_COUNTRY, UNSURE, NO_RULE])
def test_the_suggested_question_is_always_a_prepared_one(why: str) -> None:
    prepared = {question_key(question.name) for question in QUESTIONS}
    told = [Matter(reading(one, taxa=taxa)) for one in load_offences() for taxa in (IBEX, ())]

    suggested = [suggested_question([Reason(why)], one) for one in told]

    assert {one.key for one in suggested if one} <= prepared
    assert any(suggested)
