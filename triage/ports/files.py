"""Files: their rows; fetched from Telegram, sealed, copied clean."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import datetime
from typing import Protocol

from triage.model import (
    CaseId,
    DispatchId,
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    TipId,
)


class Evidences(Protocol):
    async def get(self, evidence: EvidenceId) -> Evidence: ...

    async def of_tip(self, tip: TipId) -> Sequence[Evidence]: ...

    async def of_case(self, case: CaseId) -> Sequence[Evidence]:
        """Of every tip that speaks of the case, the one that opened it first."""

    async def is_any_for(self, dispatch: DispatchId) -> bool:
        """Whether any tip of its case has some: most cards go without pictures."""

    async def source(self, evidence: EvidenceId) -> str:
        """Telegram's name of a file that is to be fetched. Raises LinkClosedError."""

    async def vault_names(self) -> Set[str]:
        """All that any of it has in the vault. Raises UnknownSubjectError where some does not
        open."""

    def add(self, evidence: Evidence, source: str = "") -> None: ...

    def save(self, evidence: Evidence) -> None: ...

    def forget_source(self, evidence: EvidenceId) -> None: ...

    def remove(self, evidence: EvidenceId) -> None: ...


class Vault(Protocol):
    """Sealed blobs by name. Names are random; sizes are padded; times are fixed."""

    async def put(self, name: str, blob: bytes) -> None: ...

    async def get(self, name: str) -> bytes: ...

    async def remove(self, name: str) -> None: ...

    async def names(self) -> Sequence[str]: ...

    async def settled(self, before: datetime) -> Sequence[str]:
        """Names of files that nobody has touched since."""

    def free(self) -> int:
        """Bytes that may still be written."""


class Sealed(Protocol):
    """Seals evidence with its tip's data key on the way to the vault and back."""

    async def put(self, tip: TipId, name: str, blob: bytes) -> None: ...

    async def get(self, tip: TipId, name: str) -> bytes: ...

    async def remove(self, name: str) -> None: ...

    async def settled(self, before: datetime) -> Sequence[str]:
        """Names of files that nobody has touched since."""

    def free(self) -> int:
        """Bytes that may still be written."""


class Downloads(Protocol):
    async def fetch(self, file_id: str) -> bytes:
        """The file's bytes. Raises UnavailableError (try again) or RefusedError (it is gone)."""


class CleanCopy(Protocol):
    """What the sandbox says of a file: clean copies, or why there is none.

    `copy` and `pages` may be shown: a picture, a document's pages or a film without sound. `voiced`
    holds a voice. `mime` is what the bytes of the original are, `copy_mime` what those of the
    copies are."""

    @property
    def state(self) -> EvidenceState: ...

    @property
    def copy(self) -> bytes | None: ...

    @property
    def pages(self) -> Sequence[bytes]: ...

    @property
    def voiced(self) -> bytes | None: ...

    @property
    def mime(self) -> str: ...

    @property
    def copy_mime(self) -> str: ...

    @property
    def sha256(self) -> str: ...

    @property
    def gps(self) -> tuple[float, float] | None: ...

    @property
    def taken(self) -> str | None: ...

    @property
    def frame(self) -> tuple[int, int]: ...

    @property
    def imprint(self) -> int | None: ...

    @property
    def trouble(self) -> str: ...

    @property
    def is_untried(self) -> bool:
        """What it takes is not on this machine: held, until it is."""


class Cleans(Protocol):
    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> CleanCopy: ...
