"""Repositories of casework: what officers write, ask, pass on and correct."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from triage.model import (
    Amendment,
    CaseId,
    ChatId,
    DispatchId,
    Letter,
    LetterId,
    Note,
    Prompt,
    TipId,
    Trail,
    Transfer,
    TransferId,
)


class Notes(Protocol):
    async def of(self, dispatch: DispatchId) -> Sequence[Note]:
        """The oldest first; none where the tip was taken back."""

    def add(self, note: Note) -> None: ...


class Prompts(Protocol):
    """Messages of ours at a desk that wait for an officer's reply."""

    async def at(self, chat: ChatId, message: int) -> Prompt | None: ...

    def add(self, chat: ChatId, message: int, prompt: Prompt) -> None: ...

    def finish(self, chat: ChatId, message: int) -> None: ...

    def prune(self, before: date) -> None: ...


class Letters(Protocol):
    async def get(self, letter: LetterId) -> Letter:
        """Raises UnknownSubjectError when there is none, or its tip was taken back."""

    async def of_dispatch(self, dispatch: DispatchId) -> Sequence[Letter]:
        """The oldest first."""

    async def of_tip(self, tip: TipId) -> Sequence[Letter]: ...

    def save(self, letter: Letter) -> None: ...


class Transfers(Protocol):
    async def get(self, transfer: TransferId) -> Transfer: ...

    async def of_case(self, case: CaseId) -> Sequence[Transfer]:
        """The oldest first."""

    def save(self, transfer: Transfer) -> None: ...


class Trails(Protocol):
    """Where something of a case was shown, so that it can be taken back."""

    async def of(self, dispatch: DispatchId) -> Sequence[Trail]:
        """At every desk, in the order of the messages."""

    async def staying(self) -> Sequence[Trail]:
        """Those that a person has to delete."""

    def leave(self, trail: Trail) -> None:
        """Once."""

    def forget(self, trail: Trail) -> None: ...

    def stay(self, trail: Trail) -> None: ...


class Amendments(Protocol):
    """What officers corrected, beside what the machine had said."""

    def add(self, amendment: Amendment) -> None: ...

    async def all(self) -> Sequence[Amendment]: ...
