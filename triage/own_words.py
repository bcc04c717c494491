"""Own words: what in a report would tell who its reporter is, left out or kept by their word.

What is left out is shown to no desk; as it was written it stays sealed with the tip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from triage.model import Accusation, Draft, Span, TipWords
from triage.ports import Guards, Reads
from triage.scrutiny import with_more

CUT = "…"
ACCOUNT_NAME = "account_name"


def masked(words: str, own: Sequence[str]) -> str:
    """The words with a sign wherever one of these stands."""
    if not own:
        return words
    longest_first = sorted(map(re.escape, own), key=len, reverse=True)
    return re.sub(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", CUT, words)


def without(words: str, found: Sequence[Span]) -> str:
    """The words with a sign where each of these stood; those that overlap are one."""
    kept, end = "", 0
    for span in sorted(found, key=lambda one: one.start):
        if span.start >= end:
            kept += words[end : span.start] + CUT
        end = max(end, span.end)
    return kept + words[end:]


def unasked(found: Iterable[Span], kept: Sequence[str]) -> tuple[Span, ...]:
    """Nobody is asked twice for the same words."""
    known = {one.casefold() for one in kept}
    return tuple(one for one in found if one.value.casefold() not in known)


def with_own(draft: Draft, guards: Guards, reader: Reads) -> Draft:
    """The draft with what in it is still to be asked. What an earlier message was known by stays
    known: of the account nothing is kept."""
    told = "\n".join(filter(None, (draft.words, draft.place_words, draft.happened)))
    found = telling(told, guards, reader)
    still = (one for one in draft.own if masked(told, (one,)) != told)
    asked = dict.fromkeys((*(one.value for one in unasked(found, draft.kept_own)), *still))
    return replace(draft, own=tuple(asked))


def telling(words: str, guards: Guards, reader: Reads) -> list[Span]:
    """What tells who writes, without what only sounds like a name of theirs."""
    return real(guards.own(words), reader)


def real(found: Iterable[Span], reader: Reads) -> list[Span]:
    return [one for one in found if not _is_plain(one, reader)]


def _is_plain(span: Span, reader: Reads) -> bool:
    """Many are called as an animal or a town is: by that alone nobody is known."""
    if span.label != ACCOUNT_NAME:
        return False
    reading = reader.read(span.value)
    return bool(reading.taxa or reading.places or reading.accuses)


def without_own(content: TipWords, draft: Draft, reader: Reads) -> TipWords:
    """What desks may read of a draft whose reporter did not say *keep it*. Whoever is accused
    stays accused: nothing that is left out may lead a tip to them."""
    own = draft.own
    words = masked(content.words, own)
    if not own:
        return content
    reading = content.reading and with_more(reader.read(words), [content.reading])
    if reading:
        reading = replace(reading, accuses=tuple(_bare(one, own) for one in reading.accuses))
    left = (one.words for one in draft.pieces if masked(one.words, own) != one.words)
    return replace(
        content,
        words=words,
        place_words=masked(content.place_words, own),
        happened=masked(content.happened, own),
        reading=reading,
        unmasked=(*content.unmasked, *left),
    )


def _bare(one: Accusation, own: Sequence[str]) -> Accusation:
    return replace(one, words=masked(one.words, own))


def is_told(words: str, content: TipWords) -> bool:
    """Telegram also calls changes edits that nobody can see: those say nothing new."""
    return any(words in known for known in (content.words, *content.unmasked))
