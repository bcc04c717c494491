"""Until when anything is kept: by what a desk did itself, and by nothing that others do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.retention import load_retention
from tests.clock import MORNING
from tests.storage.samples import BAKYT, a_dispatch
from triage.model import (
    AgencyKey,
    Closing,
    Dispatch,
    DispatchId,
    DispatchState,
    Holder,
    Progress,
    Role,
    Watch,
)
from triage.model.watch import Awaited
from triage.retention import day_of, fate, least, state_of

TERMS = load_retention()
OPENED = day_of("2026-05-04")
POLICE = AgencyKey("kg_police")
OUTCOMES = sorted(TERMS.closed)


def days(count: int) -> timedelta:
    return timedelta(days=count)


def closed(outcome: str, at: datetime = MORNING, **changes: Any) -> Dispatch:
    progress = Progress(closings=(Closing(outcome, "Bakyt", at),))
    given: dict[str, Any] = {
        "state": DispatchState.CLOSED,
        "progress": progress,
        "since": MORNING,
    } | changes
    return a_dispatch(**given)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_closed_case_goes_by_how_it_ended(outcome: str) -> None:
    found = fate(OPENED, [closed(outcome)], TERMS)

    assert found.ends == MORNING + TERMS.closed[outcome].kept
    assert found.state == outcome


@pytest.mark.parametrize(
    ("dispatch", "state", "since"),
    [
        (a_dispatch(since=MORNING), "unread", MORNING),
        (a_dispatch(since=MORNING, state=DispatchState.SHOWN), "unread", MORNING),
        (a_dispatch(since=None), "unread", OPENED),
        (a_dispatch(since=MORNING, role=Role.COPY), "copy", MORNING),
        (
            a_dispatch(
                since=MORNING,
                state=DispatchState.SEEN,
                seen_by="Bakyt",
                seen_at=MORNING + days(3),
            ),
            "open",
            MORNING + days(3),
        ),
        (
            a_dispatch(
                since=MORNING,
                state=DispatchState.TAKEN,
                progress=Progress(Holder(BAKYT, "Bakyt", MORNING + days(5))),
            ),
            "open",
            MORNING + days(5),
        ),
        (
            a_dispatch(
                since=MORNING,
                state=DispatchState.TAKEN,
                watch=Watch(Awaited.OUTCOME, MORNING + days(9)),
            ),
            "open",
            MORNING + days(9),
        ),
    ],
)
def test_what_is_not_closed_goes_after_the_last_thing_done(
    dispatch: Dispatch, state: str, since: datetime
) -> None:
    found = fate(OPENED, [dispatch], TERMS)

    assert (found.state, found.ends) == (state, since + TERMS.desk[state].kept)


def test_a_case_that_went_nowhere_is_kept_as_long_as_one_that_nobody_read() -> None:
    stopped = a_dispatch(since=MORNING, state=DispatchState.STOPPED)

    for nobody in ([], [stopped]):
        found = fate(OPENED, nobody, TERMS)
        assert (found.leaves, found.ends) == ((), OPENED + TERMS.desk["unread"].kept)


def test_each_desk_lets_go_by_itself_and_the_last_one_ends_the_case() -> None:
    theirs = closed("criminal_case", id=DispatchId("theirs"), agency=POLICE)
    ours = closed("nothing_found")

    found = fate(OPENED, [ours, theirs], TERMS)

    assert {one.agency: at for one, at in found.leaves} == {
        ours.agency: MORNING + TERMS.closed["nothing_found"].kept,
        POLICE: MORNING + TERMS.closed["criminal_case"].kept,
    }
    assert found.ends == MORNING + TERMS.closed["criminal_case"].kept


def test_the_untouched_files_stay_while_anybody_works() -> None:
    working = a_dispatch(DispatchId("b"), since=MORNING, state=DispatchState.TAKEN, agency=POLICE)

    assert fate(OPENED, [closed("false"), working], TERMS).originals is None
    assert fate(OPENED, [], TERMS).originals is None


def test_the_untouched_files_go_before_the_clean_ones_whoever_reads_along() -> None:
    copy = a_dispatch(DispatchId("b"), since=MORNING, role=Role.COPY, agency=POLICE)

    found = fate(OPENED, [closed("false"), copy], TERMS)

    assert found.originals == MORNING + TERMS.closed["false"].originals  # type: ignore[operator]
    assert found.originals < found.ends


def test_of_several_ends_the_last_one_counts_and_an_opened_case_has_none() -> None:
    twice = Progress(
        closings=(Closing("seized", "Bakyt", MORNING), Closing("false", "Bakyt", MORNING + days(2)))
    )
    again = a_dispatch(since=MORNING, state=DispatchState.CLOSED, progress=twice)

    assert state_of(again) == "false"
    assert state_of(replace(again, state=DispatchState.TAKEN)) == "open"


def test_no_case_younger_than_the_shortest_term_has_to_be_looked_at() -> None:
    assert least(TERMS) == TERMS.desk["taken_back"].kept


MOMENTS = st.integers(0, 900).map(lambda count: MORNING + days(count))
STATES = st.sampled_from(list(DispatchState))


@st.composite
def dispatches(draw: st.DrawFn, agency: AgencyKey) -> Dispatch:
    """Any hand-over, at any stage."""
    state = draw(STATES)
    closings = (Closing(draw(st.sampled_from(OUTCOMES)), "Bakyt", draw(MOMENTS)),)
    progress = Progress(closings=closings if state is DispatchState.CLOSED else ())
    role, since = draw(st.sampled_from(list(Role))), draw(MOMENTS)
    key = DispatchId(f"{agency}:{draw(st.integers(0, 99))}")
    return a_dispatch(key, agency=agency, role=role, state=state, since=since, progress=progress)


@given(own=dispatches(AgencyKey("own")), others=st.lists(dispatches(POLICE), max_size=3))
def test_no_desk_can_tell_by_what_goes_or_stays_what_others_do(
    own: Dispatch, others: list[Dispatch]
) -> None:
    """Threat: a frozen desk watches its chat for a sign that its case goes on elsewhere."""
    alone = fate(OPENED, [own], TERMS)
    among = fate(OPENED, [*others, own], TERMS)

    assert [leave for leave in among.leaves if leave[0] is own] == list(alone.leaves)
    assert among.ends >= max((at for _, at in among.leaves), default=among.ends)
    assert among.originals is None or among.originals <= among.ends
