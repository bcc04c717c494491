"""What may tell who a reporter is, found by the rules of `nlp.guarding`."""

from __future__ import annotations

from nlp.guarding.doubts import doubts
from nlp.guarding.traces import own_traces
from triage.model import Span


class LetterGuard:
    """The rules read their words at the first question, not at the start."""

    def doubts(self, text: str) -> tuple[Span, ...]:
        return doubts(text)

    def traces(self, text: str) -> tuple[Span, ...]:
        return own_traces(text)
