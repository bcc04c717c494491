"""Photos, videos, voices and files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from triage.model.names import EvidenceId, TipId


class EvidenceKind(StrEnum):
    PHOTO = "photo"
    VIDEO = "video"
    VOICE = "voice"
    AUDIO = "audio"
    FILE = "file"


RECORDED = frozenset({EvidenceKind.VIDEO, EvidenceKind.VOICE, EvidenceKind.AUDIO})


class EvidenceState(StrEnum):
    """waiting -> fetched -> clean, or held (no clean copy can be made), refused, too_big, lost."""

    WAITING = "waiting"
    FETCHED = "fetched"
    CLEAN = "clean"
    HELD = "held"
    REFUSED = "refused"
    TOO_BIG = "too_big"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A photo, video, voice note or file; of Telegram's names of it nothing is known here.
    `original`, `copy`, `pages` and `voiced` are vault names: of the file as it came, of a copy that
    may be shown, of a document's further pages, of a copy with a voice in it; `mime` is what the
    sender says it is, `form` what its bytes say, `copy_mime` what the copies are. `trouble` is the
    text key that tells why it was refused or held; `imprint` are 64 bits by which the same picture
    is known again. What the file says of itself, `gps` (lat, lon), `taken` (ISO 8601, camera's
    time) and `frame` (pixels), stays sealed here: a place is offered to the reporter, never
    taken."""

    id: EvidenceId
    tip: TipId
    kind: EvidenceKind
    size: int = 0
    mime: str = ""
    state: EvidenceState = EvidenceState.WAITING
    sha256: str = ""
    original: str = ""
    copy: str = ""
    trouble: str = ""
    gps: tuple[float, float] | None = None
    imprint: int | None = None
    form: str = ""
    copy_mime: str = ""
    pages: tuple[str, ...] = ()
    voiced: str = ""
    taken: str | None = None
    frame: tuple[int, int] = (0, 0)
    is_silent: bool = False
    """Its tip was sent silently: nobody is told what becomes of it."""
    voice_consent: bool = False
    """Its reporter lets desks hear the voice that may be in it; else it stays in the archive."""

    @property
    def is_recorded(self) -> bool:
        """It takes long to look at."""
        return self.kind in RECORDED or self.mime.startswith(("video/", "audio/"))

    @property
    def is_spoken(self) -> bool:
        return self.copy_mime == "audio/ogg" or self.kind in {
            EvidenceKind.VOICE,
            EvidenceKind.AUDIO,
        }

    @property
    def is_written(self) -> bool:
        return self.form.startswith("application/")

    @property
    def names(self) -> tuple[str, ...]:
        """Everything of it that lies in the vault."""
        every = (self.original, self.copy, *self.pages, self.voiced)
        return tuple(name for name in every if name)

    @property
    def shown(self) -> tuple[str, ...]:
        """What of it a desk may see and hear: a voice only where its reporter agreed."""
        if self.voiced and self.voice_consent:
            return (self.voiced,)
        return tuple(name for name in (self.copy, *self.pages) if name)

    @property
    def is_muted(self) -> bool:
        """A voice is in it that no desk may hear."""
        return bool(self.voiced) and not self.voice_consent
