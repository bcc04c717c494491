"""A group that asks for a desk that works: nothing changes until its digits are confirmed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import (
    BAKYT,
    CASE,
    CUSTOMS,
    DESK_CHAT,
    TIP,
    a_case,
    a_desk,
    a_dispatch,
    a_tip,
    an_officer,
)
from tests.triage.binding import OTHER_CHAT, POLICE, Operator
from tests.triage.keeping_room import committed, shown
from triage.desks import CODE, Binding
from triage.errors import RefusedError
from triage.guarding import Guarding
from triage.model import AgencyKey, ChatId, DeskState

ERMEK = 9


@pytest.fixture
async def operator(store: SqlStore, clock: FixedClock) -> Operator:
    """Of a desk that is bound and that Bakyt leads."""
    async with committed(store) as unit:
        unit.desks.save(a_desk())
        unit.officers.save(an_officer())
    return Operator(store, clock)


async def asks(operator: Operator, chat: ChatId = OTHER_CHAT) -> str:
    """Ermek shows a word in a group of his."""
    return await operator.claims(await operator.invites(), chat, ERMEK)


async def place(operator: Operator) -> tuple[DeskState, ChatId | None]:
    desk = await operator.desk()
    assert desk
    return desk.state, desk.chat


async def test_a_desk_that_is_claimed_keeps_its_chat_and_its_officers(operator: Operator) -> None:
    await asks(operator)

    assert await place(operator) == (DeskState.BOUND, DESK_CHAT)
    assert await operator.leads() == [BAKYT]


async def test_the_digits_are_for_the_group_that_claims(operator: Operator) -> None:
    await asks(operator)

    async with operator.store.unit() as unit:
        claimed = await unit.desks.get(CUSTOMS)
    assert claimed
    assert claimed.claim
    assert claimed.claim.chat == OTHER_CHAT
    assert await shown(operator.store) == [("desk_screen", "desk-pending")]


async def test_confirmed_the_group_takes_over_and_the_old_one_is_told(operator: Operator) -> None:
    code = await asks(operator)

    await operator.confirms(code)

    assert await place(operator) == (DeskState.BOUND, OTHER_CHAT)
    assert await operator.leads() == [ERMEK]
    assert ("screen", "desk-unbound") in await shown(operator.store)


async def test_cards_of_the_old_group_are_not_sought_in_the_new_one(operator: Operator) -> None:
    async with committed(operator.store) as unit:
        await unit.tips.open_key(TIP)
        unit.tips.add(a_tip())
        unit.cases.add(a_case())
        unit.dispatches.add(a_dispatch(messages=(5,)))

    await operator.confirms(await asks(operator))

    async with operator.store.unit() as unit:
        assert [one.messages for one in await unit.dispatches.of_case(CASE)] == [()]


async def test_a_claim_that_is_never_confirmed_is_over_in_an_hour(operator: Operator) -> None:
    code = await asks(operator)
    operator.clock.advance(CODE + timedelta(seconds=1))

    with pytest.raises(RefusedError, match="desk-not-pending"):
        await operator.confirms(code)

    assert await place(operator) == (DeskState.BOUND, DESK_CHAT)


async def test_the_newest_claim_counts(operator: Operator) -> None:
    first = await asks(operator, ChatId(-5))
    second = await asks(operator)

    with pytest.raises(RefusedError, match="desk-wrong-code"):
        await operator.confirms(first if first != second else "")
    await operator.confirms(second)

    assert await place(operator) == (DeskState.BOUND, OTHER_CHAT)


async def test_a_desk_that_claims_itself_anew_keeps_its_officers(operator: Operator) -> None:
    code = await asks(operator, DESK_CHAT)

    await operator.confirms(code)

    assert await place(operator) == (DeskState.BOUND, DESK_CHAT)
    assert sorted(await operator.leads()) == [ERMEK, BAKYT]
    assert ("screen", "desk-unbound") not in await shown(operator.store)


async def test_a_group_claims_one_desk_at_a_time(operator: Operator) -> None:
    await asks(operator)
    word = await operator.invites(POLICE)

    with pytest.raises(RefusedError, match="desk-bad-token"):
        await operator.claims(word, OTHER_CHAT)
    operator.clock.advance(CODE + timedelta(seconds=1))

    assert await operator.claims(word, OTHER_CHAT)


async def test_unbinding_ends_the_claim_too_and_both_groups_hear_it(operator: Operator) -> None:
    code = await asks(operator)
    async with committed(operator.store) as unit:
        await Binding(unit, operator.clock, SystemTokens()).unbind(CUSTOMS)

    with pytest.raises(RefusedError, match="desk-not-pending"):
        await operator.confirms(code)

    assert (await shown(operator.store)).count(("screen", "desk-unbound")) == 2


@pytest.mark.parametrize(("chat", "guarded"), [(DESK_CHAT, True), (OTHER_CHAT, False)])
async def test_rights_count_in_the_group_where_they_are_held(
    operator: Operator, chat: ChatId, guarded: bool
) -> None:
    code = await asks(operator)
    async with committed(operator.store) as unit:
        await Guarding(unit, operator.clock, SystemTokens()).note_rights(chat, is_guarded=False)
    before = await operator.desk()

    after = await operator.confirms(code)

    assert before
    assert (before.is_guarded, after.is_guarded) == (not guarded, guarded)


async def test_who_leaves_the_claiming_group_will_not_lead(operator: Operator) -> None:
    code = await asks(operator)
    async with committed(operator.store) as unit:
        await Guarding(unit, operator.clock, SystemTokens()).note_leaver(OTHER_CHAT, ERMEK)

    await operator.confirms(code)

    assert await operator.leads() == []
    assert (await operator.desk()) == a_desk(chat=OTHER_CHAT)


async def test_only_the_claimed_agency_is_confirmed(operator: Operator) -> None:
    code = await asks(operator)

    with pytest.raises(RefusedError, match="desk-not-pending"):
        await operator.confirms(code, AgencyKey("kg_border"))
