"""Anchors: how far the logs of all cases had come on a day, under one root digest.

The root is told to people. What it was made of stays sealed; a log that is cut off or written anew
afterwards no longer fits it, whoever holds the keys.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from triage.model.custody import FORM, Head, beginning
from triage.model.names import CaseId


@dataclass(frozen=True, slots=True)
class Anchored:
    """The end of one case's log."""

    case: CaseId
    head: Head


@dataclass(frozen=True, slots=True)
class Anchor:
    """`grown` are the logs that came further since the anchor before, whose root is `previous`
    ("" for the first): so each root covers every one before it."""

    day: date
    previous: str
    grown: tuple[Anchored, ...]

    @property
    def root(self) -> str:
        """Cases are named by their beginnings: whoever checks an exported case knows no ids."""
        ends = sorted(map(_end, self.grown))
        return sha256(json.dumps([FORM, f"{self.day}", self.previous, ends]).encode()).hexdigest()


def _end(one: Anchored) -> tuple[str, int, str]:
    return beginning(one.case).digest, one.head.length, one.head.digest
