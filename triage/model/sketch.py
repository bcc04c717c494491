"""What of a tip tells whether another tip speaks of the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from triage.model.case import Reason
from triage.model.names import CaseId, TipId


@dataclass(frozen=True, slots=True)
class Sketch:
    """Few facts in no language. `begun` to `ended` is when it may have happened; `lat` and `lon`
    (degrees, WGS-84) are None where no place is known. `marks` name a thing that is one of its
    kind ("plate 01KG123ABC"), `cues` what many tips share ("part skin"), `pictures` are
    perceptual hashes of 64 bits. `is_accusing` keeps a tip among its like."""

    sent: datetime
    begun: datetime
    ended: datetime
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0
    taxa: tuple[str, ...] = ()
    offence: str = ""
    marks: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()
    is_accusing: bool = False


@dataclass(frozen=True, slots=True)
class Clues:
    """Words that two like tips have in common, for an index: `left` stay behind as keyed hashes;
    `rare` (marks), `shown` (pictures) and `near` (places, neighbouring ones too) find those of
    others, each for itself: a picture that everybody has must not hide who names the same car."""

    left: tuple[str, ...]
    rare: tuple[str, ...]
    near: tuple[str, ...]
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A stored tip that shares a clue with a new one."""

    tip: TipId
    case: CaseId
    sketch: Sketch


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A likely link that an officer decides on: from a case to another one, with the reasons."""

    case: CaseId
    other: CaseId
    reasons: tuple[Reason, ...]
