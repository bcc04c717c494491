"""Whatever desks pass to whom, and whoever is accused in between: one leads, and no accused body
ever gets anything; nor does the list of bodies, or the words of an answer, say who is accused."""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference.duty import load_duty
from storage.store import SqlStore
from tests.bot.opened import opened
from tests.clock import FixedClock
from tests.triage.freezing_room import BRIBED, CUSTOMS, SECURITY
from tests.triage.passing_room import NothingThereError, PassingRoom, opened_room
from triage.errors import RefusedError

DESKS = ("kg_sets", "kg_customs", "kg_police", "kg_forest", "kz_cfw")
FROZEN = {"bribed": BRIBED, "customs": CUSTOMS, "security": SECURITY}
DAYS_OFF = timedelta(days=7)
"""As many as may lie between two working days."""
Step = tuple[str, str, str]
STEPS = st.one_of(
    st.tuples(st.just("passes"), st.sampled_from(DESKS), st.sampled_from((*DESKS, "kg_border"))),
    st.tuples(st.just("shares"), st.sampled_from(DESKS), st.sampled_from((*DESKS, "kg_border"))),
    st.tuples(st.sampled_from(("accepts", "declines")), st.sampled_from(DESKS), st.just("")),
    st.tuples(st.just("waits"), st.sampled_from(("1", "20", "200")), st.just("")),
    st.tuples(st.just("accuses"), st.sampled_from(sorted(FROZEN)), st.just("")),
)


async def play(room: PassingRoom, step: Step) -> None:
    """What cannot be is refused, as a desk would hear it."""
    act, one, other = step
    if act == "waits":
        await room.waits(hours=int(one))
    elif act == "accuses":
        await room.adds(room.tip, FROZEN[one])
    elif act == "passes":
        await room.passes(one, other)
    elif act == "shares":
        await room.shares(one, other)
    elif act == "accepts":
        await room.accepts(one)
    else:
        await room.declines(one)


async def dare(room: PassingRoom, step: Step) -> None:
    with suppress(RefusedError, NothingThereError):
        await play(room, step)


@dataclass
class Watcher:
    """Who has led, and what each agency had when it was accused."""

    led: set[str] = field(default_factory=lambda: {"kg_sets"})
    had: dict[str, set[str]] = field(default_factory=dict)

    async def looks(self, room: PassingRoom) -> None:
        withheld = (await room.case_of(room.tip)).facts.withheld
        every = await room.dispatches_of(room.tip)
        for agency in withheld:
            now = {str(one.id) for one in every if one.agency == agency}
            assert now == self.had.setdefault(agency, now), f"{agency} got something"
            rows = {one.subject for one in await room.rows_for(agency)}
            assert rows & {str(one.id) for one in every} <= now
        leads = await room.leads()
        self.led.update(leads)
        assert len(leads) == 1 or (not leads and self.led & {*withheld})


@pytest.mark.slow
@given(steps=st.lists(STEPS, min_size=3, max_size=12))
@settings(max_examples=25)
def test_one_leads_and_no_accused_body_gets_anything(blank: Path, steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(played(steps, blank, Path(folder)))


async def played(steps: list[Step], blank: Path, folder: Path) -> None:
    clock, watcher = FixedClock(), Watcher()
    async with opened(SqlStore, blank, folder, clock) as store:
        room = await opened_room(store, clock, *DESKS[1:])
        for step in steps:
            await dare(room, step)
            await watcher.looks(room)


@pytest.fixture
async def room(store: SqlStore, clock: FixedClock) -> PassingRoom:
    return await opened_room(store, clock, *DESKS[1:])


@pytest.mark.parametrize("to", ["kg_customs", "kg_forest", "kz_cfw", "kg_border"])
async def test_what_the_desk_is_shown_is_the_same_for_a_body_that_hears_nothing(
    room: PassingRoom, to: str
) -> None:
    fair = await room.shares("kg_sets", to)
    shown = [(one.kind, one.values) for one in await room.rows_for("kg_sets")]
    await room.waits(days=9)
    ended = await room.transfer(fair)

    await room.is_accused(to)
    unfair = await room.shares("kg_sets", to)

    assert [(one.kind, one.values) for one in await room.rows_for("kg_sets")][: len(shown)] == shown
    await room.waits(days=9)
    hidden = await room.transfer(unfair)
    assert (hidden.at_source, hidden.answer) == (ended.at_source, ended.answer)
    assert unfair.due - unfair.at == pytest.approx(fair.due - fair.at, abs=DAYS_OFF)


async def test_the_seeming_answer_comes_when_people_are_at_work(room: PassingRoom) -> None:
    await room.is_accused("kg_customs")
    hours = load_duty().hours["KG"]

    for _ in range(30):
        offer = await room.shares("kg_sets", "kg_customs")
        at = (offer.at + await room.rings_at(offer)).astimezone(hours.zone)
        assert hours.is_working(at.date())
        assert hours.opens <= at.time() <= hours.closes
        await room.waits(days=14)
