"""Anchoring: the logs' ends are held fast once a day, and people are told the root."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from storage.store import SqlStore
from tests.clock import MORNING, FixedClock
from tests.storage.samples import CASE, a_desk
from tests.triage.keeping_room import committed
from triage.anchoring import Anchoring, anchored_soon, spelled
from triage.model import (
    TRIAGE_DESK,
    Anchor,
    Anchored,
    CaseId,
    Head,
    Intention,
    Kind,
    beginning,
)

OTHER = CaseId("another")
YESTERDAY = MORNING.date() - timedelta(days=1)


async def write(store: SqlStore, clock: FixedClock, case: CaseId = CASE) -> None:
    async with committed(store) as unit:
        unit.custody.add(case, "seen", at=clock.now())


async def ring(store: SqlStore, clock: FixedClock) -> Anchor:
    """The newest anchor after the job."""
    async with committed(store) as unit:
        await Anchoring(unit, clock).run(anchored_soon(clock.now()))
    newest = await store.unit().anchors.newest()
    assert newest is not None
    return newest


async def told(store: SqlStore, clock: FixedClock) -> list[Intention]:
    due = await store.due_intentions(clock.now(), limit=10)
    return [one for one in due if one.kind is Kind.DESK_SCREEN]


async def test_each_log_that_grew_is_held_by_its_end(store: SqlStore, clock: FixedClock) -> None:
    await write(store, clock)
    await write(store, clock)
    await write(store, clock, OTHER)
    (_, last) = await store.unit().custody.lines(CASE)

    anchor = await ring(store, clock)

    assert (anchor.day, anchor.previous) == (YESTERDAY, "")
    assert {one.case: one.head.length for one in anchor.grown} == {CASE: 2, OTHER: 1}
    assert Head(2, last.digest) in [one.head for one in anchor.grown]


async def test_a_day_has_one_anchor(store: SqlStore, clock: FixedClock) -> None:
    await write(store, clock)
    first = await ring(store, clock)
    await write(store, clock)

    clock.advance(hours=1)
    assert await ring(store, clock) == first


async def test_each_root_covers_the_one_before_it(store: SqlStore, clock: FixedClock) -> None:
    await write(store, clock)
    first = await ring(store, clock)

    clock.advance(days=3)
    await write(store, clock, OTHER)
    second = await ring(store, clock)

    assert second.previous == first.root
    assert [one.case for one in second.grown] == [OTHER]


def test_a_root_changes_with_whatever_it_holds() -> None:
    end = Anchored(CASE, Head(2, "aa"))
    anchor = Anchor(YESTERDAY, "", (end, Anchored(OTHER, Head(1, "bb"))))

    others = (
        replace(anchor, day=MORNING.date()),
        replace(anchor, previous="aa"),
        replace(anchor, grown=(end,)),
        replace(anchor, grown=(end, Anchored(OTHER, Head(2, "bb")))),
        replace(anchor, grown=(end, Anchored(OTHER, Head(1, "cc")))),
    )
    assert anchor.root == replace(anchor, grown=anchor.grown[::-1]).root
    assert len({one.root for one in (anchor, *others)}) == 1 + len(others)
    assert beginning(CASE).digest != beginning(OTHER).digest


async def test_the_hotlines_own_desk_hears_the_root(store: SqlStore, clock: FixedClock) -> None:
    async with committed(store) as unit:
        unit.desks.save(a_desk(agency=TRIAGE_DESK))
    await write(store, clock)

    anchor = await ring(store, clock)

    (one,) = await told(store, clock)
    assert one.agency == TRIAGE_DESK
    assert dict(one.values) == {
        "day": f"{YESTERDAY}", "root": spelled(anchor.root), "count": "1",
    }  # fmt: skip
    assert spelled(anchor.root).replace(" ", "") == anchor.root[:32]


async def test_a_day_on_which_nothing_happened_is_not_told(
    store: SqlStore, clock: FixedClock
) -> None:
    async with committed(store) as unit:
        unit.desks.save(a_desk(agency=TRIAGE_DESK))

    anchor = await ring(store, clock)

    assert anchor.grown == ()
    assert await told(store, clock) == []


async def test_an_anchor_is_found_by_its_day(store: SqlStore, clock: FixedClock) -> None:
    anchor = await ring(store, clock)

    unit = store.unit()
    assert await unit.anchors.get(YESTERDAY) == anchor
    assert await unit.anchors.get(date(2020, 1, 1)) is None
