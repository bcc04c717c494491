"""Letters: between officers and a reporter, relayed without identities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from triage.model.names import DispatchId, LetterId, TipId


class LetterState(StrEnum):
    """held: waits for the triage desk to release it. waiting: the reporter has not seen it.
    shown: it stands in the reporter's chat or was read with a receipt. refused: the triage desk
    did not release it, or the reporter wants no more."""

    HELD = "held"
    WAITING = "waiting"
    SHOWN = "shown"
    ANSWERED = "answered"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Letter:
    """For the reporter of one tip: a question, or how the case ended. `question` is the name of a
    prepared one, told in the reporter's language; else `words` go as they were written. `by` is
    never shown to a reporter. Sealed with the tip's key."""

    id: LetterId
    dispatch: DispatchId
    tip: TipId
    state: LetterState
    by: str
    at: datetime
    question: str = ""
    words: str = ""
    doubts: tuple[str, ...] = ()
    """Why it is held: kinds of what may unmask or endanger."""
    answered_at: datetime | None = None
    outcome: str = ""
    """How the case ended at that desk, a key of reference/outcomes.toml. With `doubts`: words that
    the desk would add to it."""
    objection: str = ""
    """What the reporter says against an outcome: for the next level, never for that desk."""
    is_last: bool = False
    """The reporter wants no more questions."""
    first: LetterId | None = None
    """The same question to another reporter of the case; None: it stands for all of them."""

    @property
    def is_question(self) -> bool:
        return not self.outcome
