"""What becomes of a piece of evidence: a clean copy, sealed as it is, or refused."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, replace

from evidence.answers import BROKEN
from evidence.forms import form_of
from evidence.signatures import Form
from evidence.workshop import Workshop
from triage.model import EvidenceKind, EvidenceState

HELD = "evidence-held"
DISGUISE = "evidence-refused-disguise"

LARGEST_PICTURE = 50 * 2**20
"""Bytes; a larger picture is sealed without a copy."""

_DISGUISED = frozenset({Form.DOCUMENT, Form.ARCHIVE, Form.PAGE})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was made of one file.

    `copy` is there when `state` is CLEAN: a JPEG without metadata. `mime` is that of the copy, or
    what the bytes of the original say. `sha256` is of the original, in hex. `gps` (lat, lon, WGS 84
    degrees) and `taken` (ISO 8601, camera's time) are what its EXIF claimed. `imprint` are 64 bits
    by which the same picture is known again. `trouble` is the text key for the reporter:
    evidence-held, evidence-refused-disguise, -bomb or -broken.
    """

    state: EvidenceState
    sha256: str
    mime: str
    copy: bytes | None = None
    gps: tuple[float, float] | None = None
    taken: str | None = None
    imprint: int | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Judges files by their bytes, and has pictures copied in a sandbox. Never raises over what a
    file holds; raises UnavailableError when the sandbox cannot be started: try again later."""

    workshop: Workshop

    @classmethod
    def start(cls, *, workers: int = 2, seconds: float = 30.0) -> Cleaner:
        """Starts nothing yet: a process is there from the first picture on, until `stop`."""
        return cls(Workshop(workers=workers, seconds=seconds))

    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> Cleaned:
        """`mime` is what the sender claims: it can make a file a disguise, never a picture."""
        cleaned, form = await asyncio.to_thread(_judged, blob, kind, mime)
        if form is not Form.PICTURE or len(blob) > LARGEST_PICTURE:
            return cleaned
        answer = await self.workshop.copy(blob)
        if answer.trouble:
            return replace(cleaned, state=EvidenceState.REFUSED, trouble=answer.trouble)
        return Cleaned(
            state=EvidenceState.CLEAN,
            sha256=cleaned.sha256,
            mime="image/jpeg",
            copy=answer.copy,
            gps=answer.gps,
            taken=answer.taken,
            imprint=answer.imprint,
        )

    async def walls(self) -> tuple[str, ...]:
        """Which optional walls hold on this machine, of user, network, files: for `doctor`."""
        return await self.workshop.walls()

    async def stop(self) -> None:
        """End the idle processes. Those at work end with the cancellation of their task."""
        await self.workshop.stop()


def _judged(blob: bytes, kind: EvidenceKind, claim: str) -> tuple[Cleaned, Form]:
    """How the file stands without a copy, and its form. Off the loop: it reads every byte."""
    form, mime = form_of(blob)
    trouble = _trouble(form, kind, claim) if blob else BROKEN
    state = EvidenceState.HELD if trouble == HELD else EvidenceState.REFUSED
    digest = hashlib.sha256(blob).hexdigest()
    return Cleaned(state=state, sha256=digest, mime=mime, trouble=trouble), form


def _trouble(form: Form, kind: EvidenceKind, claim: str) -> str:
    is_picture = kind is EvidenceKind.PHOTO or claim.startswith("image/")
    is_media = is_picture or kind is not EvidenceKind.FILE or claim.startswith(("video/", "audio/"))
    if form is Form.PROGRAM or (form in _DISGUISED and is_media):
        return DISGUISE
    return BROKEN if form is Form.UNKNOWN and is_picture else HELD
