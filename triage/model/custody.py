"""Lines of the custody log, and how each holds on to the one before it.

A line's digest covers its number, the digest before it and a salted digest of what it says. So a
chain can be checked by whoever may not read all of it, and a digest tells nothing of the words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from triage.model.names import CaseId

FORM = "ilbirs custody 1"


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened: `by` is an agency, or an agency and its officer after a colon; `detail` names
    what it happened to, such as a file and its SHA-256."""

    at: datetime
    event: str
    by: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class CustodyLine:
    """One line of a case's log. Digests and the salt are hexadecimal."""

    number: int
    previous: str
    salt: str
    at: datetime
    event: str
    by: str = ""
    detail: str = ""

    @property
    def body(self) -> str:
        """The digest of what the line says."""
        moment = self.at.astimezone(UTC).isoformat()
        said = json.dumps([self.salt, moment, self.event, self.by, self.detail])
        return sha256(said.encode()).hexdigest()

    @property
    def digest(self) -> str:
        return linked(self.number, self.previous, self.body)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a log: how many lines it has, and the digest of the last."""

    length: int
    digest: str


def linked(number: int, previous: str, body: str) -> str:
    return sha256(f"{FORM}\n{number}\n{previous}\n{body}".encode()).hexdigest()


def beginning(case: CaseId) -> Head:
    """What the first line of a case follows. A case's id is random: its digest is no clue."""
    return Head(0, sha256(f"{FORM}\n{case}".encode()).hexdigest())


def chained(head: Head, happenings: Iterable[tuple[Happening, str]]) -> Iterator[CustodyLine]:
    """The lines that follow, each happening with its salt."""
    for one, salt in happenings:
        line = CustodyLine(
            head.length + 1, head.digest, salt, one.at, one.event, one.by, one.detail
        )
        yield line
        head = Head(line.number, line.digest)
