"""The lines of a report that joined a case: shown below the case's card."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import PLACE_ON_CARD, Material, escaped, local_time, source_lines
from handlers.wording import in_a_line, time_words
from locales.texts import Texts
from triage.model import TipWords

FIRST_WORDS = 1_500
"""Letters in the first message; longer words go on below it."""


def joined_lines(material: Material, texts: Texts) -> Iterator[str]:
    """What its reporter said, or that it was taken back and must go."""
    number = material.dispatch.number
    if material.tip is None:
        yield texts("joined-gone", number=number)
        return
    content = material.tip.content
    yield texts("joined-title", number=number)
    yield texts("desk-received", time=local_time(material.tip.sent, material.case.country))
    yield from _facts(content, texts)
    if words := content.words[:FIRST_WORDS]:
        yield f"<blockquote>{escaped(words)}</blockquote>"


def _facts(content: TipWords, texts: Texts) -> Iterator[str]:
    if content.happened:
        yield texts("desk-when", time=time_words(content.happened, texts))
    if content.place_words:
        yield texts("desk-where-words", words=in_a_line(content.place_words[:PLACE_ON_CARD]))
    yield from source_lines(content, texts)
