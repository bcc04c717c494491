"""Exporting: what of a case may leave the house for an agency, and what never does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import MORNING, FixedClock
from tests.storage.samples import (
    CASE,
    CUSTOMS,
    DISPATCH,
    TIP,
    a_case,
    a_dispatch,
    a_tip,
    some_evidence,
)
from tests.triage.keeping_room import committed
from triage.exporting import Export, ExportError, Exporting, Order, Refusal
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    Case,
    CustodyLine,
    DispatchState,
    EvidenceKind,
    Letter,
    LetterId,
    LetterState,
    Reason,
    Role,
)

BAKYT = Order("Bakyt")


async def keep(store: SqlStore, case: Case | None = None, **changes: Any) -> None:
    async with committed(store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(case or a_case())
        unit.dispatches.add(a_dispatch(**changes))
        for by in ("", "kg_customs", "kg_ecology", "kg_ecology:Amina", "kg_customs:Bakyt"):
            unit.custody.add(CASE, "seen", by=by, at=MORNING)


async def taken_out(store: SqlStore, clock: FixedClock, order: Order = BAKYT) -> Export:
    dispatch = await store.unit().dispatches.get(DISPATCH)
    async with committed(store) as unit:
        name = await Exporting(unit, clock, SystemTokens()).order(dispatch, order)
    async with store.unit() as unit:
        return await Exporting(unit, clock, SystemTokens()).gather(dispatch, order, name)


async def test_that_it_was_taken_out_is_the_last_line_of_it(
    store: SqlStore, clock: FixedClock
) -> None:
    await keep(store)

    export = await taken_out(store, clock)

    last = export.log[-1]
    assert (last.event, last.by) == ("exported", "kg_customs:Bakyt")
    assert last.detail == f"export:{export.id} originals:photos"
    assert list(export.log) == list(await store.unit().custody.lines(CASE))


async def test_of_the_log_it_reads_its_own_lines(store: SqlStore, clock: FixedClock) -> None:
    """The others would tell who else has the case, and whom it accuses."""
    await keep(store)

    export = await taken_out(store, clock)

    told = [line.by for line in export.log if export.is_told(line)]
    assert told == ["", "kg_customs", "kg_customs:Bakyt", "kg_customs:Bakyt"]


async def test_our_own_desk_reads_the_whole_log(store: SqlStore, clock: FixedClock) -> None:
    await keep(store, agency=TRIAGE_DESK, role=Role.TRIAGE)

    export = await taken_out(store, clock)

    assert all(export.is_told(line) for line in export.log)


@pytest.mark.parametrize("withheld", [(CUSTOMS,), ()])
async def test_nothing_is_taken_out_for_whom_it_accuses(
    store: SqlStore, clock: FixedClock, withheld: tuple[AgencyKey, ...]
) -> None:
    case = a_case()
    facts = replace(case.facts, accused=(CUSTOMS,), withheld=withheld)
    await keep(store, replace(case, facts=facts))

    with pytest.raises(ExportError) as refused:
        await taken_out(store, clock)

    assert refused.value.refusal is Refusal.ACCUSED
    assert [line.event for line in await log(store)] == ["seen"] * 5


async def log(store: SqlStore) -> list[CustodyLine]:
    return list(await store.unit().custody.lines(CASE))


@pytest.mark.parametrize("name", ["", "  "])
async def test_who_asked_for_it_must_be_said(store: SqlStore, clock: FixedClock, name: str) -> None:
    await keep(store)

    with pytest.raises(ExportError) as refused:
        await taken_out(store, clock, Order(name))

    assert refused.value.refusal is Refusal.NO_NAME


async def test_what_was_stopped_or_taken_back_stays_here(
    store: SqlStore, clock: FixedClock
) -> None:
    await keep(store, state=DispatchState.STOPPED)
    with pytest.raises(ExportError):
        await taken_out(store, clock)

    async with committed(store) as unit:
        unit.dispatches.note_state(DISPATCH, DispatchState.SEEN)
        await unit.tips.shred(TIP)
    with pytest.raises(ExportError) as refused:
        await taken_out(store, clock)
    assert refused.value.refusal is Refusal.TAKEN_BACK


async def test_a_copy_takes_out_no_more_than_was_shared(store: SqlStore, clock: FixedClock) -> None:
    shared = Reason("why-shared", (("agency", AgencyKey("kg_ecology")),))
    await keep(store, role=Role.COPY, reasons=(shared,))

    export = await taken_out(store, clock)

    assert [tip.content.words for tip in export.tips] == [""]
    assert export.evidence == ()


@pytest.mark.parametrize(
    ("kind", "consent", "every", "goes"),
    [
        (EvidenceKind.PHOTO, False, False, True),
        (EvidenceKind.FILE, False, False, False),
        (EvidenceKind.FILE, False, True, True),
        (EvidenceKind.VIDEO, False, True, False),
        (EvidenceKind.VOICE, True, False, False),
        (EvidenceKind.VOICE, True, True, True),
    ],
)
async def test_a_file_goes_as_it_came_only_where_it_tells_of_nobody(
    store: SqlStore, clock: FixedClock, kind: EvidenceKind, consent: bool, every: bool, goes: bool
) -> None:
    await keep(store)
    export = await taken_out(store, clock, Order("Bakyt", every_original=every))

    file = some_evidence(kind=kind, voice_consent=consent, original="original")
    assert export.may_go_as_it_came(file) is goes


async def test_questions_go_along_and_objections_do_not(store: SqlStore, clock: FixedClock) -> None:
    await keep(store)
    asked = Letter(LetterId("one"), DISPATCH, TIP, LetterState.ANSWERED, "Bakyt", MORNING, "market")
    ended = replace(asked, id=LetterId("two"), outcome="nothing_found", objection="He paid them")
    async with committed(store) as unit:
        unit.letters.save(asked)
        unit.letters.save(ended)

    assert [one.id for one in (await taken_out(store, clock)).questions] == ["one"]
