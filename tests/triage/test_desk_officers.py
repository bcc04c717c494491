"""Who may act at a desk: added by a lead, gone with who leaves; a desk that moves stays one."""

from __future__ import annotations

from typing import Any

import pytest

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import BAKYT, CUSTOMS, DESK_CHAT, a_desk, an_officer
from tests.triage.binding import OTHER_CHAT, Operator
from tests.triage.keeping_room import committed, keep
from triage.errors import StrangerError
from triage.guarding import Guarding
from triage.model import AgencyKey, ChatId, DeskState, Officer
from triage.roles import Roles


@pytest.fixture
def operator(store: SqlStore, clock: FixedClock) -> Operator:
    return Operator(store, clock)


COLLEAGUE = Officer(AgencyKey("elsewhere"), 9, "Ermek", is_lead=False)


@pytest.mark.parametrize("changes", [{"state": DeskState.PENDING}, {"chat": OTHER_CHAT}, {}])
@pytest.mark.parametrize("lead", [None, an_officer(is_lead=False)])
async def test_only_a_lead_of_a_bound_desk_adds_officers(
    operator: Operator, changes: dict[str, Any], lead: Officer | None
) -> None:
    async with committed(operator.store) as unit:
        unit.desks.save(a_desk(**changes))
        if lead or changes:
            unit.officers.save(lead or an_officer())

    async with operator.store.unit() as unit:
        roles = Roles(unit, operator.clock, SystemTokens())
        with pytest.raises(StrangerError, match="officer-only-lead"):
            await roles.add(DESK_CHAT, BAKYT, COLLEAGUE)


async def test_who_is_added_belongs_to_that_desk_and_leads_nothing(operator: Operator) -> None:
    async with committed(operator.store) as unit:
        unit.desks.save(a_desk())
        unit.officers.save(an_officer())
    async with committed(operator.store) as unit:
        roles = Roles(unit, operator.clock, SystemTokens())
        added = await roles.add(DESK_CHAT, BAKYT, COLLEAGUE)

    assert (added.agency, added.is_lead) == (CUSTOMS, False)


async def test_who_leaves_the_group_loses_the_right(operator: Operator) -> None:
    async with committed(operator.store) as unit:
        unit.desks.save(a_desk())
        unit.officers.save(an_officer())
    async with committed(operator.store) as unit:
        guarding = Guarding(unit, operator.clock, SystemTokens())
        await guarding.note_leaver(OTHER_CHAT, BAKYT)
        await guarding.note_leaver(DESK_CHAT, 9)
    async with committed(operator.store) as unit:
        assert await unit.officers.at(CUSTOMS, BAKYT)
        await Guarding(unit, operator.clock, SystemTokens()).note_leaver(DESK_CHAT, BAKYT)

    async with operator.store.unit() as unit:
        assert await unit.officers.at(CUSTOMS, BAKYT) is None


async def test_a_group_that_moves_takes_its_desk_along(operator: Operator) -> None:
    await keep(operator.store, lambda unit: unit.desks.save(a_desk()))
    async with committed(operator.store) as unit:
        guarding = Guarding(unit, operator.clock, SystemTokens())
        await guarding.move(DESK_CHAT, OTHER_CHAT)
        await guarding.move(ChatId(-5), ChatId(-6))

    desk = await operator.desk()
    assert desk
    assert desk.chat == OTHER_CHAT
