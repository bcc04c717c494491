"""What the doctor finds: how grave, where, what, and the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    OK = "ok"
    WARN = "warn"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """Threat: the operator pastes these lines into a chat. No secret, id or person is in them."""

    level: Level
    part: str
    what: str
    mend: str = ""


def ok(part: str, what: str) -> Finding:
    return Finding(Level.OK, part, what)


def warn(part: str, what: str, mend: str) -> Finding:
    return Finding(Level.WARN, part, what, mend)


def wrong(part: str, what: str, mend: str) -> Finding:
    return Finding(Level.WRONG, part, what, mend)


def spoken(finding: Finding) -> Iterator[str]:
    yield f"{finding.level:5}  {finding.part:13}  {finding.what}"
    if finding.mend:
        yield f"{'':5}  {'':13}  -> {finding.mend}"


def verdict(findings: Sequence[Finding]) -> str:
    """The last line: what to think of it all."""
    worst = sum(one.level is Level.WRONG for one in findings)
    doubtful = sum(one.level is Level.WARN for one in findings)
    if not worst and not doubtful:
        return "All is right."
    return f"Wrong: {worst}. To look at: {doubtful}."
