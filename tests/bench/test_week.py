"""A tiny week is played as the long one: nothing is lost, the pace is kept, the table says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from math import inf
from pathlib import Path

import pytest

from bench.sampling import percentile
from bench.tally import ENDING, Fate, Line, Tally, span, table, tally
from bench.told import MONDAY, week_of_tips
from bench.week import Week, desks_of, played
from bot.opening import Learned
from tests.storage.samples import CASE, a_dispatch
from triage.model import TRIAGE_DESKS, AgencyKey, Dispatch, DispatchState, Kind, Role

TIPS, DESKS = 20, 3


@pytest.fixture
async def week(tmp_path: Path, learned: Learned) -> AsyncIterator[Week]:
    async with played(tmp_path, learned, tips=TIPS, desks=DESKS) as one:
        yield one


@pytest.mark.slow
async def test_every_tip_of_a_tiny_week_reaches_a_desk(week: Week) -> None:
    found = await tally(week)

    assert sum(line.tips for line in found.lines) == TIPS
    assert all(line.lost == 0 for line in found.lines)
    assert week.office.clock.now() >= MONDAY + timedelta(days=7)
    assert {one.intention.agency for one in week.office.sent} - {None} <= set(desks_of(DESKS))


@pytest.mark.slow
async def test_officers_answer_and_clocks_ring_for_those_who_do_not(week: Week) -> None:
    kinds = Counter(one.intention.kind for one in week.office.sent)

    assert kinds[Kind.CARD] >= TIPS
    assert kinds[Kind.SEEN] > 0
    assert kinds[Kind.DUTY] > 0
    assert kinds[Kind.OUTCOME] > 0


@pytest.mark.slow
async def test_the_pace_is_kept_and_telegram_refuses_nothing(week: Week) -> None:
    found = await tally(week)

    assert 0 < found.fullest[0] <= 20
    assert found.violations == 0
    assert week.office.world.journal.refusals() == []


def fate(*dispatches: Dispatch, card: float = 0.0) -> Fate:
    return Fate(CASE, 3, card, inf, dispatches)


@pytest.mark.parametrize(
    ("told", "is_lost"),
    [
        (fate(a_dispatch()), False),
        (fate(a_dispatch(), card=inf), True),
        (fate(a_dispatch(role=Role.TRIAGE)), False),
        (fate(a_dispatch(role=Role.COPY)), True),
        (fate(a_dispatch(state=DispatchState.STOPPED)), True),
        (fate(), True),
    ],
)
def test_a_tip_that_nobody_must_act_on_counts_as_lost(told: Fate, is_lost: bool) -> None:
    assert told.is_lost == is_lost


@pytest.mark.slow
def test_the_same_seed_tells_the_same_week_and_another_another() -> None:
    told = week_of_tips(50, seed=1)

    assert told == week_of_tips(50, seed=1)
    assert told != week_of_tips(50, seed=2)
    assert [one.at for one in told] == sorted(one.at for one in told)
    assert all(MONDAY <= one.at < MONDAY + timedelta(days=7) for one in told)


def test_forty_desks_are_there_to_be_opened() -> None:
    keys = desks_of(40)

    assert len(set(keys)) == 40
    assert set(TRIAGE_DESKS) <= set(keys)
    assert {"kg", "kz", "tj", "uz", "tm"} <= {key[:2] for key in keys}


def test_what_did_not_happen_is_no_short_wait() -> None:
    assert percentile([1.0, 2.0, inf], 0.5) == 2.0
    assert percentile([1.0, 2.0, inf], 0.9) == inf
    assert [span(one) for one in (4, 150, 9000, 200_000, inf)] == [
        "4 s", "2.5 min", "2.5 h", "2.3 d", "not yet",
    ]  # fmt: skip


def test_the_table_has_a_line_for_each_priority() -> None:
    asked = Counter({"deputy": 2, ENDING: 1})
    line = Line(5, (0.0, 2.0), (60.0, inf), asked, 16.0, 0)

    head, row, *rest = table(Tally((line,), 2, (13, AgencyKey("kz_cfw")), 61.0, 0, 1))

    assert len(head) == len(row)
    assert row.split()[:2] == ["5", "2"]
    assert "(kz_cfw): 13 of 20" in "\n".join(rest)
