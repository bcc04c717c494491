"""What an audit found, in words for the operator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from storage.custody_findings import Audited, Fault, Finding
from triage.model import CaseId

STALE = timedelta(days=2)
FEWEST_DIGITS = 16

WORDS = {
    Fault.SPOILED: "line {line} does not open: it was changed, or put there from elsewhere",
    Fault.MISSING: "line {line} is missing",
    Fault.LOOSE: "line {line} does not follow the line before it",
    Fault.FORGED: "line {line} has no MAC of our keys: it was forged, or its key is not named",
    Fault.MISDATED: "line {line} lies under another day than it says",
    Fault.CUT: "line {line} and what followed were cut off: they stood there on {what}",
    Fault.ALTERED: "line {line} is not the line that stood there on {what}",
    Fault.EMPTY: "there is a case without any log",
    Fault.ANCHOR_SPOILED: "the anchor of {what} does not open: it was changed",
    Fault.ANCHOR_LOOSE: "the anchor of {what} does not follow the one before it: one is missing",
    Fault.FILE_SPOILED: "the row of file {what} does not open: it was changed",
    Fault.FILE_MISSING: "file {what}, entered by line {line}, is gone",
    Fault.FILE_ALTERED: "file {what} is not the one that came: its SHA-256 differs or a copy broke",
    Fault.FILE_UNKNOWN: "file {what} stands in no line of the log (did it come this minute?)",
}


def report(audited: Audited, names: Mapping[CaseId, str], today: date) -> Iterator[str]:
    """Of each case only what is broken first: what comes after it hangs in the air."""
    yield (
        f"Looked at: cases {audited.cases}, lines {audited.lines}, files {audited.files}, "
        f"anchors {len(audited.roots)}."
    )
    first: dict[str, Finding] = {}
    for finding in audited.findings:
        first.setdefault(finding.case or finding.what, finding)
    for finding in first.values():
        where = f"Case {names.get(finding.case, finding.case)}: " if finding.case else ""
        yield f"BROKEN  {where}{said(finding)}."
    yield from _of_anchors(audited, today)
    if not first:
        yield "Every chain is whole, and every file is the one that came."


def said(finding: Finding) -> str:
    return WORDS[finding.fault].format(line=finding.line, what=finding.what)


def is_told(audited: Audited, root: str) -> bool:
    """Whether a root that stands in a chat is one of these anchors'."""
    digits = "".join(root.split()).lower()
    is_long = len(digits) >= FEWEST_DIGITS
    return is_long and any(one.startswith(digits) for one in audited.roots.values())


def _of_anchors(audited: Audited, today: date) -> Iterator[str]:
    if audited.newest is None:
        yield "Nothing is anchored yet: lines cut off the end of a log would not show."
        return
    root = audited.roots.get(audited.newest, "")
    yield f"Newest anchor: {audited.newest} {root}"
    yield "Compare it with the hotline's own desk. What is newer can be cut off unseen."
    if today - audited.newest > STALE:
        yield "NOTE    That is long ago: the line stood still, or newer anchors were cut off."
