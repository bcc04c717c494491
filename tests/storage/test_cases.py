"""Cases: coarse in clear, the judgement sealed with the tip's key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from storage.store import SqlStore
from tests.storage.homes import keep, keep_tip
from tests.storage.samples import CASE, CUSTOMS, PHOTO, TIP, a_case, a_tip
from triage.errors import BrokenPromiseError, UnknownSubjectError
from triage.model import NOWHERE, TRIAGE_DESK, CaseId, Freeze, Mending, Standing, TipId
from triage.model.outline import Outline


@pytest.fixture(autouse=True)
async def tip(store: SqlStore) -> None:
    await keep_tip(store)


async def test_a_case_comes_back_as_it_was_added(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))

    assert await store.unit().cases.get(CASE) == a_case()


async def test_many_cases_are_opened_in_one_look(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))

    assert await store.unit().cases.many([CASE, CaseId("another")]) == {CASE: a_case()}
    assert await store.unit().cases.many([]) == {}


async def test_of_many_cases_one_whose_key_is_gone_keeps_its_clear_columns(
    store: SqlStore,
) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    await store.data_keys.shred(TIP)

    found = await store.unit().cases.many([CASE])

    assert found == {CASE: await store.unit().cases.get(CASE)}
    assert found[CASE].facts != a_case().facts


async def test_a_case_takes_its_tip(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))

    assert await store.unit().cases.of_tip(TIP) == a_case()
    assert (await store.unit().tips.get(TIP)).case == CASE


async def test_a_tip_that_was_not_worked_on_has_no_case(store: SqlStore) -> None:
    assert await store.unit().cases.of_tip(TIP) is None
    assert await store.unit().cases.of_tip(TipId("another")) is None


async def test_an_unknown_case_is_refused(store: SqlStore) -> None:
    with pytest.raises(UnknownSubjectError):
        await store.unit().cases.get(CaseId("another"))


async def test_a_tip_worked_on_twice_opens_one_case(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))

    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.cases.add(a_case(CaseId("second"))))

    assert await store.unit().cases.of_tip(TIP) == a_case()


async def test_a_case_needs_its_tip(store: SqlStore) -> None:
    orphan = TipId("orphan")
    await store.unit().tips.open_key(orphan)

    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.cases.add(a_case(tip=orphan)))

    with pytest.raises(UnknownSubjectError):
        await store.unit().cases.get(CASE)


async def test_tip_and_case_may_come_in_one_unit_in_any_order(store: SqlStore) -> None:
    other, case = TipId("other"), CaseId("other-case")
    await store.unit().tips.open_key(other)
    async with store.unit() as unit:
        unit.cases.add(a_case(case, other))
        unit.tips.add(a_tip(other, case=case))
        await unit.commit()

    assert await store.unit().cases.of_tip(other) == a_case(case, other)


async def test_a_shredded_case_keeps_only_what_lies_in_clear(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))

    await store.unit().tips.shred(TIP)

    case = await store.unit().cases.get(CASE)
    assert (case.region, case.taxon, case.priority) == ("KG-N", "panthera_uncia", 4)
    assert (case.facts.place, case.facts.reasons, case.facts.reading.taxa) == (NOWHERE, (), ())


async def test_facts_that_were_revised_come_back(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    standing = Standing(TIP, "7 0 0 0 0 0", evidence=(PHOTO,))
    frozen = replace(
        a_case().facts,
        withheld=(CUSTOMS,),
        freezes=(Freeze((CUSTOMS,), (standing,)),),
        beside=(CaseId("another"),),
    )

    await keep(store, lambda unit: unit.cases.revise(a_case(facts=frozen)))

    assert await store.unit().cases.get(CASE) == a_case(facts=frozen)


async def test_who_is_withheld_is_nowhere_in_clear(store: SqlStore) -> None:
    frozen = replace(a_case().facts, withheld=(CUSTOMS,))
    await keep(store, lambda unit: unit.cases.add(a_case(facts=frozen)))
    await store.unit().tips.shred(TIP)

    assert (await store.unit().cases.get(CASE)).facts.withheld == ()


async def test_outlines_are_what_lies_in_clear_also_of_cases_that_nobody_can_open(
    store: SqlStore,
) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    await store.unit().tips.shred(TIP)

    found = await store.unit().cases.outlines([CASE, CaseId("another")])

    assert found == {CASE: Outline(CASE, "KG", "KG-N", "panthera_uncia", 4)}


async def test_more_outlines_are_asked_for_at_once_than_a_driver_takes(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    many = [CaseId(f"case-{at}") for at in range(40_000)]

    assert list(await store.unit().cases.outlines([*many, CASE])) == [CASE]
    assert await store.unit().cases.outlines([]) == {}


async def test_an_amended_case_has_new_facts_and_columns(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    mended = (Mending("offence", "possession", CUSTOMS, 3, 2),)
    facts = replace(a_case().facts, mended=mended)
    changed = replace(a_case(), offence="possession", priority=2, region="KG-N", facts=facts)

    async with store.unit() as unit:
        await unit.cases.get(CASE)
        unit.cases.amend(changed)
        await unit.commit()

    assert await store.unit().cases.get(CASE) == changed


async def test_who_was_shut_out_while_a_case_was_amended_stays_so(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    shut = replace(a_case(), facts=replace(a_case().facts, withheld=(CUSTOMS,)))

    async with store.unit() as unit:
        known = await unit.cases.get(CASE)
        await keep(store, lambda other: other.cases.revise(shut))
        unit.cases.amend(replace(known, offence="possession"))
        await unit.commit()

    assert await store.unit().cases.get(CASE) == shut


async def test_who_was_shut_out_while_somebody_else_is_stays_so(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    first, second = (
        replace(a_case(), facts=replace(a_case().facts, withheld=(agency,)))
        for agency in (CUSTOMS, TRIAGE_DESK)
    )

    async with store.unit() as unit:
        await unit.cases.get(CASE)
        await keep(store, lambda other: other.cases.revise(first))
        unit.cases.revise(second)
        with pytest.raises(BrokenPromiseError):
            await unit.commit()

    assert await store.unit().cases.get(CASE) == first


async def test_a_case_is_found_by_the_tip_that_opened_it_wherever_that_is_now(
    store: SqlStore,
) -> None:
    await keep(store, lambda unit: unit.cases.add(a_case()))
    await keep(store, lambda unit: unit.cases.release(TIP))

    assert await store.unit().cases.of_tip(TIP) is None
    assert await store.unit().cases.opened_by(TIP) == a_case()
    assert await store.unit().cases.opened_by(TipId("another")) is None
