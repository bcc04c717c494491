"""What the domain needs of the world, as protocols: storage, clock, tokens, reader, atlas.

A unit of work reads at once and collects its writes; `commit` makes all of them durable in one
transaction, or none. Leaving a unit without `commit` undoes it. A unit does not see its own
uncommitted writes: a service holds the values it changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from triage.model import (
    AgencyKey,
    Case,
    CaseId,
    ChatId,
    Conversation,
    Desk,
    Dispatch,
    DispatchId,
    DispatchState,
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Intention,
    Job,
    Officer,
    Place,
    Reading,
    Reason,
    Receipt,
    Tip,
    TipId,
    TipState,
)


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, UTC."""


class Tokens(Protocol):
    """Everything that must not be guessed."""

    def name(self) -> str:
        """A random id of 128 bits, URL-safe, carrying no time."""

    def receipt(self) -> Receipt:
        """Twenty random digits and their check digit."""

    def number(self) -> str:
        """A short case number to say over the radio: random, so that two tell nothing."""

    def code(self) -> str:
        """Six digits that an agency reads out over a known phone."""


class Reads(Protocol):
    def read(self, text: str) -> Reading: ...


class Locates(Protocol):
    def at(self, lat: float, lon: float, *, source: str = "point") -> Place: ...

    def find(self, text: str) -> Place | None: ...

    def locate(self, text: str, point: tuple[float, float] | None = None) -> Place:
        """A point stands above the words, which still say what sort of place it is."""

    def countries(self, text: str) -> tuple[str, ...]:
        """The countries we serve that a text names, or names places of."""


class Conversations(Protocol):
    """Sealed rows found by HMAC(link key, chat); and the way back from a tip to its chat."""

    async def get(self, chat: ChatId) -> Conversation | None: ...

    def save(self, conversation: Conversation) -> None: ...

    def forget(self, chat: ChatId) -> None: ...

    async def return_address(self, tip: TipId) -> ChatId | None: ...

    def link(self, tip: TipId, chat: ChatId) -> None: ...

    def unlink(self, tip: TipId) -> None: ...


class Receipts(Protocol):
    """Stored as a slow keyed hash. A wrong code and a shredded one look the same."""

    async def add(self, receipt: Receipt, tip: TipId) -> None: ...

    async def find(self, receipt: Receipt) -> TipId | None: ...

    def remove(self, tip: TipId) -> None: ...


class Tips(Protocol):
    async def open_key(self, tip: TipId) -> None:
        """Make the tip's data key, durable before anything is sealed with it. Idempotent."""

    async def shred(self, tip: TipId) -> None:
        """Destroy the tip's data key: nothing sealed with it opens again."""

    async def get(self, tip: TipId) -> Tip:
        """Raises UnknownSubjectError when there is none, or its key is gone."""

    def add(self, tip: Tip) -> None: ...

    def note_state(self, tip: TipId, state: TipState) -> None: ...

    def revise(self, tip: Tip) -> None:
        """Replace the sealed content (a late part, an edit)."""


class Evidences(Protocol):
    async def get(self, evidence: EvidenceId) -> Evidence: ...

    async def of_tip(self, tip: TipId) -> Sequence[Evidence]: ...

    def add(self, evidence: Evidence) -> None: ...

    def save(self, evidence: Evidence) -> None: ...

    def remove(self, evidence: EvidenceId) -> None: ...


class Cases(Protocol):
    async def get(self, case: CaseId) -> Case: ...

    async def of_tip(self, tip: TipId) -> Case | None: ...

    def add(self, case: Case) -> None: ...


class Dispatches(Protocol):
    async def get(self, dispatch: DispatchId) -> Dispatch: ...

    async def of_case(self, case: CaseId) -> Sequence[Dispatch]: ...

    def add(self, dispatch: Dispatch) -> None: ...

    def note_message(self, dispatch: DispatchId, message: int) -> None:
        """One more copy of the card stands in the desk's chat."""

    def note_state(self, dispatch: DispatchId, state: DispatchState) -> None: ...

    def note_seen(self, dispatch: DispatchId, officer: str, at: datetime) -> None: ...


class Desks(Protocol):
    async def all(self) -> Sequence[Desk]: ...

    async def get(self, agency: AgencyKey) -> Desk | None: ...

    async def at_chat(self, chat: ChatId) -> Desk | None: ...

    def save(self, desk: Desk) -> None: ...

    def remove(self, agency: AgencyKey) -> None: ...


