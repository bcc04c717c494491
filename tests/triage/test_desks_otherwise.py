"""A body that joins no group: the operator says so, and paper goes on until a desk is confirmed."""

from __future__ import annotations

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import BAKYT, CUSTOMS, DESK_CHAT, a_desk, an_officer
from tests.triage.binding import OTHER_CHAT, Operator
from tests.triage.keeping_room import committed, intentions_in, shown
from triage.desks import Binding
from triage.errors import RefusedError
from triage.model import TRIAGE_DESK, AgencyKey, Desk, DeskState


@pytest.fixture
def operator(store: SqlStore, clock: FixedClock) -> Operator:
    return Operator(store, clock)


async def goes_otherwise(operator: Operator, agency: AgencyKey = CUSTOMS) -> Desk:
    async with committed(operator.store) as unit:
        return await Binding(unit, operator.clock, SystemTokens()).go_otherwise(agency, "ky")


async def test_an_agency_is_reached_otherwise_in_its_language(operator: Operator) -> None:
    desk = await goes_otherwise(operator)

    assert desk == await operator.desk()
    assert (desk.state, desk.language, desk.chat) == (DeskState.OTHERWISE, "ky", None)
    assert await shown(operator.store) == []


async def test_a_group_that_was_the_desk_hears_that_it_is_none(operator: Operator) -> None:
    async with committed(operator.store) as unit:
        unit.desks.save(a_desk())
        unit.officers.save(an_officer())

    await goes_otherwise(operator)

    [told] = await intentions_in(operator.store)
    assert (told.subject, told.chat) == ("desk-unbound", DESK_CHAT)
    async with operator.store.unit() as unit:
        assert await unit.officers.at(CUSTOMS, BAKYT) is None


async def test_a_link_that_was_given_out_opens_no_desk_any_more(operator: Operator) -> None:
    word = await operator.invites()

    await goes_otherwise(operator)

    with pytest.raises(RefusedError, match="desk-bad-token"):
        await operator.claims(word)


async def test_paper_goes_on_until_the_digits_are_confirmed(operator: Operator) -> None:
    await goes_otherwise(operator)

    code = await operator.claims(await operator.invites(), OTHER_CHAT)
    waiting = await operator.desk()
    bound = await operator.confirms(code)

    assert waiting
    assert waiting.state is DeskState.OTHERWISE
    assert (bound.state, bound.chat) == (DeskState.BOUND, OTHER_CHAT)


async def test_the_hotline_s_own_desk_is_always_a_group(operator: Operator) -> None:
    with pytest.raises(RefusedError, match="desk-unknown"):
        await goes_otherwise(operator, TRIAGE_DESK)
