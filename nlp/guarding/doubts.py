"""Doubts: why a letter to a reporter must wait until a person has read it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from nlp.guarding.address import KINDS, Address
from nlp.guarding.cues import Cues
from nlp.guarding.digits import Digits
from nlp.guarding.faces import Face, face_of
from nlp.guarding.names import Names
from nlp.guarding.shapes import Shapes
from nlp.guarding.words import Word, spaced_runs, words_of
from nlp.letters import LOOKALIKES
from reference.letters import LetterWords, load_letter_words
from triage.model import Span

LONGEST = 4_000
"""What is longer is no question."""
HIDDEN, UNREAD, LONG, NAME = "hidden", "unread", "long", "name"
LATIN, CYRILLIC = re.compile("[a-z]"), re.compile("[\u0400-\u052f]+")
TWINS = frozenset(LOOKALIKES.values())
CODE = re.compile(r"(?<![\w])(?=\w*\d)(?=\w*[A-Z])(?=\w*[a-z])[A-Za-z0-9]{8,}(?!\w)")
MIXED = re.compile(r"[a-z][а-яёәіңғүұқөһӯҳҷӣ]|[а-яёәіңғүұқөһӯҳҷӣ][a-z]")
GLUED = re.compile(
    r"[^\W\d_]{16,}|\b[^\W\d_]*[a-zа-яёәіңғүұқөһӯҳҷӣ][A-ZА-ЯЁӘІҢҒҮҰҚӨҺӮҲҶӢ][a-zа-яё]\w*"
)
LEET = re.compile(r"[^\W\d_][0134@$!|]+[^\W\d_]{2}|(?<!\w)[03@$][^\W\d_]{3}")


class Doubter:
    """Finds in a letter what may unmask, call out or endanger who reads it: rather too much, for
    all that follows is that a person reads it first."""

    def __init__(self, words: LetterWords) -> None:
        cues = {kind: some for kind, some in words.cues.items() if kind not in KINDS}
        self._cues = Cues(cues, words.plain)
        self._address = Address(words)
        self._digits = Digits(words.digits)
        self._shapes = Shapes(words)
        self._names = Names(words.names)
        self._signs = words.signs

    def doubts(self, text: str) -> tuple[Span, ...]:
        """What was found, in the order of the text: the label is the kind of doubt, the value the
        words. Kinds: those of `reference/cues/letters.csv`, and "hidden" (written so that a rule
        may miss it), "unread" (letters that no rule reads), "long"."""
        face = face_of(text[:LONGEST])
        found = {(*face.origin(start, end), kind) for kind, start, end in self._shown(face)}
        found.update((at, at + 1, HIDDEN) for at in face.hidden)
        found.update((at, at + 1, UNREAD) for at in face.strange)
        if len(text) > LONGEST:
            found.add((LONGEST, len(text), LONG))
        return tuple(Span(*one, text[one[0] : one[1]]) for one in sorted(_merged(found)))

    def _shown(self, face: Face) -> Iterator[tuple[str, int, int]]:
        words = words_of(face)
        yield from self._cues.find(face, words)
        yield from self._address.find(face, words)
        yield from (("phone", *row) for row in self._digits.find(face, words))
        yield from self._shapes.find(face)
        yield from _disguised(face, words)
        yield from ((NAME, *name) for name in self._names.find(face, words))
        for at, sign in enumerate(face.text):
            if sign in self._signs:
                yield self._signs[sign], at, at + 1


def _lookalikes(text: str) -> Iterator[tuple[int, int]]:
    """Cyrillic words in a Latin letter, all of signs that look Latin: to be misread by a rule."""
    found = list(CYRILLIC.finditer(text))
    if sum(len(one[0]) for one in found) < len(LATIN.findall(text)):
        yield from (one.span() for one in found if TWINS.issuperset(one[0]))


def _merged(found: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """What is of one kind and overlaps is one doubt."""
    kept: dict[str, tuple[int, int]] = {}
    for start, end, kind in sorted(found):
        first, last = kept.get(kind, (start, start))
        if start <= last:
            kept[kind] = (first, max(last, end))
            continue
        yield first, last, kind
        kept[kind] = (start, end)
    yield from ((start, end, kind) for kind, (start, end) in kept.items())


def _disguised(face: Face, words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
    for first, last in spaced_runs(words):
        start, end = words[first].start, words[last].end
        if last - first > 2 or " " not in face.text[start:end]:
            yield HIDDEN, start, end
    yield from ((HIDDEN, *place) for place in _lookalikes(face.text))
    for shape, text in (
        (MIXED, face.text),
        (LEET, face.text),
        (CODE, face.capitals),
        (GLUED, face.capitals),
    ):
        yield from ((HIDDEN, *found.span()) for found in shape.finditer(text))


@lru_cache(maxsize=1)
def _doubter() -> Doubter:
    return Doubter(load_letter_words())


def doubts(text: str) -> tuple[Span, ...]:
    """The doubts of a letter by the words of `reference`."""
    return _doubter().doubts(text)
