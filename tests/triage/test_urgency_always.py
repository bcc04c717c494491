"""What holds of every priority, whatever is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reference.species import load_species
from tests.triage.routing_stories import NARYN, place, reading
from tests.triage.weighing import matter, weights, why
from triage.matters import Matter
from triage.model import COUNTRIES, NOWHERE, PlaceKind, Quantity
from triage.urgency import assess

QUANTITIES = st.builds(
    Quantity,
    st.floats(0, 1e6, allow_nan=False),
    st.sampled_from(["horn", "kg", "head", "sack", "KGS", "Falco"]),
    st.just("so many"),
)
READINGS = st.builds(
    reading,
    st.sampled_from(sorted(weights().base)),
    taxa=st.lists(st.sampled_from(sorted(load_species())), max_size=2).map(tuple),
    urgent=st.booleans(),
    danger=st.booleans(),
    parts=st.sampled_from([(), ("live",), ("horn",)]),
    quantities=st.lists(QUANTITIES, max_size=2).map(tuple),
)
PLACES = st.sampled_from([NOWHERE, NARYN, *(place(one, PlaceKind.BORDER) for one in COUNTRIES)])
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
ANSWERS = st.sampled_from(["", "now", "today", "earlier", "when the snow fell"])
MATTERS = st.builds(matter, READINGS, PLACES, DAYS, ANSWERS)


@given(MATTERS)
def test_every_priority_lies_between_none_and_now(told: Matter) -> None:
    answer = assess(told, weights())

    assert 1 <= answer.priority <= 5
    assert answer.reasons
    assert answer.weights == weights().version


@given(MATTERS)
def test_the_same_matter_is_always_judged_the_same(told: Matter) -> None:
    assert assess(told, weights()) == assess(told, weights())


@given(MATTERS)
def test_nothing_reaches_the_top_without_danger_poison_or_haste(told: Matter) -> None:
    answer = assess(told, weights())

    if answer.priority == 5 and told.reading.offence != "poisoning":
        assert {"priority-danger", "priority-under-way"} & set(why(answer))


@given(MATTERS)
def test_no_offence_falls_below_its_base(told: Matter) -> None:
    assert assess(told, weights()).priority >= weights().base[told.reading.offence]


@given(MATTERS)
def test_what_is_no_wildlife_is_lowest_whatever_else_is_told(told: Matter) -> None:
    if not told.reading.is_crime and not told.reading.danger:
        assert assess(told, weights()).priority == 1


@given(MATTERS)
def test_haste_never_makes_a_matter_smaller(told: Matter) -> None:
    calm = replace(told, reading=replace(told.reading, urgent=False))
    hasty = replace(told, reading=replace(told.reading, urgent=True))

    assert assess(hasty, weights()).priority >= assess(calm, weights()).priority


@given(MATTERS, st.floats(1, 1e6))
def test_more_of_a_thing_never_makes_a_matter_smaller(told: Matter, times: float) -> None:
    grown = tuple(replace(one, value=one.value * times) for one in told.reading.quantities)
    more = replace(told, reading=replace(told.reading, quantities=grown))

    assert assess(more, weights()).priority >= assess(told, weights()).priority
