"""What officers corrected becomes counts: the newest word on a field of a case."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING
from triage.lessons import Confusion, lessons_of
from triage.model import AgencyKey, Amendment, CaseId

SETS = AgencyKey("kg_sets")


def said(
    case: str, machine: str, person: str, *, field: str = "offence", minutes: int = 0
) -> Amendment:
    at = MORNING + timedelta(minutes=minutes)
    return Amendment(CaseId(case), field, machine, person, "ky", SETS, at)


def test_the_same_mistake_in_two_cases_counts_twice() -> None:
    lessons = lessons_of([said("a", "market_sale", "possession"),
                          said("b", "market_sale", "possession")])  # fmt: skip

    assert lessons.confusions == (Confusion("offence", "market_sale", "possession", "ky", 2),)
    assert lessons.fields == {"offence": 2}
    assert lessons.languages == {"ky": 2}


def test_what_an_officer_mended_again_counts_once() -> None:
    again = said("a", "market_sale", "trafficking", minutes=5)

    lessons = lessons_of([again, said("a", "market_sale", "possession")])

    assert [one.person for one in lessons.confusions] == ["trafficking"]
    assert lessons.cases == 1


def test_what_the_machine_had_said_too_is_a_confirmation() -> None:
    lessons = lessons_of([said("a", "poisoning", "poisoning")])

    assert lessons.confirmed == 1
    assert lessons.confusions == ()


def test_a_machine_without_an_answer_is_shown_as_such() -> None:
    [one] = lessons_of([said("a", "", "Lynx lynx", field="taxon")]).confusions

    assert (one.machine, one.person) == ("-", "Lynx lynx")


LABELS = st.sampled_from(["poaching", "possession", "trafficking"])


@given(st.lists(st.builds(said, st.sampled_from("abcd"), LABELS, LABELS)))
def test_every_correction_is_counted_once(every: list[Amendment]) -> None:
    lessons = lessons_of(every)

    counted = sum(one.count for one in lessons.confusions)
    assert counted == sum(lessons.fields.values()) == sum(lessons.languages.values())
    assert counted + lessons.confirmed == len({(one.case, one.field) for one in every})
