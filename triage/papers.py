"""A paper: a sheet with all that stands on it, and what our own desk should hear of it."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import datetime, timedelta

from triage.growth import Extent
from triage.mended import shown_case
from triage.model import (
    Case,
    Dispatch,
    DispatchState,
    Evidence,
    Sheet,
    SheetState,
    Tip,
    Volume,
)
from triage.open_tips import open_tips
from triage.packages import package_of, packed_evidence, packed_tip
from triage.ports import Unit

ON_PAPER = frozenset({"", "image/jpeg"})
"""What copies may be; rows of before any other were made do not say."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a sheet may wait to be handed over (`grave` from that priority on), and how long
    its answer may take."""

    to_hand: timedelta
    to_hand_grave: timedelta
    to_answer: timedelta
    grave: int


@dataclass(frozen=True, slots=True)
class Paper:
    """`tips` are those that speak of the case and can still be opened, the first one first."""

    sheet: Sheet
    dispatch: Dispatch
    case: Case
    tips: tuple[Tip, ...]
    evidence: tuple[Evidence, ...]

    @property
    def volume(self) -> Volume:
        letters = sum(sum(astuple(Extent.of(tip.content))) for tip in self.tips)
        return Volume(len(self.tips), letters, len(self.pictures))

    @property
    def pictures(self) -> tuple[Evidence, ...]:
        """Those that have a clean copy which paper can show."""
        return tuple(one for one in self.evidence if one.copy and one.copy_mime in ON_PAPER)

    @property
    def is_taken_back(self) -> bool:
        return self.dispatch.state is DispatchState.STOPPED or not self.tips

    @property
    def is_accused(self) -> bool:
        """Words that came since accuse the body: nothing of the case goes there any more."""
        return self.dispatch.agency in self.case.facts.withheld

    @property
    def is_void(self) -> bool:
        """It must not be handed over, or no more of it."""
        return self.is_taken_back or self.is_accused

    @property
    def has_grown(self) -> bool:
        """More came, or something was taken back, since it was handed over."""
        return bool(self.sheet.handed) and self.sheet.handed[-1].volume != self.volume

    def due(self, terms: Terms) -> datetime | None:
        """Until when it must be handed over, or answered; None: nothing is awaited."""
        if self.is_void or self.sheet.state is SheetState.ANSWERED:
            return None
        if self.sheet.state is SheetState.HANDED:
            return self.sheet.handed[-1].at + terms.to_answer
        return self.sheet.since + self.patience(terms)

    def patience(self, terms: Terms) -> timedelta:
        if self.sheet.state is SheetState.HANDED:
            return terms.to_answer
        return terms.to_hand_grave if self.case.priority >= terms.grave else terms.to_hand

    def is_late(self, now: datetime, terms: Terms) -> bool:
        due = self.due(terms)
        return due is not None and due <= now


async def paper_of(unit: Unit, sheet: Sheet) -> Paper:
    dispatch = await unit.dispatches.get(sheet.dispatch)
    case = await unit.cases.get(dispatch.case)
    tips = await open_tips(unit, case.id)
    evidence = [one for tip in tips for one in await unit.evidence.of_tip(tip.id)]
    package = package_of(dispatch, await unit.transfers.of_case(case.id))
    return Paper(
        sheet,
        dispatch,
        shown_case(case, dispatch.agency, package),
        tuple(packed_tip(tip, package) for tip in tips),
        packed_evidence(evidence, package),
    )


@dataclass(frozen=True, slots=True)
class News:
    """What our own desk should hear: the id of a text, and a mark that tells whether it has."""

    key: str
    mark: str


def news(paper: Paper, now: datetime, terms: Terms) -> News | None:
    """None: nothing new. A sheet that is late is told of again after the same time."""
    key = _key(paper, now, terms)
    volume = paper.volume if key == "sheet-grown" else ""
    one = News(key, f"{key} {volume}".strip())
    heard = paper.sheet.told
    is_known = heard is not None and heard.mark == one.mark
    if not key or (is_known and not _is_due_again(paper, now, terms)):
        return None
    return one


def _key(paper: Paper, now: datetime, terms: Terms) -> str:
    sheet = paper.sheet
    if paper.is_void:
        return _void_key(paper)
    if paper.has_grown:
        return "sheet-grown"
    if sheet.state is SheetState.WAITING:
        return "sheet-late" if paper.is_late(now, terms) else "sheet-waits"
    return "sheet-no-answer" if paper.is_late(now, terms) else ""


def _void_key(paper: Paper) -> str:
    """Whom it never reached need not be asked; of what accuses a body it must not hear."""
    if paper.sheet.handed:
        return "sheet-recall" if paper.is_taken_back else ""
    return "sheet-void" if paper.sheet.told else ""


def _is_due_again(paper: Paper, now: datetime, terms: Terms) -> bool:
    told = paper.sheet.told
    late = paper.is_late(now, terms)
    return late and told is not None and told.at + paper.patience(terms) <= now
