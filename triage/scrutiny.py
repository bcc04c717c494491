"""Scrutiny: every text of a tip is read for accusations and danger before a desk sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from triage.model import Accusation, Reading, TipWords
from triage.ports import Reads
from triage.routing_rules import Bodies
from triage.withholding import CORRUPTION, accused_kinds

REACH = 18_000
"""Characters read at once: a little less than the reader takes."""
OVERLAP = 600
"""Read twice, so that no accusation is cut in two."""


def scrutinised(content: TipWords, reader: Reads) -> Reading:
    """What the words say, with whom any text accuses: answers too, and words beyond what the
    reader takes at once."""
    reading = content.reading or reader.read(content.words)
    others = [reader.read(text) for text in _others(content) if text]
    return corrected(with_more(reading, others), content)


def heard_together(before: TipWords, more: TipWords, reader: Reads) -> Reading:
    """What words say to whoever knows what was told before them: *he* may be a ranger."""
    told = "\n".join(filter(None, (before.words, more.words)))
    return scrutinised(replace(before, words=told, reading=None), reader)


def accuses_more(before: TipWords, more: TipWords, reader: Reads) -> bool:
    """Whether the words accuse somebody, by themselves or together with what was told before."""
    if is_accusing(scrutinised(more, reader)):
        return True
    known, now = scrutinised(before, reader), heard_together(before, more, reader)
    kinds = {one.kind for one in now.accuses} - {one.kind for one in known.accuses}
    return bool(kinds) or (now.offence == CORRUPTION != known.offence)


def is_accusing(reading: Reading) -> bool:
    """Who tells of a bribe and names nobody accuses the local offices."""
    return bool(reading.accuses) or reading.offence == CORRUPTION


def _others(content: TipWords) -> Iterator[str]:
    for at in range(REACH, len(content.words), REACH):
        yield content.words[at - OVERLAP : at + REACH]
    yield from (content.place_words, content.happened)
    yield from (forward.title for forward in content.forwards)


def with_more(reading: Reading, others: Sequence[Reading]) -> Reading:
    """Who is accused, and who is in danger, anywhere in the tip."""
    accuses = chain(reading.accuses, *(one.accuses for one in others))
    danger = reading.danger or any(one.danger for one in others)
    return replace(reading, accuses=tuple(dict.fromkeys(accuses)), danger=danger)


def accusing_with(reading: Reading, others: Sequence[Reading], bodies: Bodies) -> Reading:
    """Whom it accuses and whom the others do. Beside a body that is named, a bribe that names
    nobody accuses the local offices still."""
    heard = with_more(reading, others)
    if any(is_accusing(one) for one in others):
        every = [replace(one, accuses=_accused(one, bodies)) for one in (reading, *others)]
        heard = with_more(every[0], every[1:])
    # Who is in danger in words that accuse, they say themselves.
    return replace(heard, danger=reading.danger) if is_accusing(reading) else heard


def _accused(reading: Reading, bodies: Bodies) -> tuple[Accusation, ...]:
    return reading.accuses or tuple(Accusation(k, "") for k in accused_kinds(reading, bodies))


def corrected(reading: Reading, content: TipWords) -> Reading:
    """The reporter's own word stands above the machine's; *send anyway* asks for a person."""
    fix = content.correction
    if fix.taxon:
        reading = replace(reading, taxa=(fix.taxon, *(t for t in reading.taxa if t != fix.taxon)))
    if fix.offence:
        reading = replace(reading, offence=fix.offence, sure=True)
    return replace(reading, sure=False) if content.sent_anyway else reading
