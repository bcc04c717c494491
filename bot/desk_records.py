"""What we learn about a desk while we send to it, written down at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.lanes import Lanes
from triage.model import AgencyKey, ChatId, Desk
from triage.ports import Store


@dataclass(frozen=True)
class DeskRecords:
    store: Store
    lanes: Lanes

    async def note(self, agency: AgencyKey, chat: ChatId, change: Callable[[Desk], Desk]) -> None:
        """In the lane of its group: what an update says of the same desk (a stranger came in)
        must not be lost by writing the desk as it was before."""
        async with self.lanes.hold(chat), self.store.unit() as unit:
            desk = await unit.desks.get(agency)
            if desk is not None and desk.chat == chat:
                unit.desks.save(change(desk))
                await unit.commit()
