"""Unnamed: the texts that teach which species is spoken of where none is named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from nlp.descriptions import load_told
from nlp.pipeline import BEFORE_HEADS
from nlp.training.corpus import LabelledTip
from nlp.training.masking import is_silent, without_names
from nlp.training.scores import is_real

ALWAYS = -1
"""The fold of what is taught every time and never judged."""
UNRECOGNIZED = tuple(step for step in BEFORE_HEADS if step != "ilbirs_described")
"""The steps by which a description is read as one that nobody knows yet."""

Read = Callable[[str, Sequence[str]], Doc]


@dataclass(frozen=True, slots=True)
class Pupil:
    """A tip, what was found in it before the heads, and its fold."""

    tip: LabelledTip
    doc: Doc
    fold: int


def silent(pupils: Iterable[Pupil]) -> Iterator[Pupil]:
    """Real tips that name nothing and speak of one kind, or of none: these teach when to say
    nothing. A harmless text is never asked for its species."""
    for one in pupils:
        if len(one.tip.taxa) <= 1 and is_real(one.tip) and is_silent(one.doc):
            yield one


def named(pupils: Iterable[Pupil], read: Read) -> Iterator[Pupil]:
    """Tips that name the one kind they speak of: as they are, and with the names cut out."""
    for one in pupils:
        if len(one.tip.taxa) == 1 and not is_silent(one.doc):
            masked = without_names(one.tip, one.doc)
            yield Pupil(masked, read(masked.text, BEFORE_HEADS), one.fold)
            yield one


def described(tips: Sequence[LabelledTip], read: Read) -> Iterator[Pupil]:
    """Descriptions that hold no name, of what these tips speak of in their languages: what is left
    of one in a tip still speaks for its taxon."""
    languages = {tip.language for tip in tips}
    taxa = {taxon for tip in tips for taxon in tip.taxa}
    for told in load_told():
        if told.language in languages and told.taxon in taxa:
            tip = LabelledTip(told.text, told.language, told.text, (told.taxon,), (), urgent=False)
            doc = read(told.text, UNRECOGNIZED)
            if is_silent(doc):
                yield Pupil(tip, doc, ALWAYS)
