"""What officers call false counts for whoever told it: once, and for a season."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reference.limits import load_limits
from storage.store import SqlStore
from tests.clock import MORNING, FixedClock
from tests.storage.samples import (
    AMINA,
    CUSTOMS,
    TIP,
    a_case,
    a_conversation,
    a_dispatch,
    a_reading,
    a_tip,
)
from tests.triage.keeping_room import committed, jobs_in
from triage.falsehoods import Falsehoods, is_doubted, look_again
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    Case,
    CaseFacts,
    Closing,
    Dispatch,
    DispatchId,
    DispatchState,
    Falsehood,
    JobKind,
    Place,
    Progress,
    Reason,
    Role,
    TipId,
)

RULE = load_limits().false_reports
POLICE, BORDER = AgencyKey("kg_police"), AgencyKey("kg_border")
DESKS = st.sampled_from([CUSTOMS, POLICE, BORDER, TRIAGE_DESK])


def called_false(*by: AgencyKey, age: timedelta = timedelta()) -> tuple[Falsehood, ...]:
    return tuple(Falsehood(TipId(f"t{at}"), one, MORNING - age) for at, one in enumerate(by))


def ended(by: AgencyKey, outcome: str = "false", **changes: object) -> Dispatch:
    progress = Progress(closings=(Closing(outcome, "Bakyt", MORNING),))
    plain = a_dispatch(
        DispatchId(f"at-{by}"), agency=by, state=DispatchState.CLOSED, progress=progress
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("by", "doubted"),
    [
        ((), False),
        ((TRIAGE_DESK, TRIAGE_DESK), False),
        ((TRIAGE_DESK, TRIAGE_DESK, TRIAGE_DESK), True),
        ((CUSTOMS, CUSTOMS, POLICE), True),
        ((CUSTOMS,) * 20, False),
        ((CUSTOMS, CUSTOMS, CUSTOMS, TRIAGE_DESK), True),
        ((CUSTOMS, POLICE), False),
    ],
)
def test_two_mistakes_are_human_and_no_desk_alone_silences_anybody(
    by: Sequence[AgencyKey], doubted: bool
) -> None:
    talk = a_conversation(falsehoods=called_false(*by))

    assert is_doubted(talk, MORNING, RULE) is doubted


@given(st.lists(DESKS, max_size=12))
def test_after_a_season_all_is_forgotten(by: list[AgencyKey]) -> None:
    talk = a_conversation(falsehoods=called_false(*by, age=RULE.within))

    assert not is_doubted(talk, MORNING, RULE)


@given(st.lists(DESKS, max_size=12), DESKS)
def test_one_more_never_makes_it_less(by: list[AgencyKey], more: AgencyKey) -> None:
    before = a_conversation(falsehoods=called_false(*by))
    after = a_conversation(falsehoods=called_false(*by, more))

    assert is_doubted(after, MORNING, RULE) >= is_doubted(before, MORNING, RULE)


async def tell(store: SqlStore, *dispatches: Dispatch, case: Case | None = None) -> None:
    """Amina's tip opened a case that stands so at these desks."""
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(case or a_case())
        for one in dispatches:
            unit.dispatches.add(one)
            unit.dispatches.note_progress(one)
        unit.conversations.save(a_conversation())
        unit.conversations.link(TIP, AMINA)


async def counted(store: SqlStore, clock: FixedClock, times: int = 1) -> list[AgencyKey]:
    """By whom Amina's tip is called false, once all that waits was weighed."""
    for _ in range(times):
        async with committed(store) as unit:
            await look_again(unit, a_dispatch(), clock.now())
        for job in await jobs_in(store):
            async with committed(store) as unit:
                talk = await unit.conversations.get(AMINA)
                await Falsehoods(unit, clock).weigh(job, talk)
    async with store.unit() as unit:
        talk = await unit.conversations.get(AMINA)
    assert talk is not None
    return [one.by for one in talk.falsehoods]


async def test_asked_three_times_it_counts_once(store: SqlStore, clock: FixedClock) -> None:
    await tell(store, ended(CUSTOMS))

    assert await counted(store, clock, times=3) == [CUSTOMS]


@pytest.mark.parametrize(
    "dispatches",
    [
        (ended(CUSTOMS, "nothing_found"),),
        (ended(CUSTOMS), ended(POLICE, "seized")),
        (ended(CUSTOMS), ended(POLICE, state=DispatchState.TAKEN)),
        (ended(CUSTOMS, role=Role.COPY),),
        (ended(CUSTOMS, state=DispatchState.STOPPED),),
        (
            ended(CUSTOMS),
            ended(
                TRIAGE_DESK,
                role=Role.TRIAGE,
                state=DispatchState.WAITING,
                reasons=(Reason("why-objection"),),
            ),
        ),
    ],
    ids=["nothing found", "one seized", "one works", "a copy", "taken back", "objected"],
)
async def test_what_is_not_false_to_all_who_decide_counts_for_nothing(
    store: SqlStore, clock: FixedClock, dispatches: tuple[Dispatch, ...]
) -> None:
    await tell(store, *dispatches)

    assert await counted(store, clock) == []


async def test_a_case_that_is_open_again_counts_no_more(store: SqlStore, clock: FixedClock) -> None:
    await tell(store, ended(CUSTOMS))
    assert await counted(store, clock) == [CUSTOMS]

    async with committed(store) as unit:
        unit.dispatches.note_progress(ended(CUSTOMS, state=DispatchState.SEEN))

    assert await counted(store, clock) == []


async def test_the_accused_have_no_word_in_it(store: SqlStore, clock: FixedClock) -> None:
    facts = CaseFacts(a_reading(), Place(country="KG"), (), "rules-1", withheld=(CUSTOMS,))
    await tell(store, ended(CUSTOMS), case=a_case(facts=facts))

    assert await counted(store, clock) == []


async def test_of_who_has_themselves_forgotten_nothing_is_asked(
    store: SqlStore, clock: FixedClock
) -> None:
    await tell(store, ended(CUSTOMS))
    async with committed(store) as unit:
        unit.conversations.unlink(TIP)

    async with committed(store) as unit:
        await look_again(unit, a_dispatch(), clock.now())

    assert [job for job in await jobs_in(store) if job.kind is JobKind.FALSEHOOD] == []
