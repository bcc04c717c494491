"""Who takes a case: those with a desk at once, those whom no group reaches on paper."""

from __future__ import annotations

import pytest

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


def test_nobody_is_told_twice() -> None:
    every = {FIRST, SECOND, THIRD}
    for bound in (set(), {FIRST}, {SECOND}, {THIRD}, {SECOND, THIRD}, every):
        agencies = [agency for agency, _, _ in told(bound, every - bound)]

        assert sorted(agencies) == sorted(every)
