"""Address: where a letter speaks to the reporter, or asks who, rather than of what was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.guarding.cues import Cues
from nlp.guarding.faces import Face
from nlp.guarding.words import Word
from reference.letters import LetterWords

YOU, WHO, FINE = "you", "who", "fine"
KINDS = (YOU, WHO)


class Address:
    """Words that speak to a person or ask for one, by themselves or by their ending, outside what
    may well be said: whoever would unmask somebody can hardly do without."""

    def __init__(self, words: LetterWords) -> None:
        self._said = Cues({kind: words.cues[kind] for kind in KINDS}, words.plain)
        self._fine = Cues({FINE: words.fine})
        self._ending = re.compile("|".join(words.persons))

    def find(self, face: Face, words: Sequence[Word]) -> Iterator[tuple[str, int, int]]:
        """Kind, start and end in the face."""
        said = set(self._said.find(face, words))
        said.update((YOU, word.start, word.end) for word in words if self._is_addressed(word))
        fine = [(start, end) for _, start, end in self._fine.find_exact(words)]
        for kind, start, end in said:
            if not any(first <= start and end <= last for first, last in fine):
                yield kind, start, end

    def _is_addressed(self, word: Word) -> bool:
        return any(map(self._ending.fullmatch, (word.written, *word.skeletons)))
