"""Company: who spoke of a case independently, and which cases may be the same."""

from __future__ import annotations

import pytest

from storage.store import SqlStore
from tests.storage.homes import Home, keep, look
from tests.storage.samples import AMINA, TIP, a_case, a_tip
from triage.model import CaseId, ChatId, Reason, Suggestion, TipId
from triage.ports import Unit

ONE, OTHER = CaseId("one"), CaseId("other")
SECOND = TipId("second")
LIKE = Suggestion(ONE, OTHER, (Reason("joining-mark-plate"), Reason("joining-time")))


async def two_cases(store: SqlStore, suggestion: Suggestion | None = LIKE) -> None:
    """In one unit, as work does it."""
    for tip in (TIP, SECOND):
        await store.unit().tips.open_key(tip)

    def change(unit: Unit) -> None:
        for case, tip in ((OTHER, SECOND), (ONE, TIP)):
            unit.tips.add(a_tip(tip))
            unit.cases.add(a_case(case, tip))
        if suggestion:
            unit.cases.suggest(suggestion)

    await keep(store, change)


async def test_a_suggestion_stands_on_one_case_only(store: SqlStore) -> None:
    await two_cases(store)

    assert await store.unit().cases.suggestions(ONE) == [LIKE]
    assert await store.unit().cases.suggestions(OTHER) == []


async def test_a_later_suggestion_of_the_same_pair_replaces_it(store: SqlStore) -> None:
    await two_cases(store)
    newer = Suggestion(ONE, OTHER, (Reason("joining-picture"),))

    await keep(store, lambda unit: unit.cases.suggest(newer))

    assert await store.unit().cases.suggestions(ONE) == [newer]


async def test_what_was_suggested_is_gone_with_the_tip_of_its_case(store: SqlStore) -> None:
    await two_cases(store)

    await store.unit().tips.shred(TIP)

    assert await store.unit().cases.suggestions(ONE) == []


async def test_why_two_cases_are_alike_lies_in_no_file(sqlite: Home) -> None:
    async with sqlite.opened() as store:
        await two_cases(store)

    ((content,),) = look(sqlite, "SELECT content FROM suggestions")
    assert b"plate" not in content


@pytest.mark.parametrize(
    ("chats", "independent"),
    [
        ((AMINA, ChatId(5)), True),
        ((AMINA, AMINA), False),
        ((AMINA, None), False),
        ((None, AMINA), False),
    ],
)
async def test_only_two_known_people_are_independent(
    store: SqlStore, chats: tuple[ChatId | None, ChatId | None], independent: bool
) -> None:
    for tip, chat in zip((TIP, SECOND), chats, strict=True):
        if chat:
            await keep(store, lambda unit, tip=tip, chat=chat: unit.conversations.link(tip, chat))  # type: ignore[misc]

    assert await store.unit().conversations.are_independent(TIP, [SECOND]) is independent


async def test_of_many_known_people_one_who_is_unknown_tells_nothing(store: SqlStore) -> None:
    others = [TipId(f"other-{number}") for number in range(1_100)]
    async with store.unit() as unit:
        for number, tip in enumerate((TIP, *others)):
            unit.conversations.link(tip, ChatId(100 + number))
        await unit.commit()
    talks = store.unit().conversations

    assert await talks.are_independent(TIP, others)
    assert not await talks.are_independent(TIP, [*others, TipId("a stranger's")])
    assert not await talks.are_independent(TIP, [*others, TIP])


async def test_keys_are_found_all_at_once_but_those_that_are_gone(home: Home) -> None:
    async with home.opened() as store:
        await two_cases(store, None)
        await store.unit().tips.shred(SECOND)

    async with home.opened() as store:
        assert set(await store.data_keys.find_all([TIP, SECOND, TIP, "nobody"])) == {TIP}
        assert set(await store.data_keys.find_all([])) == set()
