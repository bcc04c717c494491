"""What becomes of a piece of evidence: a clean copy, sealed as it is, or refused."""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
from dataclasses import dataclass, replace

from evidence.answers import BROKEN, Answer, Cost
from evidence.forms import form_of
from evidence.signatures import Form
from evidence.worker import STUDIO
from evidence.workshop import Workshop
from triage.model import EvidenceKind, EvidenceState

HELD = "desk-held"
HELD_FILM = "desk-held-film"
HELD_DOCUMENT = "desk-held-document"
DISGUISE = "evidence-refused-disguise"

LARGEST_PICTURE = 50 * 2**20
"""Bytes; a larger file is sealed without a copy."""
PICTURE_SECONDS, FILM_SECONDS = 30.0, 900.0
"""Of wall time, for a job that was taken over and lifted its own limits: they bind first
(walls.py)."""

PLACES = "/usr/bin:/usr/local/bin:/bin"
"""Where ffmpeg is looked for: never where an environment says."""

PDF = "application/pdf"

_DISGUISED = frozenset({Form.DOCUMENT, Form.ARCHIVE, Form.PAGE})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What was made of one file.

    `copy` and `pages` are there when `state` is CLEAN and something may be seen: JPEGs without
    metadata, or an MP4 without sound; `voiced` where something may be heard: an MP4 with sound, or
    an OGG; `copy_mime` says which. `mime` is what the bytes of the original say. `sha256` is of the
    original, in hex. `gps` (lat, lon, WGS 84 degrees), `taken` (ISO 8601, camera's time) and
    `frame` (pixels) are what the file claims. `imprint` are 64 bits by which the same picture is
    known again. `cost` is what opening it took, None where nothing was opened. `trouble` is a text
    key: for the reporter evidence-refused-disguise, -bomb or -broken; for desks desk-held,
    desk-held-film or desk-held-document.
    """

    state: EvidenceState
    sha256: str
    mime: str
    copy: bytes | None = None
    gps: tuple[float, float] | None = None
    taken: str | None = None
    imprint: int | None = None
    trouble: str = ""
    pages: tuple[bytes, ...] = ()
    voiced: bytes | None = None
    copy_mime: str = ""
    frame: tuple[int, int] = (0, 0)
    cost: Cost | None = None
    is_untried: bool = False
    """Only for want of ffmpeg: the same file may be copied once it is there."""


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Judges files by their bytes, and has them copied behind walls. Never raises over what a file
    holds; raises UnavailableError when no sandbox can be started: try again later. Without a
    `studio` films and voices are held."""

    workshop: Workshop
    studio: Workshop | None = None

    @classmethod
    def start(
        cls, *, workers: int = 2, seconds: float = PICTURE_SECONDS, ffmpeg: str | None = None
    ) -> Cleaner:
        """Starts nothing yet: a process is there from the first file on, until `stop`. `ffmpeg` is
        its path, "" for none; by default it is looked for."""
        found = find_ffmpeg() if ffmpeg is None else ffmpeg
        program = (*STUDIO, found)
        studio = Workshop(workers=1, seconds=FILM_SECONDS, program=program) if found else None
        return cls(Workshop(workers=workers, seconds=seconds), studio)

    async def clean(self, blob: bytes, kind: EvidenceKind, mime: str) -> Cleaned:
        """`mime` is what the sender claims: it can make a file a disguise, never a picture."""
        cleaned, form = await asyncio.to_thread(_judged, blob, kind, mime)
        workshop = self._workshop(cleaned, form)
        if workshop is None and form is Form.RECORDING:
            return replace(cleaned, is_untried=cleaned.state is EvidenceState.HELD)
        if workshop is None or len(blob) > LARGEST_PICTURE:
            return cleaned
        answer = await workshop.copy(blob)
        if answer.trouble:
            tried = replace(cleaned, cost=answer.cost)
            return tried if form is not Form.PICTURE else _refused(tried, answer.trouble)
        return _clean(cleaned, answer)

    async def walls(self) -> tuple[str, ...]:
        """Which optional walls hold on this machine, of user, network, files: for `doctor`."""
        return await self.workshop.walls()

    async def studio_walls(self) -> tuple[str, ...] | None:
        """The same around ffmpeg; None where there is none."""
        return await self.studio.walls() if self.studio else None

    async def stop(self) -> None:
        """End the idle processes. Those at work end with the cancellation of their task."""
        await self.workshop.stop()
        if self.studio:
            await self.studio.stop()

    def _workshop(self, cleaned: Cleaned, form: Form) -> Workshop | None:
        """Where a copy can be made: nowhere of what is a disguise."""
        if form is Form.PICTURE:
            return self.workshop
        if cleaned.state is EvidenceState.REFUSED:
            return None
        if form is Form.RECORDING:
            return self.studio
        return self.workshop if cleaned.mime == PDF else None


def find_ffmpeg() -> str:
    """Its path, or nothing."""
    return os.path.realpath(found) if (found := shutil.which("ffmpeg", path=PLACES)) else ""


def _refused(cleaned: Cleaned, trouble: str) -> Cleaned:
    return replace(cleaned, state=EvidenceState.REFUSED, trouble=trouble)


def _clean(cleaned: Cleaned, answer: Answer) -> Cleaned:
    silent = answer.pages[0] if answer.pages else answer.film
    return replace(
        cleaned,
        state=EvidenceState.CLEAN,
        trouble="",
        copy=silent or None,
        pages=answer.pages[1:],
        voiced=answer.voiced or None,
        copy_mime=answer.mime,
        gps=answer.gps,
        taken=answer.taken,
        imprint=answer.imprint,
        frame=answer.frame,
        cost=answer.cost,
    )


def _judged(blob: bytes, kind: EvidenceKind, claim: str) -> tuple[Cleaned, Form]:
    """How the file stands without a copy, and its form. Off the loop: it reads every byte."""
    form, mime = form_of(blob)
    trouble = _trouble(form, kind, claim) if blob else BROKEN
    state = EvidenceState.HELD if trouble.startswith(HELD) else EvidenceState.REFUSED
    digest = hashlib.sha256(blob).hexdigest()
    return Cleaned(state=state, sha256=digest, mime=mime, trouble=trouble), form


def _trouble(form: Form, kind: EvidenceKind, claim: str) -> str:
    is_picture = kind is EvidenceKind.PHOTO or claim.startswith("image/")
    is_media = is_picture or kind is not EvidenceKind.FILE or claim.startswith(("video/", "audio/"))
    if form is Form.PROGRAM or (form in _DISGUISED and is_media):
        return DISGUISE
    if form is Form.UNKNOWN and is_picture:
        return BROKEN
    return {Form.RECORDING: HELD_FILM, Form.DOCUMENT: HELD_DOCUMENT}.get(form, HELD)
