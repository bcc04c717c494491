"""Files: fetched from Telegram, sealed, copied clean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from triage.model import EvidenceKind, EvidenceState, TipId


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
    def imprint(self) -> int | None: ...

    @property
    def trouble(self) -> str: ...


class Cleans(Protocol):
    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> CleanCopy: ...
