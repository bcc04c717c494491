"""Every press at a desk is checked anew: who, where, and whether the case is still open there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.clock import FixedClock
from tests.storage.samples import (
    AMINA,
    BAKYT,
    DESK_CHAT,
    DISPATCH,
    TIP,
    a_case,
    a_desk,
    a_dispatch,
    a_tip,
    an_officer,
    some_evidence,
)
from tests.triage.keeping_room import committed, log_of, shown
from triage.casework import Casework
from triage.errors import RefusedError
from triage.model import (
    AgencyKey,
    ChatId,
    DeskState,
    DispatchId,
    DispatchState,
    EvidenceState,
    TipId,
    TipState,
)
from triage.presses import Press

PRESS = Press(DISPATCH, DESK_CHAT, BAKYT, message=11)
ELSEWHERE = ChatId(-7)
POLICE = AgencyKey("kg_police")


@pytest.fixture
async def casework(store: SqlStore, clock: FixedClock) -> SqlStore:
    """A case that waits at the desk of customs, where Bakyt is an officer."""
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch())
        unit.desks.save(a_desk())
        unit.desks.save(a_desk(POLICE, chat=ELSEWHERE))
        unit.officers.save(an_officer())
        unit.conversations.link(TIP, AMINA)
    return store


async def acknowledges(store: SqlStore, clock: FixedClock, press: Press = PRESS) -> None:
    async with committed(store) as unit:
        await Casework(unit, clock).acknowledge(press)


async def test_what_an_officer_has_seen_the_reporter_hears(
    casework: SqlStore, clock: FixedClock
) -> None:
    await acknowledges(casework, clock)

    async with casework.unit() as unit:
        dispatch = await unit.dispatches.get(DISPATCH)
        tip = await unit.tips.get(TIP)
    assert (dispatch.state, dispatch.seen_by) == (DispatchState.SEEN, "Bakyt")
    assert (dispatch.seen_at, tip.state) == (clock.now(), TipState.SEEN)
    assert set(await shown(casework)) == {("card_edit", DISPATCH), ("seen", TIP)}


async def test_the_first_press_wins(casework: SqlStore, clock: FixedClock) -> None:
    async with committed(casework) as unit:
        unit.officers.save(an_officer(9, name="Ermek"))
    await acknowledges(casework, clock)

    await acknowledges(casework, clock, replace(PRESS, person=9))

    assert await log_of(casework) == [("seen", "kg_customs:Bakyt")]


@pytest.mark.parametrize(
    ("press", "key"),
    [
        (replace(PRESS, person=9), "toast-stranger"),
        (replace(PRESS, chat=ELSEWHERE), "toast-old"),
        (replace(PRESS, chat=ChatId(BAKYT)), "toast-old"),
        (replace(PRESS, dispatch=DispatchId("guessed")), "toast-old"),
    ],
    ids=["a stranger", "another desk", "a private chat", "a guess"],
)
async def test_nobody_else_and_nowhere_else(
    casework: SqlStore, clock: FixedClock, press: Press, key: str
) -> None:
    with pytest.raises(RefusedError) as caught:
        await acknowledges(casework, clock, press)

    assert caught.value.key == key
    assert await log_of(casework) == []


async def test_a_desk_that_is_not_bound_does_no_casework(
    casework: SqlStore, clock: FixedClock
) -> None:
    async with committed(casework) as unit:
        unit.desks.save(a_desk(state=DeskState.PENDING))

    with pytest.raises(RefusedError, match="toast-old"):
        await acknowledges(casework, clock)


async def test_a_case_that_was_stopped_is_closed(casework: SqlStore, clock: FixedClock) -> None:
    async with committed(casework) as unit:
        await Casework(unit, clock).stop(TIP)

    with pytest.raises(RefusedError, match="toast-old"):
        await acknowledges(casework, clock)
    assert await log_of(casework) == [("withdrawn", "")]


async def test_a_second_copy_of_the_card_is_remembered_once(
    casework: SqlStore, clock: FixedClock
) -> None:
    for message in (11, 12, 11):
        await acknowledges(casework, clock, replace(PRESS, message=message))

    async with casework.unit() as unit:
        assert (await unit.dispatches.get(DISPATCH)).messages == (11, 12)


@pytest.mark.parametrize("copy", ["", "a-clean-copy"])
async def test_only_clean_pictures_are_shown(
    casework: SqlStore, clock: FixedClock, copy: str
) -> None:
    async with committed(casework) as unit:
        unit.evidence.add(some_evidence(copy=copy, state=EvidenceState.CLEAN))
    async with committed(casework) as unit:
        is_coming = await Casework(unit, clock).show_pictures(PRESS)

    assert is_coming is bool(copy)
    assert await shown(casework) == ([("pictures", DISPATCH)] if copy else [])
    assert await log_of(casework) == ([("pictures shown", "kg_customs:Bakyt")] if copy else [])


async def test_who_looked_at_the_map_stands_in_the_log(
    casework: SqlStore, clock: FixedClock
) -> None:
    async with committed(casework) as unit:
        await Casework(unit, clock).show_point(PRESS)

    assert await shown(casework) == [("map", DISPATCH)]
    assert await log_of(casework) == [("map shown", "kg_customs:Bakyt")]


async def test_a_forgotten_reporter_is_told_nothing(casework: SqlStore, clock: FixedClock) -> None:
    async with committed(casework) as unit:
        unit.conversations.unlink(TIP)

    await acknowledges(casework, clock)

    assert await shown(casework) == [("card_edit", DISPATCH)]


async def test_to_stop_what_has_no_case_changes_nothing(
    casework: SqlStore, clock: FixedClock
) -> None:
    async with committed(casework) as unit:
        await Casework(unit, clock).stop(TipId("other"))

    assert await shown(casework) == []
