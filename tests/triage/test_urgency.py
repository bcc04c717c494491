"""How urgent a case is, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.urgency import UrgencyWeights, load_urgency
from tests.triage.routing_stories import reading
from triage.model import Reading
from triage.urgency import Assessment, assess


@dataclass(frozen=True, slots=True)
class Taxon:
    key: str
    cites: str


LEOPARD, FOX = Taxon("Panthera uncia", "I"), Taxon("Vulpes", "")


@cache
def weights() -> UrgencyWeights:
    return load_urgency()


def judged(told: Reading, taxa: Iterable[Taxon] = ()) -> Assessment:
    return assess(told, taxa, weights())


def why(assessment: Assessment) -> list[str]:
    return [reason.key for reason in assessment.reasons]


@pytest.mark.parametrize(
    ("offence", "priority"),
    [("poaching", 4), ("poisoning", 5), ("possession", 2), ("online_sale", 2), ("corruption", 3)],
)
def test_an_offence_has_a_priority_of_its_own(offence: str, priority: int) -> None:
    assert judged(reading(offence)).priority == priority


def test_an_act_under_way_is_one_step_more_urgent() -> None:
    answer = judged(reading("market_sale", urgent=True))

    assert answer.priority == 4
    assert why(answer) == ["priority-offence", "priority-under-way"]


def test_a_live_animal_changing_hands_is_one_step_more_urgent_and_no_further() -> None:
    assert judged(reading("market_sale", parts=("live",))).priority == 4
    assert judged(reading("market_sale", parts=("live",), urgent=True)).priority == 4


def test_chronic_captivity_is_not_made_urgent_by_being_alive() -> None:
    assert judged(reading("possession", parts=("live",))).priority == 2


def test_armed_or_hurt_people_come_before_everything() -> None:
    answer = judged(reading("not_wildlife", danger=True))

    assert answer.priority == 5
    assert why(answer) == ["priority-danger"]


def test_what_is_no_wildlife_has_no_priority() -> None:
    assert judged(reading("not_wildlife", urgent=True), [LEOPARD]).priority == 1


def test_a_snow_leopard_is_never_a_small_matter() -> None:
    answer = judged(reading("possession"), [FOX, LEOPARD])

    assert answer.priority == 3
    assert answer.reasons[-1].values == (("taxon", "Panthera uncia"),)


def test_a_rare_animal_does_not_raise_what_is_urgent_already() -> None:
    assert judged(reading("poaching"), [LEOPARD]).priority == 4


@given(st.sampled_from(sorted(load_urgency().base)), st.booleans(), st.booleans())
def test_every_priority_lies_between_none_and_now(offence: str, urgent: bool, danger: bool) -> None:
    answer = judged(reading(offence, urgent=urgent, danger=danger), [LEOPARD])

    assert 1 <= answer.priority <= 5
    assert answer.reasons
    assert answer.weights == weights().version
