"""Whose each case is, as rows of before say it in clear: sealed when the line starts."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from storage import migration
from storage.migration import Line
from storage.pseudonyms import WEEK, pseudonym
from storage.whose_adoption import CLEAR
from tests.clock import MORNING
from tests.storage.homes import Home, keyrings, look
from tests.storage.samples import CUSTOMS, DISPATCH, TIP, a_case, a_dispatch, a_tip
from triage.model import TRIAGE_DESK, Dispatch, Trail

SHOWN = Trail(DISPATCH, TRIAGE_DESK, 77_001, MORNING.date())
OLD = (
    "INSERT INTO dispatches (id, case_id, agency, role, state, number, reasons, work, day, topic)"
    " VALUES (?, ?, ?, ?, ?, ?, x'', ?, ?, 77000)"
)


async def age(home: Home, dispatch: Dispatch) -> None:
    """One dispatch, its card and what was shown of it, as they lay before."""
    async with home.opened() as store, store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        await unit.commit()
    await migration.downgrade(home.records, Line.RECORDS, "0013")
    known = (dispatch.id, dispatch.case, dispatch.agency, dispatch.role, dispatch.state)
    look(home, OLD, *known, dispatch.number, None, "2026-05-04")
    look(home, "INSERT INTO dispatch_messages (dispatch_id, message) VALUES (?, 41)", DISPATCH)
    look(home, "INSERT INTO trails (dispatch_id, agency, message, day) VALUES (?, ?, ?, ?)",
         DISPATCH, SHOWN.agency, SHOWN.message, SHOWN.day.isoformat())  # fmt: skip
    await migration.upgrade(home.records, Line.RECORDS)


@pytest.mark.parametrize("has_link", [True, False])
async def test_rows_of_before_are_sealed_by_whichever_role_starts_first(
    sqlite: Home, has_link: bool
) -> None:
    await age(sqlite, a_dispatch())

    async with sqlite.opened(**({} if has_link else {"link": None})) as store:
        unit = store.unit()
        [found] = await unit.dispatches.open_at(CUSTOMS)
        assert (found.agency, found.topic, found.messages) == (CUSTOMS, 77_000, (41,))
        assert await unit.dispatches.numbered(CUSTOMS, found.number) == [found]
        assert await unit.trails.of(DISPATCH) == [SHOWN]
    rows = look(sqlite, "SELECT desk, work, topic FROM dispatches UNION ALL"
                " SELECT content, key, content FROM trails UNION ALL"
                " SELECT content, content, content FROM dispatch_messages")  # fmt: skip
    told = b"".join(box for row in rows for box in row)
    assert not [name for name in (CUSTOMS, TRIAGE_DESK, "7700") if name.encode() in told]


async def test_a_pseudonym_that_looks_like_a_row_of_before_keeps_no_line_from_starting(
    home: Home,
) -> None:
    mondays = (MORNING + week * WEEK for week in count())
    since = next(day for day in mondays if begins_like_clear(day.date()))
    async with home.opened() as store, store.unit() as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch(since=since))
        await unit.commit()

    async with home.opened() as store:
        [found] = await store.unit().dispatches.open_at(CUSTOMS)
        assert found.since == since


def begins_like_clear(day: date) -> bool:
    """By chance: one in 256."""
    return pseudonym(keyrings().content, CUSTOMS, day).startswith(CLEAR)


async def test_nothing_that_is_sealed_goes_back(sqlite: Home) -> None:
    await age(sqlite, a_dispatch())

    with pytest.raises(RuntimeError, match="no older form"):
        await migration.downgrade(sqlite.records, Line.RECORDS, "0013")
