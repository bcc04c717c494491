"""Traces: what in their own words would tell who a reporter is, for a warning before sending."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nlp.folding import fold_word
from nlp.guarding.cues import Cues
from nlp.guarding.faces import face_of
from nlp.guarding.words import words_of
from nlp.owners import Talk, quoted_words
from nlp.phones import phones_in
from nlp.phrases import Found, load_phrases, spelled
from nlp.tokenizer import TOKEN
from reference.letters import load_own_words
from triage.model import LANGUAGES, Span

OWN = "own.csv"
LONGEST = 20_000
USERNAME = re.compile(r"(?<![\w.])@[a-z]\w{3,31}", re.IGNORECASE)
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w[\w.-]+")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The words of a text without white space, and where each stands."""

    words: tuple[str, ...]
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.starts[start], self.starts[end - 1] + len(self.words[end - 1])

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """The words that stand in this part of the text."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)


def own_traces(text: str) -> tuple[Span, ...]:
    """What looks like the writer's own, in the order of the text: `own_name`, `own_number`,
    `username`, `email`, and what `reference/cues/traces.csv` names (home, work, family, number
    of a paper, where they stood). The number of whoever sells is not theirs."""
    found = set(_said(text[:LONGEST]))
    for label, shape in (("email", MAIL), ("username", USERNAME)):
        found.update((*one.span(), label) for one in shape.finditer(text[:LONGEST]))
    return tuple(Span(start, end, label, text[start:end]) for start, end, label in sorted(found))


def _said(text: str) -> Iterator[tuple[int, int, str]]:
    pieces = pieces_of(text)
    talk = talk_of(pieces, [pieces.cover(start, end) for start, end, _ in phones_in(text)])
    for label, places in (("own_name", talk.names()), ("own_number", talk.numbers())):
        yield from ((*pieces.span(start, end), label) for start, end in places)
    quoted = [pieces.span(at, at + 1) for at in talk.quoted]
    face = face_of(text)
    for kind, start, end in _cues().find(face, words_of(face)):
        place = face.origin(start, end)
        if not any(first <= place[0] < last for first, last in quoted):
            yield (*place, kind)


def pieces_of(text: str) -> Pieces:
    found = [one for one in TOKEN.finditer(text) if not one[0].isspace() or "\n" in one[0]]
    return Pieces(tuple(one[0] for one in found), tuple(one.start() for one in found))


def talk_of(pieces: Pieces, phones: Sequence[tuple[int, int]]) -> Talk:
    folded = spelled(pieces.words, [fold_word(word) for word in pieces.words])
    return Talk(pieces.words, _kinds(folded), phones, frozenset(), quoted_words(pieces.words))


def _kinds(folded: Sequence[str]) -> Mapping[str, Sequence[Found]]:
    kinds = defaultdict[str, list[Found]](list)
    for hit in load_phrases(OWN, "kind").find(folded, LANGUAGES):
        kinds[hit.value].append(hit)
    return kinds


@lru_cache(maxsize=1)
def _cues() -> Cues:
    return Cues(load_own_words())
