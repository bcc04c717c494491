"""Named: where a letter calls somebody by a name, as who would find out whether it is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nlp.guarding.faces import Face
from nlp.guarding.words import Word, skeleton

ADDRESSED = re.compile(
    r"\b(?:вы|ты|это|you|siz|sen|сиз|сен|сіз|шумо|ту|bu|бул|бұл|ин|is that|is this)"
    r"[\s,:-]{1,3}([^\W\d_]\w{2,})",
    re.IGNORECASE,
)
FAMILY = re.compile(
    r"\b\w{2,}(?:ович|евич|овна|евна|уулу|кызы|ұлы|қызы|оглы|ogly|gyzy|oʻgʻli|зода|zoda)\b"
    r"|\b\w{3,}(?:баев|беков|иев|баева|бекова|иева|boyev|bekov|iyev|boyeva|bekova|iyeva)\b",
    re.IGNORECASE,
)
LONGEST_ENDING, SHORTEST_BEGUN = 4, 5


class Names:
    """Names by a list, by their endings, and by whom they stand behind."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(map(skeleton, names))

    def find(self, face: Face, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        for word in words:
            if face.capitals[word.start].isupper() and self._is_known(word):
                yield word.start, word.end
        for found in ADDRESSED.finditer(face.capitals):
            if found[1][0].isupper() and found[1][1:].islower():
                yield found.span(1)
        for found in FAMILY.finditer(face.capitals):
            yield found.span()

    def _is_known(self, word: Word) -> bool:
        """A name, or one with an ending of its language: Азаматтын, Bakytmi."""
        return any(
            shape[:size] in self._names
            for shape in word.skeletons
            for size in range(max(SHORTEST_BEGUN, len(shape) - LONGEST_ENDING), len(shape))
        ) or not self._names.isdisjoint(word.skeletons)
