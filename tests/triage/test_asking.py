"""The suggested question: what is missing, the most useful first; none where none would help."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.triage.routing_stories import NARYN, place, reading, routed
from triage.asking import suggested_question
from triage.matters import Matter
from triage.model import NOWHERE, Place, PlaceKind, Reading, Reason

IBEX = ("Capra sibirica",)
SOMEWHERE = place("KG")


def doubtful(offence: str, rival: str, **more: object) -> Reading:
    odds = {offence: 0.5, rival: 0.4, "trafficking": 0.1}
    return replace(reading(offence, sure=False, **more), offences=odds)


def asked(told: Reading, where: Place = NARYN, happened: str = "") -> str:
    way = routed(told, where)
    found = suggested_question(way.triage, Matter(told, where, happened=happened))
    return found.key if found else ""


@pytest.mark.parametrize(
    ("told", "where", "expected"),
    [
        (reading(taxa=IBEX), NOWHERE, "ask-where"),
        (doubtful("poaching", "possession"), NOWHERE, "ask-where"),
        (doubtful("poaching", "possession"), NARYN, "ask-animal"),
        (doubtful("poaching", "possession", taxa=IBEX), NARYN, "ask-now"),
        (doubtful("market_sale", "possession", taxa=IBEX), NARYN, "ask-sale"),
        (doubtful("online_sale", "market_sale", taxa=IBEX), SOMEWHERE, "ask-sale"),
        (doubtful("document_fraud", "possession", taxa=IBEX), SOMEWHERE, "ask-place"),
        (doubtful("document_fraud", "possession", taxa=IBEX), NARYN, "ask-deed"),
        (reading("not_wildlife"), NARYN, "ask-what"),
        (reading("not_wildlife", taxa=IBEX), NARYN, "ask-deed"),
    ],
)
def test_the_first_thing_missing_is_asked(told: Reading, where: Place, expected: str) -> None:
    assert asked(told, where) == expected


def test_what_is_clear_needs_no_question() -> None:
    assert asked(reading(taxa=IBEX)) == ""


@pytest.mark.parametrize(("more", "happened"), [({"urgent": True}, ""), ({}, "yesterday")])
def test_what_was_told_already_is_not_asked_again(more: dict[str, bool], happened: str) -> None:
    told = doubtful("poaching", "possession", taxa=IBEX, **more)

    assert asked(told, happened=happened) == "ask-deed"


@pytest.mark.parametrize(
    "key",
    ["triage-no-desk", "triage-everyone-withheld", "triage-machine-failed"],
)
def test_where_no_answer_would_help_nothing_is_asked(key: str) -> None:
    told = Matter(doubtful("poaching", "possession"), NOWHERE)

    assert suggested_question([Reason(key)], told) is None


@pytest.mark.parametrize(
    ("kind", "expected"), [(PlaceKind.UNKNOWN, "ask-place"), (PlaceKind.TOWN, "ask-deed")]
)
def test_where_no_rule_names_a_body_the_kind_of_place_may_be_missing(
    kind: PlaceKind, expected: str
) -> None:
    told = Matter(reading(taxa=IBEX), place("KG", kind))

    found = suggested_question([Reason("triage-no-rule")], told)

    assert found == Reason(expected)
