"""Clearing: what of a case stands at desks, and what of that goes with a case or with a tip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from triage.clear_intentions import fleeting
from triage.model import Dispatch, DispatchId, Intention, TipId, Trail
from triage.ports import Unit


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything; all but the card (`keeps_card`); what shows one tip, or may show it among others;
    one message; or nothing any more, and a person is asked (`is_plea`)."""

    keeps_card: bool = False
    is_plea: bool = False
    tip: TipId | None = None
    message: int | None = None

    @classmethod
    def of(cls, intention: Intention) -> Scope:
        values = dict(intention.values)
        message = values.get("message")
        return cls(
            keeps_card=values.get("card") == "stays",
            is_plea=bool(values.get("plea")),
            tip=TipId(values["tip"]) if values.get("tip") else None,
            message=int(message) if message else None,
        )

    @property
    def takes_card(self) -> bool:
        return not self.keeps_card and self.tip is None and self.message is None

    @property
    def says_what_stays(self) -> bool:
        """Of a message that will go with the rest nobody needs to hear."""
        return self.message is None

    def covers(self, one: Trail) -> bool:
        if self.message is not None:
            return one.message == self.message
        return self.tip is None or one.tip in (None, self.tip)


def remember(
    unit: Unit, trail: Trail, dispatch: Dispatch, now: datetime, *, is_fixed: bool = False
) -> None:
    """That something of the hand-over stands there. `is_fixed`: it can be deleted, but never be
    changed; a topic takes it along whenever it goes, elsewhere it goes while it can."""
    unit.trails.leave(trail)
    if is_fixed and dispatch.topic is None:
        unit.outbox.add(fleeting(trail, dispatch, now))


async def remember_reply(unit: Unit, key: DispatchId, message: int, now: datetime) -> None:
    """An officer's own words, at their desk."""
    dispatch = await unit.dispatches.get(key)
    trail = Trail(key, dispatch.agency, message, now.date())
    remember(unit, trail, dispatch, now, is_fixed=True)


def due(trails: Iterable[Trail], intention: Intention) -> list[Trail]:
    """Of the desk that the intention names, the newest first: the oldest cannot be deleted any
    more anyhow."""
    scope = Scope.of(intention)
    here = [one for one in trails if one.agency == intention.agency and not one.stays]
    return [one for one in reversed(here) if scope.covers(one)]
