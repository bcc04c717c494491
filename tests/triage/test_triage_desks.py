"""The hotline's own desks: whoever runs one does not read there what accuses them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.model import (
    SECOND_TRIAGE_DESK,
    TRIAGE_DESK,
    TRIAGE_DESKS,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
)
from triage.triage_desks import is_shut, owners, shut_out, triage_desk_for

SETS, MINISTRY, CUSTOMS = map(AgencyKey, ("kg_sets", "kg_mnrets", "kg_customs"))
ROOF = (SETS, MINISTRY)
NOT_YET = st.sampled_from((DeskState.INVITED, DeskState.PENDING))
agencies = st.sampled_from((SETS, MINISTRY, CUSTOMS))


def a_desk(
    agency: AgencyKey, owner: AgencyKey | None = None, state: DeskState = DeskState.BOUND
) -> Desk:
    return Desk(agency, state, "ru", chat=ChatId(-7), owner=owner)


FIRST, SECOND = a_desk(TRIAGE_DESK, MINISTRY), a_desk(SECOND_TRIAGE_DESK)


def test_the_first_reads_what_accuses_somebody_else() -> None:
    assert triage_desk_for([FIRST, SECOND], [CUSTOMS]) == TRIAGE_DESK


def test_the_second_reads_what_accuses_the_body_that_runs_the_first() -> None:
    assert triage_desk_for([FIRST, SECOND], ROOF) == SECOND_TRIAGE_DESK


def test_without_a_second_nobody_reads_it() -> None:
    assert triage_desk_for([FIRST], ROOF) is None


def test_a_second_that_the_same_body_runs_is_no_way_out() -> None:
    assert triage_desk_for([FIRST, a_desk(SECOND_TRIAGE_DESK, SETS)], ROOF) is None


def test_a_desk_that_nobody_runs_reads_whatever_accuses_anybody() -> None:
    assert triage_desk_for([a_desk(TRIAGE_DESK), SECOND], [SETS, CUSTOMS]) == TRIAGE_DESK


def test_what_nobody_has_read_goes_to_whom_nobody_runs() -> None:
    assert triage_desk_for([FIRST, SECOND], owners([FIRST, SECOND])) == SECOND_TRIAGE_DESK


@given(NOT_YET)
def test_a_desk_that_is_not_bound_reads_nothing(state: DeskState) -> None:
    assert triage_desk_for([a_desk(TRIAGE_DESK, state=state)], []) is None


def test_the_desk_of_a_withheld_body_is_shut_and_so_is_the_triage_desk_it_runs() -> None:
    assert is_shut(a_desk(SETS), ROOF)
    assert is_shut(FIRST, ROOF)
    assert not is_shut(SECOND, ROOF)
    assert shut_out([MINISTRY], [FIRST, SECOND]) == {MINISTRY, TRIAGE_DESK}


@pytest.mark.parametrize("key", TRIAGE_DESKS)
@given(st.sets(agencies), agencies)
def test_no_owner_ever_reads_what_is_withheld_from_them(
    key: AgencyKey, withheld: set[AgencyKey], owner: AgencyKey
) -> None:
    chosen = triage_desk_for([a_desk(key, owner)], withheld)

    assert (chosen is None) == (owner in withheld)
