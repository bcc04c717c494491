"""One repository an aggregate: they return domain values and never commit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date, datetime
from typing import Protocol

from triage.model import (
    AgencyKey,
    Anchor,
    Anchored,
    Case,
    CaseId,
    ChatId,
    Clues,
    CustodyLine,
    Desk,
    Dispatch,
    DispatchId,
    DispatchState,
    Intention,
    Job,
    JobKind,
    Neighbour,
    Officer,
    Outline,
    Role,
    Sheet,
    Sketch,
    Suggestion,
    Tip,
    TipId,
    TipState,
    Told,
    Watch,
)


class Tips(Protocol):
    async def open_key(self, tip: TipId) -> None:
        """Make the tip's data key, durable before anything is sealed with it. Idempotent."""

    def empty(self, tip: TipId) -> None:
        """Everything sealed with its key, and its receipt, leaves the rows: of the case that it
        opened only what lies in clear is left. The key is destroyed apart, by `shred`."""

    async def shred(self, tip: TipId) -> None:
        """Destroy the tip's data key, durable on return: nothing sealed with it opens again,
        wherever copies of that lie. Then empties its rows."""

    async def get(self, tip: TipId) -> Tip:
        """Raises UnknownSubjectError when there is none, or its key is gone."""

    async def loose(self, *, until: date) -> Sequence[TipId]:
        """Those of that day or before that are in no case and not shredded."""

    async def seen(self, tips: Sequence[TipId]) -> Set[TipId]:
        """Those that an officer has acknowledged."""

    def add(self, tip: Tip) -> None: ...

    def note_state(self, tip: TipId, state: TipState) -> None:
        """One that was withdrawn meanwhile stays withdrawn."""

    def revise(self, tip: Tip) -> None:
        """Replace the sealed content (a late part, an edit)."""


class Cases(Protocol):
    async def get(self, case: CaseId) -> Case: ...

    async def many(self, every: Sequence[CaseId]) -> Mapping[CaseId, Case]:
        """As many at once as one likes; none of an unknown case."""

    async def of_tip(self, tip: TipId) -> Case | None: ...

    async def outlines(self, every: Sequence[CaseId]) -> Mapping[CaseId, Outline]:
        """Their coarse columns, of as many at once as one likes; none of an unknown case."""

    def add(self, case: Case) -> None: ...

    async def tips_of(self, case: CaseId) -> Sequence[TipId]:
        """Every tip that speaks of the case, the one that opened it first."""

    async def opened_by(self, tip: TipId) -> Case | None:
        """The case that the tip opened, also where it speaks of another now."""

    def take(self, case: CaseId, tip: TipId) -> None:
        """One more tip speaks of the case."""

    def release(self, tip: TipId) -> None:
        """The tip speaks of no case any more: it is worked on anew."""

    def corroborate(self, case: Case) -> None:
        """Note priority, number of sources and whether it is a burst."""

    def revise(self, case: Case) -> None:
        """Replace the sealed facts: somebody is accused whom they did not name. The commit raises
        BrokenPromiseError where they were replaced since this unit read them: who was shut out
        meanwhile must stay so."""

    def amend(self, case: Case) -> None:
        """Replace facts, taxon, offence, place and priority; nothing where its facts were replaced
        since this unit read them: who was shut out meanwhile must stay so."""

    def suggest(self, suggestion: Suggestion) -> None:
        """Once a pair of cases: a later one replaces it."""

    async def suggestions(self, case: CaseId) -> Sequence[Suggestion]: ...

    async def kept(self, *, until: date, after: str, limit: int) -> Sequence[CaseId]:
        """Those of that day or before that are not shredded, by their ids, from the next on."""


class Traces(Protocol):
    """What tips leave so that others about the same thing are found: by index, never a scan."""

    def leave(self, tip: TipId, sketch: Sketch, clues: Clues) -> None:
        """Replaces what the tip left before."""

    async def of(self, tip: TipId) -> Sketch | None: ...

    async def near(self, clues: Clues, since: date) -> Sequence[Neighbour]:
        """Tips in cases that share a clue and came since then: those that share most."""


