"""How far a case has come at one desk: who has it in hand, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Holder:
    """The officer who took the case. `person` is their Telegram id: it is only stored sealed."""

    person: int
    name: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Seizure:
    """What was seized, in the columns of the CITES annual illegal trade report: `taxon` is our
    key, `specimen` the report's code (LIV, HOR, SKI), `part` our key of the same, `words` what the
    officer wrote, `unit` kg, g, l or no (a count)."""

    words: str
    taxon: str = ""
    specimen: str = ""
    quantity: float | None = None
    unit: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """How a case ended at a desk. `outcome` is a key of reference/outcomes.toml; `reason` is for
    the desk alone unless `is_reason_shown`."""

    outcome: str
    by: str
    at: datetime
    reason: str = ""
    is_reason_shown: bool = False
    seized: tuple[Seizure, ...] = ()

    @property
    def bare(self) -> Closing:
        """Without what an officer wrote."""
        seized = tuple(replace(one, words="") for one in self.seized)
        return replace(self, reason="", seized=seized)

    @property
    def words(self) -> tuple[str, ...]:
        """The reason, then those of each seizure."""
        return (self.reason, *(one.words for one in self.seized))

    def told(self, words: tuple[str, ...]) -> Closing:
        """A bare one with its words again."""
        reason, *rest = words
        seized = tuple(
            replace(one, words=said) for one, said in zip(self.seized, rest, strict=True)
        )
        return replace(self, reason=reason, seized=seized)


@dataclass(frozen=True, slots=True)
class Progress:
    """Sealed with the content key, but its words with that of the tip that opened the case: that a
    case was worked outlives what was said of it.

    `closings` are all there were, the last one last: a reopened case keeps how it ended before.
    """

    holder: Holder | None = None
    closings: tuple[Closing, ...] = ()
    reopened: int = 0
    taken: datetime | None = None
    """When an officer first took it."""

    @property
    def closing(self) -> Closing | None:
        """The last one, also of a case that was reopened since."""
        return self.closings[-1] if self.closings else None

    @property
    def counted(self) -> Progress:
        """What is counted: that and when it was taken and ended, and how; no words, nobody."""
        ends = tuple(Closing(one.outcome, "", one.at, seized=one.seized) for one in self.closings)
        return replace(self, holder=None, closings=ends).bare

    @property
    def bare(self) -> Progress:
        return replace(self, closings=tuple(one.bare for one in self.closings))

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """Of each closing."""
        return tuple(one.words for one in self.closings)

    def told(self, words: tuple[tuple[str, ...], ...]) -> Progress:
        ends = zip(self.closings, words, strict=True)
        return replace(self, closings=tuple(one.told(said) for one, said in ends))


UNTOUCHED = Progress()
