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
    """A photo, video, voice note or file. `file_id` is Telegram's; `original` and `copy` are vault
    names; `trouble` is the text key that tells the reporter why it was refused; `imprint` are 64
    bits by which the same picture is known again."""

    id: EvidenceId
    tip: TipId
    kind: EvidenceKind
    file_id: str
    size: int = 0
    mime: str = ""
    state: EvidenceState = EvidenceState.WAITING
    sha256: str = ""
    original: str = ""
    copy: str = ""
    trouble: str = ""
    gps: tuple[float, float] | None = None
    imprint: int | None = None
    voice_consent: bool = False
    """Its reporter lets desks hear the voice that may be in it; else it stays in the archive."""
