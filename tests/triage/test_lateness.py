"""From when a desk is late: what is awaited of it changes with every step it makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from reference.duty import load_duty
from tests.clock import MORNING
from tests.storage.samples import a_dispatch
from triage.lateness import late_from
from triage.model import Dispatch, DispatchState, Holder, Progress

DUTY = load_duty()
URGENT = 5
WAITING = a_dispatch(since=MORNING)
SEEN = replace(WAITING, state=DispatchState.SEEN, seen_at=MORNING + timedelta(minutes=3))
TAKEN = replace(
    SEEN,
    state=DispatchState.TAKEN,
    progress=Progress(holder=Holder(7, "Bakyt", MORNING + timedelta(minutes=4))),
)


def test_unseen_it_must_be_acknowledged_from_the_hand_over_on() -> None:
    terms = DUTY.terms[URGENT]

    assert late_from(WAITING, URGENT, "KG", DUTY) == MORNING + terms.acknowledge


def test_each_step_gives_time_for_the_next() -> None:
    moments = [late_from(one, URGENT, "KG", DUTY) for one in (WAITING, SEEN, TAKEN)]

    assert moments == sorted(moment for moment in moments if moment)


@pytest.mark.parametrize("state", [DispatchState.CLOSED, DispatchState.STOPPED])
def test_what_is_over_is_never_late(state: DispatchState) -> None:
    assert late_from(replace(WAITING, state=state), URGENT, "KG", DUTY) is None


def test_of_what_came_before_clocks_nobody_knows() -> None:
    assert late_from(a_dispatch(since=None), URGENT, "KG", DUTY) is None


def test_a_calm_case_waits_over_the_night() -> None:
    calm: Dispatch = replace(WAITING, since=MORNING + timedelta(hours=11))
    late = late_from(calm, 1, "KG", DUTY)

    assert late is not None
    assert late > MORNING + timedelta(hours=11) + DUTY.terms[1].acknowledge
