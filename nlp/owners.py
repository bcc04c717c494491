"""Owners: whose name and whose number a text gives away, its writer's or another's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.phrases import Found

LONGEST_NAME = 3
REACH_BEFORE = 6
"""Words between "my number" and the number."""
REACH_AFTER = 3
OTHER_NEAR = 6
REFUSED_NEAR = 4
SENTENCE_ENDS = frozenset(".!?…\n")
COLONS = frozenset(":-–—=")
OPENING, CLOSING, EITHER = "«“„", "»”", '"'


@dataclass(frozen=True, slots=True)
class Talk:
    """The words of a text, what is said of owners in it, by kind, and where phones stand, as
    ranges of words. `towns` are words that name places or those who are from there, `quoted`
    those between quotation marks: somebody else's."""

    words: Sequence[str]
    kinds: Mapping[str, Sequence[Found]]
    phones: Sequence[tuple[int, int]]
    towns: frozenset[int]
    quoted: frozenset[int]

    def said(self, kind: str) -> Sequence[Found]:
        return self.kinds.get(kind, ())

    def is_said(self, kind: str, start: int, end: int) -> bool:
        """Whether it is said from one of these words on."""
        return any(start <= hit.start < end for hit in self.said(kind))

    def names(self) -> Iterator[tuple[int, int]]:
        """Where the writer's own name stands."""
        found = {*map(self._introduced, self.said("name")), *map(self._claimed, self.said("i"))}
        yield from sorted(one for one in found if one[0] < one[1])

    def numbers(self) -> Iterator[tuple[int, int]]:
        """Which of the phones are the writer's own."""
        names = list(self.names())
        for start, end in self.phones:
            near = any(last <= start <= last + 3 for _, last in names)
            if start not in self.quoted and (near or self._is_offered(start, end)):
                yield start, end

    def _introduced(self, hit: Found) -> tuple[int, int]:
        """The name after "my name is"; one in small letters only where the words are plain."""
        start = self._after_colon(hit.end)
        end = self._capitals(start)
        if end == start and hit.end - hit.start > 1 and self._is_plain(start):
            end = start + 1
        refused = self.is_said("refused", start, self._pause(end))
        return (start, start) if refused or start in self.quoted else (start, end)

    def _claimed(self, hit: Found) -> tuple[int, int]:
        """The name after "I": capitals, and then a pause, a number, or "am I called"."""
        start, end = hit.end, self._capitals(hit.end)
        is_over = self._is_over(end) or self.is_said("called", end, end + 1)
        is_town = bool(self.towns.intersection(range(start, end)))
        refused = self.is_said("refused", start, end + 1)
        is_name = is_over and not is_town and not refused and start not in self.quoted
        return (start, end) if is_name else (start, start)

    def _is_offered(self, start: int, end: int) -> bool:
        """The writer calls the number theirs, and no other owner stands between or beside."""
        for kind in ("number", "reach"):
            for hit in self.said(kind):
                before = 0 <= start - hit.end <= REACH_BEFORE
                after = kind == "number" and 0 <= hit.start - end <= REACH_AFTER
                if (before or after) and not self._is_others(hit, start, kind):
                    return True
        return False

    def _is_others(self, hit: Found, start: int, kind: str) -> bool:
        """ "Call me" may be an advert's words; "my number" speaks for itself."""
        first = min(hit.start, start)
        if kind == "reach":
            first = max(self._sentence_start(first), first - OTHER_NEAR)
        return self.is_said("other", first, max(hit.end, start))

    def _sentence_start(self, at: int) -> int:
        ends = (one for one in range(at - 1, -1, -1) if self.words[one][0] in SENTENCE_ENDS)
        return next(ends, -1) + 1

    def _after_colon(self, at: int) -> int:
        while at < len(self.words) and self.words[at] in COLONS:
            at += 1
        return at

    def _capitals(self, at: int) -> int:
        """Where capitalised words that begin here end."""
        end = at
        while end < min(len(self.words), at + LONGEST_NAME) and is_capital(self.words[end]):
            end += 1
        return end

    def _is_plain(self, at: int) -> bool:
        """A word of three letters or more that a pause follows."""
        word = self.words[at] if at < len(self.words) else ""
        return len(word) > 2 and word.isalpha() and self._is_pause(at + 1)

    def _is_pause(self, at: int) -> bool:
        """The words end here, or a sign or a number follows."""
        return at >= len(self.words) or not self.words[at][0].isalpha()

    def _is_over(self, at: int) -> bool:
        """A pause, and no hyphen that a name of two words may go on behind."""
        return self._is_pause(at) and self.words[at : at + 1] not in (["-"], ["–"])

    def _pause(self, at: int) -> int:
        """Where the next pause is, within a few words."""
        return next(
            (one for one in range(at, at + REFUSED_NEAR) if self._is_pause(one)), at + REFUSED_NEAR
        )


def quoted_words(words: Sequence[str]) -> frozenset[int]:
    """The words between quotation marks; marks that stay open quote all that follows."""
    depth, quoted = 0, set[int]()
    for at, word in enumerate(words):
        if word[0] in OPENING or (word[0] == EITHER and not depth):
            depth += 1
        elif word[0] in CLOSING or word[0] == EITHER:
            depth = max(0, depth - 1)
        if depth:
            quoted.add(at)
    return frozenset(quoted)


def is_capital(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()