class Dispatches(Protocol):
    async def get(self, dispatch: DispatchId) -> Dispatch: ...

    async def with_others(self, dispatch: DispatchId) -> tuple[Dispatch, Sequence[Dispatch]]:
        """In one look: the dispatch, and all of its case. Raises UnknownSubjectError."""

    async def of_case(self, case: CaseId) -> Sequence[Dispatch]: ...

    async def open_at(self, agency: AgencyKey) -> Sequence[Dispatch]:
        """Neither closed nor stopped."""

    async def since(self, first: date, agency: AgencyKey | None = None) -> Sequence[Dispatch]:
        """Handed over on that day (of UTC) or later, to that agency or to any."""

    async def numbered(self, agency: AgencyKey, number: str) -> Sequence[Dispatch]:
        """Usually one: numbers are short, and drawn by lot."""

    def add(self, dispatch: Dispatch) -> None: ...

    def note_message(self, dispatch: DispatchId, message: int) -> None:
        """One more copy of the card stands in the desk's chat."""

    async def forget_messages(self, agency: AgencyKey) -> None:
        """The cards stand in a group that is the agency's desk no more: numbers of messages mean
        other messages in the next one."""

    def forget_card(self, dispatch: DispatchId) -> None:
        """Its card and its topic are gone from the desk's chat."""

    def note_state(self, dispatch: DispatchId, state: DispatchState) -> None:
        """One that was stopped meanwhile stays stopped."""

    def note_seen(self, dispatch: DispatchId, officer: str, at: datetime) -> None:
        """The first press stands; one that was stopped meanwhile stays stopped."""

    def note_progress(self, dispatch: Dispatch) -> None:
        """State and progress become those of `dispatch`, unless it was stopped meanwhile."""

    def note_role(self, dispatch: DispatchId, role: Role) -> None: ...

    def note_topic(self, dispatch: DispatchId, topic: int | None) -> None: ...

    def reduce(self, dispatch: Dispatch) -> None:
        """To what counts: no officer, no words, no clock. How it ended and when stays."""

    def note_watch(self, dispatch: DispatchId, watch: Watch) -> None:
        """What is awaited of the desk from now on, and which rungs rang."""


class Sheets(Protocol):
    """What is handed over on paper, one for each dispatch that is."""

    async def get(self, dispatch: DispatchId) -> Sheet | None: ...

    async def numbered(self, number: str) -> Sequence[Sheet]:
        """Usually one: numbers are short, and drawn by lot."""

    async def unanswered(self) -> Sequence[Sheet]:
        """Those that wait to be handed over, and those handed over; the oldest first."""

    async def all(self) -> Sequence[Sheet]: ...

    def save(self, sheet: Sheet) -> None:
        """All but what was told of one that is there."""

    def note_told(self, dispatch: DispatchId, told: Told) -> None: ...


class Desks(Protocol):
    async def all(self) -> Sequence[Desk]: ...

    async def get(self, agency: AgencyKey) -> Desk | None: ...

    async def at_chat(self, chat: ChatId) -> Desk | None: ...

    def save(self, desk: Desk) -> None: ...

    def remove(self, agency: AgencyKey) -> None: ...


class Officers(Protocol):
    async def at(self, agency: AgencyKey, person: int) -> Officer | None: ...

    async def of(self, agency: AgencyKey) -> Sequence[Officer]: ...

    async def all(self) -> Sequence[Officer]: ...

    def save(self, officer: Officer) -> None: ...

    def remove(self, agency: AgencyKey, person: int) -> None: ...


class CustodyLog(Protocol):
    """One chain of lines a case: nothing in it is ever changed or removed."""

    def add(
        self, case: CaseId, event: str, *, by: str = "", at: datetime, detail: str = ""
    ) -> None: ...

    async def of(self, case: CaseId) -> Sequence[tuple[datetime, str, str]]: ...

    async def lines(self, case: CaseId) -> Sequence[CustodyLine]: ...

    async def heads(self, *, since: date) -> Sequence[Anchored]:
        """Of all cases that something happened to on that day or later."""


class Anchors(Protocol):
    """One a day."""

    async def newest(self) -> Anchor | None: ...

    async def get(self, day: date) -> Anchor | None: ...

    def add(self, anchor: Anchor) -> None: ...


class Campaigns(Protocol):
    def add(self, code: str, region: str, week: str, count: int) -> None:
        """So many more."""

    async def counts(self) -> Sequence[tuple[str, str, str, int]]: ...


class Outbox(Protocol):
    """Intentions. One with a replace key takes the place of an unsent one with the same key."""

    def add(self, intention: Intention) -> None: ...

    def finish(self, intention: int) -> None: ...

    def drop(self, replace: str) -> None: ...

    def forget(self, subject: str) -> None:
        """All that waits to be shown of it."""


class Jobs(Protocol):
    def put(self, job: Job) -> None: ...

    def begin(self, job: Job) -> None:
        """Unless it is there: its clock goes on."""

    def finish(self, job: Job) -> None: ...

    def cut_off(self, subject: str) -> None: ...

    def settle(self, job: Job) -> None:
        """Over, unless it was put again meanwhile: then that runs too."""

    def retry(self, job: Job, *, due: datetime) -> None:
        """It failed: one attempt more."""

    def hasten(self, kind: JobKind, due: datetime) -> None:
        """All of this kind that are due later are due then."""

    def turn(self, job: Job, kind: JobKind, *, due: datetime) -> None:
        """It goes on as a job of another kind, with its sealed chat."""

    def wait(self, job: Job, *, due: datetime) -> None:
        """Nothing failed, something is not there yet: the attempts stay those of `job`."""