class Officers(Protocol):
    async def at(self, agency: AgencyKey, person: int) -> Officer | None: ...

    async def of(self, agency: AgencyKey) -> Sequence[Officer]: ...

    def save(self, officer: Officer) -> None: ...

    def remove(self, agency: AgencyKey, person: int) -> None: ...


class CustodyLog(Protocol):
    def add(self, case: CaseId, event: str, *, by: str = "", at: datetime) -> None: ...

    async def of(self, case: CaseId) -> Sequence[tuple[datetime, str, str]]: ...


class Campaigns(Protocol):
    def count(self, code: str, region: str, week: str) -> None: ...

    async def counts(self) -> Sequence[tuple[str, str, str, int]]: ...


class Outbox(Protocol):
    """Intentions. One with a replace key takes the place of an unsent one with the same key."""

    def add(self, intention: Intention) -> None: ...

    def finish(self, intention: int) -> None: ...

    def drop(self, replace: str) -> None: ...


class Jobs(Protocol):
    def put(self, job: Job) -> None: ...

    def finish(self, job: Job) -> None: ...

    def retry(self, job: Job, *, due: datetime) -> None: ...


class Unit(Protocol):
    """One unit of work over every repository."""

    conversations: Conversations
    receipts: Receipts
    tips: Tips
    evidence: Evidences
    cases: Cases
    dispatches: Dispatches
    desks: Desks
    officers: Officers
    custody: CustodyLog
    campaigns: Campaigns
    outbox: Outbox
    jobs: Jobs

    def finish_update(self, update_id: int) -> None:
        """The update's body goes; its bare number stays eight days against late redelivery."""

    async def commit(self) -> None: ...


class Store(Protocol):
    """The database. What stands beside `unit` serves the loops of the process."""

    def unit(self) -> AbstractAsyncContextManager[Unit]: ...

    async def accept(self, updates: Sequence[tuple[int, bytes]]) -> None:
        """Write updates (id, raw JSON) sealed and durable; known ids are passed over."""

    async def waiting_updates(self, *, after: int, limit: int) -> Sequence[tuple[int, int, bytes]]:
        """(row, update_id, raw JSON), oldest first, with row > `after`."""

    async def due_intentions(self, now: datetime, *, limit: int) -> Sequence[Intention]:
        """Unsent intentions that are due, by priority (5 first), reporters before desks, age.
        Those that were being sent when the process died come marked `is_again`."""

    async def next_intention(self) -> datetime | None: ...

    async def mark_sending(self, intentions: Sequence[int]) -> None: ...

    async def postpone(
        self, intentions: Sequence[int], *, until: datetime, again: bool = False
    ) -> None:
        """Back to waiting. `again`: the outcome is unknown, so a second copy must say so."""

    async def due_jobs(self, now: datetime, *, limit: int) -> Sequence[Job]: ...

    async def next_job(self) -> datetime | None: ...

    async def prune(self, now: datetime) -> None:
        """Forget what has outlived its use: update numbers after eight days."""


class Vault(Protocol):
    """Sealed blobs by name. Names are random; sizes are padded; times are fixed."""

    async def put(self, name: str, blob: bytes) -> None: ...

    async def get(self, name: str) -> bytes: ...

    async def remove(self, name: str) -> None: ...

    async def names(self) -> Sequence[str]: ...


class Sealed(Protocol):
    """Seals evidence with its tip's data key on the way to the vault and back."""

    async def put(self, tip: TipId, name: str, blob: bytes) -> None: ...

    async def get(self, tip: TipId, name: str) -> bytes: ...

    async def remove(self, name: str) -> None: ...


class Downloads(Protocol):
    async def fetch(self, file_id: str) -> bytes:
        """The file's bytes. Raises UnavailableError (try again) or RefusedError (it is gone)."""


class CleanCopy(Protocol):
    """What the sandbox says of a file: a clean copy, or why there is none."""

    @property
    def state(self) -> EvidenceState: ...

    @property
    def copy(self) -> bytes | None: ...

    @property
    def mime(self) -> str: ...

    @property
    def sha256(self) -> str: ...

    @property
    def gps(self) -> tuple[float, float] | None: ...

    @property
    def trouble(self) -> str: ...


class Cleans(Protocol):
    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> CleanCopy: ...


class Assesses(Protocol):
    def __call__(self, reading: Reading, place: Place) -> tuple[int, tuple[Reason, ...]]:
        """A priority from 5 (a life, or now) down to 1 (none), with its reasons."""
