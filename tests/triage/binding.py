"""The operator who binds desks, in stories about desks."""

from __future__ import annotations

from storage.store import SqlStore
from storage.tokens import SystemTokens
from tests.clock import FixedClock
from tests.storage.samples import BAKYT, CUSTOMS, DESK_CHAT
from tests.triage.keeping_room import committed, intentions_in
from triage.desks import Binding
from triage.model import AgencyKey, ChatId, Desk, Officer

POLICE = AgencyKey("kg_police")
OTHER_CHAT = ChatId(-1_002_000_000_002)


class Operator:
    """Who binds desks, one commit an act."""

    def __init__(self, store: SqlStore, clock: FixedClock) -> None:
        self.store, self.clock = store, clock

    async def invites(self, agency: AgencyKey = CUSTOMS) -> str:
        async with committed(self.store) as unit:
            return await Binding(unit, self.clock, SystemTokens()).invite(agency, "ru")

    async def claims(self, word: str, chat: ChatId = DESK_CHAT, person: int = BAKYT) -> str:
        """The digits that the group is shown."""
        name = "Bakyt" if person == BAKYT else "Ermek"
        async with committed(self.store) as unit:
            officer = Officer(AgencyKey(""), person, name, is_lead=False)
            await Binding(unit, self.clock, SystemTokens()).claim(word, chat, officer)
        shown = [one for one in await intentions_in(self.store) if one.subject == "desk-pending"]
        return dict(shown[-1].values)["code"]

    async def confirms(self, code: str, agency: AgencyKey = CUSTOMS) -> Desk:
        async with committed(self.store) as unit:
            return await Binding(unit, self.clock, SystemTokens()).confirm(agency, code)

    async def misses(self, agency: AgencyKey = CUSTOMS) -> int:
        async with committed(self.store) as unit:
            return await Binding(unit, self.clock, SystemTokens()).note_miss(agency)

    async def leads(self, agency: AgencyKey = CUSTOMS) -> list[int]:
        async with self.store.unit() as unit:
            return [one.person for one in await unit.officers.of(agency) if one.is_lead]

    async def desk(self, agency: AgencyKey = CUSTOMS) -> Desk | None:
        async with self.store.unit() as unit:
            return await unit.desks.get(agency)
