"""The way to a desk: its group, and what it may be shown of a dispatch at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.card_lines import Material
from triage.errors import UnavailableError, UnknownSubjectError
from triage.model import (
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    DispatchId,
    DispatchState,
    Intention,
    Tip,
    TipId,
)
from triage.ports import Store, Unit


@dataclass(frozen=True, slots=True)
class DeskDoors:
    """`agencies` are the names of agencies by language and key."""

    store: Store
    agencies: Mapping[str, Mapping[str, str]]

    async def open(self, intention: Intention) -> tuple[Desk, ChatId, Material | None]:
        """A case is only ever shown at a desk that the operator has confirmed."""
        async with self.store.unit() as unit:
            desk, chat = await self._desk(unit, intention)
            if desk.state is not DeskState.BOUND:
                raise UnknownSubjectError("desk-unknown")
            return desk, chat, await self._material(unit, desk, DispatchId(intention.subject))

    async def address(self, unit: Unit, intention: Intention) -> tuple[Desk, ChatId]:
        """Digits are shown in the group that claims the desk, while they are worth anything."""
        if intention.chat is None:
            return await self._desk(unit, intention)
        desk = await unit.desks.get(intention.agency or AgencyKey(""))
        if desk is None or desk.claim is None or desk.claim.chat != intention.chat:
            raise UnknownSubjectError("desk-unknown")
        return desk, intention.chat

    def name(self, desk: Desk) -> str:
        return self.agencies[desk.language].get(desk.agency, desk.agency)

    async def _desk(self, unit: Unit, intention: Intention) -> tuple[Desk, ChatId]:
        desk = await unit.desks.get(intention.agency or AgencyKey(""))
        if desk is None or desk.chat is None:
            raise UnknownSubjectError("desk-unknown")
        return desk, desk.chat

    async def _material(self, unit: Unit, desk: Desk, key: DispatchId) -> Material | None:
        try:
            dispatch = await unit.dispatches.get(key)
            case = await unit.cases.get(dispatch.case)
            evidence = tuple(await unit.evidence.of_tip(case.tip))
        except UnknownSubjectError:
            return None
        tip = await _tip(unit, case.tip)
        return Material(dispatch, case, tip, evidence, dict(self.agencies[desk.language]))


async def _tip(unit: Unit, tip: TipId) -> Tip | None:
    """None: its reporter took it back, and nothing of it opens any more."""
    try:
        return await unit.tips.get(tip)
    except UnknownSubjectError:
        return None


def is_over(material: Material) -> bool:
    return material.tip is None or material.dispatch.state is DispatchState.STOPPED


def insist_on_guard(desk: Desk) -> None:
    """Raises UnavailableError: strangers may have come in while nobody could remove them."""
    if not desk.is_guarded:
        raise UnavailableError("the desk is not guarded")
