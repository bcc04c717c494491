"""Frames: sentences that are the same once their species, places and numbers are masked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from spacy.language import Language

from nlp.attributes import findings_of
from nlp.folding import fold_word
from nlp.phrases import load_phrases
from nlp.training.corpus import LabelledTip
from nlp.training.inspection.faults import Fault
from nlp.training.inspection.sheets import Placed
from triage.model import LANGUAGES

MOST_USES: Final = 5
FEWEST_WORDS: Final = 2
"""Thanks and a lone name are nobody's frame."""

TAXON, PLACE, NUMBER = "<taxon>", "<place>", "<number>"
MASKS: Final = {"taxon": TAXON, "place": PLACE}
STEPS: Final = ("ilbirs_fold", "ilbirs_stem", "ilbirs_lexicon", "ilbirs_places")
SENTENCE_END: Final = re.compile(r"[.!?…؟۔]+(?:\s|$)|\n")
DIGIT: Final = re.compile(r"\d")


class Framer:
    """Masks tips with the reader's own names. It needs no model: the label says the language."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline
        self._numbers = load_phrases("numbers.csv", "number")

    def frames_of(self, tip: LabelledTip) -> set[str]:
        """The frames of a tip's sentences, but for those of hardly a word."""
        sentences = SENTENCE_END.split(self._masked(tip))
        frames = (self._frame(sentence.split(), tip.language) for sentence in sentences)
        return {" ".join(words) for words in frames if _own_words(words) >= FEWEST_WORDS}

    def _masked(self, tip: LabelledTip) -> str:
        with self._pipeline.memory_zone():
            doc = self._pipeline.make_doc(tip.text)
            doc.cats = {language: float(language == tip.language) for language in LANGUAGES}
            for step in STEPS:
                doc = self._pipeline.get_pipe(step)(doc)
            spans = sorted((span.start, span.end, span.label) for span in findings_of(doc).spans)
        return "".join(_pieces(tip.text, spans))

    def _frame(self, words: Sequence[str], language: str) -> list[str]:
        folded = [_folded(word) for word in words]
        for found in self._numbers.find(folded, (language,)):
            folded[found.start : found.end] = [NUMBER] * (found.end - found.start)
        return [word for word, _ in groupby(filter(None, folded))]


def _pieces(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    """The text with a mask in the place of each span; of two that overlap the earlier counts."""
    at = 0
    for start, end, label in spans:
        if label in MASKS and start >= at:
            yield f"{text[at:start]} {MASKS[label]} "
            at = end
    yield text[at:]


def _folded(word: str) -> str:
    if word in MASKS.values():
        return word
    return NUMBER if DIGIT.search(word) else fold_word(word)


def _own_words(words: Iterable[str]) -> int:
    return sum(word not in (TAXON, PLACE, NUMBER) for word in words)


def frame_faults(placed: Iterable[Placed], framer: Framer) -> Iterator[Fault]:
    """Every frame that too many tips of a language are cut from."""
    users: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for one in placed:
        for frame in sorted(framer.frames_of(one.tip)):
            users[one.tip.language, frame].append(one)
    for (_, frame), cut in users.items():
        if len(cut) > MOST_USES:
            yield _fault(frame, cut)


def _fault(frame: str, cut: Sequence[Placed]) -> Fault:
    return Fault(
        kind="frame",
        where=cut[0].where,
        what=f"{len(cut)} tips are cut from the frame {frame!r}",
        mend=f"Leave {MOST_USES} of them and say the others otherwise.",
        tips=tuple(map(str, cut)),
    )
