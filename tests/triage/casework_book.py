"""What a bystander remembers of a story: who said what, and who must never read it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from tests.triage.casework_rig import AGENCIES, OWNERS, Rig, chat_of
from triage.mailbox import outcome_letter
from triage.model import (
    AgencyKey,
    Case,
    CaseId,
    ChatId,
    Dispatch,
    DispatchId,
    DispatchState,
    LetterId,
    LetterState,
    Receipt,
    Role,
    TipId,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A case as it stands after a step."""

    case: Case
    tips: Sequence[TipId]
    dispatches: Sequence[Dispatch]

    @property
    def withheld(self) -> frozenset[AgencyKey]:
        return frozenset(self.case.facts.withheld)

    @property
    def shut(self) -> frozenset[AgencyKey]:
        """And the hotline's desks that one of these runs."""
        run = (key for key in AGENCIES if OWNERS[key] in self.withheld)
        return self.withheld | frozenset(run)

    @property
    def frozen(self) -> frozenset[AgencyKey]:
        """Who had it before they were accused."""
        return frozenset(key for one in self.case.facts.freezes for key in one.agencies)


@dataclass
class Saying:
    """Marked words: the chats that may read them (None: any), and those that must not."""

    readers: frozenset[int] | None = None
    shut: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Ended:
    """Whose word on an outcome a letter brings, and to whose reporter."""

    agency: AgencyKey
    tip: TipId


@dataclass
class Book:
    sayings: dict[str, Saying] = field(default_factory=dict)
    owners: dict[TipId, ChatId] = field(default_factory=dict)
    receipts: dict[TipId, Receipt] = field(default_factory=dict)
    visited: set[TipId] = field(default_factory=set)
    gone: set[TipId] = field(default_factory=set)
    letters: dict[LetterId, LetterState] = field(default_factory=dict)
    tips: dict[LetterId, TipId] = field(default_factory=dict)
    """For whose reporter each letter is."""
    outcomes: dict[LetterId, Ended] = field(default_factory=dict)
    custody: dict[tuple[str, int], bytes] = field(default_factory=dict)
    scenes: Mapping[CaseId, Scene] = field(default_factory=dict)
    read: int = 0
    """How many of the messages shown were looked at."""
    rows: int = 0
    """The newest outbox row that was looked at."""

    def scene_of(self, tip: TipId) -> Scene | None:
        return next((one for one in self.scenes.values() if tip in one.tips), None)

    def scene_at(self, dispatch: DispatchId) -> Scene | None:
        every = self.scenes.values()
        return next((s for s in every if any(d.id == dispatch for d in s.dispatches)), None)

    def ended(self) -> Iterator[tuple[LetterId, Ended]]:
        """Every letter that could tell of an outcome as things stand."""
        for scene in self.scenes.values():
            for one in scene.dispatches:
                for end in one.progress.closings:
                    for tip in scene.tips:
                        yield outcome_letter(one, tip, end).id, Ended(one.agency, tip)

    @property
    def dispatches(self) -> list[Dispatch]:
        """In the order of their ids, which a seed repeats."""
        every = [one for scene in self.scenes.values() for one in scene.dispatches]
        return sorted(every, key=lambda one: one.id)

    @property
    def leading(self) -> list[Dispatch]:
        """Live, and not a copy."""
        live = (one for one in self.dispatches if one.state is not DispatchState.STOPPED)
        return [one for one in live if one.role is not Role.COPY]


def rows(rig: Rig, query: str, *values: object) -> list[Any]:
    """What really lies in the database, past all our code."""
    with closing(sqlite3.connect(rig.folder / "ilbirs.db")) as connection:
        return connection.execute(query, values).fetchall()


async def scenes(rig: Rig) -> dict[CaseId, Scene]:
    found = {}
    async with rig.store.unit() as unit:
        for (key,) in rows(rig, "select id from cases order by id"):
            case = await unit.cases.get(CaseId(key))
            tips = await unit.cases.tips_of(case.id)
            found[case.id] = Scene(case, tips, await unit.dispatches.of_case(case.id))
    return found


def chats(agencies: frozenset[AgencyKey]) -> set[int]:
    return {chat_of(one) for one in agencies if one in AGENCIES}
