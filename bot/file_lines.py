"""What a desk reads of files: how many there are, what is held back and why, their captions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from locales.texts import Texts
from triage.model import Evidence, EvidenceState, Tip

KEPT = {
    EvidenceState.WAITING, EvidenceState.FETCHED, EvidenceState.CLEAN, EvidenceState.HELD,
}  # fmt: skip
HELD_FOR = ("desk-held-film", "desk-held-document")
"""Reasons that have words of their own."""
HELD = "desk-held"
FROM_FILE = "file"
"""The source of a place that a file remembered and its reporter gave."""
FEW = 3
ENDINGS: Mapping[str, str] = {
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
}
"""Of names that we give: no file goes on under its own."""
UNKNOWN = "bin"


def evidence_lines(every: Sequence[Evidence], texts: Texts) -> Iterator[str]:
    kept = [one for one in every if one.state in KEPT]
    if kept:
        yield texts("desk-evidence", count=len(kept))
    troubles = [one.trouble for one in kept if one.state is EvidenceState.HELD]
    held = Counter(why if why in HELD_FOR else HELD for why in troubles)
    for why in (*HELD_FOR, HELD):
        if held[why]:
            yield texts(why, count=held[why])
    if muted := sum(one.is_muted for one in kept):
        yield texts("desk-held-voice", count=muted)


def may_show(one: Evidence) -> bool:
    """It can be shown, or will be in a moment."""
    is_silenced = one.is_muted and not one.shown
    return one.state in KEPT - {EvidenceState.HELD} and not is_silenced


def pictures_caption(number: str, tip: Tip | None, every: Sequence[Evidence], texts: Texts) -> str:
    first = texts("pictures-caption", number=number)
    taken = list(dict.fromkeys(_taken(tip, every, texts)))[:FEW]
    return "\n".join((first, *taken, texts("files-caution")))


def _taken(tip: Tip | None, every: Sequence[Evidence], texts: Texts) -> Iterator[str]:
    """What a file says of itself is told only where its reporter said to use it: who gave the
    place that it remembers lets its time go too."""
    if tip is None or tip.content.pin is None or tip.content.pin.source != FROM_FILE:
        return
    for one in every:
        if one.tip == tip.id and one.gps is not None and one.taken:
            moment = datetime.fromisoformat(one.taken)
            yield texts("files-taken", time=moment.strftime("%d.%m.%Y %H:%M"))


def ending_of(one: Evidence) -> str:
    """What the bytes say, or what the sender said where they do not tell office files apart."""
    return ENDINGS.get(one.form) or ENDINGS.get(one.mime, UNKNOWN)
