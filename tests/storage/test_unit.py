"""Units of work: all or nothing, nobody else's failure, nothing seen before its commit."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.store import SqlStore
from tests.storage.homes import keep
from tests.storage.samples import AMINA, CASE, CUSTOMS, TIP, a_case, a_conversation, a_desk, a_tip
from triage.errors import BrokenPromiseError
from triage.model import AgencyKey, ChatId, Conversation, Intention, Kind
from triage.ports import Store, Unit


def test_the_store_keeps_the_promise_of_its_port(on_sqlite: SqlStore) -> None:
    port: Store = on_sqlite
    unit: Unit = on_sqlite.unit()

    assert port is on_sqlite
    assert unit is not on_sqlite.unit()


async def test_leaving_without_commit_undoes_everything(store: SqlStore) -> None:
    async with store.unit() as unit:
        unit.conversations.save(a_conversation())

    await unit.commit()
    assert await store.unit().conversations.get(AMINA) is None


async def test_an_error_inside_undoes_everything(store: SqlStore) -> None:
    async def half_way() -> None:
        async with store.unit() as unit:
            unit.conversations.save(a_conversation())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await half_way()
    assert await store.unit().conversations.get(AMINA) is None


async def test_nobody_sees_a_write_before_its_commit(store: SqlStore) -> None:
    async with store.unit() as unit:
        unit.conversations.save(a_conversation())

        assert await store.unit().conversations.get(AMINA) is None
        await unit.commit()
        assert await unit.conversations.get(AMINA) == a_conversation()


async def test_a_second_commit_writes_only_what_is_new(store: SqlStore) -> None:
    async with store.unit() as unit:
        unit.campaigns.add("posters", "KG-N", "2026-W19", 5)
        await unit.commit()
        await unit.commit()

    ((*_, count),) = await store.unit().campaigns.counts()
    assert count == 5


async def test_a_unit_that_fails_leaves_nothing_of_itself(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)
    await keep(store, lambda unit: unit.tips.add(a_tip()))

    async with store.unit() as unit:
        unit.conversations.save(a_conversation())
        unit.tips.add(a_tip())
        with pytest.raises(BrokenPromiseError):
            await unit.commit()

    assert await store.unit().conversations.get(AMINA) is None


async def commit_saved(store: SqlStore, chat: int) -> None:
    await keep(store, lambda unit: unit.conversations.save(a_conversation(ChatId(chat))))


async def commit_twin(store: SqlStore) -> None:
    """Fails: another agency's desk has this chat."""
    with pytest.raises(BrokenPromiseError):
        await keep(store, lambda unit: unit.desks.save(a_desk(AgencyKey("kg_police"))))


async def test_a_failing_unit_fails_alone_among_many(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    async with asyncio.TaskGroup() as group:
        for chat in range(20):
            group.create_task(commit_saved(store, chat))
            group.create_task(commit_twin(store))

    for chat in range(20):
        assert await store.unit().conversations.get(ChatId(chat)) == a_conversation(ChatId(chat))
    assert await store.unit().desks.all() == [a_desk()]


async def test_an_orphan_fails_alone_though_it_is_found_at_the_end(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)

    async def orphan() -> None:
        with pytest.raises(BrokenPromiseError):
            await keep(store, lambda unit: unit.cases.add(a_case()))

    async with asyncio.TaskGroup() as group:
        for chat in range(10):
            group.create_task(commit_saved(store, chat))
            group.create_task(orphan())

    assert await store.unit().conversations.get(ChatId(9)) is not None
    assert await store.unit().cases.of_tip(TIP) is None


async def test_a_cancelled_commit_harms_no_other(store: SqlStore) -> None:
    async with asyncio.TaskGroup() as group:
        lost = group.create_task(commit_saved(store, 1))
        group.create_task(commit_saved(store, 2))
        await asyncio.sleep(0)
        lost.cancel()

    assert await store.unit().conversations.get(ChatId(2)) is not None
    await commit_saved(store, 3)


async def test_errors_never_quote_the_row(store: SqlStore) -> None:
    await keep(store, lambda unit: unit.desks.save(a_desk()))

    with pytest.raises(BrokenPromiseError) as broken:
        await keep(store, lambda unit: unit.desks.save(a_desk(AgencyKey("kg_police"))))

    assert "kg_police" not in str(broken.value)
    assert broken.value.__suppress_context__


async def test_one_unit_may_hold_everything_a_tip_needs(store: SqlStore) -> None:
    await store.unit().tips.open_key(TIP)
    async with store.unit() as unit:
        unit.conversations.save(a_conversation())
        unit.conversations.link(TIP, AMINA)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.outbox.add(Intention(Kind.SENT, TIP, chat=AMINA))
        await unit.commit()

    assert (await store.unit().cases.get(CASE)).tip == TIP
    assert await store.unit().conversations.return_address(TIP) == AMINA
    assert CUSTOMS not in [desk.agency for desk in await store.unit().desks.all()]


chats = st.integers(1, 3)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("save"), chats, st.sampled_from(["ky", "ru", "uz"]), st.booleans()),
        st.tuples(st.just("forget"), chats, st.just(""), st.booleans()),
    ),
    max_size=8,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(units=st.lists(steps, max_size=4))
async def test_units_equal_a_dict(
    on_sqlite: SqlStore, units: list[list[tuple[str, int, str, bool]]]
) -> None:
    """The last committed word on a chat is what is found; an uncommitted one never is."""
    known: dict[int, Conversation | None] = {}
    for unit_steps in units:
        async with on_sqlite.unit() as unit:
            for verb, chat, language, _ in unit_steps:
                talk = replace(a_conversation(ChatId(chat)), language=language)
                if verb == "save":
                    unit.conversations.save(talk)
                else:
                    unit.conversations.forget(ChatId(chat))
            if unit_steps and unit_steps[-1][3]:
                await unit.commit()
                known |= {
                    chat: a_conversation(ChatId(chat), language=language) if language else None
                    for _, chat, language, _ in unit_steps
                }
    for chat, talk_or_none in known.items():
        assert await on_sqlite.unit().conversations.get(ChatId(chat)) == talk_or_none
