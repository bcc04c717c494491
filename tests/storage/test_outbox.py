"""The outbox: what is due, in which order, and what a crash leaves unknown."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from storage.store import SqlStore
from tests.clock import MORNING, FixedClock
from tests.storage.homes import Home, keep
from tests.storage.samples import AMINA, CUSTOMS
from triage.model import Intention, Kind

LATER = MORNING + timedelta(minutes=5)


def to_amina(subject: str = "screen", **changes: Any) -> Intention:
    return Intention(Kind.SCREEN, subject, chat=AMINA, **changes)


def to_customs(subject: str = "dispatch", **changes: Any) -> Intention:
    return Intention(Kind.CARD, subject, agency=CUSTOMS, **changes)


async def add(store: SqlStore, *intentions: Intention) -> None:
    async with store.unit() as unit:
        for intention in intentions:
            unit.outbox.add(intention)
        await unit.commit()


async def due(store: SqlStore, now: datetime = MORNING) -> list[str]:
    return [intention.subject for intention in await store.due_intentions(now, limit=100)]


async def test_an_intention_comes_back_with_its_number(store: SqlStore) -> None:
    await add(store, to_amina(values=(("code", "1"),), priority=4, replace="r"))

    (found,) = await store.due_intentions(MORNING, limit=10)
    assert found.id > 0
    assert found == to_amina(values=(("code", "1"),), priority=4, replace="r", id=found.id)


async def test_priority_goes_first_then_reporters_then_age(store: SqlStore) -> None:
    await add(store, to_customs("desk 3"), to_amina("old 3"), to_amina("new 3"))
    await add(store, to_customs("desk 5", priority=5), to_amina("amina 4", priority=4))

    assert await due(store) == ["desk 5", "amina 4", "old 3", "new 3", "desk 3"]


async def test_only_so_many_come_as_were_asked_for(store: SqlStore) -> None:
    await add(store, to_amina("first"), to_amina("second"))

    (found,) = await store.due_intentions(MORNING, limit=1)
    assert found.subject == "first"


async def test_what_waits_through_many_looks_is_each_time_as_it_is_now(store: SqlStore) -> None:
    await add(store, to_amina("first"), to_amina("second"))
    first, second = await store.due_intentions(MORNING, limit=10)

    assert await store.due_intentions(MORNING, limit=10) == [first, second]
    await store.postpone([first.id], until=MORNING, again=True)
    again, _ = await store.due_intentions(MORNING, limit=10)
    assert again == replace(first, is_again=True, not_before=MORNING)


async def test_what_may_not_be_sent_yet_waits(store: SqlStore) -> None:
    await add(store, to_amina("now"), to_amina("later", not_before=LATER))

    assert await due(store) == ["now"]
    assert await due(store, LATER) == ["now", "later"]


async def test_the_next_moment_is_known(store: SqlStore) -> None:
    assert await store.next_intention() is None

    await add(store, to_amina(not_before=LATER))
    assert await store.next_intention() == LATER

    await add(store, to_amina())
    earliest = await store.next_intention()
    assert earliest is not None
    assert earliest < MORNING


async def test_a_newer_intention_takes_the_place_of_an_unsent_one(store: SqlStore) -> None:
    await add(store, to_amina("old", replace="card"), to_amina("other", replace="else"))

    await add(store, to_amina("new", replace="card"))

    assert await due(store) == ["other", "new"]


async def test_within_one_unit_the_last_of_a_key_stands(store: SqlStore) -> None:
    await add(store, to_amina("old", replace="card"), to_amina("new", replace="card"))

    assert await due(store) == ["new"]


async def test_of_many_with_one_key_that_are_written_together_one_is_left(store: SqlStore) -> None:
    # The first one goes alone, and all others wait for it.
    first = store.mark_sending([0])
    await asyncio.gather(first, *(add(store, to_amina(str(at), replace="card")) for at in range(5)))

    assert len(await due(store)) == 1


async def test_intentions_without_a_key_replace_nothing(store: SqlStore) -> None:
    await add(store, to_amina("one"), to_amina("two"))

    assert await due(store) == ["one", "two"]


async def test_what_is_being_sent_is_not_replaced(home: Home) -> None:
    async with home.opened() as store:
        await add(store, to_amina("old", replace="card"))
        (old,) = await store.due_intentions(MORNING, limit=1)
        await store.mark_sending([old.id])
        await add(store, to_amina("new", replace="card"))
        assert await due(store) == ["new"]

    async with home.opened() as store:
        assert await due(store) == ["old", "new"]


async def test_a_dropped_key_takes_its_intention_along(store: SqlStore) -> None:
    await add(store, to_amina("card", replace="card"), to_amina("screen"))

    await keep(store, lambda unit: unit.outbox.drop("card"))

    assert await due(store) == ["screen"]


async def test_a_finished_intention_is_gone(store: SqlStore) -> None:
    await add(store, to_amina())
    (found,) = await store.due_intentions(MORNING, limit=1)

    await keep(store, lambda unit: unit.outbox.finish(found.id))

    assert await due(store) == []
    assert await store.next_intention() is None


async def test_the_process_does_not_see_what_it_is_sending(store: SqlStore) -> None:
    await add(store, to_amina("one"), to_amina("two"))
    one, two = await store.due_intentions(MORNING, limit=2)

    await store.mark_sending([one.id, two.id])

    assert await due(store) == []
    assert await store.next_intention() is None


async def test_a_postponed_intention_waits_for_its_time(store: SqlStore) -> None:
    await add(store, to_amina())
    (found,) = await store.due_intentions(MORNING, limit=1)
    await store.mark_sending([found.id])

    await store.postpone([found.id], until=LATER)

    assert await due(store) == []
    (again,) = await store.due_intentions(LATER, limit=1)
    assert (again.id, again.not_before, again.is_again) == (found.id, LATER, False)


async def test_an_unknown_outcome_is_remembered_for_ever(store: SqlStore) -> None:
    await add(store, to_amina())
    (found,) = await store.due_intentions(MORNING, limit=1)

    await store.postpone([found.id], until=MORNING, again=True)
    await store.postpone([found.id], until=MORNING)

    (again,) = await store.due_intentions(MORNING, limit=1)
    assert again.is_again


async def test_a_crash_while_sending_marks_what_comes_again(home: Home) -> None:
    async with home.opened() as store:
        await add(store, to_amina("sent, perhaps"), to_amina("not yet"))
        first, _ = await store.due_intentions(MORNING, limit=2)
        await store.mark_sending([first.id])

    async with home.opened() as store:
        again, fresh = await store.due_intentions(MORNING, limit=2)
        assert (again.subject, again.is_again) == ("sent, perhaps", True)
        assert (fresh.subject, fresh.is_again) == ("not yet", False)


async def test_a_command_beside_the_bot_leaves_its_sending_alone(home: Home) -> None:
    async with home.opened() as store:
        await add(store, to_amina())
        (found,) = await store.due_intentions(MORNING, limit=1)
        await store.mark_sending([found.id])

        async with home.opened(is_alone=False) as beside:
            await add(beside, to_customs())

        assert await due(store) == ["dispatch"]


async def test_a_moment_in_another_zone_is_the_same_moment(
    store: SqlStore, clock: FixedClock
) -> None:
    east = LATER.astimezone(ZoneInfo("Asia/Bishkek"))
    await add(store, to_amina(not_before=east))

    assert await due(store, clock.now()) == []
    assert await store.next_intention() == LATER
