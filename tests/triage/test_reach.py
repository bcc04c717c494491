"""Who takes a case: those with a desk at once, those whom no group reaches on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.model import AgencyKey, Desk, DeskState, Reason, Role
from triage.reach import Reach, takers
from triage.routing import Recipient

FIRST, SECOND, THIRD = map(AgencyKey, ("kg_scns", "kg_prosecutor", "kg_police"))
WHY = (Reason("why-accusation"),)
ROUTE = (
    Recipient(FIRST, Role.LEAD, WHY, (SECOND, THIRD)),
    Recipient(SECOND, Role.COPY, WHY),
    Recipient(THIRD, Role.COPY, WHY),
)


def told(bound: set[AgencyKey], on_paper: set[AgencyKey]) -> list[tuple[str, str, bool]]:
    reach = Reach(frozenset(bound), frozenset(on_paper))
    return [(one.agency, one.role.value, one.is_on_paper) for one in takers(ROUTE, reach)]


@pytest.mark.parametrize(
    ("state", "is_bound", "is_on_paper"),
    [
        (DeskState.INVITED, False, False),
        (DeskState.PENDING, False, False),
        (DeskState.BOUND, True, False),
        (DeskState.OTHERWISE, False, True),
    ],
)
def test_only_a_bound_desk_or_paper_reaches_an_agency(
    state: DeskState, is_bound: bool, is_on_paper: bool
) -> None:
    reach = Reach.of([Desk(FIRST, state, "ru")])

    assert (FIRST in reach.bound, FIRST in reach.on_paper) == (is_bound, is_on_paper)
    assert (FIRST in reach) is (is_bound or is_on_paper)


def test_who_is_reached_on_paper_gets_the_role_that_the_rules_give() -> None:
    assert told(set(), {FIRST, SECOND}) == [(FIRST, "lead", True), (SECOND, "copy", True)]


def test_a_copy_on_paper_goes_beside_a_lead_with_a_desk() -> None:
    assert told({FIRST}, {SECOND}) == [(FIRST, "lead", False), (SECOND, "copy", True)]


def test_beside_a_lead_on_paper_the_next_with_a_desk_leads_at_once() -> None:
    assert told({THIRD}, {FIRST, SECOND}) == [
        (FIRST, "lead", True),
        (THIRD, "lead", False),
        (SECOND, "copy", True),
    ]


def test_who_leads_beside_paper_hears_who_gets_the_paper() -> None:
    reach = Reach(frozenset({THIRD}), frozenset({FIRST}))

    beside = [one for one in takers(ROUTE, reach) if one.agency == THIRD]

    assert [one.reasons for one in beside] == [
        (*WHY, Reason("why-beside-paper", (("agency", FIRST),)))
    ]


def test_paper_stands_in_for_a_lead_that_nobody_reaches() -> None:
    reach = Reach(on_paper=frozenset({SECOND}))

    [taken] = takers(ROUTE, reach)

    assert (taken.agency, taken.role, taken.fallbacks) == (SECOND, Role.LEAD, (THIRD,))
    assert Reason("why-stands-in", (("agency", FIRST),)) in taken.reasons


KEYS = tuple(map(AgencyKey, "abcdefg"))
SOME = st.sets(st.sampled_from(KEYS))


@st.composite
def routes(draw: st.DrawFn) -> tuple[Recipient, ...]:
    """Up to two leads, and copies for the others, as the rules make them."""
    named = draw(st.lists(st.sampled_from(KEYS), min_size=1, unique=True))
    leads = draw(st.integers(1, min(2, len(named))))
    others = tuple(named[leads:])
    heads = (Recipient(key, Role.LEAD, WHY, others) for key in named[:leads])
    return (*heads, *(Recipient(key, Role.COPY, WHY) for key in others))


@given(routes(), SOME, SOME)
def test_all_who_can_be_reached_are_told_once_and_nobody_else(
    route: tuple[Recipient, ...], bound: set[AgencyKey], marked: set[AgencyKey]
) -> None:
    reach = Reach(frozenset(bound), frozenset(marked - bound))

    taken = [one.agency for one in takers(route, reach)]

    assert sorted(taken) == sorted(one.agency for one in route if one.agency in reach)


@given(routes(), SOME, SOME)
def test_whoever_has_a_desk_hears_there_and_one_of_them_leads(
    route: tuple[Recipient, ...], bound: set[AgencyKey], marked: set[AgencyKey]
) -> None:
    reach = Reach(frozenset(bound), frozenset(marked - bound))

    taken = list(takers(route, reach))

    assert all(one.is_on_paper == (one.agency not in bound) for one in taken)
    by_chat = [one for one in taken if not one.is_on_paper]
    assert not by_chat or any(one.role is Role.LEAD for one in by_chat)
