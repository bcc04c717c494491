"""What the operator sees of retention, in counts, and how a case is let go at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from cli.retention import Forecast, explained, in_words
from reference.retention import load_retention
from tests.cli.custody_house import fill, open_store
from tests.cli.terminal import Terminal
from tests.clock import MORNING
from tests.storage.samples import CASE, DISPATCH, TIP, a_dispatch
from tests.triage.test_retention import closed
from triage.errors import UnknownSubjectError
from triage.model import AgencyKey, JobKind, Trail
from triage.retention import fate

TERMS = load_retention()
EVER = MORNING + timedelta(days=4000)
FATES = [
    fate(MORNING, [dispatch], TERMS)
    for dispatch in (
        closed("false", MORNING - timedelta(days=61)),
        closed("false", MORNING - timedelta(days=20)),
        closed("criminal_case"),
        a_dispatch(since=MORNING),
    )
]
STAYS = Trail(DISPATCH, AgencyKey("kg_customs"), 41, MORNING.date(), stays=True)


def test_the_forecast_counts_what_goes_now_and_soon_by_its_term() -> None:
    lines = in_words(Forecast(MORNING, FATES, ()), TERMS).splitlines()

    assert lines[0] == f"Terms of {TERMS.version}. 4 cases are kept."
    assert [line.split() for line in lines[2:]] == [
        ["criminal_case", "1825", "1", "0", "0", "0"],
        ["false", "60", "2", "1", "0", "1"],
        ["unread", "180", "1", "0", "0", "0"],
    ]


def test_messages_that_a_person_must_delete_are_counted_by_desk_and_named_by_none() -> None:
    told = in_words(Forecast(MORNING, (), [STAYS, replace(STAYS, message=42)]), TERMS)

    assert "kg_customs: 2 messages that Telegram keeps" in told
    assert "41" not in told
    assert DISPATCH not in told


def test_every_term_is_explained_with_its_reason() -> None:
    told = explained(TERMS)

    for term in (*TERMS.closed.values(), *TERMS.desk.values(), *TERMS.rows.values()):
        assert term.source in told


@pytest.mark.slow
async def test_an_operator_shreds_a_case_only_when_sure(configured: Terminal) -> None:
    await fill(configured)

    unsure = await configured.runs("shred", "KT-482", "--desk", "kg_customs")
    assert (unsure.code, "--yes" in unsure.err) == (2, True)
    done = await configured.runs("shred", "kt-482", "--desk", "kg_customs", "--yes")
    assert (done.code, "Case KT-482 is shredded." in done.out) == (0, True)

    store = await open_store(configured)
    with pytest.raises(UnknownSubjectError):
        await store.unit().tips.get(TIP)
    assert await store.data_keys.find(TIP) is None
    assert [(event, by) for _, event, by in await store.unit().custody.of(CASE)][-1] == (
        *("shredded", "operator"),
    )
    assert JobKind.DISCARD in {job.kind for job in await store.due_jobs(EVER, limit=99)}
    await store.close()


@pytest.mark.slow
async def test_the_log_of_a_shredded_case_is_still_whole(configured: Terminal) -> None:
    await fill(configured)
    await configured.runs("shred", "KT-482", "--desk", "kg_customs", "--yes")

    verified = await configured.runs("custody", "verify")
    again = await configured.runs("shred", "KT-482", "--desk", "kg_customs", "--yes")
    forecast = await configured.runs("retention")

    assert (verified.code, verified.err) == (0, "")
    assert "Nothing is left of KT-482" in again.out
    assert "0 cases are kept" in forecast.out
