"""The way to a desk: its group, and what it may be shown of a dispatch at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.card_lines import ALIKE, Material
from bot.desk_views import sight_now, view_of
from bot.known_bodies import known_bodies
from triage.casework import unseen
from triage.errors import UnavailableError, UnknownSubjectError
from triage.mended import shown_case
from triage.model import (
    WORKED,
    AgencyKey,
    ChatId,
    Desk,
    DeskState,
    Dispatch,
    DispatchId,
    DispatchState,
    Intention,
    Kind,
    Package,
    Reason,
    Tip,
    TipId,
)
from triage.open_tips import open_tip
from triage.packages import packed_evidence, packed_tip
from triage.passed import passed_of
from triage.ports import Store, Unit
from triage.sight import Sight

SPLIT, FIRST = "split", 40
"""The menu of reports that may leave the case, and how many letters tell one."""
Alike = tuple[str, tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class DeskDoors:
    """`agencies` are the names of agencies by language and key."""

    store: Store
    agencies: Mapping[str, Mapping[str, str]]

    async def open(self, intention: Intention) -> tuple[Desk, ChatId, Material | None]:
        """A case is only ever shown at a desk that the operator has confirmed."""
        async with self.store.unit() as unit:
            desk, chat = await self._bound(unit, intention)
            material = await self._material(unit, desk, intention)
            if material is not None:
                material = await _with_joined(unit, await _with_letters(unit, material))
            return desk, chat, material

    async def glance(self, intention: Intention) -> tuple[Desk, ChatId, Material | None]:
        """The case and the tip, by the rules of `open`; nothing else is read, for a case may have
        hundreds."""
        async with self.store.unit() as unit:
            desk, chat = await self._bound(unit, intention)
            return desk, chat, await _outline(unit, desk, intention)

    async def enter(self, intention: Intention) -> tuple[Desk, ChatId, Material] | None:
        """None: it is over. Raises UnavailableError: nothing is shown there now."""
        return _entered(*await self.open(intention))

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

    async def _bound(self, unit: Unit, intention: Intention) -> tuple[Desk, ChatId]:
        desk, chat = await self._desk(unit, intention)
        if desk.state is not DeskState.BOUND:
            raise UnknownSubjectError("desk-unknown")
        return desk, chat

    async def _desk(self, unit: Unit, intention: Intention) -> tuple[Desk, ChatId]:
        desk = await unit.desks.get(intention.agency or AgencyKey(""))
        if desk is None or desk.chat is None:
            raise UnknownSubjectError("desk-unknown")
        return desk, desk.chat

    async def _material(self, unit: Unit, desk: Desk, one: Intention) -> Material | None:
        """Of the tip that the intention names; else of the one that opened the case. What went
        on paper is never shown, though its agency has got a desk since."""
        try:
            dispatch, every = await unit.dispatches.with_others(DispatchId(one.subject))
            if dispatch.is_on_paper:
                return None
            dispatch = _placed(dispatch, desk)
            case = await unit.cases.get(dispatch.case)
            sight = await sight_now(unit, desk, case)
            tips = sight.tips(await unit.cases.tips_of(case.id))
            evidence = await unit.evidence.of_case(case.id)
        except UnknownSubjectError:
            return None
        wanted = TipId(dict(one.values).get("tip", case.tip))
        if not sight.knows(wanted):
            return None
        passing = await passed_of(unit, dispatch, case, every, known_bodies())
        return Material(
            dispatch=dispatch,
            case=shown_case(case, dispatch.agency, passing.package),
            tip=_seen(await open_tip(unit, wanted), sight, passing.package),
            evidence=packed_evidence(sight.evidence(evidence), passing.package),
            agencies=dict(self.agencies[desk.language]),
            tips=len(tips),
            has_unseen=dispatch.state in WORKED and bool(await unseen(unit, tips[1:])),
            alike=await _alike(unit, dispatch, sight, None if one.kind is Kind.PAGE else ALIKE),
            passing=passing,
            notes=len(await unit.notes.of(dispatch.id)) if dispatch.messages else 0,
            view=dict(one.values).get("view", ""),
        )


async def _outline(unit: Unit, desk: Desk, one: Intention) -> Material | None:
    try:
        dispatch = await unit.dispatches.get(DispatchId(one.subject))
        case = await unit.cases.get(dispatch.case)
    except UnknownSubjectError:
        return None
    wanted = TipId(dict(one.values).get("tip", case.tip))
    view = await view_of(unit, desk, dispatch, case, wanted)
    if view is None:
        return None
    tip = _seen(await open_tip(unit, wanted), view.sight, view.package)
    return Material(_placed(dispatch, desk), view.case, tip, evidence=(), agencies={})


def _placed(dispatch: Dispatch, desk: Desk) -> Dispatch:
    return dispatch if desk.has_topics else replace(dispatch, topic=None)


async def _alike(
    unit: Unit, dispatch: Dispatch, sight: Sight, most: int | None
) -> tuple[Alike, ...]:
    """Only what this desk has on its hands too: of any other case it must not even hear. A page
    shows them all, and a card the first of what may be hundreds."""
    found: list[Alike] = []
    for suggestion in sight.alike(await unit.cases.suggestions(dispatch.case)):
        every = await unit.dispatches.of_case(suggestion.other)
        here = (one for one in every if one.agency == dispatch.agency)
        live = (one for one in here if one.state is not DispatchState.STOPPED)
        found += [(one.number, suggestion.reasons) for one in live]
        if most is not None and len(found) >= most:
            break
    return tuple(found)


async def _with_joined(unit: Unit, material: Material) -> Material:
    """Only the menu that splits one off needs them; of others than it knows no desk hears."""
    if material.view != SPLIT:
        return material
    sight = Sight.of(material.case, material.dispatch.agency)
    tips = sight.tips(await unit.cases.tips_of(material.case.id))[1:]
    found = [(tip, await open_tip(unit, tip)) for tip in tips]
    joined = tuple((key, tip.content.words[:FIRST]) for key, tip in found if tip is not None)
    return replace(material, joined=joined)


async def _with_letters(unit: Unit, material: Material) -> Material:
    """What the desk asked: who asks has taken the case before."""
    if material.dispatch.progress.taken is None:
        return material
    letters = await unit.letters.of_dispatch(material.dispatch.id)
    return replace(material, letters=tuple(letters))


def _seen(tip: Tip | None, sight: Sight, package: Package) -> Tip | None:
    shown = tip and sight.tip(tip)
    return shown and packed_tip(shown, package)


def _entered(
    desk: Desk, chat: ChatId, material: Material | None
) -> tuple[Desk, ChatId, Material] | None:
    if material is None or is_over(material):
        return None
    insist_on_guard(desk)
    return desk, chat, material


def is_over(material: Material) -> bool:
    return material.tip is None or material.dispatch.state is DispatchState.STOPPED


def insist_on_guard(desk: Desk) -> None:
    """Raises UnavailableError: a stranger is inside, or may have come in while nobody could
    remove them."""
    if not desk.is_safe:
        raise UnavailableError("the desk is not guarded")
